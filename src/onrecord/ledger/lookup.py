"""One thing by its id: what a point read costs is the few rows that it is made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Literal

from onrecord.ledger.answers import ActorFound, StatementFound
from onrecord.ledger.recall import actor_of, article_of, findings_of, statement_of
from onrecord.ledger.sql import query, stored
from onrecord.terms.actor import Actor
from onrecord.terms.errors import AmbiguousId
from onrecord.terms.findings import Findings
from onrecord.terms.statement import Statement

Kind = Literal["article", "statement", "actor"]
Found = Findings | StatementFound | ActorFound

CANDIDATES = 6
"""Ids named when the beginning of an id is not enough."""

ENOUGH = 6
"""Characters of an id that may stand for all of it."""


def found(db: sqlite3.Connection, id: str, kind: Kind | None) -> Found | None:
    """Return what an id, or its beginning, stands for.

    Raises:
        AmbiguousId: Several ids begin like this.
    """
    named = _named(db, id, kind)
    if named is None:
        return None
    article = db.execute(query("article"), {"row": named["article"]}).fetchone()
    return PICKS[named["kind"]](db, article, named)


def _named(db: sqlite3.Connection, id: str, kind: Kind | None) -> sqlite3.Row | None:
    parameters = {"id": stored(id), "kind": kind, "most": CANDIDATES}
    whole: sqlite3.Row | None = db.execute(query("ids_exact"), parameters).fetchone()
    if whole is not None or len(id) < ENOUGH:
        return whole
    rows: list[sqlite3.Row] = db.execute(query("ids_like"), parameters).fetchall()
    if len(rows) > 1:
        raise AmbiguousId(id, [row["id"] for row in rows])
    return rows[0] if rows else None


def _whole(db: sqlite3.Connection, article: sqlite3.Row, _: sqlite3.Row) -> Findings:
    return findings_of(db, article)


def _statement(db: sqlite3.Connection, article: sqlite3.Row, named: sqlite3.Row) -> StatementFound:
    (statement,) = _statements(db, article, place=named["row"])
    speaker = None if statement.speaker is None else _one_actor(db, article, statement.speaker)
    return StatementFound(statement=statement, article=article_of(db, article), speaker=speaker)


def _actor(db: sqlite3.Connection, article: sqlite3.Row, named: sqlite3.Row) -> ActorFound:
    return ActorFound(
        actor=_one_actor(db, article, named["id"]),
        article=article_of(db, article),
        statements=_statements(db, article, speaker=named["row"]),
    )


def _statements(
    db: sqlite3.Connection, article: sqlite3.Row, *, place: int | None = None, speaker: int | None = None
) -> tuple[Statement, ...]:
    parameters = {"article": article["row"], "place": place, "speaker": speaker}
    return tuple(map(statement_of, db.execute(query("statements_of_article"), parameters)))


def _one_actor(db: sqlite3.Connection, article: sqlite3.Row, id: str) -> Actor:
    parameters = {"article": article["row"], "actor": stored(id)}
    return actor_of(db.execute(query("actors_of_article"), parameters).fetchone())


PICKS: dict[Kind, Callable[[sqlite3.Connection, sqlite3.Row, sqlite3.Row], Found]] = {
    "article": _whole,
    "statement": _statement,
    "actor": _actor,
}
"""How each kind of thing is read, from its article's row and what `_named` told of it."""
