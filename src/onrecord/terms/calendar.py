"""Days counted from the day of publication: the weekday, month or date that a text means."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
BEGINNINGS = tuple(name[:3] for name in MONTHS)

FIRST_YEAR, LAST_YEAR = 1500, 3000
"""Years in which something may have been published; days counted from them stay on the calendar."""

EIGHT_YEARS = 9
"""Years tried for February 29, which can be missing for as long as that."""


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time, None for anything else and for odd years."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name, whole or shortened."""
    return BEGINNINGS.index(name[:3].lower()) + 1


def weekday_near(name: str, published: date, *, future: bool = False) -> date:
    """Return the latest such weekday, the day of publication included; the next one where `future`."""
    number = WEEKDAYS.index(name.lower())
    if future:
        return published + timedelta(days=(number - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - number) % 7)


def day_near(month: int, day: int, published: date, *, future: bool = False) -> date | None:
    """Return the latest such day of a year, the day of publication included; the next one where `future`."""
    step = 1 if future else -1
    for year in range(published.year, published.year + step * EIGHT_YEARS, step):
        found = real_day(year, month, day)
        if found is not None and (found >= published if future else found <= published):
            return found
    return None


def month_near(month: int, published: date, *, future: bool = False) -> tuple[date, date]:
    """Return the days of the latest such month that has begun; of the next to end where `future`."""
    year = published.year
    if future:
        year += month < published.month
    else:
        year -= month > published.month
    return month_of(year, month)


def month_of(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def real_day(year: int, month: int, day: int) -> date | None:
    """Return a day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """Return the same day some months later or earlier, or the last one of a shorter month."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
