"""An open ledger file, and the one way to write to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.ledger.connection import said_plainly
from onrecord.ledger.copies import CopyRules
from onrecord.ledger.sql import query, stored

CANDIDATES = 6
"""Ids named when the beginning of an id is not enough."""


class Opened:
    """What every part of the ledger stands on."""

    def __init__(
        self,
        path: Path,
        db: sqlite3.Connection,
        rules: CopyRules | None = None,
        backup: Path | None = None,
    ) -> None:
        self.path = path
        self.backup = backup  # of the ledger as it was, where opening it has brought it up to date
        self._db = db
        self._rules = rules

    def _row_of(self, article: str) -> int | None:
        row = self._db.execute(query("row_of_article"), {"id": stored(article)}).fetchone()
        return None if row is None else int(row["row"])

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """See the ledger as it is at one moment."""
        with said_plainly(self.path):
            self._db.execute("begin")
            try:
                yield
            finally:
                self._db.execute("commit")

    @contextmanager
    def _writing(self, *, keep: bool = True) -> Iterator[None]:
        """Hold the write lock; what happens inside is stored as a whole or, unless `keep`, not at all."""
        with said_plainly(self.path):
            self._db.execute("begin immediate")  # a lock taken later could fail halfway
            try:
                yield
                self._db.execute("commit" if keep else "rollback")
            except BaseException:
                if self._db.in_transaction:  # a full disk has ended it already
                    self._db.execute("rollback")
                raise
