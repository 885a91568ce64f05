"""Which words of a noun phrase tell the country: "Polish", "Ukraine's", "of Peru", and when they do not."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.link.known import Piece
from onrecord.link.tables import words
from onrecord.link.zones import OF_STATES, SERVING, Zones, last_word, names_in, noun_of
from onrecord.reference.codes import SERVED

DIPLOMATS = words("ambassador ambassadors envoy envoys diplomat diplomats representative attaché consul")
AGAINST = words("""
    ally allies counterpart counterparts critic critics enemies enemy fan friend friends hostage
    hostages observer opponent opponents prisoner prisoners refugee refugees supporter
    supporters survivor survivors victim victims visitor visitors
    """)
"""Nouns for people who belong elsewhere than what they are of: "Israel's allies"."""
ELSEWHERE = words("ethnic minorities minority")
"""Words by which the land that stands before is not the one that they live in: "Hungarian minority"."""
LOCAL = frozenset(("AGR", "CVL", "EDU", "JUD", "LAB", "MED", "REB", "REL", "SOC", "UAF", "COP", "LEG"))
"""Sectors of people who belong to the country that they are in: "rebels in Darfur"."""
SEATED = frozenset(("GOV", "LEG", "COP", "CVL", "JUD"))
"""Sectors of bodies and people that a capital before them tells the country of: "Kyiv regime"."""
WITHIN = words("in throughout across inside from")


def country_piece(zones: Zones, head: Piece | None) -> Piece | None:
    """Return the words that tell the country; with several codes where they disagree."""
    word = zones.phrase.lower[head.last - 1] if head is not None else last_word(zones)
    if not ELSEWHERE.isdisjoint(zones.phrase.lower[: zones.core_last]):
        return None
    if word in AGAINST or not AGAINST.isdisjoint(zones.phrase.lower[zones.core_first : zones.core_last]):
        before = [] if "and" in zones.phrase.lower else names_in(zones.core)
        if before and not zones.owner and not _is_city(before[0], head):
            return before[0]
        return _country_behind(zones, head, against=True)
    core = (piece for piece in names_in(zones.core) if not _is_city(piece, head))
    before = [*names_in(zones.owner), *core]
    if before:
        if word in DIPLOMATS:
            return before[0]
        return _joined(before)
    return _country_behind(zones, head)


def _joined(pieces: Sequence[Piece]) -> Piece:
    """Return the first of pieces that all have a code in common, or one that has no single code."""
    common = frozenset.intersection(*(piece.codes for piece in pieces))
    sure = next((piece for piece in pieces if piece.codes == common), None)
    if sure is not None:
        return sure
    return Piece(
        pieces[0].first,
        pieces[-1].last,
        tuple(land for piece in pieces for land in piece.lands),
        tuple(body for piece in pieces for body in piece.bodies),
    )


def _is_city(piece: Piece, head: Piece | None) -> bool:
    """Whether a capital here is but the town: "a Washington lawyer", "Moscow correspondent"."""
    if piece.bodies or not piece.lands or piece.lands[0].kind != "capital" or head is None:
        return False
    noun, sector = noun_of(head), head.role.sector if head.role is not None else None
    return noun in DIPLOMATS or not (sector in SEATED or noun in OF_STATES)


def _country_behind(zones: Zones, head: Piece | None, *, against: bool = False) -> Piece | None:
    """Return the land or body that a preposition leads in: "rebels in Darfur", not "victims of Russia"."""
    served = head is not None and head.role is not None and head.role.sector == SERVED
    for word, pieces, _ in zones.tails:
        names = names_in(pieces)
        if not names:
            if word in ("of", "for", "at") or any(piece.role for piece in pieces):
                continue
            return None
        if not against and (word == "of" or (word in SERVING and served)):
            return _joined(names)
        local = head is not None and head.role is not None and head.role.sector in LOCAL
        official = head is not None and noun_of(head) in OF_STATES
        refugees = head is not None and head.role is not None and head.role.sector == "REF"
        if word in WITHIN and (local or official or (refugees and word == "from")):
            return _joined(names)
        return None
    return None
