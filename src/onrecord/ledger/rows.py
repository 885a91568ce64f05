"""Findings as the rows that the ledger keeps; pure, and the same for one article and for a million."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.ledger.places import day_of
from onrecord.ledger.sql import stored, unstored
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Row = Sequence[object]
Rows = Mapping[str | None, int | None]  # the row of an id, and None for none

LEVEL = 3
"""Of zlib: on news text 48% remain, against 49% at level 1 and 46% at 6, which takes a third longer."""


def article_row(article: Article, row: int) -> Row:
    """Return what is stored of an article but its text."""
    return (
        row,
        stored(article.id),
        stored(article.origin),
        stored(article.publisher),
        stored(article.title),
        json.dumps(article.authors),
        stored(article.published),
        day_of(article.published),
        stored(article.language),
        stored(article.sha256),
        stored(article.copy_of),
    )


def actor_rows(actors: Sequence[Actor], article: int, rows: Rows) -> Iterator[Row]:
    """Yield what is stored of the actors of an article; `rows` has the row of each."""
    for number, actor in enumerate(actors):
        table, row = actor.evidence or (None, None)
        yield (
            rows[actor.id],
            article,
            number,
            stored(actor.id),
            stored(actor.name),
            actor.kind,
            stored(actor.country),
            stored(actor.sector),
            stored(actor.role),
            rows[actor.of],
            stored(actor.wikidata),
            stored(table),
            stored(row),
            actor.score,
            _pairs(actor.mentions),
        )


def statement_rows(
    statements: Sequence[Statement], article: int, rows: Rows, places: Rows, makers: Mapping[str, int]
) -> Iterator[Row]:
    """Yield what is stored of the statements of an article, by rising place: SQLite likes to append."""
    for number in range(len(statements) - 1, -1, -1):
        statement = statements[number]
        yield (
            places[statement.id],
            stored(statement.id),
            article,
            number,
            statement.manner,
            statement.act,
            statement.negated,
            rows[statement.speaker],
            rows[statement.addressee],
            places[statement.nested_in],
            stored(statement.said_on),
            statement.score,
            makers[statement.made_by],
            _roles(statement),
        )


def dropped_row(dropped: Dropped, article: int | None, number: int) -> Row:
    """Return what is stored of something that was let go."""
    return (
        article,
        number,
        stored(dropped.stage),
        stored(dropped.code),
        stored(dropped.why),
        dropped.at and dropped.at.start,
        dropped.at and dropped.at.end,
        stored(dropped.origin),
    )


def deflated(text: bytes) -> bytes:
    """Return a text's bytes, `sql.stored`, as they are kept."""
    return zlib.compress(text, LEVEL)


def inflated(data: bytes) -> str:
    """Return the text of `deflated` bytes."""
    return unstored(zlib.decompress(data))


def spans_in(pairs: Iterable[int], last: int = 0) -> tuple[Span, ...]:
    """Return the spans that were stored as gaps and lengths; the first gap begins at `last`."""
    spans = []
    numbers = iter(pairs)
    for gap, length in zip(numbers, numbers, strict=True):
        start, last = last + gap, last + gap + length
        spans.append(Span(start, last))
    return tuple(spans)


def roles_in(spans: str) -> tuple[tuple[Span, ...], ...]:
    """Return the source, the cue and the content of a statement's `spans`."""
    roles, last = [], 0
    for pairs in json.loads(spans):
        roles.append(spans_in(pairs, last))
        last = roles[-1][-1].end if pairs else last
    return tuple(roles)


def words_in(spans: str, text: str) -> list[list[str]]:
    """Cut source, cue and content out of a text, as `roles_in`; a load does it a million times."""
    roles: list[list[str]] = []
    last = 0
    for pairs in json.loads(spans):
        cut: list[str] = []
        numbers = iter(pairs)
        for gap, length in zip(numbers, numbers, strict=True):
            last += gap + length
            cut.append(text[last - length : last])
        roles.append(cut)
    return roles


def _roles(statement: Statement) -> str:
    """Return a statement's spans as the table says."""
    parts, last = [], 0
    for spans in (statement.source, statement.cue, statement.content):
        parts.append(_pairs(spans, last))
        last = spans[-1].end if spans else last
    return "[" + ",".join(parts) + "]"


def _pairs(spans: Iterable[Span], last: int = 0) -> str:
    parts = []
    for span in spans:
        parts.append(f"{span.start - last},{span.end - span.start}")
        last = span.end
    return "[" + ",".join(parts) + "]"
