"""The noun that a number counts: where its phrase ends, and its lemma."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.extract.inflection import is_past
from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.tokens import NAME, SIGN, WORD, Tokens

LONGEST = 7
"""Tokens between a number and its noun, hyphens counted."""

STOPS = listed("nouns", "stops")
"""Words that end a noun phrase or are no part of one."""

PASSED = frozenset(("more", "other", "others", "fewer", "less", "additional", "further"))
NOT_PLURAL = listed("nouns", "not_plural")
PROPER_ENDS = ("n", "ish", "ese", "i", "ch", "sh", "ek")
"""Endings of demonyms, which are left out of a unit: "13 Israeli women" are women."""

LEMMA_ENDS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zzes", "zz"),
    ("s", ""),
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that ends before token `last`, and the unit that it gives."""

    last: int
    unit: str
    head: int  # token of the head noun


@cache
def table(*kinds: str) -> dict[str, str]:
    """Return the forms and lemmas of nouns.csv that are of one of these kinds, of all where none is named."""
    return {row["form"]: row["lemma"] for row in rows_of("nouns.csv") if not kinds or row["kind"] in kinds}


def is_plural(word: str) -> bool:
    """Say whether a lower-case word looks like a plural noun."""
    if word in table("person", "crowd", "state", "plural"):
        return word not in ("person", "nation", "country")
    return len(word) > 3 and word.endswith("s") and word[-2] not in "su'" and word not in NOT_PLURAL | STOPS


def lemma_of(word: str) -> str:
    """Return the singular of a noun; a name keeps its capitals."""
    known = table("person", "crowd", "state", "plural").get(word.lower())
    if known is not None:
        return known
    if not is_plural(word.lower()):
        return word
    ending, instead = next((pair for pair in LEMMA_ENDS if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(ending) + instead


def noun_after(t: Tokens, at: int, *, one: bool = False) -> Noun | None:
    """Return the noun that the number before token `at` counts.

    The phrase goes up to its first plural, and on while plurals follow one another; a number of one
    counts the last singular before the phrase ends.
    """
    end = _plural_from(t, at)
    if end is None:
        return _singular(t, at) if one else None
    while (
        end + 1 < len(t)
        and t.kind[end + 1] == WORD
        and is_plural(t.low[end + 1])
        and not t.is_capital(end + 1)
    ):
        end += 1
    return _joined(t, at, end)


def _plural_from(t: Tokens, at: int) -> int | None:
    """Return the token of the first plural, if only words of a noun phrase stand before it."""
    for i in range(at, min(len(t), at + LONGEST)):
        if t.kind[i] == NAME and i == at and t.form[i].endswith("s"):
            return i
        if t.kind[i] == SIGN:
            if t.form[i] in "-‑" and t.glued(i) and t.glued(i + 1) and i > at:
                continue
            if t.form[i] == "," and i > at and _adjectives(t, i):
                continue
            return None
        if t.kind[i] not in (WORD, NAME) or (t.low[i] in STOPS and t.low[i] not in PASSED):
            return None
        if t.low[i].endswith("ly") and i == at and t.at(i + 1) in STOPS:
            return None
        compound = t.at(i + 1) in ("-", "‑") and t.glued(i + 1)
        if (
            i > at
            and t.form[i - 1] in "-‑"
            and i + 1 < len(t)
            and t.kind[i + 1] == WORD
            and t.low[i + 1] not in STOPS
        ):
            continue  # "four plain-clothes officers"
        if (
            t.kind[i] == WORD
            and not compound
            and is_plural(t.low[i])
            and t.at(i + 1) != "'s"
            and t.at(i + 1) != "’s"
        ):
            return i
    return None


def _adjectives(t: Tokens, comma: int) -> bool:
    """Say whether a comma parts two adjectives before a plural: "12 old, rusty ships"."""
    return t.low[comma - 1].endswith(("y", "ed", "ern", "able")) and is_plural(t.at(comma + 2))


def _singular(t: Tokens, at: int) -> Noun | None:
    """Return the noun behind "one": "one senior officer", not "one survived"."""
    last = None
    for i in range(at, min(len(t), at + 4)):
        if (
            t.kind[i] != WORD
            or t.low[i] in STOPS
            or is_past(t.low[i])
            or t.low[i].endswith("ly")
            or t.at(i + 1) == "’s"
        ):
            break
        last = i
    if (
        last is None
        or t.low[last] in table("hurt")
        or t.low[last].endswith(("s", "ing"))
        or t.low[last] in NOT_COUNTED
    ):
        return None
    return Noun(last + 1, lemma_of(t.low[last] if not t.is_capital(last) else t.form[last]), last)


NOT_COUNTED = listed("nouns", "not_counted")
"""Words behind "one" that count nothing: "one day", "one of"."""


def _joined(t: Tokens, at: int, head: int) -> Noun:
    """Take "and children" into "women and children"."""
    unit = _unit(t, at, head)
    nxt = head + 2
    if (
        t.at(head + 1) in ("and", "or", "&")
        and nxt < len(t)
        and is_plural(t.at(nxt))
        and not t.is_capital(nxt)
    ):
        after = t.at(nxt + 1)
        if after not in ("of", "have", "are", "were", "said") or _alike(t.low[head], t.low[nxt]):
            crowd = "person" in (lemma_of(t.low[head]), lemma_of(t.low[nxt]))
            both = f"{unit} and {lemma_of(t.form[nxt])}"
            return Noun(nxt + 1, "person" if crowd else both, nxt)
    named = NAME in t.kind[at:head]  # "13 MiG-29 jets": the span ends before a name with digits
    return Noun(at if named else head + 1, unit, head)


def _alike(one: str, other: str) -> bool:
    """Say whether both are persons."""
    persons = table("person", "crowd")
    return one in persons and other in persons


def _unit(t: Tokens, at: int, head: int) -> str:
    """Return the lemma, with the names before it that tell what kind: "Patriot system"."""
    form = t.form[head]
    if t.kind[head] == NAME:
        return form.removesuffix("s")
    lemma = lemma_of(form)
    if lemma in ("person", "country") or t.is_capital(head):
        return lemma
    before = head - 1
    if before >= at and t.is_capital(before) and t.kind[before] == WORD and not _is_demonym(t, before):
        return f"{t.form[before]} {lemma}"
    return lemma


def _is_demonym(t: Tokens, at: int) -> bool:
    form = t.form[at]
    return form.endswith(PROPER_ENDS) or form.isupper() or "." in form or t.at(at - 1) in ("-", "‑")
