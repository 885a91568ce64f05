"""A statement's place in the ledger: a number that grows with the time of publication.

Statements are kept, and indexed for search, in the order of their places, so that "newest first" is a
walk backwards that stops when enough is found, however large the ledger.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

ROOM = 1024
"""Places for each second of publication time; where that is not enough, the following seconds' are used."""

UNDATED = -(1 << 62)
"""The first place of statements from articles without a date: before all others."""

LAST = (1 << 63) - 1
DAY = 86_400 * ROOM

_BEGINNING = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)", re.ASCII)


def day_of(published: str | None) -> str | None:
    """Return the date part as YYYY-MM-DD; of a year or a month alone, its first day."""
    moment = _moment(published)
    return None if moment is None else moment.date().isoformat()


def first_place(published: str | None) -> int:
    """Return the first of the places for articles of this moment, in UTC."""
    moment = _moment(published)
    if moment is None:
        return UNDATED
    seconds = (moment.replace(tzinfo=None) - datetime.min) // timedelta(seconds=1)
    ahead = (moment.utcoffset() or timedelta()) // timedelta(seconds=1)
    return (seconds - ahead) * ROOM


def bounds(since: date | None, until: date | None) -> tuple[int, int]:
    """Return the places [low, high] outside which no article of these days, inclusive, can be.

    A day on either side is for time zones, and a third for days with more statements than room;
    the query compares the days themselves.
    """
    if since is None and until is None:
        return UNDATED, LAST
    low = -2 * DAY if since is None else (since.toordinal() - 2) * DAY
    high = LAST if until is None else (until.toordinal() + 2) * DAY
    return low, high


def _moment(published: str | None) -> datetime | None:
    if published is None:
        return None
    try:
        return datetime.fromisoformat(published.strip())
    except ValueError:
        pass
    match = _BEGINNING.match(published.strip())
    if match is None:
        return None
    try:
        year, month, day = (int(part or 1) for part in match.groups())
        return datetime(year, month, day)
    except ValueError:
        return None
