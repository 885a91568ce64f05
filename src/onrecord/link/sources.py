"""What sort of words a source is: a pronoun, a name, several names, a definite or another noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.link.authorship import MADE, author_at, maker_before, may_be_author
from onrecord.link.cast import Cast
from onrecord.link.extents import extent
from onrecord.link.names import Name, is_body
from onrecord.link.referent import Referent
from onrecord.link.tables import words
from onrecord.link.tables.forms import (
    DEFINITE,
    INDEFINITE,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    SPEECH,
)
from onrecord.link.tables.nouns import BODIES, COLLECTIVES, DOCUMENTS, NAMED_DOCUMENTS, PEOPLE, PERSONS
from onrecord.link.tokens import Tokens
from onrecord.terms.span import Span

Sort = Literal["nothing", "pronoun", "name", "several", "definite", "described"]
LONGEST = 40
"""Tokens of a source that are looked at; its head stands at the front."""
STRAIGHT_AFTER = words(", 's ’s 'd ’d 've ’ve 'll ’ll too also himself herself themselves alone ) - – — : .")
APPOSED = 16
"""Tokens between a role and the name that a comma announces."""
OFFICES = words("minister secretary commissioner")
HEADS_OF = [
    ["of", word] for word in ("government", "state", "mission", "delegation", "operations", "security")
]
OWN = words("eyes mind heart view opinion words lips mouth telling estimation own account")
"""Things that speak for the person they belong to: "in his eyes"."""


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


def read_source(cast: Cast, text: str, spans: Sequence[Span], limit: int | None = None) -> Source:
    """Say what a source is, from its first span that holds words.

    Args:
        cast: The article's names and tokens.
        text: The article's.
        spans: The source's.
        limit: Where in the text the cue or content after it begins; a cut name is not made whole beyond.
    """
    tokens = cast.tokens
    for span in spans:
        first, end = tokens.holding(span.start), tokens.at(span.end)
        last = len(tokens) if limit is None or limit < span.end else tokens.at(limit)
        first, end = extent(cast, first, min(end, first + LONGEST), last)
        if first < end:
            return _read(cast, text, first, end)
    return Source("nothing", 0, 0)


def _read(cast: Cast, text: str, first: int, end: int) -> Source:
    tokens = cast.tokens
    word = tokens.lower[first]
    alone = first + 1 == end or tokens.lower[first + 1] in STRAIGHT_AFTER
    if tokens.form[first] == "US":
        word = "US"
    if word in PRONOUNS and (alone or (word in POSSESSIVE and tokens.lower[end - 1] in OWN)):
        return Source("pronoun", first, end, head=word)
    if word in PRONOUNS - DEFINITE and (word not in RELATIVE or word in ("who", "whom")):
        return Source("pronoun", first, end, head=word)
    opening = word if word in DEFINITE | INDEFINITE else ""
    start, stop, owner = _phrase(cast, first, end)
    named = _last_named(cast, first, stop, end) or _named(cast, start, stop, end)
    if named:
        return _of_names(cast, text, named, first, end)
    known = _behind_comma(cast, first, stop, end, owner) or _maker(cast, text, first, stop, end)
    if known:
        sort: Sort = "name" if len(known) == 1 else "several"
        return Source(sort, first, end, people=known)
    called = _called(cast, start, stop) or _titled(cast, start, stop)
    if called is not None:
        return Source("name", first, end, people=(called,))
    return _described(cast, text, Source("definite", first, end, opening="'s" if owner else opening), stop)


def _behind_comma(cast: Cast, first: int, stop: int, end: int, owner: bool) -> tuple[Referent, ...]:
    """Return the person whom a role, its body and a comma announce: "a spokesman for X, Ana Rao,"."""
    tokens = cast.tokens
    one = tokens.lower[first] in DEFINITE | {"a", "an", "one", "another"} or owner or stop > first
    if not one or stop >= len(tokens):
        return ()
    role = tokens.lower[stop - 1] in PERSONS
    straight = tokens.lower[stop] == ","
    if not (role or tokens.lower[first] == "one" or (straight and stop < end)):
        return ()
    for comma in range(stop, min(len(tokens), max(end, stop) + 1, stop + APPOSED)):
        word = tokens.lower[comma]
        if word == ",":
            role = role or (tokens.lower[first] == "one" and is_plural(tokens.lower[comma - 1]))
            name = _person_at(cast, comma + 1, straight=straight and comma < end)
            inside = name is not None and name[0].last <= end
            closed = name is not None and tokens.lower[name[0].last : name[0].last + 1] == [","]
            return (name[1],) if name is not None and (inside or (role and closed)) else ()
        if word in SPEECH or (word[0] in ";:.()" and word[-1] != "."):
            return ()
    return ()


def _person_at(cast: Cast, at: int, *, straight: bool) -> tuple[Name, Referent] | None:
    """Return the name that begins at a place; a person's, or, straight after the role, anybody's."""
    for name, referent in cast.between(at, min(len(cast.tokens), at + LONGEST)):
        fits = name.before == at and (straight or (referent.kind == "person" and len(name.words) > 1))
        return (name, referent) if fits else None
    return None


def _maker(cast: Cast, text: str, first: int, stop: int, end: int) -> tuple[Referent, ...]:
    """Return whose word a document or its data are."""
    made = maker_before(cast, first, stop)
    if made is not None:
        return (made[1],)
    head = stop - 1
    while head > first and cast.tokens.lower[head] in MADE:
        head -= 1
    begin = author_at(cast, head, end)
    if begin is None:
        return ()
    author = _read(cast, text, begin, end)
    fits = author.sort in ("name", "several") and may_be_author(cast, head, begin, author.people)
    return author.people if fits else ()


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


def _last_named(cast: Cast, first: int, stop: int, end: int) -> tuple[Name, Referent] | None:
    """Return the person whom a source ends with, the role right before: "Hands for Rain director Ana Rao"."""
    tokens = cast.tokens
    if "," in tokens.lower[first:end] or tokens.lower[first] in INDEFINITE:
        return None
    names = cast.between(first, end)
    if not names or names[-1][0].last != end or names[-1][0].before <= first:
        return None
    before = names[-1][0].before
    head = tokens.lower[stop - 1]
    linked = stop < before and tokens.lower[stop] in PREPOSITIONS
    if linked and tokens.form[stop - 1][0].islower() and (head in PERSONS or is_plural(head)):
        state = tokens.lower[stop:before] in HEADS_OF
        return names[-1] if state and len(names) <= 2 else None  # else "a supporter of candidate X"
    if tokens.lower[before - 1] in PERSONS:
        return names[-1]
    offices = [form for form in tokens.form[first:before] if form not in ("and", "for", "of", "&")]
    lone = all(form[0].isupper() for form in offices) and names[-1][0].title in OFFICES
    bodies = all(r.kind == "organisation" and len(n.words) == 1 for n, r in names[:-1])
    return names[-1] if lone and bodies else None  # "Justice and Home Affairs Minister X"


def _named(cast: Cast, start: int, stop: int, end: int) -> tuple[Name, Referent] | None:
    """Return the name that the head phrase ends with."""
    tokens = cast.tokens
    opens = cast.between(start, end)[:1]
    if opens and opens[0][0].before == start and _is_set_off(tokens, opens[0]):
        return opens[0]
    while stop > start and tokens.lower[stop - 1] in ("'s", "’s", "'", "’", '"', "”", "“"):
        stop -= 1
    for name, referent in reversed(cast.between(start, end)):
        if name.last == stop or (name.first < stop <= name.last):
            return name, referent
    return None


def _is_set_off(tokens: Tokens, named: tuple[Name, Referent]) -> bool:
    """Whether a description follows a person's name with a dash or nothing: "Ana Rao -- one of ..."."""
    last = named[0].last
    dashed = tokens.lower[last : last + 2] == ["-", "-"] or tokens.lower[last : last + 1] in (["—"], ["–"])
    return named[1].kind == "person" and (dashed or tokens.lower[last : last + 1] in (["the"], ["a"], ["an"]))


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
