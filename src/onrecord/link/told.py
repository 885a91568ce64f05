"""What the words of one phrase tell of whom it describes: country and sector, by which row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.link.known import NAMES, Piece, known
from onrecord.link.lands import country_piece
from onrecord.link.sectors import OFFICIAL, institution, is_over, sector_of_phrase, unknown_before
from onrecord.link.zones import Zones, head_of, names_in, noun_of, zones_of
from onrecord.reference.countries import country
from onrecord.reference.rows import Evidence


@dataclass(frozen=True, slots=True)
class Told:
    """What one phrase tells; `codes` has several where two countries fit."""

    codes: frozenset[str] = frozenset()
    sector: str | None = None
    rows: tuple[tuple[str, Evidence], ...] = ()  # which row tells which code
    sector_by: Evidence | None = None
    serves: Evidence | None = None  # the body's row, or ("countries", code) for a state
    over: bool = False  # a time in office that has ended
    head: str | None = None  # the role noun, lower case
    ends: bool = True  # whether the phrase, but for what prepositions lead in, ends with its role noun
    alone: str | None = None  # name, capital, adjective ... where the phrase is a land and no more
    unknown: str | None = None  # the capitals before the role that no table has: "Bush" administration

    @property
    def code(self) -> str | None:
        """The country, if it is but one."""
        return next(iter(self.codes)) if len(self.codes) == 1 else None

    def row_of(self, code: str | None) -> Evidence | None:
        """Return the row that tells one of the codes."""
        return next((row for told, row in self.rows if told == code), None)


SO_MANY = re.compile(
    r"^(?:(?:tens|hundreds|many|several|some|about|around|nearly|a|an?other|the|more than) )*"
    r"(?:(?:of )?(?:millions?|thousands?|hundreds?|dozens?|scores?|group|groups|number|crowd|handful) of )+",
    re.I,
)
"""What only counts people: "Thousands of teachers" are teachers."""


@lru_cache(maxsize=8192)
def told(text: str, on: date | None) -> Told:
    """Read a noun phrase: "the Russian president's spokesman", "governor of the Bank of England".

    Args:
        text: As printed, with or without the name that follows a role.
        on: The article's day.
    """
    zones = zones_of(known(SO_MANY.sub("", text), on))
    head = head_of(zones)
    land = country_piece(zones, head)
    sector, sector_by = sector_of_phrase(zones, head)
    over = head is not None and is_over(zones, head)
    if over and sector in OFFICIAL:
        sector = "ELI"
    if head is not None and zones.phrase.lower[head.first].startswith("then-"):
        sector, sector_by = None, None
    return Told(
        codes=land.codes if land is not None else frozenset(),
        sector=sector,
        rows=_rows(land) if land is not None else (),
        sector_by=sector_by,
        serves=None if over else _serves(zones, head, land, sector),
        over=over,
        head=noun_of(head) if head is not None else None,
        ends=head is None or head.last == zones.core_last or _describes_body(zones, head),
        alone=_alone(zones, head),
        unknown=unknown_before(zones, head),
    )


def _describes_body(zones: Zones, head: Piece) -> bool:
    """Whether a body's name follows its role straight and ends the phrase: "rebel Avalon Workers' Party"."""
    return any(piece.first == head.last and piece.last == zones.core_last for piece in names_in(zones.core))


def _rows(piece: Piece) -> tuple[tuple[str, Evidence], ...]:
    lands = ((country(land.country), land.evidence) for land in piece.lands)
    told = [(land.code, row) for land, row in lands if land is not None]
    return (*told, *((body.code, body.evidence) for body in piece.bodies))


def _serves(zones: Zones, head: Piece | None, land: Piece | None, sector: str | None) -> Evidence | None:
    if head is None:
        return None
    body = institution(zones, head)
    if body is not None and body.bodies and len({row.code for row in body.bodies}) == 1:
        return body.bodies[0].evidence
    if land is not None and len(land.codes) == 1 and sector in OFFICIAL:
        return "countries", next(iter(land.codes))
    return None


def _alone(zones: Zones, head: Piece | None) -> str | None:
    """Return what sort of word for a land the phrase is, if it is nothing else."""
    names = names_in(zones.core)
    if head is not None or zones.tails or zones.owner or len(names) != 1 or not names[0].lands:
        return None
    rest = zones.phrase.lower[: names[0].first] + zones.phrase.lower[names[0].last : zones.core_last]
    kinds = [land.kind for land in names[0].lands]
    kind = next((kind for kind in NAMES if kind in kinds), kinds[0])
    return kind if all(word in ("the", "'s", "’s", ".") for word in rest) else None
