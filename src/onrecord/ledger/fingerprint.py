"""One number for all that a ledger holds: given the same, two ledgers have the same, however often killed.

python -m onrecord.ledger.fingerprint LEDGER
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from onrecord.ledger.connection import connect, said_plainly
from onrecord.ledger.migrate import check_version
from onrecord.ledger.recall import findings_of
from onrecord.ledger.sql import query
from onrecord.terms.record import to_record


def fingerprint(db: sqlite3.Connection) -> str:
    """Return the sha256 of all content, in hex; the numbers of rows, pages and places are no content."""
    digest = hashlib.sha256()
    for item in content(db):
        digest.update(json.dumps(item, sort_keys=True).encode() + b"\n")
    return digest.hexdigest()


def content(db: sqlite3.Connection) -> Iterator[Any]:
    """Yield what a ledger holds, in an order that does not depend on when it was added."""
    for row in db.execute(query("articles_by_id")).fetchall():
        article = {"article": row["row"]}
        yield to_record(findings_of(db, row))
        for name in PARTS:
            yield [name, sorted(map(list, db.execute(query(name), article)), key=repr)]
    for name in WHOLE:
        yield [name, sorted(map(list, db.execute(query(name))), key=repr)]


PARTS = (
    *("content_of_article", "content_of_statements", "content_of_events", "content_of_figures"),
    "content_of_runs",
)
"""Queries for what an article's record does not tell; a new column or table of that sort needs a row here."""

WHOLE = ("content_of_dropped", "content_of_judgements", "content_of_revisions")
"""Queries for what belongs to no article's record."""


def main(arguments: list[str]) -> int:
    """Print the fingerprint of the ledger that is named."""
    path = Path(arguments[0])
    with said_plainly(path), closing(connect(path, read_only=True)) as db:
        check_version(db, path, read_only=True)
        sys.stdout.write(fingerprint(db) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
