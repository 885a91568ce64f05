"""Search: from what a person types to the statements that hold it, newest first or best match first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from onrecord.ledger import cursor as cursors
from onrecord.ledger.answers import Heading, Hit, Page
from onrecord.ledger.cursor import Cursor
from onrecord.ledger.fields import Days, Match, Phrase, words_in
from onrecord.ledger.passage import Passage, passage_of
from onrecord.ledger.places import bounds
from onrecord.ledger.query_language import Query, matching, narrowed, understood, within
from onrecord.ledger.recall import statement_of, text_of
from onrecord.ledger.sql import query, with_conditions
from onrecord.ledger.words import found, words_of
from onrecord.terms.errors import BadQuestion
from onrecord.terms.span import Span

Order = Literal["newest", "best"]
ORDERS: tuple[Order, ...] = get_args(Order)

NEAR = 10
"""Words that may stand between those searched for where they count as near."""

MOST_TIERED = 64
"""Phrases of a question that best match looks at; a pasted page is not a phrase to be found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is searched for; empty and None ask for nothing in particular."""

    words: str = ""  # in the query language
    speaker: str | None = None
    since: date | None = None
    until: date | None = None
    act: str | None = None
    order: Order = "newest"
    after: str | None = None  # a hit's cursor: the hits behind it are wanted
    limit: int = 20
    everything: bool = False  # also what counts elsewhere, and what people have rejected


def search(db: sqlite3.Connection, question: Question) -> Page:
    """Return the first statements that a question asks for.

    Raises:
        BadQuestion: The order is none of ORDERS, or the cursor is not this question's.
    """
    if question.order not in ORDERS:
        raise BadQuestion("--order", question.order, "one of " + ", ".join(ORDERS))
    asked = _asked(db, question)
    start = None if question.after is None else cursors.read(question.after, _name(question))
    rows: list[tuple[int, sqlite3.Row]] = []
    most = max(0, min(question.limit, 1 << 31))
    tiers = [] if asked.nothing else _tiers(asked, question.order)
    for tier, match in enumerate(tiers):
        if start is None or tier >= start.tier:
            before = start.place if start is not None and tier == start.tier else None
            rows += [
                (tier, row)
                for row in _rows(db, asked, (match, question.everything), before, most - len(rows))
            ]
        if len(rows) >= most:
            break
    name = _name(question)
    hits = (
        _hit(db, row, asked.phrases, cursors.written(Cursor(tier, row["place"]), name)) for tier, row in rows
    )
    return Page(hits=tuple(hits), hints=asked.hints)


def _asked(db: sqlite3.Connection, question: Question) -> Query:
    tables = (
        frozenset(row["name"] for row in db.execute(query("tables")))
        if ":" in question.words
        else frozenset()
    )
    asked = understood(question.words, tables)
    for name, value in (("speaker", question.speaker), ("act", question.act)):
        if value is not None and value.strip():
            asked = narrowed(asked, name, value)
    return within(asked, Days(_day(question.since), _day(question.until)))


def _day(day: date | None) -> date | None:
    return None if day is None else date(day.year, day.month, day.day)  # a datetime is a date, too


def _name(question: Question) -> str:
    """Return what two questions share if the pages of one go on in the other."""
    return repr(
        (question.words, question.speaker, question.since, question.until, question.act, question.order)
    )


def _tiers(asked: Query, order: Order) -> list[str | None]:
    """Return queries for the index, best match first; no statement matches two of them.

    The best hold all words as they were typed, in one phrase of the content; then come those that
    hold them near each other there, anywhere in the content, and in the source or the speaker's name.
    """
    if order == "newest" or not 0 < len(asked.phrases) <= MOST_TIERED:
        return [asked.match]
    quoted = " ".join(f'"{" ".join(phrase)}"' for phrase in asked.phrases)
    one = words_in("content", [tuple(word for phrase in asked.phrases for word in phrase)])
    all_there = words_in("content", asked.phrases)
    better: list[Match] = [
        match for match in (one, Match(f"content : NEAR({quoted}, {NEAR})"), all_there) if match
    ]
    if len(asked.phrases) == 1:
        better = better[:1]
    tiers = [matching(asked, [match], better[:number]) for number, match in enumerate(better)]
    return [*tiers, matching(asked, [], better)]


def _rows(
    db: sqlite3.Connection, asked: Query, wanted: tuple[str | None, bool], before: int | None, most: int
) -> list[sqlite3.Row]:
    """Return the newest statements that match, from before a place."""
    match, everything = wanted
    low, high = bounds(asked.days.since, asked.days.until)
    parameters = {
        "match": match,
        "low": low,
        "high": high if before is None else min(high, before - 1),
        "since": asked.days.since and asked.days.since.isoformat(),
        "until": asked.days.until and asked.days.until.isoformat(),
        "limit": most,
        "everything": everything,
    }
    sql, values = with_conditions(
        "search_days" if match is None else "search_words",
        [(f"where_{condition.name}", condition.value, holds) for condition, holds in asked.conditions],
    )
    return db.execute(sql, parameters | values).fetchall()


def _hit(db: sqlite3.Connection, row: sqlite3.Row, asked: Sequence[Phrase], cursor: str) -> Hit:
    statement = statement_of(row)
    passage = passage_of(statement, text_of(db, row["article"]))
    matches = {*_matches(passage, statement.content, asked), *_matches(passage, statement.source, asked)}
    return Hit(
        statement=statement,
        article=_heading(row),
        speaker=row["speaker_name"],
        passage=passage.span,
        text=passage.text,
        matches=tuple(sorted(matches)),
        outlets=outlets_of(db, row["place"]),
        rejected=bool(row["rejected"]),
        copied=row["copied_from"] is not None,
        cursor=cursor,
    )


def outlets_of(db: sqlite3.Connection, place: int) -> tuple[str, ...]:
    """Return who else carries the statement of a place."""
    return tuple(row["outlet"] for row in db.execute(query("outlets_of_statement"), {"place": place}))


def _matches(passage: Passage, spans: Sequence[Span], asked: Sequence[Phrase]) -> list[Span]:
    """Return where the index has found what was asked, as far as the passage shows it."""
    if not asked:
        return []
    edges = [(span.start - passage.span.start, span.end - passage.span.start) for span in spans]
    parts = [list(words_of(passage.text[max(0, a) : max(0, b)], max(0, a))) for a, b in edges]
    return found(asked, parts)


def _heading(row: sqlite3.Row) -> Heading:
    return Heading(
        id=row["article_id"],
        origin=row["origin"],
        publisher=row["publisher"],
        title=row["title"],
        authors=tuple(json.loads(row["authors"])),
        published=row["published"],
        language=row["language"],
    )
