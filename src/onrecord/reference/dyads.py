"""An event as pairs: who to whom."""

from __future__ import annotations

from itertools import permutations, product
from typing import NamedTuple

from onrecord.terms.event import Event, EventType, Participant

MUTUAL: frozenset[EventType] = frozenset(("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "ASSAULT"))
"""Types by which several actors without a recipient act on each other: they meet, they sign, they fight."""


class Dyad(NamedTuple):
    """Who acts on whom; None where the text names nobody."""

    actor: Participant | None
    recipient: Participant | None
    is_mutual: bool = False  # the same pair stands the other way round, too


def dyads(event: Event) -> list[Dyad]:
    """Return every pair of an event: its actors with its recipients, or where it is mutual with each other.

    An event that names nobody has one pair of None: no event is lost.
    """
    if not event.recipients and len(event.actors) > 1 and event.type in MUTUAL:
        return [Dyad(*pair, True) for pair in permutations(event.actors, 2)]
    return [Dyad(*pair) for pair in product(event.actors or (None,), event.recipients or (None,))]
