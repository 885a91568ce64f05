"""Numbers that belong together."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in

Told = tuple[float | None, float | None, str, str | float | None]


def told(text: str) -> list[Told]:
    """Return low, high, unit and base of each figure."""
    return [(figure.low, figure.high, figure.unit, figure.base) for figure in figures_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 80 to 90 metres deep.", (80, 90, "m", None)),
        ("Between 40 and 50 boats came.", (40, 50, "boat", None)),
        ("It costs $10bn to $12bn.", (10e9, 12e9, "USD", None)),
        ("It costs $2 to 3 million.", (2e6, 3e6, "USD", None)),
        ("One in five homes burnt down.", (20, 20, "%", "homes")),
        ("Nine out of 10 teachers agreed.", (90, 90, "%", "teachers")),
        ("It took three years and six months.", (3.5, 3.5, "year", None)),
    ],
)
def test_two_numbers_make_one_figure(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_a_vote_is_two_figures_and_so_are_its_abstentions() -> None:
    assert told("The resolution passed 93-12 with 58 abstentions.") == [
        (93, 93, "vote", None),
        (12, 12, "vote", None),
        (58, 58, "abstention", None),
    ]
    assert [unit for *_, unit, _ in told("They voted 79 to 18 for it.")] == ["vote", "vote"]


def test_a_part_knows_the_number_of_all() -> None:
    assert told("Some 29 of 32 clubs paid.")[0] == (29, 29, "club", 32)
    assert told("Of the league's 32 clubs, 29 paid.")[1] == (29, 29, "club", 32)
    assert told("They lost 12 sailors, two of them cooks.")[1] == (2, 2, "cook", 12)
    assert told("The boat had 40 people aboard; all but two died.")[1] == (2, 2, "person", 40)


def test_a_change_from_one_to_another_is_no_range() -> None:
    assert [low for low, *_ in told("It rose from 5 to 7 metres.")] == [5, 7]
