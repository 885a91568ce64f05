"""A stretch of days as one text of the ledger: "2025-01-01/2025-12-31", ".." for an open end."""

from __future__ import annotations

from datetime import date

from onrecord.terms.period import Period

OPEN = ".."
"""Stands for the end that a period lacks."""


def written(period: Period) -> str:
    """Return a period as it is stored."""
    return "/".join(day.isoformat() if day else OPEN for day in (period.start, period.end))


def period_of(text: str) -> Period:
    """Return the period of a stored text."""
    start, end = (None if day == OPEN else date.fromisoformat(day) for day in text.split("/"))
    return Period(start=start, end=end)
