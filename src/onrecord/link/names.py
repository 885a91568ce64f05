"""Names in a text, found by their capitals: title and role apart from the name proper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord.link.tables import words
from onrecord.link.tables.forms import (
    BODY_WORDS,
    CALENDAR,
    COURTESY,
    JOINERS,
    OPENERS,
    PARTICLES,
    SUFFIXES,
    TITLE_PARTS,
    TITLES,
    office_of,
)
from onrecord.link.tables.given_names import is_given
from onrecord.link.tables.places import DEMONYMS, HOUSES, PARTIES, PLACES, SEATS_OR_SURNAMES
from onrecord.link.tokens import Tokens
from onrecord.reference.bodies import organisation

SORTS = words("broadcaster magazine newspaper weekly newswire think-tank")
"""What may stand with a capital before a body's name, as its title."""
MONTH_SURNAMES = words("may march june august")
"""Months that are surnames after a given name: "Theresa May"."""
LINKS = words("of for on")
"""Small words after which "and" stays within a body's name: "Centre for Law and Peace"."""
LONGEST = 12
"""Tokens in one run of capitals; longer runs are headlines or lists."""


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name; token numbers [first, last)."""

    first: int
    last: int
    words: tuple[str, ...]  # as printed, without titles
    title: str | None  # courtesy or office, lower case: "mr.", "senator"
    before: int  # where the run begins, titles included
    weak: bool  # one word that only opens a sentence: a name if other mentions say so


@dataclass(frozen=True, slots=True)
class Capitals:
    """Which words a text writes small, and which with a capital where a capital tells."""

    small: frozenset[str]
    capital: frozenset[str]


def find_names(tokens: Tokens) -> list[Name]:
    """Return the names of a text in order, headlines left out."""
    capitals = _capitals(tokens)
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        if not _starts(tokens, at):
            at += 1
            continue
        end = _run_end(tokens, at)
        if not _is_dateline(tokens, at):
            found.extend(_names_in(tokens, at, end, capitals))
        at = end
    return [
        _with_surname(tokens, name, after) for name, after in pairwise([*found, None]) if name is not None
    ]


def _with_surname(tokens: Tokens, name: Name, after: Name | None) -> Name:
    """Lend the surname in "James and Olive Rao" to James."""
    if after is None or not is_given(name.words[0].lower()) or len(after.words) < 2:
        return name
    joined = tokens.lower[name.last : after.first] in (["and"], ["&"])
    only_given = all(len(word.strip(".")) == 1 for word in name.words[1:])
    if joined and only_given and is_given(after.words[0].lower()) and not is_body(after.words):
        return replace(name, words=(*name.words, after.words[-1]), weak=False)
    return name


def is_body(words: Sequence[str]) -> bool:
    """Whether the words of a name show that it is a body's: "Committee", "of"."""
    return any(word.lower() in BODY_WORDS or word == "of" for word in words)


def _capitals(tokens: Tokens) -> Capitals:
    small, capital = set(), set()
    columns = zip(tokens.form, tokens.lower, tokens.opens, tokens.headline, strict=True)
    for form, lower, opens, headline in columns:
        if form[0].islower():
            small.add(lower)
        elif form[0].isupper() and not opens and not headline:
            capital.add(lower)
    return Capitals(frozenset(small), frozenset(capital))


def _starts(tokens: Tokens, at: int) -> bool:
    form, lower = tokens.form[at], tokens.lower[at]
    if not form[0].isupper() or tokens.headline[at]:
        return form[0] == "@" and at + 1 < len(tokens) and tokens.end[at] == tokens.start[at + 1]
    return lower not in CALENDAR and lower not in OPENERS and not lower.startswith(("i'", "i’"))


def _run_end(tokens: Tokens, first: int) -> int:
    """Return where the run of capitals that begins at `first` ends."""
    end, has_body, limit = first + 1, False, min(len(tokens), first + LONGEST)
    while end < limit and tokens.sentence[end] == tokens.sentence[first]:
        has_body = has_body or tokens.lower[end - 1] in BODY_WORDS
        step = _step(tokens, first, end, has_body)
        if not step:
            break
        end += step
    return end


def _step(tokens: Tokens, first: int, at: int, has_body: bool) -> int:
    """Return how many tokens from `at` continue the run."""
    form, lower = tokens.form[at], tokens.lower[at]
    following = tokens.form[at + 1] if at + 1 < len(tokens) else ""
    is_capital = following[:1].isupper() and following.lower() not in CALENDAR
    if form[0].isupper() or lower in SUFFIXES:
        fits = lower not in CALENDAR and (has_body or lower not in OPENERS or lower in BODY_WORDS)
        return int(fits or _is_month_surname(tokens, at, following))
    if form == "," and following.lower() in SUFFIXES:
        return 2
    if lower in PARTICLES and (is_capital or following in PARTICLES):
        return 1 + int(is_capital)
    if lower not in JOINERS or not (has_body or tokens.lower[at - 1] in TITLES):
        return 0
    if is_capital:
        joins = (
            not LINKS.isdisjoint(tokens.lower[first:at])
            if lower == "and"
            else following.lower() not in OPENERS
        )
        return 2 * int(joins)
    then = tokens.form[at + 2] if at + 2 < len(tokens) else ""
    return 3 * int(following == "the" and lower != "and" and then[:1].isupper())


def _is_month_surname(tokens: Tokens, at: int, following: str) -> bool:
    return (
        tokens.lower[at] in MONTH_SURNAMES and is_given(tokens.lower[at - 1]) and not following[:1].isdigit()
    )


def _is_dateline(tokens: Tokens, at: int) -> bool:
    """Whether a place in capitals opens the paragraph: "GENEVA, Sept. 3 - "."""
    opens = at == 0 or tokens.paragraph[at - 1] != tokens.paragraph[at]
    dashes = ("-", "—", "–", "--")
    return opens and tokens.form[at].isupper() and any(d in tokens.form[at : at + 9] for d in dashes)


def _names_in(tokens: Tokens, first: int, end: int, capitals: Capitals) -> Iterator[Name]:
    """Yield the name in a run of capitals, cut free of titles and of the sentence's first word."""
    start = first
    lower = tokens.lower
    if end - start > 1 and tokens.opens[start] and _is_plain(lower[start], capitals):
        start += 1
    elif end - start > 1 and lower[start] in SORTS and lower[start + 1] not in BODY_WORDS:
        start += 1  # "Newspaper El Universal"
    at, title = _after_title(tokens, start, end)
    if at is None:
        return
    at = _after_adjectives(tokens, at, end, capitals)
    words = tuple(tokens.form[at:end])
    if all(word.isupper() for word in words) and (len(words) > 1 or "-" in words[0]):
        return  # shouted words
    if not words or not _names_something(lower[at], words, title):
        return
    weak = len(words) == 1 and title is None and (tokens.opens[at] or lower[at] in BODY_WORDS)
    if weak and (lower[at] in capitals.capital or lower[at] in PLACES | SEATS_OR_SURNAMES):
        weak = lower[at] in capitals.small or (lower[at] in BODY_WORDS and lower[at] not in HOUSES)
    yield Name(at, end, words, title, first, weak and not (words[0].isupper() and organisation(words[0])))


def _is_plain(lower: str, capitals: Capitals) -> bool:
    """Whether a sentence's first word is an everyday word in this text."""
    return lower in capitals.small and not is_given(lower) and lower not in capitals.capital


def _after_title(tokens: Tokens, start: int, end: int) -> tuple[int | None, str | None]:
    """Return where the name proper begins, None if the run is a title alone, and the title."""
    lower = tokens.lower
    for at in range(end - 1, start - 1, -1):
        title = lower[at] if lower[at] in COURTESY else office_of(lower[at])
        if title is None:
            continue
        if at + 1 == end and at > start and lower[at - 1] in COURTESY:
            continue  # "Mr. King"
        if at + 1 == end:
            lone = all(word in TITLES or word in TITLE_PARTS for word in lower[start:end])
            foreign = lower[start] in DEMONYMS or lower[start] in PARTIES or lower[start] in PLACES
            return (None, None) if lone or foreign else (start, None)
        tail = at + 1
        if lower[tail] == "of":
            tail = _given_name(tokens, tail, end) or end
            if tail == end:
                return None, None
        if not any(word in BODY_WORDS for word in lower[tail:end]):
            return tail, title
    return start, None


def _given_name(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where a given name with a surname after it stands."""
    for at in range(start, end - 1):
        if is_given(tokens.lower[at]) and tokens.form[at][0].isupper():
            return at
    return None


def _after_adjectives(tokens: Tokens, start: int, end: int, capitals: Capitals) -> int:
    """Step over what describes a person before the name: party, nation, place."""
    lower = tokens.lower
    if any(word in BODY_WORDS for word in lower[start + 1 : end]):
        return start
    while end - start >= 2 and (
        lower[start] in PARTIES
        or (lower[start] in DEMONYMS and end - start > 2 and not is_given(lower[start]))
    ):
        start += 1
    at = _given_name(tokens, start, end)
    if at and at > start and not is_given(lower[start]) and end - start > 2:
        last = lower[at - 1]
        lead = " ".join(lower[start:at])
        if lead in PLACES or last in TITLE_PARTS or last in DEMONYMS or last in capitals.small:
            return at
    return start


def _names_something(lower: str, words: tuple[str, ...], title: str | None) -> bool:
    """Whether the words left are a name: not a lone adjective, title or initial."""
    if len(words) > 1:
        return True
    if title is not None:
        return len(lower) > 1
    if lower in DEMONYMS or lower in PARTIES or lower in TITLES or lower in COURTESY:
        return False
    return len(lower.strip(".")) > 1 and lower not in TITLE_PARTS - {"senate", "house", "treasury", "state"}
