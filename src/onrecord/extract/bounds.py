"""What hedges a number: "at least", "up to", "nearly", "or more"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.tokens import Tokens

LONGEST = 4  # words in the longest row of bounds.csv
FILLERS = listed("bounds", "fillers")
"""Words between a bound and its number: "at least another 20"."""

LASTING = frozenset(("hour", "day", "week", "month", "year", "decade", "night", "minute"))
LASTS = listed("bounds", "lasts")
PHRASAL = listed("bounds", "phrasal")
"""Verbs that "over" belongs to: "hand over 13 jets"."""

CAPS = listed("bounds", "caps")


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that hedge: their kinds, and where they begin or end."""

    at: int
    kinds: frozenset[str]  # low, low_open, high, high_open, approx


@cache
def _rows(side: str) -> dict[tuple[str, ...], str]:
    return {tuple(row["words"].split()): row["kind"] for row in rows_of("bounds.csv") if row["side"] == side}


def bound_before(t: Tokens, at: int, *, unit: str = "") -> Bound:
    """Return what hedges the number that begins at a token, and where the hedge begins."""
    kinds: set[str] = set()
    begin = at
    while True:
        found = _match_before(t, begin) or (not kinds and _match_before(t, _over_fillers(t, begin))) or None
        if found is None:
            break
        words, first = found
        if words == ("over",) and unit in LASTING and t.at(first - 1) not in LASTS:
            break  # "over three days": during them
        if words == ("top",) and t.at(first - 1) not in (
            "to",
            "could",
            "will",
            "would",
            "may",
            "might",
            "and",
        ):
            break
        if (words == ("some",) and kinds) or (words == ("over",) and t.at(first - 1) in PHRASAL):
            break
        kinds.add(_rows("before")[words])
        begin = first
    if not kinds and _is_capped(t, at):
        kinds.add("high")
    return Bound(begin, frozenset(kinds))


def _match_before(t: Tokens, at: int) -> tuple[tuple[str, ...], int] | None:
    for length in range(min(LONGEST, at), 0, -1):
        words = tuple(t.low[at - length : at])
        if words in _rows("before"):
            return words, at - length
    return None


def _over_fillers(t: Tokens, at: int) -> int:
    while at and t.low[at - 1] in FILLERS:
        at -= 1
    return at


def _is_capped(t: Tokens, at: int) -> bool:
    """Say whether a verb caps the number: "cap the army at 600,000"."""
    before = _over_fillers(t, at)
    return t.at(before - 1) == "at" and any(t.low[i] in CAPS for i in range(max(0, before - 7), before - 1))


def bound_after(t: Tokens, at: int) -> Bound:
    """Return what hedges from the right; `at` is the token behind, the result's the one behind the hedge."""
    for length in range(LONGEST, 0, -1):
        kind = _rows("after").get(tuple(t.low[at : at + length]))
        glued = t.at(at) not in ("+", "-") or t.glued(at)
        if kind is not None and glued and not (t.at(at) == "plus" and not t.glued(at)):
            return Bound(at + length, frozenset((kind,)))
    return Bound(at, frozenset())


def interval(
    low: float | None, high: float | None, kinds: frozenset[str]
) -> tuple[float | None, float | None]:
    """Open an interval on the side that a bound leaves open."""
    if kinds & {"low", "low_open"}:
        return low, None
    if kinds & {"high", "high_open"}:
        return None, high
    return low, high
