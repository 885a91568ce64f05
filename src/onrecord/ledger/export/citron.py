"""Citron's annotation files: a JSON document an article, its quotes by spans.

The format: https://github.com/bbc/citron/blob/master/docs/data_format.md; offsets count code points.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.ledger.export.brat import file_name
from onrecord.ledger.export.whole import whole_file, whole_folder
from onrecord.terms.actor import Actor
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

NO_CUE = "statement without a cue"
"""What Citron's form has no place for."""


def export_citron(findings: Iterable[Findings], path: Path) -> Mapping[str, int]:
    """Write a folder, or where the path ends in .zip, an archive; return what was left out."""
    left_out = 0
    if path.suffix.lower() == ".zip":
        with whole_file(path) as beside, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for one in findings:
                archive.writestr(*_file(one))
                left_out += _without_cue(one)
    else:
        with whole_folder(path) as folder:
            for one in findings:
                name, text = _file(one)
                (folder / name).write_text(text, encoding="utf-8", newline="")
                left_out += _without_cue(one)
    return {NO_CUE: left_out} if left_out else {}


def citron_document(findings: Findings) -> dict[str, Any]:
    """Return an article's document; a cue in several parts is given from its first word to its last."""
    text = findings.article.text
    actors = {actor.id: actor for actor in findings.actors}
    return {
        "text": text,
        "quotes": [
            _quote(statement, text, actors.get(statement.speaker or ""))
            for statement in findings.statements
            if statement.cue
        ],
    }


def _quote(statement: Statement, text: str, speaker: Actor | None) -> dict[str, Any]:
    cue = Span(statement.cue[0].start, statement.cue[-1].end)
    named = [span for span in speaker.mentions if span.of(text) == speaker.name] if speaker else []
    return {
        "id": statement.id,
        "cue": _span(cue, text),
        "sources": _spans(statement.source, text),
        "contents": _spans(statement.content, text),
        "coreferences": _spans([span for span in named[:1] if span not in statement.source], text),
        "confidence": statement.score,
    }


def _spans(spans: Sequence[Span], text: str) -> list[dict[str, Any]]:
    return [_span(span, text) for span in spans]


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _file(findings: Findings) -> tuple[str, str]:
    return f"{file_name(findings.article.id)}.json", json.dumps(citron_document(findings), indent=1)


def _without_cue(findings: Findings) -> int:
    return sum(not statement.cue for statement in findings.statements)
