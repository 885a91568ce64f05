from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in

YEARS = {f"{year}": (f"{year}-01-01", f"{year}-12-31") for year in (1949, 2020, 2023, 2024)}


def periods(text: str) -> list[tuple[str, str] | None]:
    """Return the first and last day of each figure's period, "" where it is open."""
    return [
        figure.period and tuple(str(day or "") for day in (figure.period.start, figure.period.end))  # type: ignore[misc]
        for figure in figures_in(text, published="2025-09-15")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sold 12 ships in 2024.", [YEARS["2024"]]),
        ("In 2024 it sold 12 ships.", [YEARS["2024"]]),
        ("It rose from 5 metres in 2020 to 7 in 2023.", [YEARS["2020"], YEARS["2023"]]),
        ("It sold 12 ships and 40 boats in 2024.", [YEARS["2024"], YEARS["2024"]]),
        ("It has 32 ships, up from 12 in 1949.", [None, YEARS["1949"]]),
        ("It has grown to 32 ships from 12 in 1949.", [None, YEARS["1949"]]),
        ("It has sold 12 ships since 2020.", [("2020-01-01", "2025-09-15")]),
        ("It must sell 12 ships by 2024.", [("", "2024-12-31")]),
        ("The 2024 law cost 12 towns a bridge.", [None]),
        ("It sold 12 ships, but in 2024 none.", [None]),
        ("It sold 12 ships.", [None]),
    ],
)
def test_a_figure_has_the_time_that_is_told_of_it(text: str, expected: list[tuple[str, str] | None]) -> None:
    assert periods(text) == expected
