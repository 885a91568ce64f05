"""What sort of words a source is: a pronoun, a name, several names, a definite or another noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.link.cast import Cast
from onrecord.link.names import Name, is_body
from onrecord.link.referent import Referent
from onrecord.link.tables import words
from onrecord.link.tables.forms import DEFINITE, INDEFINITE, POSSESSIVE, PREPOSITIONS, PRONOUNS, RELATIVE
from onrecord.link.tables.nouns import BODIES, COLLECTIVES, DOCUMENTS, NAMED_DOCUMENTS, PEOPLE, PERSONS
from onrecord.terms.span import Span

Sort = Literal["nothing", "pronoun", "name", "several", "definite", "described"]
LONGEST = 40
"""Tokens of a source that are looked at; its head stands at the front."""
STRAIGHT_AFTER = words(", 's ’s 'd ’d 've ’ve 'll ’ll too also himself herself themselves alone ) - – — : .")
OWN = words("eyes mind heart view opinion words lips mouth telling estimation own account")
"""Things that speak for the person they belong to: "in his eyes"."""
LEADING = frozenset(["\"“”'’‘«»''``([-–—*•:,"]) | {"''", "``", "[", "("}


@dataclass(frozen=True, slots=True)
class Source:
    """A source, read: where its head stands and what it is."""

    sort: Sort
    at: int  # token number of its first word
    end: int
    head: str = ""  # lower case; of a pronoun the pronoun itself
    opening: str = ""  # determiner, lower case
    people: tuple[Referent, ...] = ()  # whom it names
    name: Name | None = None
    phrase: str = ""  # the describing words as printed
    proper: bool = False  # a name stands among the describing words


def read_source(cast: Cast, text: str, spans: Sequence[Span]) -> Source:
    """Say what a source is, from its first span that holds words."""
    tokens = cast.tokens
    for span in spans:
        first, end = tokens.holding(span.start), tokens.at(span.end)
        end = min(end, first + LONGEST)
        while first < end and tokens.form[first] in LEADING:
            first += 1
        if first < end:
            return _read(cast, text, first, end)
    return Source("nothing", 0, 0)


def _read(cast: Cast, text: str, first: int, end: int) -> Source:
    tokens = cast.tokens
    word = tokens.lower[first]
    alone = first + 1 == end or tokens.lower[first + 1] in STRAIGHT_AFTER
    if word in PRONOUNS and (alone or (word in POSSESSIVE and tokens.lower[end - 1] in OWN)):
        return Source("pronoun", first, end, head=word)
    if word in PRONOUNS - DEFINITE and word not in RELATIVE:
        return Source("pronoun", first, end, head=word)
    opening = word if word in DEFINITE | INDEFINITE else ""
    start, stop, owner = _phrase(cast, first, end)
    named = _last_named(cast, first, end) or _named(cast, start, stop, end)
    if named:
        return _of_names(cast, text, named, first, end)
    if stop < end and tokens.lower[stop] == ",":
        after = cast.between(stop + 1, end)
        if after and after[0][0].before == stop + 1 and (opening or owner or stop > first):
            return Source("name", first, end, people=(after[0][1],), name=after[0][0])
    known = _called(cast, start, stop) or _titled(cast, start, stop)
    if known is not None:
        return Source("name", first, end, people=(known,))
    return _described(cast, text, Source("definite", first, end, opening="'s" if owner else opening), stop)


def _called(cast: Cast, start: int, stop: int) -> Referent | None:
    """Return whose name the phrase ends with, where capitals do not show it: in headlines, or left small."""
    tokens = cast.tokens
    if tokens.headline[start]:
        return cast.called(tokens.form[start:stop])
    for at in range(max(start, stop - 4), stop - 1):
        known = cast.called(tokens.form[at:stop])
        if known is not None:
            return known
    return None


def _titled(cast: Cast, start: int, stop: int) -> Referent | None:
    """Return the body in "the Harbor Times newspaper": a name with its sort behind it."""
    tokens = cast.tokens
    if tokens.lower[stop - 1] not in BODIES - COLLECTIVES or tokens.form[stop - 1][0].isupper():
        return None
    names = cast.between(start, stop)
    fits = names and names[-1][0].last == stop - 1 and names[-1][1].kind == "organisation"
    return names[-1][1] if fits and is_body(names[-1][0].words) else None


def _phrase(cast: Cast, first: int, end: int) -> tuple[int, int, bool]:
    """Return where the head's phrase begins (after an owner) and ends, and whether it has an owner."""
    tokens = cast.tokens
    inside = {at for name, _ in cast.between(first, end) for at in range(name.before, name.last)}
    at, start, owner = first, first, False
    while at < end:
        word = tokens.lower[at]
        if word in ("'s", "’s", "'", "’") and at + 1 < end and at > first:
            start, owner = at + 1, True
        elif at not in inside and at > first and _stops(word):
            break
        at += 1
    return start, at, owner


def _stops(word: str) -> bool:
    ends = not word[0].isalnum() and word not in (
        "'s",
        "’s",
        "-",
        "$",
        "@",
        "#",
        "&",
        "'",
        "’",
        '"',
        "“",
        "”",
    )
    return ends or word in PREPOSITIONS or word in RELATIVE or word in ("and", "or", "but", "while", "when")


def _last_named(cast: Cast, first: int, end: int) -> tuple[Name, Referent] | None:
    """Return the person whom a source ends with, the role right before: "Hands for Rain director Ana Rao"."""
    tokens = cast.tokens
    if "," in tokens.lower[first:end] or tokens.lower[first] in INDEFINITE:
        return None
    names = cast.between(first, end)
    ends = bool(names) and names[-1][0].last == end and names[-1][0].before > first
    return names[-1] if ends and tokens.lower[names[-1][0].before - 1] in PERSONS else None


def _named(cast: Cast, start: int, stop: int, end: int) -> tuple[Name, Referent] | None:
    """Return the name that the head phrase ends with."""
    tokens = cast.tokens
    while stop > start and tokens.lower[stop - 1] in ("'s", "’s", "'", "’", '"', "”", "“"):
        stop -= 1
    for name, referent in reversed(cast.between(start, end)):
        if name.last == stop or (name.first < stop <= name.last):
            return name, referent
    return None


def _of_names(cast: Cast, text: str, named: tuple[Name, Referent], first: int, end: int) -> Source:
    """Return a source that names somebody; with "and" behind the name there are several."""
    tokens = cast.tokens
    people = [named[1]]
    at = named[0].last
    joined = at < end and tokens.lower[at] in ("and", ",", "&", "or")
    if not joined or not any(word in ("and", "&", "or") for word in tokens.lower[at : at + 8]):
        return Source("name", first, end, people=(named[1],), name=named[0])
    for name, referent in cast.between(at, end):
        gap = tokens.lower[at : name.before]
        apposed = gap == [",", "the"] and named[1].kind == "person"
        if apposed or any(word not in (",", "and", "&", "or", "the", "both") for word in gap):
            break
        people.append(referent)
        at = name.last
    if len(people) > 1:
        return Source("several", first, end, people=tuple(people), name=named[0])
    if tokens.lower[named[0].last] == ",":
        return Source("name", first, end, people=(named[1],), name=named[0])
    phrase = text[tokens.start[first] : tokens.end[end - 1]]
    return Source("described", first, end, head="others", phrase=phrase, proper=True)


def _described(cast: Cast, text: str, source: Source, stop: int) -> Source:
    """Return a source without a name at its head: "the senator", "some officials", "the Trump campaign"."""
    tokens = cast.tokens
    first, end = source.at, source.end
    begin = first + (
        tokens.lower[first] in DEFINITE | INDEFINITE and tokens.lower[first] != "both" and stop > first + 1
    )
    while stop > begin + 1 and not tokens.form[stop - 1][0].isalnum():
        stop -= 1
    head = tokens.lower[max(stop - 1, first)]
    names = cast.between(first, stop)
    phrase = text[tokens.start[first] : tokens.end[end - 1]]
    proper = bool(names) or (tokens.form[begin][0].isupper() and begin > first)
    owned = source.opening == "'s"
    if names and not owned and (head in COLLECTIVES or is_plural(head) or head in NAMED_DOCUMENTS):
        short = text[tokens.start[begin] : tokens.end[stop - 1]]
        return Source("described", first, end, head, source.opening, phrase=short, proper=True)
    sort: Sort = "definite" if owned or source.opening in DEFINITE else "described"
    return Source(sort, first, end, head, source.opening, phrase=phrase, proper=proper)


def is_plural(noun: str) -> bool:
    """Whether a noun means several people."""
    if noun in PEOPLE or noun.endswith(("men", "women")):
        return noun not in ("women's", "specimen")
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    return noun.endswith("s") and singular in PERSONS and noun not in PERSONS


def is_document(noun: str) -> bool:
    """Whether a noun means something written or shown."""
    return noun in DOCUMENTS or (noun.endswith("s") and noun[:-1] in DOCUMENTS)
