"""Which words of a noun phrase tell the sector: the role's own, or that of the body served."""

from __future__ import annotations

from onrecord.link.known import Piece
from onrecord.link.tables import words
from onrecord.link.tables.nouns import RELATIVES
from onrecord.link.zones import OF_STATES, OWNS, SERVING, Zones, last_word, names_in, noun_of
from onrecord.reference.codes import SERVED
from onrecord.reference.countries import country
from onrecord.reference.rows import Evidence

OFFICIAL = frozenset(("GOV", "LEG", "MIL", "JUD", "SPY", "COP"))
"""Sectors whose people are ELI when their time is over."""
FORMER = words("former ex ousted deposed onetime erstwhile retired ex- former-")
ARMED = words("forces contingent aircraft drone helicopter jet")
"""Nouns for a body's soldiers, of whom its name tells whether they are an army's or rebels."""
OF_ANY_BODY = words("president vice-president chancellor governor")
"""Titles that firms, clubs and unions have too: "union president", "president of Brookings"."""
SPEAKS_FOR = words("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative")
MODIFIERS = words("executive general chief deputy major assistant associate principal private")
"""Role nouns that before another one only describe it: "executive director"."""
COMMON_CAPITALS = words(
    "the a an vice former acting new deputy interim late then-vice ex-vice senior outgoing"
)
"""Words that may have a capital before a title and name nothing."""
ADJECTIVES = words("""
    acting chief former current deputy interim junior late longtime new old outgoing senior several some
    top unnamed high-ranking
    """)


def sector_of_phrase(zones: Zones, head: Piece | None) -> tuple[str | None, Evidence | None]:
    """Return PLOVER's sector and the row that tells it; of a spokesman that of whom he serves."""
    if head is None or head.role is None:
        return _sector_without_role(zones)
    noun = noun_of(head)
    if head.role.sector != SERVED and noun not in OF_ANY_BODY:
        return head.role.sector, head.role.evidence
    body = institution(zones, head)
    if body is not None and (body.role is not None or body.bodies):
        sector, by = _sector_of_body(body)
        armed = noun in ARMED and (sector in ("GOV", None) or sector in OFFICIAL)
        return ("MIL", head.role.evidence) if armed and body.bodies else (sector, by)
    if noun in OF_ANY_BODY and head.role.sector != SERVED:
        other = noun != "governor" and _is_of_unknown(zones, head)
        return (None, None) if other else (head.role.sector, head.role.evidence)
    if body is not None and _is_of_state(zones, head, body):
        return "MIL" if noun in ARMED else "GOV", head.role.evidence
    return None, None


def is_over(zones: Zones, head: Piece) -> bool:
    """Whether the phrase says that the time in the role has ended."""
    word = zones.phrase.lower[head.first]
    before = zones.phrase.lower[zones.core_first : head.first]
    return word in FORMER or not FORMER.isdisjoint(before) or word.startswith(("ex-", "former-"))


def institution(zones: Zones, head: Piece) -> Piece | None:
    """Return what somebody serves: nearest before the role, or led in by "of", "for" and "at"."""
    before = [p for p in (*zones.owner, *zones.core) if p.first < head.first or p.last < head.last]
    before = [p for p in before if p.role is None or noun_of(p) not in MODIFIERS]
    near = [p for p in before if p is not head and (p.bodies or p.role is not None)]
    if near:
        return near[-1]
    if before:
        return before[-1]
    for word, pieces, _ in zones.tails:
        if word in SERVING:
            roles = [p for p in pieces if p.bodies or p.role is not None]
            return next(iter(roles or pieces), None)
        break
    return None


def unknown_before(zones: Zones, head: Piece | None) -> str | None:
    """Return the capitals right before a role that no table has: "Harvard" president."""
    if head is None:
        return None
    at = head.first - 1
    if at >= 0 and zones.phrase.lower[at] in OWNS:
        at -= 1
    covered = {i for piece in zones.phrase.pieces for i in range(piece.first, piece.last)}
    last = at + 1
    while at >= 0 and at not in covered and zones.phrase.form[at][0].isupper():
        if zones.phrase.lower[at] in COMMON_CAPITALS:
            break
        at -= 1
    return " ".join(zones.phrase.form[at + 1 : last]) or None


def _sector_of_body(body: Piece) -> tuple[str | None, Evidence | None]:
    """Return the sector of the body that somebody serves."""
    if body.role is not None:
        return (None, None) if body.role.sector == SERVED else (body.role.sector, body.role.evidence)
    sectors = {row.sector for row in body.bodies}
    if len(sectors) == 1 and None not in sectors:
        return sectors.pop(), body.bodies[0].evidence
    return None, None


def _is_of_unknown(zones: Zones, head: Piece) -> bool:
    """Whether capitals that no table has, or a body left unnamed, tell what somebody is president of."""
    for word, pieces, first in zones.tails[:1]:
        if word == "of" and not names_in(pieces):
            following = [w for w in zones.phrase.lower[first : first + 2] if w not in ("the", "his", "their")]
            return following[:1] not in (["republic"], ["country"], ["state"], ["nation"])
    return unknown_before(zones, head) is not None


def _is_of_state(zones: Zones, head: Piece, land: Piece) -> bool:
    """Whether somebody serves a state itself: "Russian officials", "spokesman for Ukraine"."""
    noun = noun_of(head)
    if land.first > head.first:
        return noun in OF_STATES or noun in SPEAKS_FOR or noun in ("head", "leader")
    beside = all(word in OWNS or word in ADJECTIVES for word in zones.phrase.lower[land.last : head.first])
    owned = zones.phrase.lower[land.last] in OWNS
    return beside and (noun.split()[-1] in OF_STATES | ARMED or (owned and noun in SPEAKS_FOR))


def _sector_without_role(zones: Zones) -> tuple[str | None, Evidence | None]:
    """Return the sector of a body that is the phrase itself, and of a leader's family."""
    kin = last_word(zones)
    if kin in RELATIVES or kin in ("relatives", "family", "relative"):
        of = zones.tails[0][1] if zones.tails and zones.tails[0][0] == "of" else ()
        owner = next(iter([*zones.owner[-1:], *of]), None)
        if owner is None:
            return None, None
        if owner.role is not None and owner.role.sector in OFFICIAL | {"ELI"}:
            return "ELI", owner.role.evidence
        return None, None
    bodies = [piece for piece in zones.core if piece.bodies]
    if bodies and bodies[-1].last == zones.core_last:
        piece = bodies[-1]
        sectors = {row.sector for row in piece.bodies}
        if len(sectors) == 1 and not piece.lands:
            return sectors.pop(), piece.bodies[0].evidence
    lands = [land for piece in zones.core for land in piece.lands]
    places = {country(land.country) for land in lands}
    if len(places) == 1 and (place := places.pop()) is not None and place.sector is not None:
        return place.sector, place.evidence
    return None, None
