"""Dates as news prints them."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.dates import iso_date

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(min_value=datetime(1000, 1, 1), timezones=ZONES).map(
    lambda m: m.replace(microsecond=0)
)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2025-09-16", "2025-09-16"),
        ("20250916", "2025-09-16"),
        ("2025/09/16", "2025-09-16"),
        ("2025-09-16 10:30", "2025-09-16T10:30:00"),
        ("2025-09-16T10:30Z", "2025-09-16T10:30:00+00:00"),
        ("20250916T103000Z", "2025-09-16T10:30:00+00:00"),
        ("2025-09-16T10:30:00.614+05:30", "2025-09-16T10:30:00+05:30"),
        ("2025-09-16T10:30:00+0000", "2025-09-16T10:30:00+00:00"),
        ("Tue, 16 Sep 2025 10:30:00 GMT", "2025-09-16T10:30:00+00:00"),
        ("Tue, 16 Sep 2025 10:30:00 -0400", "2025-09-16T10:30:00-04:00"),
        ("Tue Sep 16 10:30:00 +0000 2025", "2025-09-16T10:30:00+00:00"),
        ("September 16, 2025", "2025-09-16"),
        ("16 September 2025", "2025-09-16"),
        ("16th of September 2025", "2025-09-16"),
        ("16-Sep-2025", "2025-09-16"),
        ("Tuesday, Sept. 16, 2025 10:30 a.m. EDT", "2025-09-16T10:30:00-04:00"),
        ("Published on Sep 16, 2025 at 4:05 pm", "2025-09-16T16:05:00"),
        ("September 16, 2025 | 12:00 a.m.", "2025-09-16T00:00:00"),
        ("10:30 AM ET, Tue September 16, 2025", "2025-09-16T10:30:00-04:00"),
        ("Monday 6 January 2025 11.15 GMT", "2025-01-06T11:15:00+00:00"),
        ("10 a.m. ET January 16, 2025", "2025-01-16T10:00:00-05:00"),
        ("16.09.2025", "2025-09-16"),
        ("9/16/2025", "2025-09-16"),
        ("5/5/2025", "2025-05-05"),
    ],
)
def test_a_printed_date_is_read_as_precisely_as_it_is_printed(printed: str, expected: str) -> None:
    assert iso_date(printed) == expected


@pytest.mark.parametrize(
    "text", ["", "in 2014", "2014", "September 2025", "2025-09", "last Tuesday", "1726480000"]
)
def test_no_day_is_invented(text: str) -> None:
    assert iso_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "31st of Foo",
        "February 30, 2025",
        "2025-02-29",
        "2025-13-01",
        "0000-00-00",
        "16 Sep 2025 24:00",
        "1 May 2025 13 pm",
    ],
)
def test_a_date_or_time_that_does_not_exist_is_none(text: str) -> None:
    assert iso_date(text) is None


def test_a_date_that_can_be_read_two_ways_is_none() -> None:
    assert iso_date("03/04/2025") is None


def test_the_day_of_an_update_is_not_the_day_of_publication() -> None:
    assert iso_date("Updated September 16, 2025") is None


def test_a_time_in_an_unknown_zone_is_left_out() -> None:
    assert iso_date("16 Sep 2025 10:30 IST") == "2025-09-16"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_in_iso_form_stays_what_it_is(day: date) -> None:
    assert iso_date(day.isoformat()) == day.isoformat()


@given(MOMENTS)
def test_every_moment_in_iso_form_stays_the_same_moment(moment: datetime) -> None:
    assert datetime.fromisoformat(str(iso_date(moment.isoformat()))) == moment


@given(MOMENTS)
def test_every_moment_in_a_mail_header_stays_the_same_moment(moment: datetime) -> None:
    assert datetime.fromisoformat(str(iso_date(format_datetime(moment)))) == moment


@given(st.text(max_size=120))
def test_no_text_makes_it_raise(text: str) -> None:
    iso_date(text)
