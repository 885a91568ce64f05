"""Where a source really begins and ends: found spans may cut a name, or stop at "the" or "for"."""

from __future__ import annotations

import re

from onrecord.link.authorship import MADE
from onrecord.link.cast import Cast
from onrecord.link.roles import is_role
from onrecord.link.tables import words
from onrecord.link.tables.forms import (
    AUXILIARIES,
    CALENDAR,
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    RELATIVE,
    SPEECH,
)
from onrecord.link.tokens import Tokens

LEADING = frozenset(["\"“”'’‘«»''``([-–—*•:,"]) | {"''", "``", "[", "("}
CLOSING = frozenset("\"”“»«,;:-–—)]'’") | {"''", "``", "--"}
OPEN_ENDED = PREPOSITIONS | words("the a an his her its their mr mr. mrs mrs. ms ms. dr dr. led and")
REACH = 6
"""Tokens after a source that may still belong to it."""

MOST_WORDS = 8
UNITS = words("week month year summer fall autumn winter spring night morning weekend")
WHEN = words("yesterday today tonight recently")
DETAIL = re.compile(
    r",? (?:who|which|that|whose|including|like|such as)\b.*| \(.*"
    r"|, (?:an?|the|its|his|her|their|in|[A-Z]).*| (?:--|[―—–]) .*|[―—].*",
    re.S,
)
ASIDE = re.compile(r" ?\([^()]*\)")
LIST = re.compile(r", (?!(?:an?|the|who|which|including|like|such) )(?:[\w’'-]+ ){1,5}(?:and|or) ")
HANGING = PREPOSITIONS | words("the a an and or but who which that including such early late earlier") | MADE


def extent(cast: Cast, first: int, end: int, limit: int) -> tuple[int, int]:
    """Return the tokens [first, end) of a source without marks at its ends and with its last name whole.

    Args:
        cast: The article's names and tokens.
        first: The first token of the source as found.
        end: The token after its last.
        limit: The first token of its cue or content after it; the source does not reach beyond.
    """
    tokens = cast.tokens
    while first < end and tokens.form[first] in LEADING:
        first += 1
    while end > first and tokens.form[end - 1] in CLOSING and tokens.lower[end - 1] not in ("'", "’"):
        end -= 1
    if first >= end:
        return first, end
    end = _before_time(cast.tokens, first, end)
    names = cast.between(max(0, end - REACH), min(limit, end + REACH))
    for name, _ in names:
        if name.first < end < name.last or (name.before < end <= name.first and name.before > first):
            return first, name.last
    return first, _with_what_follows(cast, first, end, limit)


def _before_time(tokens: Tokens, first: int, end: int) -> int:
    """Step back over words that say when: "the Supreme Court this month", "a panel in 2001"."""
    while end - first > 1:
        last, before = tokens.lower[end - 1], tokens.lower[end - 2]
        whole = end - first > 2
        year = before == "in" and re.fullmatch(r"(?:19|20)\d\d", last)
        if last in CALENDAR or last in WHEN:
            end -= 1 + (whole and before in ("on", "in", "last", "this", "next"))
        elif whole and ((last in UNITS and before in ("last", "this", "next")) or year):
            end -= 2
        else:
            break
    return end


def _with_what_follows(cast: Cast, first: int, end: int, limit: int) -> int:
    """Return where a source that stops at "the" or "for" ends, the noun behind taken in."""
    tokens = cast.tokens
    last = tokens.lower[end - 1]
    sole = first + 1 == end
    if last not in OPEN_ENDED or (sole and (last in PREPOSITIONS or last in ("his", "her", "its", "their"))):
        return end
    at = end + (end < limit and tokens.lower[end] in (".", "the", "a"))
    while at < min(limit, end + REACH, len(tokens)) and tokens.sentence[at] == tokens.sentence[first]:
        word = tokens.lower[at]
        if word in ("'s", "’s") and at > end:
            at += 1
            continue
        small = word in PREPOSITIONS or word in DEFINITE | INDEFINITE or word in RELATIVE
        if not word[0].isalnum() or small or word in SPEECH or word in AUXILIARIES or word in CALENDAR:
            break
        if word in ("and", "or", "but") or (at > end and word.endswith("ed")):
            break
        at += 1
        if is_role(word) and at > end and not is_role(tokens.lower[at] if at < len(tokens) else "."):
            break
    return at if at > end and tokens.form[at - 1][0].isalnum() else end


def short(phrase: str) -> str:
    """Return the few words that describe somebody: without article, asides, and loose ends."""
    text = ASIDE.sub("", " ".join(phrase.split())).strip(' ,.;:"“”()―—–-')
    if not LIST.search(text):
        text = DETAIL.sub("", text, count=1) or text
    said = text.split()
    if len(said) > 1 and said[0].lower() in DEFINITE - {"both", "those"} | {"a", "an"}:
        said = said[1:]
    if len(said) > MOST_WORDS:
        said = said[: _cut(said)]
        while len(said) > 2 and said[-1].endswith("ed"):
            said = said[:-1]
    while len(said) > 1 and said[-1].lower().strip(",") in HANGING:
        said = said[:-1]
    return " ".join(said).strip(" ,.;:") or phrase


def _cut(said: list[str]) -> int:
    """Return how many words to keep of a long description: up to a preposition, where one is."""
    for at in range(MOST_WORDS, 2, -1):
        if said[at].lower() in PREPOSITIONS and said[at].lower() != "of":
            return at
    return MOST_WORDS
