"""One thing by its id: what a point read costs is the few rows that it is made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Literal

from onrecord.ledger.answers import ActorFound, StatementFound
from onrecord.ledger.counted import counted
from onrecord.ledger.event_search import EventFound
from onrecord.ledger.recall import actor_of, article_of, findings_of, statement_of
from onrecord.ledger.sql import query, stored
from onrecord.terms.actor import Actor
from onrecord.terms.errors import AmbiguousId
from onrecord.terms.findings import Findings
from onrecord.terms.statement import Statement

Kind = Literal["article", "statement", "actor", "event"]
Found = Findings | StatementFound | ActorFound | EventFound

CANDIDATES = 6
"""Ids named when the beginning of an id is not enough."""

ENOUGH = 6
"""Characters of an id that may stand for all of it."""


def found(db: sqlite3.Connection, id: str, kind: Kind | None, *, everything: bool = False) -> Found | None:
    """Return what an id, or its beginning, stands for; unless `everything`, without what was rejected.

    A statement or an event is shown if it is asked for, rejected or not.

    Raises:
        AmbiguousId: Several ids begin like this.
    """
    named = _named(db, id, kind)
    if named is None:
        return None
    article = db.execute(query("article"), {"row": named["article"]}).fetchone()
    return PICKS[named["kind"]](db, article, named, everything)


def _named(db: sqlite3.Connection, id: str, kind: Kind | None) -> sqlite3.Row | None:
    parameters = {"id": stored(id), "kind": kind, "most": CANDIDATES}
    whole: sqlite3.Row | None = db.execute(query("ids_exact"), parameters).fetchone()
    if whole is not None or len(id) < ENOUGH:
        return whole
    rows: list[sqlite3.Row] = db.execute(query("ids_like"), parameters).fetchall()
    if len(rows) > 1:
        raise AmbiguousId(id, [row["id"] for row in rows])
    return rows[0] if rows else None


def _whole(db: sqlite3.Connection, article: sqlite3.Row, _: sqlite3.Row, everything: bool) -> Findings:
    findings = findings_of(db, article)
    return findings if everything else counted(db, article["row"], findings, copied=True)


def _event(db: sqlite3.Connection, article: sqlite3.Row, named: sqlite3.Row, _: bool) -> EventFound:
    findings = findings_of(db, article)
    return EventFound(event=next(e for e in findings.events if e.id == named["id"]), findings=findings)


def _statement(db: sqlite3.Connection, article: sqlite3.Row, named: sqlite3.Row, _: bool) -> StatementFound:
    (statement,) = _statements(db, article, place=named["row"])
    speaker = None if statement.speaker is None else _one_actor(db, article, statement.speaker)
    return StatementFound(statement=statement, article=article_of(db, article), speaker=speaker)


def _actor(db: sqlite3.Connection, article: sqlite3.Row, named: sqlite3.Row, everything: bool) -> ActorFound:
    said = _statements(db, article, speaker=named["row"])
    aside = db.execute(query("aside_of_article"), {"article": article["row"], "copied": True})
    away = set() if everything else {row["id"] for row in aside}
    return ActorFound(
        actor=_one_actor(db, article, named["id"]),
        article=article_of(db, article),
        statements=tuple(one for one in said if one.id not in away),
    )


def _statements(
    db: sqlite3.Connection, article: sqlite3.Row, *, place: int | None = None, speaker: int | None = None
) -> tuple[Statement, ...]:
    parameters = {"article": article["row"], "place": place, "speaker": speaker}
    return tuple(map(statement_of, db.execute(query("statements_of_article"), parameters)))


def _one_actor(db: sqlite3.Connection, article: sqlite3.Row, id: str) -> Actor:
    parameters = {"article": article["row"], "actor": stored(id)}
    return actor_of(db.execute(query("actors_of_article"), parameters).fetchone())


PICKS: dict[Kind, Callable[[sqlite3.Connection, sqlite3.Row, sqlite3.Row, bool], Found]] = {
    "article": _whole,
    "statement": _statement,
    "actor": _actor,
    "event": _event,
}
"""How each kind of thing is read, from its article's row and what `_named` told of it."""
