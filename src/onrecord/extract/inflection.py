"""The forms of an English verb or noun, made from its lemma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from onrecord.extract.lexicon import rows_of

Ending = Literal["base", "s", "past", "ing"]
"""What a verb's form tells: "past" stands for the participle too. A noun has "base" and "s"."""

VOWELS = "aeiou"
SHUT = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdfglmnprt]$")
"""One vowel letter and one consonant at the end: the consonant is doubled, in a short word."""

STRESSED = re.compile(
    r"(?:admit|commit|permit|submit|remit|transmit|expel|repel|compel|propel|rebel|control|patrol|deter|refer"
    r"|confer|infer|transfer|occur|recur|abhor|acquit|forget|begin|regret|overrun|kidnap|handicap|format"
    r"|quit|equip|outwit|boycot)$"
)
EITHER = re.compile(
    r"(?:cancel|travel|shell|quarrel|signal|channel|model|marshal|total|label|level|worship)$"
)
"""Words that are spelt with one consonant by some and with two by others."""

HISSING = ("s", "x", "z", "ch", "sh")
IRREGULAR_PLURALS = {"man": "men", "woman": "women", "child": "children", "crisis": "crises", "coup": "coups"}


def verb_forms(lemma: str, irregular: str = "") -> Iterator[tuple[str, Ending]]:
    """Yield the forms of a verb; `irregular` has its past forms, parted by spaces, where no rule does."""
    yield lemma, "base"
    yield _with_s(lemma), "s"
    past = irregular.split() or _irregular_past().get(lemma, [])
    for form in past or [stem + "ed" for stem in _stems(lemma, "ed")]:
        yield form, "past"
    for stem in _stems(lemma, "ing"):
        yield stem + "ing", "ing"


def noun_forms(lemma: str) -> Iterator[tuple[str, Ending]]:
    """Yield the singular and the plural of a noun."""
    yield lemma, "base"
    yield IRREGULAR_PLURALS.get(lemma) or _with_s(lemma), "s"


def is_past(word: str) -> bool:
    """Say whether a word looks like the past or the participle of a verb."""
    return word.endswith("ed") or word in _past_forms()


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(form for forms in _irregular_past().values() for form in forms)


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(HISSING) or lemma in ("go", "do", "undergo", "veto", "embargo", "echo"):
        return lemma + "es"
    return lemma + "s"


def _stems(lemma: str, ending: str) -> list[str]:
    """Return what stands before "ed" or "ing"."""
    if ending == "ing" and lemma.endswith("ie"):
        return [lemma[:-2] + "y"]
    if ending == "ed" and lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return [lemma[:-1] + "i"]
    if lemma.endswith("e") and (ending == "ed" or not lemma.endswith(("ee", "oe", "ye"))):
        return [lemma[:-1]]
    if EITHER.search(lemma) and not lemma.endswith("ll"):
        return [lemma, lemma + lemma[-1]]
    short = SHUT.search(lemma) and len(re.findall(r"[aeiouy]+", lemma)) == 1
    return [lemma + lemma[-1]] if short or STRESSED.search(lemma) else [lemma]


@cache
def _irregular_past() -> dict[str, list[str]]:
    """Read forms.csv and pasts.csv the other way round; -ing, -s and the present of "be" are not past."""
    past: dict[str, list[str]] = {}
    for row in [*rows_of("forms.csv"), *rows_of("pasts.csv")]:
        form, lemma = row["form"], row["lemma"]
        if not form.endswith(("ing", "s")) and form not in ("am", "are", "is"):
            past.setdefault(lemma, []).append(form)
    return past
