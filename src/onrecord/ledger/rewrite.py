"""Putting other findings in the place of an article's: after a judgement, or a reading by a newer model."""

from __future__ import annotations

import sqlite3

from onrecord.ledger.faults import check
from onrecord.ledger.intake import searched_rows, write_found
from onrecord.ledger.recall import findings_of
from onrecord.ledger.sql import query
from onrecord.terms.findings import Findings

FORGOTTEN = (
    "forget_checks",
    "forget_figures",
    "forget_event_parts",
    "forget_events",
    "forget_statements",
    "forget_actors",
    "forget_dropped",
)
"""Queries that take out what was found in an article, in order; a new table of findings needs one here."""


def rewrite(db: sqlite3.Connection, row: int, findings: Findings) -> None:
    """Replace all that was found in an article but its counts; statements that stay keep their places.

    Until the transaction ends, rows elsewhere may point at statements that are not there.

    Raises:
        BadFindings: The findings contradict themselves.
    """
    check(findings)
    db.execute("pragma defer_foreign_keys = on")
    kept = _forget_searched(db, row)
    for name in FORGOTTEN:
        db.execute(query(name), {"article": row})
    write_found(db, findings, row, kept)
    db.execute(query("clear_copied_from_gone"))


def _forget_searched(db: sqlite3.Connection, row: int) -> dict[str, int]:
    """Take an article's statements out of the index, which must be told the words; return places by id."""
    before = findings_of(db, db.execute(query("article"), {"row": row}).fetchone())
    found = db.execute(query("standing_of_article"), {"article": row}).fetchall()
    places = {one["id"]: int(one["place"]) for one in found}
    db.executemany(query("forget_searched"), searched_rows(before, {None: None, **places}))
    return places
