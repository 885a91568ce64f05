"""What a text says that a named one is: the words before and after the name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.link.names import Name
from onrecord.link.tables import words
from onrecord.link.tables.forms import (
    AUXILIARIES,
    COURTESY,
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    RELATIVE,
    SPEECH,
    TITLES,
)
from onrecord.link.tables.nouns import BODIES, PERSONS
from onrecord.link.tables.places import PLACES
from onrecord.link.tokens import Tokens

REACH = 12
"""Tokens looked at on either side of a name."""
STOPS = SPEECH | AUXILIARIES | PREPOSITIONS | RELATIVE | words("and but or when while after because")
OPENING = DEFINITE | INDEFINITE | {"'s", "’s"}


@dataclass(frozen=True, slots=True)
class Role:
    """A description tied to a name."""

    noun: str  # "director"; TITLES turn "sen." into "senator"
    first: int  # tokens [first, last) of the whole description
    last: int


def roles_of(tokens: Tokens, name: Name) -> Iterator[Role]:
    """Yield what the text calls the named one, right at this mention."""
    if name.title is not None and name.title not in COURTESY:
        yield Role(TITLES[name.title], name.before, name.first)
    yield from _just_before(tokens, name.before)
    yield from _before_comma(tokens, name)
    yield from _after(tokens, name.last)


def is_role(word: str) -> bool:
    """Whether a small word names a person's role or a sort of body."""
    return word in PERSONS or word in BODIES


def _just_before(tokens: Tokens, end: int) -> Iterator[Role]:
    """Find a noun right before the name: "Kremlin spokesman Dmitry Peskov"."""
    if end == 0 or tokens.lower[end - 1] not in PERSONS or tokens.sentence[end - 1] != tokens.sentence[end]:
        return
    first = end - 1
    while first > max(0, end - 6) and _describes(tokens, first - 1):
        first -= 1
    yield Role(tokens.lower[end - 1], first, end)


def _describes(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    return word[0].isalnum() and word not in STOPS and word not in OPENING and not tokens.opens[at + 1]


def _before_comma(tokens: Tokens, name: Name) -> Iterator[Role]:
    """Find a description, a comma, the name: "the F.B.I. director, James B. Comey,"."""
    comma = name.before - 1
    if comma < 1 or tokens.lower[comma] != ",":
        return
    first = comma - 1
    while first > max(0, comma - REACH) and tokens.lower[first] not in OPENING:
        if not tokens.lower[first][0].isalnum() or tokens.lower[first] in SPEECH:
            return
        first -= 1
    if tokens.lower[first] == "the" and first >= 2 and tokens.lower[first - 1] in ("of", "for"):
        first = _outer_opening(tokens, first - 2)  # "the minister of the economy, ..."
    closes = name.last < len(tokens) and tokens.lower[name.last] in (",", ")", ".", "'s", "’s")
    if tokens.lower[first] not in OPENING or not (closes or tokens.opens[first]):
        return
    for at in range(first + 1, comma):
        if tokens.lower[at] in PREPOSITIONS or tokens.lower[at] in RELATIVE:
            return
        ends = tokens.lower[at + 1] in PREPOSITIONS or at + 1 == comma
        if ends and is_role(tokens.lower[at]):
            yield Role(tokens.lower[at], first + 1, at + 1)
            return


def _outer_opening(tokens: Tokens, at: int) -> int:
    floor = max(0, at - REACH)
    while at > floor and tokens.lower[at] not in OPENING:
        at -= 1
    return at


def _after(tokens: Tokens, end: int) -> Iterator[Role]:
    """Find what follows: "Ana Rao, 61, the mayor of Springfield,", "Ana Rao is a lawyer"."""
    limit = min(len(tokens), end + REACH)
    at = end
    if at + 2 < limit and tokens.lower[at] == "," and tokens.lower[at + 1].isdigit():
        at += 2  # an age
    if at >= limit or tokens.lower[at] not in (",", "(", "is", "was", "—", "–"):
        return
    first = at + 1
    if first < limit and tokens.lower[first] in OPENING:
        yield from _nouns(tokens, first + 1, limit)
    elif tokens.lower[at] not in ("is", "was") and first < limit and _leads_to_role(tokens, first, limit):
        yield from _nouns(tokens, first, limit)


def _leads_to_role(tokens: Tokens, first: int, limit: int) -> bool:
    """Whether small words begin here, or capitals that lead to a role: ", Republican candidate for"."""
    if not tokens.form[first][0].isupper() or tokens.lower[first] in PERSONS:
        return True
    at = first
    while at < limit and (tokens.form[at][0].isupper() or _is_of_place(tokens, at)):
        at += 1
    return at < limit and tokens.lower[at] in PERSONS


def _is_of_place(tokens: Tokens, at: int) -> bool:
    """Whether the ending in "Colombia's ombudsman" stands here."""
    return tokens.lower[at] in ("'s", "’s") and tokens.lower[at - 1] in PLACES


def _nouns(tokens: Tokens, first: int, limit: int) -> Iterator[Role]:
    for at in range(first, limit):
        word = tokens.lower[at]
        if word in STOPS or word in ",.;:()":
            return
        following = tokens.lower[at + 1] if at + 1 < len(tokens) else "."
        if is_role(word) and not is_role(following):
            yield Role(word, first, at + 1)
