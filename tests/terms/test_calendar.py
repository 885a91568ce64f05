from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.calendar import (
    WEEKDAYS,
    day_near,
    day_of,
    month_near,
    month_number,
    months_later,
    weekday_near,
)

MONDAY = date(2025, 9, 15)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(days, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_latest_such_day_with_the_day_itself(day: date, name: str) -> None:
    found = weekday_near(name, day)
    assert WEEKDAYS[found.weekday()] == name
    assert timedelta(0) <= day - found < timedelta(7)


@given(days, st.sampled_from(WEEKDAYS))
def test_a_weekday_to_come_is_the_next_one_with_the_day_itself(day: date, name: str) -> None:
    found = weekday_near(name, day, future=True)
    assert WEEKDAYS[found.weekday()] == name
    assert timedelta(0) <= found - day < timedelta(7)


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert day_near(3, 2, MONDAY) == date(2025, 3, 2)
    assert day_near(12, 2, MONDAY) == date(2024, 12, 2)
    assert day_near(3, 2, MONDAY, future=True) == date(2026, 3, 2)
    assert day_near(2, 29, MONDAY) == date(2024, 2, 29)
    assert day_near(2, 30, MONDAY) is None


def test_a_month_is_the_latest_that_has_begun_or_the_next_to_end() -> None:
    assert month_near(9, MONDAY) == (date(2025, 9, 1), date(2025, 9, 30))
    assert month_near(10, MONDAY) == (date(2024, 10, 1), date(2024, 10, 31))
    assert month_near(8, MONDAY, future=True) == (date(2026, 8, 1), date(2026, 8, 31))


def test_months_are_counted_over_the_ends_of_years_and_short_months() -> None:
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_later(date(2024, 1, 31), -2) == date(2023, 11, 30)


@pytest.mark.parametrize(("name", "number"), [("January", 1), ("Sept.", 9), ("Dec", 12)])
def test_names_of_months_may_be_short(name: str, number: int) -> None:
    assert month_number(name) == number


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-09-15", MONDAY),
        ("2025-09-15T10:00:00Z", MONDAY),
        ("2025", None),
        ("0001-01-01", None),
        ("", None),
        (None, None),
    ],
)
def test_only_a_whole_date_is_a_day(published: str | None, day: date | None) -> None:
    assert day_of(published) == day
