"""Bringing a ledger to the version that this program knows; forward only."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from onrecord.ledger import index, rollups
from onrecord.ledger.connection import said_plainly, use_wal, version_of
from onrecord.ledger.sql import migrations, statements
from onrecord.terms.errors import LedgerTooNew, LedgerTooOld

REFILLED = 4
"""The last migration that empties the index or the counts; they are filled after all of them."""


def newest() -> int:
    """Return the number of the last migration."""
    return migrations()[-1][0]


def check_version(db: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Refuse a ledger that this program cannot use as it is opened."""
    with said_plainly(path):
        found = version_of(db)
    if found > newest():
        raise LedgerTooNew(path, found, newest())
    if read_only and found < newest():
        raise LedgerTooOld(path, found, newest())


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Run the migrations that the ledger has not seen, all in one transaction.

    Taking the write lock before looking makes a second process that opens the same new ledger wait
    for the first.
    """
    with said_plainly(path):
        use_wal(db)
        db.execute("pragma foreign_keys = off")  # a table that others point to may be made anew
        db.execute("begin immediate")
        try:
            _run(db, version_of(db))
            db.execute("commit")
        finally:
            if db.in_transaction:
                db.execute("rollback")
            db.execute("pragma foreign_keys = on")
        _try_to_write(db)


def _run(db: sqlite3.Connection, found: int) -> None:
    pending = [script for number, script in migrations() if number > found]
    for script in pending:
        for statement in statements(script):
            db.execute(statement)
    if pending and 0 < found < REFILLED:
        index.fill(db)
        rollups.rebuild(db)
    if pending:
        fault = db.execute("pragma foreign_key_check").fetchone()
        if fault is not None:
            raise sqlite3.IntegrityError(f"after the migration a row of {fault[0]} points to nothing")
        _set_version(db, newest())


def _try_to_write(db: sqlite3.Connection) -> None:
    """Let a ledger that cannot be written say so when it is opened, not after the first article."""
    db.execute("begin immediate")
    try:
        _set_version(db, version_of(db))
    finally:
        if db.in_transaction:
            db.execute("rollback")


def _set_version(db: sqlite3.Connection, number: int) -> None:
    db.execute(f"pragma user_version = {number:d}")  # pragmas take no parameters
