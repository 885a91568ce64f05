"""The words of a short phrase that the reference tables know: lands, bodies, roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.link.tables import words
from onrecord.link.tables.forms import SHORT_TITLES
from onrecord.link.tables.given_names import is_given
from onrecord.link.tables.nouns import BODIES
from onrecord.link.tokens import TOKEN
from onrecord.reference.bodies import metonym, metonyms, organisation, organisations
from onrecord.reference.countries import alias, aliases, country
from onrecord.reference.people import role, roles
from onrecord.reference.rows import Alias, Metonym, Organisation, Role
from onrecord.reference.tables import home

BREAK = re.compile(r"[^\w]")
RANKS = {short: noun for short, noun in SHORT_TITLES.items() if short.endswith(".") and noun != "doctor"}
"""Shortened titles of offices and ranks: "Sen.", "Gen."; a doctor is not always of medicine."""

NAMES = ("name", "capital")
"""Aliases that are names of places, and may be parts of other names: "Washington Post"."""

LONG = 5
"""Letters of a word in capitals that is no acronym: "USA TODAY"."""

DOUBTFUL = words("georgia")
"""Names of states that are as well known for a part of another state: the text must tell more."""

Body = Organisation | Metonym


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a table knows; tokens [first, last) of the phrase."""

    first: int
    last: int
    lands: tuple[Alias, ...] = ()
    bodies: tuple[Body, ...] = ()
    role: Role | None = None

    @property
    def codes(self) -> frozenset[str]:
        """All that the words may mean: several where two rows fit."""
        codes = {land.code for land in map(country, (a.country for a in self.lands)) if land is not None}
        return frozenset(codes | {body.code for body in self.bodies})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A short piece of text and what the tables know of it."""

    form: tuple[str, ...]
    lower: tuple[str, ...]
    pieces: tuple[Piece, ...]  # by their place; a role may lie over a land or body: "White House official"


@lru_cache(maxsize=8192)
def known(text: str, on: date | None) -> Phrase:
    """Look a phrase up, its longest known parts first from the left.

    Args:
        text: A noun phrase as printed.
        on: The article's day, for names that have meant different bodies.
    """
    found = list(TOKEN.finditer(text))
    form = tuple(match.group() for match in found)
    lower = tuple(word.lower() for word in form)
    return Phrase(form, lower, tuple(_pieces(text, found, lower, on)))


def _pieces(
    text: str, found: list[re.Match[str]], lower: tuple[str, ...], on: date | None
) -> Iterator[Piece]:
    longest = openings(home())
    at = 0
    while at < len(found):
        named = office = None
        start = PAST_LENGTH.get(lower[at].partition("-")[0] + "-", 0) if "-" in lower[at] else 0
        first = lower[at][start:]
        for last in range(min(len(found), at + longest.get(first, 0)), at, -1):
            said = text[found[at].start() + start : found[last - 1].end()]
            if named is None:
                named = _named(said, at, last, on)
                if named is not None and not _stands_alone(found, lower, named):
                    named = None
            if office is None:
                office = _office(said, at, last)
        if named is not None and office is not None and office.last <= named.last:
            office = None  # "Workers" of "Workers' Party of Korea"
        yield from (piece for piece in (named, office) if piece is not None)
        at = max([at + 1, *(piece.last for piece in (named, office) if piece is not None)])


PAST_LENGTH = {"ex-": 3, "former-": 7, "then-": 5}
"""What a hyphen joins to an office that is over, and its length."""


def _named(said: str, first: int, last: int, on: date | None) -> Piece | None:
    bodies: tuple[Body, ...] = (*metonym(said, on), *organisation(said, on))
    if on is None and all(body.until is not None for body in bodies):
        bodies = ()
    lands = alias(said)
    return Piece(first, last, lands, bodies) if lands or bodies else None


def _office(said: str, first: int, last: int) -> Piece | None:
    row = role(RANKS.get(said.lower(), said) if said[0].isupper() else said)
    return None if row is None else Piece(first, last, role=row)


def _stands_alone(found: list[re.Match[str]], lower: tuple[str, ...], piece: Piece) -> bool:
    """Whether a land or a street stands for itself, not in "U.S.-led", "New Jersey", "Paris Hilton"."""
    if not piece.lands and not any(isinstance(body, Metonym) for body in piece.bodies):
        return True
    end = piece.last
    following = found[end].group() if end < len(found) else ""
    if following[:1] in ("-", "‑") and found[end].start() == found[end - 1].end():
        return False
    before = found[piece.first - 1].group() if piece.first else ""
    if (
        before == "New"
        or before.lower() == "ethnic"
        or (before[:1] == "-" and found[piece.first].start() == found[piece.first - 1].end())
    ):
        return False
    if piece.lands and not any(land.kind in NAMES for land in piece.lands):
        return True
    if before[:1].isupper() and is_given(before.lower()) and end == len(found):
        return False
    acronym = following.isupper() and len(following) < LONG
    proper = following[:1].isupper() and not acronym and not alias(following)
    return not proper or before == "of" or _leads_to_role(lower[end:], to_body=bool(piece.lands))


def _leads_to_role(following: tuple[str, ...], *, to_body: bool) -> bool:
    """Whether an office or a body comes after a land: "Ukraine Vice President", "Avalon Rail Board"."""
    at = 1 if following[0] in DESCRIBING else 0
    if to_body and following[-1] in BODIES:
        return True
    return any(role(" ".join(following[at : at + size])) is not None for size in (1, 2, 3, 4))


DESCRIBING = words("vice deputy acting former interim senior first")


@lru_cache(maxsize=4)
def openings(_home: str | None) -> dict[str, int]:
    """Return the first word of whatever the tables know, and how many tokens it may have at most."""
    longest = dict.fromkeys(RANKS, 1)
    for table in (aliases(), metonyms(), organisations(), roles()):
        for key in table:
            match = TOKEN.match(key)
            first = match.group().lower() if match else key
            longest[first] = max(longest.get(first, 0), len(BREAK.findall(key)) + 1)
    return longest


def named_in(text: str, on: date | None) -> tuple[Piece, ...]:
    """Return the lands and bodies that a text names without doubt. Cost: linear in the text, and not kept."""
    phrase = known.__wrapped__(text, on)
    return tuple(
        piece
        for piece in phrase.pieces
        if piece.role is None
        and len(piece.codes) == 1
        and " ".join(phrase.lower[piece.first : piece.last]) not in DOUBTFUL
    )
