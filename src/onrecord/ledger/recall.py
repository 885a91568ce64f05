"""Reading findings back from their rows, as they were added."""

from __future__ import annotations

import json
import sqlite3

from onrecord.ledger.checks import check_of
from onrecord.ledger.events import events_of
from onrecord.ledger.figures import figure_of
from onrecord.ledger.rows import inflated, roles_in, spans_in
from onrecord.ledger.sql import query
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


def findings_of(db: sqlite3.Connection, row: sqlite3.Row) -> Findings:
    """Return all that was found in the article of a row."""
    article = {"article": row["row"], "place": None, "speaker": None, "actor": None}
    return Findings(
        article=article_of(db, row),
        statements=tuple(map(statement_of, db.execute(query("statements_of_article"), article))),
        actors=tuple(map(actor_of, db.execute(query("actors_of_article"), article))),
        events=events_of(db, row["row"]),
        figures=tuple(map(figure_of, db.execute(query("figures_of_article"), article))),
        checks=tuple(map(check_of, db.execute(query("checks_of_article"), article))),
        dropped=tuple(map(_dropped, db.execute(query("dropped_of_article"), article))),
    )


def text_of(db: sqlite3.Connection, article: int) -> str:
    """Return the text of the article of a row's number."""
    return inflated(db.execute(query("text"), {"article": article}).fetchone()[0])


def statement_of(row: sqlite3.Row) -> Statement:
    """Return the statement of a row."""
    source, cue, content = roles_in(row["spans"])
    return Statement(
        id=row["id"],
        source=source,
        cue=cue,
        content=content,
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


def article_of(db: sqlite3.Connection, row: sqlite3.Row) -> Article:
    """Return the article of a row, with its text."""
    return Article(
        id=row["id"],
        origin=row["origin"],
        publisher=row["publisher"],
        title=row["title"],
        authors=tuple(json.loads(row["authors"])),
        published=row["published"],
        language=row["language"],
        text=text_of(db, row["row"]),
        sha256=row["sha256"],
        copy_of=row["copy_of"],
    )


def actor_of(row: sqlite3.Row) -> Actor:
    """Return the actor of a row."""
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
        mentions=spans_in(json.loads(row["mentions"])),
        evidence=evidence,
        score=row["score"],
    )


def _dropped(row: sqlite3.Row) -> Dropped:
    at = None if row["start"] is None else Span(row["start"], row["stop"])
    return Dropped(stage=row["stage"], why=row["why"], at=at, origin=row["origin"])
