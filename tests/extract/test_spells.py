from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.spells import calendar_spell

WORDS = ("week", "month", "quarter", "year", "decade")


@pytest.mark.parametrize(
    ("word", "step", "first", "last"),
    [
        ("night", -1, date(2025, 9, 14), date(2025, 9, 14)),
        ("week", 0, date(2025, 9, 15), date(2025, 9, 21)),
        ("week", -1, date(2025, 9, 8), date(2025, 9, 14)),
        ("month", 1, date(2025, 10, 1), date(2025, 10, 31)),
        ("quarter", 0, date(2025, 7, 1), date(2025, 9, 30)),
        ("year", -1, date(2024, 1, 1), date(2024, 12, 31)),
        ("decade", 0, date(2020, 1, 1), date(2029, 12, 31)),
    ],
)
def test_a_spell_of_the_calendar_is_counted_from_that_of_publication(
    word: str, step: int, first: date, last: date
) -> None:
    assert calendar_spell(word, date(2025, 9, 15), step) == (first, last)


@given(st.sampled_from(WORDS), st.dates(date(1500, 1, 1), date(3000, 12, 31)), st.integers(-30, 30))
def test_the_spells_of_one_kind_lie_side_by_side(word: str, day: date, step: int) -> None:
    one, other = calendar_spell(word, day, step), calendar_spell(word, day, step + 1)
    assert one is not None
    assert other is not None
    assert (other[0] - one[1]).days == 1
    here = calendar_spell(word, day, 0)
    assert here is not None
    assert here[0] <= day <= here[1]
