"""A check as a row of the ledger, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from onrecord.ledger.sql import stored
from onrecord.terms.check import Check


def check_row(check: Check, article: int, number: int, figure: int) -> Mapping[str, object]:
    """Return what is stored of a check; `figure` is the row of its figure."""
    return {
        "article": article,
        "number": number,
        "figure": figure,
        "source": stored(check.table),
        "source_row": stored(check.row),
        "low": check.low,
        "high": check.high,
        "verdict": check.verdict,
        "why": check.why,
        "note": stored(check.note),
    }


def check_of(row: sqlite3.Row) -> Check:
    """Return the check of a row."""
    return Check(
        figure=row["figure"],
        table=row["source"],
        row=row["source_row"],
        low=row["low"],
        high=row["high"],
        verdict=row["verdict"],
        why=row["why"],
        note=row["note"],
    )
