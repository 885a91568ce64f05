"""Reading findings back from their rows, as they were added."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from onrecord.ledger.checks import check_of
from onrecord.ledger.events import events_of
from onrecord.ledger.figures import figure_of
from onrecord.ledger.intake import ROLES
from onrecord.ledger.sql import query
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Spans = dict[str, tuple[Span, ...]]


def findings_of(db: sqlite3.Connection, row: sqlite3.Row) -> Findings:
    """Return all that was found in the article of a row."""
    article = {"article": row["row"]}
    spans = _spans_by_statement(db.execute(query("spans_of_article"), article))
    mentions: defaultdict[int, list[Span]] = defaultdict(list)
    for actor, start, stop in db.execute(query("mentions_of_article"), article):
        mentions[actor].append(Span(start, stop))
    return Findings(
        article=_article(row, db.execute(query("text"), article).fetchone()["text"]),
        statements=tuple(
            statement_of(found, spans[found["place"]])
            for found in db.execute(query("statements_of_article"), article)
        ),
        actors=tuple(
            _actor(found, mentions[found["row"]]) for found in db.execute(query("actors_of_article"), article)
        ),
        events=events_of(db, row["row"]),
        figures=tuple(figure_of(found) for found in db.execute(query("figures_of_article"), article)),
        checks=tuple(check_of(found) for found in db.execute(query("checks_of_article"), article)),
        dropped=tuple(_dropped(found) for found in db.execute(query("dropped_of_article"), article)),
    )


def statement_of(row: sqlite3.Row, spans: Spans) -> Statement:
    """Return the statement of a row and its spans by role."""
    return Statement(
        id=row["id"],
        source=spans["source"],
        cue=spans["cue"],
        content=spans["content"],
        manner=row["manner"],
        act=row["act"],
        negated=bool(row["negated"]),
        speaker=row["speaker"],
        addressee=row["addressee"],
        nested_in=row["nested_in"],
        said_on=row["said_on"],
        score=row["score"],
        made_by=row["made_by"],
    )


def spans_of(db: sqlite3.Connection, place: int) -> Spans:
    """Return the spans of one statement by role."""
    return _spans_by_statement(db.execute(query("spans_of_statement"), {"statement": place}))[place]


def _spans_by_statement(rows: Iterable[sqlite3.Row]) -> dict[int, Spans]:
    lists: defaultdict[int, tuple[list[Span], ...]] = defaultdict(lambda: ([], [], []))
    for statement, role, start, stop in rows:
        lists[statement][role].append(Span(start, stop))
    return {
        statement: {name: tuple(spans) for name, spans in zip(ROLES, roles, strict=True)}
        for statement, roles in lists.items()
    }


def _article(row: sqlite3.Row, text: str) -> Article:
    return Article(
        id=row["id"],
        origin=row["origin"],
        publisher=row["publisher"],
        title=row["title"],
        authors=tuple(json.loads(row["authors"])),
        published=row["published"],
        language=row["language"],
        text=text,
        sha256=row["sha256"],
        copy_of=row["copy_of"],
    )


def _actor(row: sqlite3.Row, mentions: Iterable[Span]) -> Actor:
    evidence = None if row["evidence_table"] is None else (row["evidence_table"], row["evidence_row"])
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"],
        sector=row["sector"],
        role=row["role"],
        of=row["of"],
        wikidata=row["wikidata"],
        mentions=tuple(mentions),
        evidence=evidence,
        score=row["score"],
    )


def _dropped(row: sqlite3.Row) -> Dropped:
    at = None if row["start"] is None else Span(row["start"], row["stop"])
    return Dropped(stage=row["stage"], why=row["why"], at=at, origin=row["origin"])
