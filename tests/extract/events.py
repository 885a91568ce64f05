"""Cases on events as readable text: a trigger in square brackets, statements in numbered braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.extract.acts import act_of
from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.language.words import split_words
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, EventType, Factuality
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

CASES = Path(__file__).parents[1] / "cases" / "extract" / "events.txt"
MARK = re.compile(r"\{(source|cue|content)(\d*):|[}\[\]]")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence, and what is to be found out of its trigger."""

    text: str
    trigger: Span
    statements: tuple[Statement, ...]
    kind: EventType
    factuality: Factuality
    word: str  # a statement's number, "outlet", or "hearsay" and the words

    @property
    def clauses(self) -> Clauses:
        """Return the sentence as the rules read it."""
        return clauses_of(split_words(self.text))


def cases() -> list[Case]:
    """Read all cases."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [case_from(line) for line in lines if line and not line.startswith("#")]


def case_from(line: str) -> Case:
    """Read one case: type, factuality, on whose word, a bar, and the marked sentence."""
    head, _, marked = line.partition(" | ")
    kind, factuality, word = head.split(" ", 2)
    text, spans = unmarked(marked)
    return Case(
        text,
        Span(*spans["trigger", ""][0]),
        tuple(_statements(text, spans)),
        next(each for each in EVENT_TYPES if each == kind),
        next(each for each in FACTUALITIES if each == factuality),
        word,
    )


def unmarked(marked: str) -> tuple[str, dict[tuple[str, str], list[tuple[int, int]]]]:
    """Return the plain text, and the places of each role of each number; the trigger is a role too."""
    text, at = "", 0
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    opened: list[tuple[tuple[str, str], int]] = []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group() == "[" or mark.group(1):
            role = (mark.group(1) or "trigger", (mark.group(2) or "1") if mark.group(1) else "")
            opened.append((role, len(text)))
        else:
            role, start = opened.pop()
            spans.setdefault(role, []).append((start, len(text)))
    return text + marked[at:], spans


def _statements(text: str, spans: dict[tuple[str, str], list[tuple[int, int]]]) -> Iterator[Statement]:
    for number in sorted({number for role, number in spans if role != "trigger"}):
        source, cue, content = (
            tuple(Span(*place) for place in spans.get((role, number), []))
            for role in ("source", "cue", "content")
        )
        words = [" ".join(span.of(text) for span in part) for part in (cue, content)]
        yield Statement(
            id=number,
            source=source,
            cue=cue,
            content=content,
            manner="indirect",
            act=act_of(*words),
            score=1.0,
            made_by="by hand",
        )
