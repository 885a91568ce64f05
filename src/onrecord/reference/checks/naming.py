"""Which countries and which bodies words name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reference.bodies import bodies, names_of, organisation
from onrecord.reference.countries import alias
from onrecord.reference.counts import sizes
from onrecord.reference.tables import home
from onrecord.reference.wording import folded

WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?", re.UNICODE)
LONGEST = 6
"""Most words of a name that is looked for."""
EURO = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|shar(?:e|es|ed|ing)|hav(?:e|ing)) the"
    r" (?:euro|single currency|common currency|European currency)\b",
    re.IGNORECASE,
)
ITS = re.compile(r"\b[Ii]ts(?= (?:[\w-]+ ){0,2}?(?:members?|states|countries|nations)\b)")
CAPITAL = re.compile(r"\b[A-Z]")
LAST_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?[\"”’]?\s*$")
THE_ONE = re.compile(
    r"\b(?:the|this|its|that) (?:[\w-]+[- ]){0,2}?(?P<noun>alliance|bloc|union|group|pact|cartel|club"
    r"|organi[sz]ation)\b"
    r"(?! of\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A country or countries, or a body, at a place in words."""

    start: int
    end: int
    words: str
    countries: tuple[str, ...]  # ids; two where the name is shared; none for a body
    body: str | None  # as memberships.csv and body_sizes.csv have it
    kind: str  # of the alias: name, adjective, demonym, demonyms, capital; or body


def places(words: str) -> tuple[Named, ...]:
    """Return the countries that words name, in their order; longer names win."""
    return tuple(found for found in _named(words, home()) if found.body is None)


def named_bodies(words: str, before: str = "") -> tuple[Named, ...]:
    """Return the bodies that words name; "the alliance" is the last one before that is called so."""
    found = [item for item in _named(words, home()) if item.body is not None]
    found.extend(_euro(words, [(item.start, item.end) for item in found]))
    found.extend(_its(words, before))
    taken = [(item.start, item.end) for item in found]
    for match in THE_ONE.finditer(words):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        earlier = [item for item in found if item.end <= match.start()]
        earlier = earlier or [item for item in _named(before, home()) if item.body is not None]
        noun = match["noun"].lower()
        called = [item for item in earlier if item.body and noun in nouns_of(item.body)]
        if called:
            found.append(Named(match.start(), match.end(), match.group(), (), called[-1].body, "body"))
    return tuple(sorted(found, key=lambda item: item.start))


def _its(words: str, before: str) -> Iterator[Named]:
    """Yield the body of "its members": the only one that the sentence before names."""
    match = ITS.search(words)
    if match is None or any(item.end <= match.start() for item in _named(words, home())):
        return
    if CAPITAL.search(words, 1, match.start()):
        return  # somebody else may be meant
    last = LAST_SENTENCE.search(before)
    named = {item.body for item in _named(last.group() if last else "", home()) if item.body is not None}
    if len(named) == 1:
        yield Named(match.start(), match.end(), match.group(), (), named.pop(), "body")


def _euro(words: str, taken: list[tuple[int, int]]) -> Iterator[Named]:
    """Yield the eurozone where its members are those who "use the euro"."""
    for match in EURO.finditer(words):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield Named(match.start(), match.end(), match.group(), (), "eurozone", "body")


def nouns_of(body: str) -> frozenset[str]:
    """Return what "the ..." may call a body."""
    listed = {noun for row in organisation(body) for noun in row.nouns}
    return frozenset({*listed, "group", "club", "organisation", "organization"})


@lru_cache(maxsize=4)
def body_names(home: str | None) -> dict[str, tuple[str, str]]:  # noqa: ARG001 - the cache's key
    """Return each name of a body without case, with the name as written and the body that it means."""
    known: dict[str, tuple[str, str]] = {}
    for body in bodies():
        for row in organisation(body):
            for name in names_of(row):
                known[folded(name)] = (name, body)
        known[folded(body)] = (body, body)
    for size in sizes():
        for name in (size.body, *size.others):
            known.setdefault(folded(name), (name, size.body))
    return known


@lru_cache(maxsize=64)
def _named(words: str, home: str | None) -> tuple[Named, ...]:
    return tuple(_scan(words, home))


def _scan(words: str, home: str | None) -> Iterator[Named]:
    tokens = list(WORD.finditer(words))
    at = 0
    while at < len(tokens):
        for length in range(min(LONGEST, len(tokens) - at), 0, -1):
            found = _look(words, tokens[at].start(), tokens[at + length - 1].end(), home)
            if found:
                yield found
                at += length - 1
                break
        at += 1


def _look(words: str, start: int, end: int, home: str | None) -> Named | None:
    for text in _variants(words[start:end]):
        if text == text.lower() and " " not in text and text != "eurozone":
            continue
        name = body_names(home).get(folded(text))
        if name is not None and (name[0].upper() != name[0] or text == name[0]):
            return Named(start, start + len(text), text, (), name[1], "body")
        rows = alias(text)
        if rows:
            ids = tuple(dict.fromkeys(row.country for row in rows))
            return Named(start, start + len(text), text, ids, None, rows[0].kind)
    return None


def _variants(text: str) -> Iterator[str]:
    yield text
    for ending in (".", "'s", "’s", "'", "’"):
        if text.endswith(ending):
            yield text[: -len(ending)]
    head, dash, tail = text.rpartition("-")
    if dash and tail in ("member", "wide", "led", "based"):
        yield head
