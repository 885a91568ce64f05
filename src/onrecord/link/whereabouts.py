"""The country of people who are told by what they do alone, from where their sentence says they are.

"Police fired at protesters in Lima": both are of Peru. It is told of people who belong where they are, never
of soldiers, officials or a government, who act abroad; and not where a sentence names two lands, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from onrecord.link.known import DOUBTFUL, Phrase, Piece, known
from onrecord.link.lands import LOCAL, WITHIN
from onrecord.link.tables import words
from onrecord.reference.countries import country
from onrecord.reference.rows import Evidence
from onrecord.terms.actor import Actor
from onrecord.terms.span import Span

AT_HOME = LOCAL | {"OPP", "PRM", "CRM", "REF"}
DIRECTIONS = words("northern southern eastern western central north-eastern north-western south-eastern the")
NAMED = ("name", "capital")
END = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z“\"])|\n")
LONGEST = 600
"""Characters of a sentence that are looked at on either side."""


def at_home(text: str, on: date | None, actor: Actor, places: Iterable[Span]) -> Actor:
    """Return the actor with the country in which all its sentences place it, if he has none and they do.

    Args:
        text: The article's.
        on: Its day.
        actor: One that takes part in an event.
        places: Where it does so.
    """
    if actor.country is not None or actor.sector not in AT_HOME or actor.kind not in ("unnamed", "group"):
        return actor
    found = {_land(sentence, on) for sentence in {_sentence(text, place) for place in places}}
    told = found.pop() if len(found) == 1 else None
    return actor if told is None else replace(actor, country=told[0], evidence=told[1])


def _sentence(text: str, place: Span) -> str:
    """Return the sentence around a place, as far as a full stop and a capital tell it."""
    floor = max(0, place.start - LONGEST)
    begins = [match.end() for match in END.finditer(text, floor, place.start)]
    behind = END.search(text, place.end, place.end + LONGEST)
    return text[begins[-1] if begins else floor : behind.start() if behind else place.end + LONGEST]


def _land(sentence: str, on: date | None) -> tuple[str, Evidence] | None:
    """Return the one land that a sentence places something in, and its row."""
    phrase = known(sentence, on)
    pieces = [piece for piece in phrase.pieces if _is_land(phrase, piece)]
    inside = [piece for piece in pieces if _is_inside(phrase, piece.first)]
    codes = {code for piece in inside for code in piece.codes}
    if len(codes) != 1 or any(not piece.codes & codes for piece in pieces):
        return None
    row = next(land for land in inside[0].lands if (place := country(land.country)) and place.code in codes)
    return codes.pop(), row.evidence


def _is_land(phrase: Phrase, piece: Piece) -> bool:
    doubtful = " ".join(phrase.lower[piece.first : piece.last]) in DOUBTFUL
    return any(land.kind in NAMED for land in piece.lands) and not doubtful


def _is_inside(phrase: Phrase, at: int) -> bool:
    """Whether "in" leads to a name: "in Lima", "in southern Peru", "in Mombasa, Kenya"."""
    while at and phrase.lower[at - 1] in DIRECTIONS:
        at -= 1
    if at > 1 and phrase.lower[at - 1] == "," and phrase.form[at - 2][0].isupper():
        at -= 2
        while at and phrase.form[at - 1][0].isupper():
            at -= 1
    return at > 0 and phrase.lower[at - 1] in WITHIN
