"""Many articles at once: rows first, then their words in the order of the index, then the indexes.

All of it is one transaction, so that a run that is killed has changed nothing; readers see the ledger as
it was until the end, other writers wait. What is there afterwards is what `Ledger.add` would have put there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.ledger import index, rollups
from onrecord.ledger.faults import check
from onrecord.ledger.intake import Batch, known_as, last_rows, refuse, write_rows
from onrecord.ledger.sql import query, statements
from onrecord.terms.errors import BadFindings
from onrecord.terms.findings import Findings

CACHE = 256_000
"""KiB of pages kept in memory meanwhile: the index of ids is written at random places."""

FEW = 50_000
"""Statements in a ledger whose index of ids is made anew after a load, which is faster than adding to it."""


class Loaded(NamedTuple):
    """What one load changed."""

    new: int = 0  # articles
    known: int = 0
    clashes: int = 0  # an article's id is taken by another text
    statements: int = 0


def load(db: sqlite3.Connection, findings: Iterable[Findings]) -> Loaded:
    """Store articles; within the caller's transaction, without foreign keys.

    Raises:
        BadFindings: Some contradict themselves, or use ids of other articles.
    """
    batch = Batch(*last_rows(db), loading=True)
    before = batch.article
    counts = rollups.none()
    _run(db, "begin_load")
    loaded = _write_all(db, findings, batch, counts)
    _move(db)
    index.fill(db, after=before)
    rollups.change(db, counts)
    return loaded


def _write_all(
    db: sqlite3.Connection, findings: Iterable[Findings], batch: Batch, counts: rollups.Counts
) -> Loaded:
    new = known = clashes = stored = 0
    for found in findings:
        check(found)
        sha256 = known_as(db, found.article.id)
        if sha256 is None:
            write_rows(db, found, batch)
            rollups.count(found, counts)
            new += 1
            stored += len(found.statements)
        elif sha256 == found.article.sha256:
            known += 1
        else:
            refuse(db, found.article, sha256)
            clashes += 1
    return Loaded(new, known, clashes, stored)


def _move(db: sqlite3.Connection) -> None:
    """Put the statements of a load where they belong."""
    anew = db.execute(query("is_small"), {"few": FEW}).fetchone()[0]
    if anew:
        _run(db, "drop_indexes")
    try:
        _run(db, "end_load")
        if anew:
            _run(db, "make_indexes")
    except sqlite3.IntegrityError as error:
        raise BadFindings("of this load", f"an id among its statements is used twice ({error})") from error


def _run(db: sqlite3.Connection, name: str) -> None:
    for statement in statements(query(name)):
        db.execute(statement)
