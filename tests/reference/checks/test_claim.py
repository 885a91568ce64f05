from __future__ import annotations

from datetime import date

import pytest

from onrecord.reference.checks.claim import plain
from onrecord.terms.period import Period

from .asking import claimed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It had [5] in 2010.", (date(2010, 1, 1), date(2010, 12, 31))),
        ("It had [5] in May 2010.", (date(2010, 5, 1), date(2010, 5, 31))),
        ("It had [5] since February 2022.", (date(2022, 2, 1), None)),
        ("It will have [5] by 2035.", (None, date(2035, 12, 31))),
        ("It had [5] last year.", (date(2024, 1, 1), date(2024, 12, 31))),
        ("It has [32] from 12 in 1949.", None),
        ("In 1999 it had none, and in 2010 it had [5].", (date(2010, 1, 1), date(2010, 12, 31))),
    ],
)
def test_the_time_is_the_nearest_one(text: str, expected: tuple[date | None, date | None] | None) -> None:
    time = claimed(text, "2025-03-01", "").time()
    assert time == (expected and Period(start=expected[0], end=expected[1]))


def test_no_time_is_now() -> None:
    claim = claimed("It has [5].", "2025-03-01", "")
    assert claim.time() is None
    assert claim.spoken_day() == date(2025, 3, 1)


def test_the_figures_own_period_wins() -> None:
    mine = Period(start=date(2001, 1, 1), end=date(2001, 1, 31))
    assert claimed("It had [5] in 2010.", "2025-03-01", "", period=mine).time() == mine


def test_the_sources_that_are_cited_are_found() -> None:
    claim = claimed("It has [5], SIPRI and the UN refugee agency say.", "2025-03-01", "")
    assert [row.name for row in claim.sources()] == ["SIPRI", "UNHCR"]


def test_numbers_in_notes_are_short() -> None:
    told = [plain(number) for number in (34, 36_559_233, 3.5, 29_927_507_000, 2.0214e12)]
    assert told == ["34", "36,559,233", "3.5", "29.93 billion", "2.021 trillion"]
