"""Where an act took place, if its own clause names a place: "in Kharkiv", "near the border with Berland"."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.belonging import belonging
from onrecord.extract.clauses import Clauses
from onrecord.extract.governors import SPEECH
from onrecord.reference.bodies import organisation
from onrecord.reference.countries import alias
from onrecord.terms.event import EventType
from onrecord.terms.span import Span

WHERE = (
    "in|at|near|outside|inside|across|throughout|around|along|off|through|within|(?:south|north|east|west) of"
)
FURTHER = {
    "ASSAULT": "on|against|over",
    "MOBILIZE": "to|into|on|towards?",
    "RETREAT": "from|on",
    "AID": "to|into",
    "COERCE": "on",
}
"""Prepositions that lead to the place of acts of one type: "strike on", "troops to", "withdrew from"."""
TRAVEL = re.compile(r"\b(?:travel|visit|trip|fly|flies|flew|head|go|went|tour)", re.I)
PLACE = (
    r"cit(?:y|ies)|towns?|villages?|states?|provinces?|regions?|ports?|districts?|capital|islands?|republic|area|suburbs?"
    r"|border|frontier|coast|valley|airport|airbase|base|river|strait|sea|peninsula|desert|territory|prison|camp|square"
)
CALENDAR = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Christmas|Easter|Ramadan)\b"
)
LINKS = "(?: (?:of|de|la|el|al|ul|bin|von|the))"
NAME = rf"(?:[A-Z][\w’'-]*|[A-Z](?:\.[A-Z])+\.?)(?:{LINKS}{{0,2}} (?!{CALENDAR})[A-Z][\w’-]*)*"
LYING = r"(?:(?:the|their|its|an?) )?(?:(?:[a-z]+ern|central|upper|lower|disputed|occupied|[a-z]+-held) )*"
PHRASE = (
    rf"{LYING}(?:(?:[A-Z]\w+ )?(?:{PLACE}) (?:of|with|between) (?:the )?)?(?P<name>{NAME})"
    rf"(?P<what>(?:['’]s)?(?: [a-z]+ern)? (?:{PLACE})(?: with (?:the )?(?:{NAME}))?\b)?"
)
BODY = re.compile(
    r"\b(?:Universit\w+|Ministr\w+|Parliament|Congress|Senate|Court|Council|Part(?:y|ies)|Forum|Union|Nations|Bank"
    r"|Office|Assembly|Committee|Association|Alliance|Organi[sz]ation|Institute|Front|Movement|Army|Navy|Police|Church"
    r"|Times|Post|News|Agreement|Treaty|Accord|Act|War|Game|Cup|League|Prime|President|Minister|Mr|Mrs|Ms|Dr)\b"
)
"""Words of names that are no places, or of bodies that one may be in as their member."""
NO_PLACE = re.compile(
    CALENDAR + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|English|French|Arabic|God|I"
)
NOUN = re.compile(
    r" (?!(?:on|in|at|by|to|as|for|of|and|or|last|this|late|early|over|from|with|were|was|had|has|have|is|are"
    r"|will|would|since|during|near|that|after|before|who|which|but|when|while|ago|today|yesterday|overnight|next)\b)[a-z]"
)
"""A noun behind a name that is but an attribute: "at AKP offices"."""
BEFORE = 1
"""Number of the stretch before the trigger."""


def place_of(text: str, clauses: Clauses, trigger: Span, kind: EventType) -> Span | None:
    """Return the words that name the place of an event, without an article; None where none does.

    Args:
        text: The article's.
        clauses: It, prepared (`clauses_of`).
        trigger: The words that tell the act.
        kind: The event's type.
    """
    pattern = _pattern(kind, travels=TRAVEL.search(trigger.of(text)) is not None)
    for number, (first, last) in enumerate(belonging(text, clauses, trigger, kind)):
        if first >= last or (number == BEFORE and kind in SPEECH):
            continue  # "rebels in Darfur must yield": the rebels are there
        words = clauses.span(first, last)
        found = [match for match in pattern.finditer(text, words.start, words.end) if _is_place(text, match)]
        if found:
            match = found[-1] if number == BEFORE else found[0]
            return _without_article(text, Span(match.start("place"), match.end("place")))
    return None


@cache
def _pattern(kind: EventType, *, travels: bool) -> re.Pattern[str]:
    leads = "|".join(filter(None, (WHERE, FURTHER.get(kind), "to" * travels)))
    return re.compile(rf"\b(?i:{leads}) (?P<place>{PHRASE})")


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Say whether a name may be a place's: no month, no body, no people, and nobody who owns something."""
    name = match["name"]
    owner = name.endswith(("'s", "’s"))
    plain = name.removesuffix("'s").removesuffix("’s")
    lands = alias(plain)
    if NO_PLACE.fullmatch(plain.split()[0]) or BODY.search(plain):
        return False
    if not match["what"]:
        adjective = bool(lands) and not any(land.kind in ("name", "capital") for land in lands)
        noun = NOUN.match(text, match.end())
        if adjective or owner or (noun is not None and (plain.isupper() or not lands)):
            return False
    return bool(lands) or not organisation(plain)


def _without_article(text: str, span: Span) -> Span:
    article = re.match(r"(?:the|their|its|an?) ", text[span.start : span.end])
    return span if article is None else Span(span.start + article.end(), span.end)
