"""Test cases as readable text: `{source:Ms Rao} {cue:said} {content:it rains}.`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

MARK = re.compile(r"\{(source|cue|content)(\d*):([^{}]*)\}")

Case = dict[str, dict[str, list[str]]]


def marked(text: str) -> tuple[str, Case]:
    """Return the plain text, and for each number the words of each role."""
    found: Case = {}
    for role, number, words in MARK.findall(text):
        found.setdefault(number or "1", {"source": [], "cue": [], "content": []})[role].append(words)
    return MARK.sub(r"\3", text), found


def words_of(text: str, spans: Iterable[Span]) -> list[str]:
    """Cut the words of some spans."""
    return [span.of(text) for span in spans]


def as_case(text: str, statements: Iterable[Statement]) -> Case:
    """Return statements in the form that `marked` gives."""
    return {
        str(number): {role: words_of(text, getattr(s, role)) for role in ("source", "cue", "content")}
        for number, s in enumerate(statements, 1)
    }
