from __future__ import annotations

from typing import Any

import pytest

from .asking import ask, why

DAY = "2025-09-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden, a country of [10.6 million people], votes.", "agrees within_rounding"),
        ("Sweden has [more than 10 million inhabitants].", "agrees bound_holds"),
        ("Sweden has [under 10 million inhabitants].", "differs wrong_value"),
        ("The population of Sweden is [10,569,709].", "agrees exact"),
        ("Sweden's [9 million people] vote.", "differs outdated_value"),
        ("Sweden's population is [15 million].", "differs wrong_value"),
        ("In 1990, Sweden had [8.6 million people].", "agrees within_rounding"),
        ("[10.6 million people] live in Sweden.", "agrees within_rounding"),
        ("The world's population is [8.1 billion].", "agrees within_rounding"),
        ("The European Union is home to [450 million people].", "agrees within_rounding"),
        ("Wales is home to [3.1 million people].", "cannot_tell not_covered"),
        ("Stockholm is a city of [1 million].", "cannot_tell not_covered"),
        ("Karlsborgstad is home to [6 million people].", "cannot_tell not_covered"),
        ("Sweden's population will reach [12 million] by 2060.", "cannot_tell not_covered"),
        ("Korea has [52 million people].", "cannot_tell ambiguous"),
        (
            "Moldova, without its breakaway territory, has [2.4 million people].",
            "cannot_tell different_definition",
        ),
        ("Sweden's working-age population is [6 million].", None),
        ("[Some 2 million people] fled Sweden.", None),
        ("Sweden said [5 million people] had voted.", None),
    ],
)
def test_how_many_people_live_somewhere(text: str, expected: str | None) -> None:
    numbers: dict[str, Any] = {"low": 10_569_709.0, "high": 10_569_709.0} if "10,569,709" in text else {}
    assert why(text, DAY, "person", **numbers) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("Sweden's economy was worth [$593 billion] in 2023.", "USD", "agrees within_rounding"),
        ("Sweden's GDP was [$547 billion] in 2023.", "USD", "differs outdated_value"),
        ("Sweden's GDP was [$900 billion] in 2023.", "USD", "differs wrong_value"),
        ("Sweden's GDP is [$1 trillion].", "USD", "cannot_tell ambiguous"),
        ("Sweden's GDP is [$700 billion].", "USD", "cannot_tell not_covered"),  # the table ends with 2023
        ("Sweden's GDP was [€540 billion] in 2023.", "EUR", "cannot_tell different_definition"),
        (
            "At purchasing power parity Sweden's GDP is [$700 billion].",
            "USD",
            "cannot_tell different_definition",
        ),
        ("Sweden's economy grew [2%] last year.", "%", "cannot_tell different_definition"),
        ("Sweden's GDP was [$600 billion] in 2024.", "USD", "cannot_tell not_covered"),
        ("The floods cost Sweden's economy [$9 billion].", "USD", None),
        ("Sweden will spend [$9 billion] on bridges.", "USD", None),
        ("Sweden's GDP was [$900 billion] in 2023, the IMF says.", "USD", "cannot_tell different_definition"),
    ],
)
def test_the_size_of_an_economy(text: str, unit: str, expected: str | None) -> None:
    assert why(text, DAY, unit) == expected


def test_the_newest_row_on_the_day_of_publication_is_taken() -> None:
    before = ask("Sweden has [10.5 million people].", "2025-06-30", "person")
    after = ask("Sweden has [10.5 million people].", "2025-07-01", "person")
    assert before is not None
    assert after is not None
    assert (before.row, after.row) == ("SWE|2023", "SWE|2024")


def test_the_note_says_which_year_the_figure_fits() -> None:
    found = ask("Sweden's [9 million people] vote.", DAY, "person")
    assert found is not None
    assert found.note.startswith("Sweden had 10,5")
    assert "in 2024 (World Bank); the figure fits 2011, with 9,4" in found.note
