"""CSV for spreadsheets: a row a statement, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from onrecord.ledger.export.whole import whole_text
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Cell = str | int | float

COLUMNS = (
    "article",
    "published",
    "publisher",
    "title",
    "origin",
    "statement",
    "speaker",
    "speaker_country",
    "speaker_sector",
    "speaker_role",
    "source",
    "cue",
    "content",
    "manner",
    "act",
    "negated",  # true where the cue denies the act: "declined to comment"
    "score",
    "start",  # of the content's first character in the article's text, in code points
    "end",  # after its last
    "made_by",
)

GAP = " … "
"""Between the parts of a content, source or cue that other words interrupt."""

# Spreadsheets run what begins with one of these, some of them also after spaces or full-width.
_FORMULA = re.compile(r"[\t\r]|[\s\ufeff\u200b]*[=+\-@＝＋－＠]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def export_csv(findings: Iterable[Findings], path: Path) -> None:
    """Write a CSV file with a header."""
    with whole_text(path) as out:
        write_csv(findings, out)


def write_csv(findings: Iterable[Findings], out: TextIO) -> None:
    """Write CSV with a header to an open stream, lines ended as RFC 4180 wants them."""
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in findings:
        writer.writerows([safe(cell) for cell in row] for row in _rows(one))


def safe(cell: Cell | None) -> Cell:
    """Return a cell that no spreadsheet takes for a formula, and that UTF-8 can hold."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    cell = _LONE_SURROGATE.sub("\ufffd", cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _rows(findings: Findings) -> Iterator[Sequence[Cell | None]]:
    article = findings.article
    actors = {actor.id: (actor.name, actor.country, actor.sector, actor.role) for actor in findings.actors}
    about = (article.id, article.published, article.publisher, article.title, article.origin)
    for statement in findings.statements:
        speaker = actors.get(statement.speaker or "", (None, None, None, None))
        yield (*about, statement.id, *speaker, *_words_and_rest(statement, article.text))


def _words_and_rest(statement: Statement, text: str) -> tuple[Cell | None, ...]:
    return (
        _cut(statement.source, text),
        _cut(statement.cue, text),
        _cut(statement.content, text),
        statement.manner,
        statement.act,
        "true" if statement.negated else "false",
        statement.score,
        min((span.start for span in statement.content), default=None),
        max((span.end for span in statement.content), default=None),
        statement.made_by,
    )


def _cut(spans: Iterable[Span], text: str) -> str:
    return GAP.join(span.of(text) for span in spans)
