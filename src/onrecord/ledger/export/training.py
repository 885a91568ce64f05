"""Judged articles as training data, in the form that training/attribution reads.

All statements of an article stand there, since what is not marked would be learnt as marked by nobody; `seen`
says which of their fields a person vouches for. Nested statements stand apart, because the labels are flat.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TextIO

from onrecord.ledger.export.jsonl import dumped
from onrecord.ledger.judged import in_force
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import ACCEPTED, FIELDS, SAME, STANDING, Judgement
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

JudgedArticle = tuple[Findings, Collection[str], Sequence[Judgement]]
"""An article's findings, the ids of what was rejected, and all judgements on it."""

ROLES = ("source", "cue", "content")


def write_training(judged: Iterable[JudgedArticle], out: TextIO) -> int:
    """Write a line for each article of whose statements a person has judged one; return how many."""
    number = 0
    for findings, rejected, judgements in judged:
        held = [one for one in in_force(judgements) if one.kind == "statement" and one.field != SAME]
        if held:
            out.write(dumped(training_record(findings, rejected, held)))
            number += 1
    return number


def training_record(
    findings: Findings, rejected: Collection[str], held: Sequence[Judgement]
) -> dict[str, Any]:
    """Return one article; `held` are the judgements in force on its statements."""
    article = findings.article
    told: dict[str, list[dict[str, Any]]] = {"attributions": [], "nested": [], "rejected": []}
    for statement in findings.statements:
        about = [one for one in held if one.target == statement.id]
        row = _attribution(statement, about)
        if statement.id in rejected:
            told["rejected"].append(row)
        else:
            told["attributions" if statement.nested_in is None else "nested"].append(row)
    return {
        "id": article.id,
        "publisher": article.publisher,
        "date": article.published,
        "title": article.title,
        "text": article.text,
        **told,
        "discard": [],
    }


def _attribution(statement: Statement, about: Sequence[Judgement]) -> dict[str, Any]:
    seen: set[str] = set()
    for judgement in about:
        if judgement.field == STANDING:
            seen |= set(FIELDS["statement"] if judgement.value == ACCEPTED else ROLES)
        else:
            seen.add(judgement.field)
    return {
        **{role: _pairs(getattr(statement, role)) for role in ROLES},
        "id": statement.id,
        "act": statement.act,
        "manner": statement.manner,
        "negated": statement.negated,
        "annotator": about[-1].by if about else None,
        "made_by": statement.made_by,
        "seen": sorted(seen),
    }


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
