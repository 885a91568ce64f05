from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.places import UNDATED, bounds, day_of, first_place


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2024-05-02", "2024-05-02"),
        ("2024-05-02T23:30:00-08:00", "2024-05-02"),
        ("2024-05-02T08:00:00Z", "2024-05-02"),
        ("2024-05-02 8 o'clock", "2024-05-02"),
        ("2024-05", "2024-05-01"),
        ("2024", "2024-01-01"),
        (" 2024-05-02\n", "2024-05-02"),
        ("2024-13-45", None),
        ("0000", None),
        ("20245", None),
        ("yesterday", None),
        ("", None),
        ("\ud800", None),
        (None, None),
    ],
)
def test_the_day_is_the_date_part(published: str | None, day: str | None) -> None:
    assert day_of(published) == day
    assert (first_place(published) == UNDATED) == (day is None)


def test_places_follow_the_time_of_publication_wherever_the_clock_stands() -> None:
    rising = [
        None,
        "0001-01-01T00:00:00+14:00",
        "1999-12-31",
        "2024-05-02T09:00:00+05:00",
        "2024-05-02T05:00:00Z",
        "2024-05-02T00:00:00-08:00",
        "9999-12-31T23:59:59-12:00",
    ]
    places = [first_place(published) for published in rising]
    assert places == sorted(set(places))
    assert all(-(1 << 63) <= place < 1 << 63 for place in places)


@given(moment=st.datetimes(timezones=st.timezones() | st.none()), since=st.dates(), until=st.dates())
def test_no_article_of_the_days_asked_for_is_out_of_bounds(moment: object, since: date, until: date) -> None:
    published = str(moment)
    low, high = bounds(since, until)
    if since.isoformat() <= published[:10] <= until.isoformat():
        assert low <= first_place(published) <= high
