"""What governs a trigger: the nearest words to its left that say how real its act is.

A walk over words, without a parse. It stays in the trigger's clause, and takes a row of stances.csv where
the row can reach the trigger's form: "plans to" an infinitive, "ruled out" a noun, "if" anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.clauses import QUOTES, Clauses
from onrecord.extract.inflection import is_past
from onrecord.extract.stances import Match, Stance, match_before
from onrecord.terms.event import EventType, Factuality
from onrecord.terms.span import Span

SPEECH: frozenset[EventType] = frozenset(
    ("AGREE", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT")
)
"""Types that are done by saying: their own verb says nothing of whether they happened."""

FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "been"))
BARE = frozenset(("be", "have", "being", "been"))
PASSED = frozenset(
    ("also", "ever", "again", "soon", "still", "now", "then", "even", "once", "already", "just", "both", "")
)
STOPS = re.compile(
    r"[;:—–()]|who|which|whose|whom|where|after|before|since|while|when|because|although|though|amid|following"
    r"|during|despite|but|so|said|says|over"
)
"""Words that part a trigger from whatever stands before them."""

BLOCKS = frozenset(("in", "at", "by", "against", "about", "under", "with", "into", "near", "across", "like"))
"""Prepositions in front of a noun that keep "will" away from it: what is spoken of there is a fact."""

NO_ONE = frozenset(("no", "none", "nobody", "neither"))
JOINS = frozenset(("and", "or"))
DEFINITE = frozenset(("the", "this", "these", "that", "its", "his", "her", "their"))
NOMINAL = re.compile(
    r".*(?:s|ing|tion|sion|ment|ance|ence|ship|fire)|a|an|the|its|his|her|their|any|all|new|peace|war|aid"
)
"""Words that are no infinitive though "to" stands before them."""

LOOK_AHEAD = 8  # words between a verb and the clause that it governs without "that"
NEAR = 3  # words between an adjective and its noun

REAL: dict[str, Factuality] = {
    "actual": "actual",
    "historical": "historical",
    "future": "future",
    "hypothetical": "hypothetical",
    "negated": "negated",
    "refusal": "negated",
}
"""What a row's status makes of a deed."""


@dataclass(frozen=True, slots=True)
class Governor:
    """Words [first, last) that govern a trigger."""

    first: int
    last: int
    status: str  # of a row in stances.csv

    def is_fact_to(self, kind: EventType) -> bool:
        """Say whether what it governs is taken for granted; what is said must exist to be rejected."""
        return self.status == "fact" or (self.status == "refusal" and kind in SPEECH)


def governor_of(clauses: Clauses, trigger: Span) -> Governor | None:
    """Return what governs a trigger, if anything does."""
    first, _ = clauses.within(trigger)
    least = clauses.sentence(first)[0]
    near, at, form = _cluster(clauses, first, least)
    if near is not None:
        return _wider(clauses, near, least)
    word = clauses.plain[first]
    if form == "" and is_past(word):
        form = "finite"
    return _Search(clauses, least, first, form).run(at)


def real_under(clauses: Clauses, governor: Governor) -> Factuality | None:
    """Return what a governor makes of a deed; what governs it counts too: "did not rule out strikes"."""
    inner = REAL.get(governor.status)
    outer = _cluster(clauses, governor.first, clauses.sentence(governor.first)[0])[0]
    if outer is None or inner is None:
        return inner
    if outer.status == "negated":
        return "hypothetical" if inner in ("negated", "hypothetical") else "negated"
    return "hypothetical" if outer.status == "hypothetical" else inner


def _wider(clauses: Clauses, near: Governor, least: int) -> Governor:
    """Let "feared that it would" be a fear: what governs a clause outweighs the "would" in it."""
    if near.status != "future":
        return near
    wider = _Search(clauses, least, near.first, "finite").run(near.first)
    return wider if wider and wider.status in ("hypothetical", "negated", "refusal") else near


def _cluster(clauses: Clauses, first: int, least: int) -> tuple[Governor | None, int, str]:
    """Read auxiliaries and adverbs right before a word.

    Returns what governs it from there, if anything; where the cluster begins; and "finite", "to" or "".
    """
    at, form = first, ""
    while at > least:
        found = match_before(clauses, at, least)
        stance = found and found.reaching("modal", "neg")
        if found and stance and not _affirms(clauses, found, stance):
            return Governor(found.first, found.last, stance.status), found.first, form
        word = clauses.plain[at - 1]
        if word == "to" and not form:
            noun = NOMINAL.fullmatch(clauses.plain[first])
            return None, (at if noun else at - 1), ("" if noun else "to")
        if word == "had" and at - 1 == least:
            return Governor(least, at, "hypothetical"), least, form
        if word in FINITE:
            form = "finite"
        elif word not in BARE | PASSED | QUOTES and not word.endswith("ly"):
            break
        at -= 1
    return None, at, form


def _affirms(clauses: Clauses, found: Match, stance: Stance) -> bool:
    """Tell "not only" from "not"."""
    return stance.status == "negated" and clauses.plain[found.last : found.last + 1] == ["only"]


@dataclass(slots=True)
class _Search:
    """A walk to the left, word by word, that remembers what it has passed."""

    clauses: Clauses
    least: int  # where the sentence begins
    first: int  # the trigger
    form: str  # of the trigger: "to", "finite" or ""
    blocked: bool = False
    joined: bool = False
    from_seen: bool = False

    def run(self, at: int) -> Governor | None:
        plain = self.clauses.plain
        while at > self.least:
            found = match_before(self.clauses, at, self.least)
            if found and (status := self._status(found)):
                return Governor(found.first, found.last, status)
            word = plain[at - 1]
            if word == "that":
                return self._that(at - 1)
            if STOPS.fullmatch(word) or (word == "," and self._parts(at - 1)):
                break
            self.blocked |= word in BLOCKS
            self.from_seen |= word == "from"
            self.joined |= word in JOINS
            at = min(at - 1, found.first) if found else at - 1
        if plain[self.least] == "had" and at <= self.least + 1 < self.first:  # "Had the bomb gone off"
            return Governor(self.least, self.least + 1, "hypothetical")
        return Governor(self.first - 1, self.first, "hypothetical") if self.form == "to" else None

    def _parts(self, comma: int) -> bool:
        """Say whether a comma ends the trigger's clause; one in a list of things to do does not."""
        following = self.clauses.plain[comma + 1 : comma + 2]
        return self.form == "finite" or not (following and (following[0] in JOINS or following[0] == "to"))

    def _that(self, at: int) -> Governor | None:
        found = match_before(self.clauses, at, self.least)
        stance = found and found.reaching("that")
        return Governor(found.first, found.last, stance.status) if found and stance else None

    def _status(self, found: Match) -> str | None:
        """Return the status that a row gives to the trigger, if it reaches it."""
        distance = self.first - found.last
        if self.form == "finite" and distance <= LOOK_AHEAD and not self.joined:
            verb = next((s for s in found.stances if s.is_verb and "that" in s.reach), None)
            if verb:
                return verb.status
        stance = found.reaching(*self._reaches(found, distance))
        return stance.status if stance else None

    def _reaches(self, found: Match, distance: int) -> list[str]:
        plain = self.clauses.plain
        if self.form == "to":
            return ["clause", "to"]
        if self.form == "finite":
            return ["clause", "neg"] if plain[found.first] in NO_ONE else ["clause"]
        definite = plain[self.first] in DEFINITE or plain[max(0, self.first - 1)] in DEFINITE
        reaches = [] if definite else ["clause"]  # "if the strike spreads": there is a strike
        if not self.blocked:
            reaches += ["modal", "object", *(["adjective", "neg"] if distance <= NEAR else [])]
        if self.joined:
            reaches.append("to")
        if self.from_seen and plain[self.first].endswith("ing"):
            reaches.append("from")
        return reaches
