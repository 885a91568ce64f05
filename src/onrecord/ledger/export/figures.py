"""Figures for spreadsheets: a row a figure, with what a dated table says of it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from onrecord.language.sentences import sentences_around
from onrecord.ledger.export.csv import GAP, Cell, safe
from onrecord.ledger.export.whole import whole_text
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings

COLUMNS = (
    *("figure", "article", "published", "publisher", "title", "origin"),
    *("words", "low", "high", "low_open", "high_open", "approx", "unit", "base", "measure", "entity"),
    *("period_start", "period_end", "status", "asserted_by", "asserter", "start", "end", "sentence", "score"),
    *("table", "row", "table_low", "table_high", "verdict", "why", "note"),
)
"""A figure that no table speaks to has nothing behind `score`; one that two speak to has two rows."""


def export_figures_csv(findings: Iterable[Findings], path: Path) -> None:
    """Write a CSV file with a header."""
    with whole_text(path) as out:
        write_figures_csv(findings, out)


def write_figures_csv(findings: Iterable[Findings], out: TextIO) -> None:
    """Write CSV with a header to an open stream; no cell is one that a spreadsheet would run."""
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in findings:
        writer.writerows([_cell(value) for value in row] for row in _rows(one))


def _rows(findings: Findings) -> Iterator[tuple[Cell | None, ...]]:
    article = findings.article
    names = {actor.id: actor.name for actor in findings.actors}
    asserters = {
        one.id: names.get(one.speaker or "") or GAP.join(span.of(article.text) for span in one.source)
        for one in findings.statements
    }
    about = (article.id, article.published, article.publisher, article.title, article.origin)
    for figure in findings.figures:
        told = _figure(figure, article.text, asserters.get(figure.asserted_by or ""))
        checks = [check for check in findings.checks if check.figure == figure.id]
        for check in checks:
            verdict = (check.table, check.row, check.low, check.high, check.verdict, check.why, check.note)
            yield (figure.id, *about, *told, *verdict)
        if not checks:
            yield (figure.id, *about, *told, *[None] * 7)


def _figure(figure: Figure, text: str, asserter: str | None) -> tuple[Cell | None, ...]:
    days = (figure.period.start, figure.period.end) if figure.period else (None, None)
    return (
        figure.span.of(text),
        *(figure.low, figure.high, figure.low_open, figure.high_open, figure.approx),
        *(figure.unit, figure.base, figure.measure, figure.entity),
        *(None if day is None else day.isoformat() for day in days),
        *(figure.status, figure.asserted_by, asserter),
        *(figure.span.start, figure.span.end, sentences_around(text, figure.span).of(text), figure.score),
    )


def _cell(value: Cell | None) -> Cell:
    return str(value).lower() if isinstance(value, bool) else safe(value)
