"""Search: from what a person types to the statements that hold it, newest first."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.ledger.answers import Heading, Hit
from onrecord.ledger.passage import Passage, passage_of, window_of
from onrecord.ledger.places import bounds
from onrecord.ledger.recall import spans_of, statement_of
from onrecord.ledger.sql import query
from onrecord.ledger.words import found, words_of
from onrecord.terms.span import Span

Phrase = tuple[str, ...]

_ASKED = re.compile(r'"([^"]*)"|“([^“”]*)”|([^\s"“]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is searched for; empty and None ask for nothing in particular."""

    words: str = ""
    speaker: str | None = None
    since: date | None = None
    until: date | None = None
    act: str | None = None
    limit: int = 20


def search(db: sqlite3.Connection, question: Question) -> list[Hit]:
    """Return the newest statements that a question asks for."""
    match = match_expression(question)
    if match == "":
        return []
    low, high = bounds(question.since, question.until)
    parameters = {
        "match": match,
        "low": low,
        "high": high,
        "since": question.since and question.since.isoformat()[:10],  # a datetime is a date, too
        "until": question.until and question.until.isoformat()[:10],
        "limit": max(0, min(question.limit, 1 << 31)),
    }
    rows = db.execute(query("search_days" if match is None else "search_words"), parameters).fetchall()
    asked = phrases(question.words)
    return [_hit(db, row, asked) for row in rows]


def match_expression(question: Question) -> str | None:
    """Return the question for FTS5: None to match everything, "" where nothing can match.

    Only folded words get in, each phrase in quotation marks, so nothing typed is taken for an operator.
    """
    clauses: list[tuple[str, str, list[Phrase]]] = [
        ("{content source speaker}", question.words, phrases(question.words)),
        (
            "{source speaker}",
            question.speaker or "",
            [(word.folded,) for word in words_of(question.speaker or "")],
        ),
        ("act", question.act or "", [(word.folded,) for word in words_of(question.act or "")]),
    ]
    asked = [(columns, wanted) for columns, typed, wanted in clauses if typed.strip()]
    if not asked:
        return None
    if not all(wanted for _, wanted in asked):
        return ""  # punctuation alone: no statement can hold it, and all of them would be no answer
    return " AND ".join(f"{columns} : ({_all_of(wanted)})" for columns, wanted in asked)


def phrases(words: str) -> list[Phrase]:
    """Return what must be found: words, and phrases that stood in double quotation marks.

    A word with punctuation inside is a phrase, too: "anti-war" is found as "anti war".
    """
    typed = ("".join(groups) for groups in _ASKED.findall(words))
    wanted = (tuple(word.folded for word in words_of(piece)) for piece in typed)
    return list(dict.fromkeys(phrase for phrase in wanted if phrase))


def _all_of(wanted: Sequence[Phrase]) -> str:
    return " AND ".join(f'"{" ".join(phrase)}"' for phrase in wanted)


def _hit(db: sqlite3.Connection, row: sqlite3.Row, asked: Sequence[Phrase]) -> Hit:
    statement = statement_of(row, spans_of(db, row["place"]))
    window = window_of(statement, row["byte"])
    parameters = {"article": row["article"], "start": window.start, "size": window.size}
    passage = passage_of(statement, window, db.execute(query("window"), parameters).fetchone()[0])
    matches = {*_matches(passage, statement.content, asked), *_matches(passage, statement.source, asked)}
    return Hit(
        statement=statement,
        article=_heading(row),
        speaker=row["speaker_name"],
        passage=passage.span,
        text=passage.text,
        matches=tuple(sorted(matches)),
    )


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
