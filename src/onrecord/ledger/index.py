"""The index of words and tags, filled from the rows that it is an index of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import lru_cache

from onrecord.ledger.fields import Said, tags_of
from onrecord.ledger.rows import Row, inflated, words_in
from onrecord.ledger.sql import query
from onrecord.ledger.words import folded

HASH = 64 << 20
"""Bytes of words that FTS5 gathers before it writes them out, while an index is filled."""

USUAL = 1 << 20
"""What FTS5 gathers otherwise: its own default."""


def fill(db: sqlite3.Connection, *, after: int = 0) -> None:
    """Put in the statements of articles behind a row; by place, which is the order of the index.

    Words are cut from the stored texts, so this also makes the whole index anew, after `clear`.
    """
    _gather(db, HASH)
    db.executemany(query("add_searched"), _searched_rows(db, after))
    _gather(db, USUAL)


def clear(db: sqlite3.Connection) -> None:
    """Empty the index."""
    db.execute("insert into searched (searched) values ('delete-all')")


def searched_row(place: int | None, parts: tuple[str, str], speaker: str | None, said: Said) -> Row:
    """Return what the index holds of a statement; `parts` are the folded content and source."""
    return (place, *parts, _name(speaker or ""), tags_of(said))


def _searched_rows(db: sqlite3.Connection, after: int) -> Iterator[Row]:
    article, text, publisher = None, "", None
    for row in db.execute(query("to_be_searched"), {"after": after}):
        place, number, spans, act, name, country, sector = row
        if number != article:
            article = number
            data, publisher = db.execute(query("text_and_publisher"), {"article": number}).fetchone()
            text = inflated(data)
        source, _, content = words_in(spans, text)
        parts = (folded(content), folded(source))
        yield searched_row(place, parts, name, Said(act, country, sector, publisher))


def _gather(db: sqlite3.Connection, size: int) -> None:
    db.execute("insert into searched (searched, rank) values ('hashsize', ?)", (size,))


@lru_cache(maxsize=20_000)
def _name(speaker: str) -> str:
    return folded([speaker])
