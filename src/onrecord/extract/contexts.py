"""Why an act was done: PLOVER's contexts, by words of its sentence (contexts.csv) and the ontology's rules.

Precision goes first. PLOVER means `military` for a state's military alone, `crime` where no narrower crime
is told, and gives the contexts `cyber` and `misinformation` to the modes of COERCE that are called so.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.clauses import Clauses
from onrecord.extract.lexicon import rows_of
from onrecord.extract.patterns import pattern_of
from onrecord.reference.plover import CONTEXT_OF_MODE
from onrecord.terms.event import EventType
from onrecord.terms.span import Span

NARROWER = frozenset(("corruption", "illegal_drugs", "trafficking", "terrorism"))
"""Contexts beside which `crime` says nothing."""
ARMED_OTHERS = re.compile(r"rebel|guerrilla|insurgen|militia|paramilitar|gunm[ae]n|militant|fighters")
"""Words for those whose arms are no state's."""
STATE_MILITARY = re.compile(
    r"arm(?:y|ies)|nav(?:y|al)|(?:air|armed) forces?|defen[cs]e|soldier|troop|military|war(?:ship|plane)|marines"
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
    found = {context for context, pattern in _table().items() if pattern.search(words)}
    if NARROWER & found and "cyber" not in found:
        found.discard("crime")
    if ARMED_OTHERS.search(words) and not STATE_MILITARY.search(words):
        found.discard("military")
    return frozenset(found)


@cache
def _table() -> dict[str, re.Pattern[str]]:
    return {row["context"]: pattern_of(row["words"]) for row in rows_of("contexts.csv")}
