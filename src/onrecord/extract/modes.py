"""How an act was done: PLOVER's mode of an event, from its trigger and the words near by.

A table of words (modes.csv) comes before the mode that the table of triggers has for a phrase, since the
words around tell more than the verb: "killed" is an assault of any mode, "killed in a drone strike" of one.
A small classifier learnt from made-up stories was tried in its place and was much worse (bench/events).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from onrecord.extract.clauses import Clauses
from onrecord.extract.lexicon import rows_of
from onrecord.extract.patterns import pattern_of
from onrecord.extract.triggers import candidates_in
from onrecord.terms.event import EventType
from onrecord.terms.span import Span

Reach = Literal["own", "near", "behind", "last"]
"""Where the words of a row count: in the trigger; there or around it; behind it, as what is asked, refused or
threatened; or in the trigger where nothing else tells."""
BEHIND, BEFORE = 16, 10
"""Words behind and before a trigger that are looked at."""
FARTHER = 1.5
"""How much farther a word before the trigger counts than one behind it: the object tells more."""
PARTS = re.compile(r"[;:]| (?:but|while|after|although|whereas|despite) ")
"""Signs and words at which another act begins, so that nothing behind them tells the mode of this one."""


@dataclass(frozen=True, slots=True)
class _Words:
    mode: str
    reach: Reach
    pattern: re.Pattern[str]


def mode_of(kind: EventType, trigger: Span, clauses: Clauses) -> str | None:
    """Return the mode of an event, one that its type has; None where nothing tells it.

    Args:
        kind: The event's type.
        trigger: The words that tell the act.
        clauses: The text that they lie in, prepared (`clauses_of`).
    """
    rows = _table().get(kind)
    if not rows:
        return None
    first, last = clauses.within(trigger)
    start, end = clauses.sentence(first)
    own = _joined(clauses, first, last)
    behind = PARTS.split(_joined(clauses, last, min(end, last + BEHIND)))[0]
    before = PARTS.split(_joined(clauses, max(start, first - BEFORE), first))[-1]
    near = [row for row in rows if row.reach == "near"]
    return (
        _nearest([row for row in rows if row.reach == "behind"], behind)
        or _told([row for row in rows if row.reach in ("own", "near")], own)
        or _nearest(near, behind, before)
        or _listed(kind, trigger, clauses)
        or _told([row for row in rows if row.reach == "last"], own)
    )


def _joined(clauses: Clauses, first: int, last: int) -> str:
    return " ".join(filter(None, clauses.plain[first:last]))


def _told(rows: Sequence[_Words], words: str) -> str | None:
    """Return the mode that a trigger's own words tell; of two, that of the row that stands first."""
    return next((row.mode for row in rows if row.pattern.search(words)), None)


def _listed(kind: EventType, trigger: Span, clauses: Clauses) -> str | None:
    """Return the mode that the table of triggers has for a phrase in the trigger, or that holds it."""
    found = (
        one.mode
        for one in candidates_in(_sentence(clauses, trigger))
        if one.type == kind and one.span.start < trigger.end and trigger.start < one.span.end
    )
    return next(filter(None, found), None)


def _sentence(clauses: Clauses, trigger: Span) -> Clauses:
    """Return one sentence alone, so that the work does not grow with the text."""
    first, last = clauses.sentence(clauses.within(trigger)[0])
    start, end = clauses.start[first:last], clauses.end[first:last]
    return Clauses(clauses.plain[first:last], start, end, [0, last - first])


def _nearest(rows: Sequence[_Words], behind: str, before: str = "") -> str | None:
    """Return the mode of the words nearest to the trigger."""
    best: tuple[float, str] | None = None
    for row in rows:
        match = row.pattern.search(behind)
        far = float(match.start()) if match else None
        earlier = [m.end() for m in row.pattern.finditer(before)]
        if earlier and (far is None or (len(before) - earlier[-1]) * FARTHER < far):
            far = (len(before) - earlier[-1]) * FARTHER
        if far is not None and (best is None or far < best[0]):
            best = far, row.mode
    return best[1] if best else None


@cache
def _table() -> dict[str, list[_Words]]:
    """Read modes.csv by type, in its order; a mode that the type does not have fails in its test."""
    found: dict[str, list[_Words]] = {}
    for row in rows_of("modes.csv"):
        words = _Words(row["mode"], cast(Reach, row["reach"]), pattern_of(row["words"]))
        found.setdefault(row["type"], []).append(words)
    return found
