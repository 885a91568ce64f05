"""Events for spreadsheets and statistics: a row for each pair of actor and recipient."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from onrecord.language.sentences import sentences_around
from onrecord.ledger.export.csv import GAP, Cell, safe
from onrecord.ledger.export.whole import whole_file, whole_text
from onrecord.reference.dyads import dyads
from onrecord.reference.plover import KINDS, scale_of
from onrecord.terms.actor import Actor
from onrecord.terms.errors import NoParquet
from onrecord.terms.event import Event, Participant
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

PARTY = ("", "_name", "_country", "_sector", "_role", "_words")
COLUMNS: Mapping[str, type] = {
    "event": str,
    "article": str,
    "published": str,
    "publisher": str,
    "title": str,
    "origin": str,
    "type": str,
    "mode": str,
    "context": str,  # parted by |
    "quad": str,
    "quad_code": int,
    "scale": float,
    **{f"actor{part}": str for part in PARTY},
    **{f"recipient{part}": str for part in PARTY},
    "mutual": bool,  # the pair stands the other way round, too
    "factuality": str,
    "asserted_by": str,  # a statement's id; empty: the outlet itself reports it
    "asserter": str,  # the speaker's name, or else the words for the source
    "asserter_country": str,
    "place": str,
    "date_start": str,
    "date_end": str,
    "trigger": str,
    "start": int,  # of the trigger's first character in the article's text, in code points
    "end": int,  # after its last
    "sentence": str,
    "score": float,
    "made_by": str,
}
"""The columns, and what is in them."""

TOGETHER = 10_000
"""Rows of Parquet written at a time."""

Row = dict[str, Any]


def export_events_csv(findings: Iterable[Findings], path: Path) -> None:
    """Write a CSV file with a header."""
    with whole_text(path) as out:
        write_events_csv(findings, out)


def write_events_csv(findings: Iterable[Findings], out: TextIO) -> None:
    """Write CSV with a header to an open stream; no cell is one that a spreadsheet would run."""
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in findings:
        writer.writerows([_cell(value) for value in row.values()] for row in rows_of(one))


def export_events_parquet(findings: Iterable[Findings], path: Path) -> None:
    """Write a Parquet file, some thousand rows at a time.

    Raises:
        NoParquet: What writes it, pyarrow, is not installed; it is an extra, and loaded when it is wanted.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise NoParquet(path) from None
    kinds = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])
    with whole_file(path) as beside, parquet.ParquetWriter(beside, schema, compression="zstd") as writer:
        for rows in _together(row for one in findings for row in rows_of(one)):
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))


def rows_of(findings: Findings) -> Iterator[Row]:
    """Yield an article's rows: its events in order, the pairs of each."""
    text = findings.article.text
    actors = {actor.id: actor for actor in findings.actors}
    statements = {statement.id: statement for statement in findings.statements}
    article = findings.article
    about = {"published": article.published, "publisher": article.publisher, "title": article.title}
    for event in findings.events:
        before = {"event": event.id, "article": article.id, **about, "origin": article.origin}
        asserter = _asserter(statements.get(event.asserted_by or ""), actors, text)
        for pair in dyads(event):
            row = before | _what(event) | _party("actor", pair.actor, actors, text)
            row |= _party("recipient", pair.recipient, actors, text) | {"mutual": pair.is_mutual}
            row |= {"factuality": event.factuality, "asserted_by": event.asserted_by} | asserter
            row |= _where(event, text) | {"score": event.score, "made_by": event.made_by}
            yield {name: _encodable(row[name]) for name in COLUMNS}


def _what(event: Event) -> Row:
    kind = KINDS[event.type]
    return {
        "type": event.type,
        "mode": event.mode,
        "context": "|".join(event.context),
        "quad": kind.quad,
        "quad_code": kind.code,
        "scale": scale_of(event.type, event.mode),
    }


def _party(side: str, one: Participant | None, actors: Mapping[str, Actor], text: str) -> Row:
    if one is None:
        return dict.fromkeys(f"{side}{part}" for part in PARTY)
    actor = actors.get(one.actor or "")
    known = (actor.name, actor.country, actor.sector, actor.role) if actor else (None, None, None, None)
    values = (one.actor, *known, one.span.of(text))
    return {f"{side}{part}": value for part, value in zip(PARTY, values, strict=True)}


def _asserter(statement: Statement | None, actors: Mapping[str, Actor], text: str) -> Row:
    if statement is None:
        return {"asserter": None, "asserter_country": None}
    speaker = actors.get(statement.speaker or "")
    said = GAP.join(span.of(text) for span in statement.source) or None
    return {
        "asserter": speaker.name if speaker else said,
        "asserter_country": speaker.country if speaker else None,
    }


def _where(event: Event, text: str) -> Row:
    start, end = min(span.start for span in event.trigger), max(span.end for span in event.trigger)
    days = event.date
    return {
        "place": event.place,
        "date_start": days.start.isoformat() if days and days.start else None,
        "date_end": days.end.isoformat() if days and days.end else None,
        "trigger": GAP.join(span.of(text) for span in event.trigger),
        "start": start,
        "end": end,
        "sentence": sentences_around(text, Span(start, end)).of(text),
    }


def _together(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def _cell(value: Any) -> Cell:
    return str(value).lower() if isinstance(value, bool) else safe(value)


def _encodable(value: Any) -> Any:
    """Return a value that UTF-8 can hold."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
