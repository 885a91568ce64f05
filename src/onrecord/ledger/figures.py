"""A figure as a row of the ledger, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date

from onrecord.ledger.sql import stored
from onrecord.terms.figure import Figure
from onrecord.terms.period import Period
from onrecord.terms.span import Span

OPEN = ".."
"""Stands for the end that a period lacks."""


def figure_row(figure: Figure, article: int, number: int, asserted_by: int | None) -> Mapping[str, object]:
    """Return what is stored of a figure; `asserted_by` is the place of its statement."""
    counted = isinstance(figure.base, float)
    return {
        "id": stored(figure.id),
        "article": article,
        "number": number,
        "start": figure.span.start,
        "stop": figure.span.end,
        "low": figure.low,
        "high": figure.high,
        "low_open": figure.low_open,
        "high_open": figure.high_open,
        "approx": figure.approx,
        "unit": stored(figure.unit),
        "base": None if counted else stored(str(figure.base)) if figure.base is not None else None,
        "base_of": figure.base if counted else None,
        "measure": stored(figure.measure),
        "entity": stored(figure.entity),
        "period": None if figure.period is None else _written(figure.period),
        "status": figure.status,
        "asserted_by": asserted_by,
        "score": figure.score,
    }


def figure_of(row: sqlite3.Row) -> Figure:
    """Return the figure of a row."""
    return Figure(
        id=row["id"],
        span=Span(row["start"], row["stop"]),
        low=row["low"],
        high=row["high"],
        low_open=bool(row["low_open"]),
        high_open=bool(row["high_open"]),
        approx=bool(row["approx"]),
        unit=row["unit"],
        base=row["base"] if row["base_of"] is None else row["base_of"],
        measure=row["measure"],
        entity=row["entity"],
        period=None if row["period"] is None else _read(row["period"]),
        status=row["status"],
        asserted_by=row["asserted_by"],
        score=row["score"],
    )


def _written(period: Period) -> str:
    return "/".join(day.isoformat() if day else OPEN for day in (period.start, period.end))


def _read(period: str) -> Period:
    start, end = (None if day == OPEN else date.fromisoformat(day) for day in period.split("/"))
    return Period(start=start, end=end)
