"""Who acts in an event and who is acted on: the words that the event's trigger asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import numpy as np

from onrecord.extract.clauses import Clauses
from onrecord.language.event_finder import ROLES, Floats, Reading
from onrecord.terms.event import Participant

Role = Literal["actor", "recipient"]

ARTICLES = frozenset(("the", "a", "an"))
NEVER = np.float32(-1e4)


def participants(
    clauses: Clauses, reading: Reading, anchor: int
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Return the actors and the recipients of the event whose trigger is word `anchor` of the reading."""
    found: dict[str, list[Participant]] = {"actor": [], "recipient": []}
    for role, first, last in spans(reading.roles_of(anchor)):
        begin, end = _trimmed(clauses, reading.first + first, reading.first + last)
        if begin < end:
            found[role].append(Participant(span=clauses.span(begin, end)))
    return tuple(found["actor"]), tuple(found["recipient"])


def spans(logits: Floats) -> Iterator[tuple[Role, int, int]]:
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
