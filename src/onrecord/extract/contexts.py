"""Why an act was done: PLOVER's contexts, by words in its sentence (contexts.csv) and by rules.

Precision goes first. PLOVER means `military` for a state's military alone, `crime` where no narrower crime
is told, and gives the contexts `cyber` and `misinformation` to the modes of COERCE that are called so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.extract.clauses import Clauses
from onrecord.extract.lexicon import rows_of
from onrecord.extract.patterns import pattern_of
from onrecord.reference.plover import CONTEXT_OF_MODE
from onrecord.terms.event import EventType
from onrecord.terms.span import Span

HEAD = 3
"""Letters of a word by which rows are passed over; no phrase has a shorter beginning before its "*"."""
NARROWER = frozenset(("corruption", "illegal_drugs", "trafficking", "terrorism"))
"""Contexts beside which `crime` says nothing."""
ARMED_OTHERS = re.compile(r"rebel|guerrilla|insurgen|militia|paramilitar|gunm[ae]n|militant|fighters")
"""Words for those whose arms are no state's."""
STATE_MILITARY = re.compile(
    r"arm(?:y|ies)|navy|naval|air force|armed force|defen[cs]e|soldier|troop|military|warship|warplane"
    r"|marines"
)


def contexts_of(clauses: Clauses, trigger: Span, kind: EventType, mode: str | None) -> tuple[str, ...]:
    """Return the contexts of an event that its sentence tells, in alphabetical order.

    Args:
        clauses: The text that the trigger lies in, prepared (`clauses_of`).
        trigger: The words that tell the act.
        kind: The event's type.
        mode: Its mode.
    """
    found = contexts_in(clauses, *clauses.sentence(clauses.within(trigger)[0]))
    if kind == "COERCE" and mode is not None and mode in CONTEXT_OF_MODE:
        found = found | {CONTEXT_OF_MODE[mode]}
    if kind == "ASSAULT" and mode == "suicide-attack":
        found = found | {"terrorism"}
    return tuple(sorted(found))


def contexts_in(clauses: Clauses, first: int, last: int) -> frozenset[str]:
    """Return the contexts that the words [first, last) tell."""
    words = " ".join(filter(None, clauses.plain[first:last]))
    begun = {word[:HEAD] for word in clauses.plain[first:last]}
    found = {row.context for row in _table() if not row.heads.isdisjoint(begun) and row.pattern.search(words)}
    if NARROWER & found and "cyber" not in found:
        found.discard("crime")
    if ARMED_OTHERS.search(words) and not STATE_MILITARY.search(words):
        found.discard("military")
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Row:
    context: str
    heads: frozenset[str]  # the first letters of its phrases: what has none of them needs no search
    pattern: re.Pattern[str]


@cache
def _table() -> list[_Row]:
    return [
        _Row(
            row["context"],
            frozenset(p.split()[0][:HEAD] for p in row["words"].split("|")),
            pattern_of(row["words"]),
        )
        for row in rows_of("contexts.csv")
    ]
