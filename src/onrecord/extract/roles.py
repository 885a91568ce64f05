"""Who acts in an event and who is acted on: the words that the event's trigger asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import numpy as np

from onrecord.extract.clauses import Clauses
from onrecord.language.event_finder import ROLES, Floats, Reading
from onrecord.language.words import DIGITS, TITLE, UPPER, Words
from onrecord.terms.event import EventType, Participant

Role = Literal["actor", "recipient"]
Stretch = tuple[Role, int, int]  # words [first, last) of a reading

ARTICLES = frozenset(("the", "a", "an"))
NEVER = np.float32(-1e4)
MUTUAL: frozenset[EventType] = frozenset(("CONSULT", "COOPERATE"))
DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august"
    r"|september|october|november|december"
)
ONE_WAY = (
    "visit",
    "host",
    "arriv",
    "travel",
    "receiv",
    "welcom",
    "flew",
    "fly",
    "sell",
    "sold",
    "buy",
    "bought",
)
"""Beginnings of triggers of these types by which one side goes to, or deals with, the other."""


def participants(
    words: Words, clauses: Clauses, reading: Reading, anchor: int, kind: EventType
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Return the actors and the recipients of the event whose trigger is word `anchor` of the reading.

    "Iran and Oman" are two. All sides of a mutual act are actors, as PLOVER has it.
    """
    found: list[Stretch] = []
    for role, first, last in spans(reading.roles_of(anchor)):
        first, last = _whole(words, clauses, reading.first + first, reading.first + last)
        for start, end in _names(words, clauses, first, last):
            begin, stop = _trimmed(clauses, start, end)
            if begin < stop and not any(begin < other[2] and other[1] < stop for other in found):
                found.append((role, begin, stop))
    act = clauses.plain[reading.first + anchor]
    mutual = kind in MUTUAL and not act.startswith(ONE_WAY) and any(role == "actor" for role, _, _ in found)
    if mutual or any(_joined(clauses, one, other) for one, other in pairwise(found)):
        found = [("actor", first, last) for _, first, last in found]
    return _cast(clauses, found, "actor"), _cast(clauses, found, "recipient")


def _joined(clauses: Clauses, one: Stretch, other: Stretch) -> bool:
    """Say whether "and" alone stands between an actor and a recipient: "Kovan and Dorva agreed"."""
    return (one[0], other[0]) == ("actor", "recipient") and clauses.plain[one[2] : other[1]] == ["and"]


def _whole(words: Words, clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    """Make a cut name whole: "United" of "United States"; but "NATO" of "told NATO Monday" is whole."""
    _, end = clauses.sentence(first)
    while last < end and _is_name(words, last - 1, last + 1) and not DAY.fullmatch(clauses.plain[last]):
        last += 1
    return first, last


def _cast(clauses: Clauses, found: list[Stretch], wanted: Role) -> tuple[Participant, ...]:
    return tuple(Participant(span=clauses.span(first, last)) for role, first, last in found if role == wanted)


def _names(words: Words, clauses: Clauses, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a participant that is a list of names; without what a comma adds to the last."""
    joints = [at for at in range(first + 1, last) if clauses.plain[at] in (",", "and")]
    joints = [at for at in joints if words.shape(at - 1) != DIGITS]  # "1,000 men"
    parts = list(zip([first, *(at + 1 for at in joints)], [*joints, last], strict=True))
    if joints and clauses.plain[joints[-1]] == "and" and all(_is_name(words, *part) for part in parts):
        yield from parts
    elif joints and clauses.plain[joints[0]] == ",":
        yield first, joints[0]  # "Kovan, a key ally"
    else:
        yield first, last


def _is_name(words: Words, first: int, last: int) -> bool:
    return first < last and all(words.shape(at) in (TITLE, UPPER) for at in range(first, last))


def spans(logits: Floats) -> Iterator[Stretch]:
    """Yield role, first and last word of each participant; logits (n, 5) in the order of ROLES."""
    path = best_path(logits)
    first = 0
    while first < len(path):
        last = first + 1
        if path[first] > 0:
            role: Role = "actor" if path[first] == ROLES.index("B-actor") else "recipient"
            while last < len(path) and path[last] == path[first] + 1:
                last += 1
            yield role, first, last
        first = last


def best_path(logits: Floats) -> list[int]:
    """Return the likeliest tags (Viterbi) in which an I follows only its own B or I."""
    back = np.zeros(logits.shape, np.int64)
    score = logits[0] + STEPS[0]
    for place in range(1, len(logits)):
        ways = score[:, None] + STEPS
        back[place] = ways.argmax(0)
        score = ways.max(0) + logits[place]
    path = [int(score.argmax())]
    for place in range(len(logits) - 1, 0, -1):
        path.append(int(back[place, path[-1]]))
    return path[::-1]


def _steps() -> Floats:
    """Return 0 where a tag (column) may follow another (row), NEVER where it may not."""
    steps = np.zeros((len(ROLES), len(ROLES)), np.float32)
    for column, tag in enumerate(ROLES):
        if tag.startswith("I"):
            steps[:, column] = NEVER
            steps[[column - 1, column], column] = 0
    return steps


STEPS = _steps()


def _trimmed(clauses: Clauses, first: int, last: int) -> tuple[int, int]:
    """Leave out an article in front, and signs at both ends."""
    while first < last and (
        clauses.plain[first] in ARTICLES or not any(map(str.isalnum, clauses.plain[first]))
    ):
        first += 1
    while first < last and not any(map(str.isalnum, clauses.plain[last - 1])):
        last -= 1
    return first, last
