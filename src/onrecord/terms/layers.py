"""A text cut where marks begin and end, so that overlapping marks can be shown in place."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

if TYPE_CHECKING:
    from onrecord.terms.findings import Findings

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("content", "source", "cue")
UNDONE = {"believe": "not believed", "intend": "not intended"}  # all else that is denied is not said


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one statement, in its role."""

    span: Span
    role: Role
    number: int  # of the statement in its article, from 1
    statement: Statement


def marks_of(statements: Iterable[Statement], first: int = 1) -> list[Mark]:
    """Return every span of the statements, numbered as they are listed, from `first` on."""
    return [
        Mark(span, role, number, statement)
        for number, statement in enumerate(statements, first)
        for role in ROLES
        for span in getattr(statement, role)
    ]


def layers(start: int, end: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """Yield text[start:end] piece by piece: its first and last offset, and the marks on all of it.

    The marks of a piece come widest first, so that the last is the innermost.
    """
    inside = [mark for mark in marks if mark.span.start < end and mark.span.end > start]
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in inside:
        begins.setdefault(max(mark.span.start, start), []).append(mark)
        ends.setdefault(min(mark.span.end, end), []).append(mark)
    edges = sorted({start, end, *begins, *ends})
    active: list[Mark] = []
    for first, last in itertools.pairwise(edges):
        active = [mark for mark in active if mark not in ends.get(first, ())]
        active += begins.get(first, ())
        active.sort(key=lambda mark: mark.span.start - mark.span.end)
        yield first, last, tuple(active)


def denial(statement: Statement) -> str:
    """Return what a person is told beside the act of a negated statement: "not said"; "" for any other."""
    return UNDONE.get(statement.act, "not said") if statement.negated else ""


def act_told(statement: Statement) -> str:
    """Return the act and its denial in one: "assert", "other, not said"."""
    return ", ".join(filter(None, (statement.act, denial(statement))))


def speaker_names(findings: Findings) -> dict[str, str]:
    """Return the name of each actor by id."""
    return {actor.id: actor.name for actor in findings.actors}
