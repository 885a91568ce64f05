"""What a share is a share of: "5% of GDP", "two-thirds of the evacuees", "twice the EU average"."""

from __future__ import annotations

from itertools import pairwise

from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.lists import listed
from onrecord.extract.nouns import STOPS, is_plural
from onrecord.extract.numbers import number_at
from onrecord.extract.ratios import CHANGE
from onrecord.extract.tokens import NAME, NUMBER, SIGN, WORD, Tokens

DETERMINERS = listed("bases", "determiners")
LONGEST = 5  # words of a base
LEVELS = listed("bases", "levels")


def add_bases(drafts: list[Draft], earlier: list[Draft]) -> None:
    """Give every share, and every multiple, the base that the sentence names; `earlier` came before."""
    known = living(drafts)
    for index, draft in enumerate(known):
        if draft.base is None and draft.unit in ("%", "x"):
            draft.base = _base_of(draft) or _them(draft, earlier + known[:index])
    for one, other in pairwise(known):
        if one.unit == other.unit == "%":
            if other.base is None and one.base is not None and _continues(one, other):
                other.base = one.base
            elif one.base is None and other.base is not None and _leads(one, other):
                one.base = other.base


def _base_of(draft: Draft) -> str | None:
    t, at = draft.t, draft.last
    if draft.unit == "x":
        return _multiplied(t, at)
    if t.at(at) == "-" and t.at(at + 1) == "of" and t.at(at + 2) == "-":
        return _phrase(t, at + 3)
    if t.at(at) == "of":
        return _phrase(t, at + 1)
    if draft.number.share and draft.number.words and t.at(at) in DETERMINERS:  # "half the homes"
        return _phrase(t, at)
    if t.at(at) in ("share", "stake") and t.at(at + 1) in ("of", "in"):
        return _phrase(t, at + 2)
    return _level(t, at)


def _multiplied(t: Tokens, at: int) -> str | None:
    """Read "twice the EU average" and "three times higher than the rate"."""
    if t.at(at + 1) == "than":
        return _phrase(t, at + 2)
    return None if t.at(at) in ("as", "more", "higher") else _phrase(t, at)


def _them(draft: Draft, before: list[Draft]) -> str | None:
    """Return what "half of them" are half of: what the figure before counts."""
    t, at = draft.t, draft.last
    if t.at(at) != "of" or t.at(at + 1) not in ("them", "those", "these", "whom", "which"):
        return None
    named = (d.base if d.unit == "%" else d.unit for d in reversed(before) if d.unit not in ("x", "pp", ""))
    return next((name for name in named if isinstance(name, str)), None)


def _level(t: Tokens, at: int) -> str | None:
    """Read "by 55% from 1990 levels", "40% below the 2019 level"."""
    for i in range(at, min(len(t), at + 7)):
        if t.low[i] in ("from", "below", "above", "against", "on", "over", "than") or t.matches(
            i, ("compared", "with")
        ):
            behind = i + 1 + t.matches(i, ("compared", "with"))
            words = t.low[behind : behind + 4]
            if LEVELS & set(words) and not {"to", "by"} & set(words):
                return _phrase(t, behind, digits=True)
        if t.low[i] in (",", ";"):
            break
    return None


def _phrase(t: Tokens, at: int, *, digits: bool = False) -> str | None:
    """Return the noun phrase that begins at a token, without determiners, numbers and whose it is."""
    at = _possessor(t, at)
    while at < len(t) and (t.low[at] in DETERMINERS or (not digits and _is_number(t, at))):
        number = number_at(t, at)
        at = number.last if number and t.low[at] not in DETERMINERS else at + 1
    words: list[int] = []
    for i in range(at, min(len(t), at + LONGEST)):
        dash = t.form[i] in "-‑" and t.glued(i) and t.glued(i + 1)
        year = digits and t.kind[i] == NUMBER
        if (
            dash
            or year
            or (t.kind[i] in (WORD, NAME) and (t.low[i] not in STOPS or t.form[i] in ("US", "UN")))
        ):
            words.append(i)
            plural = t.kind[i] == WORD and is_plural(t.low[i]) and not is_plural(t.at(i + 1))
            if plural and t.at(i + 1) not in ("-", "‑"):
                break
            continue
        break
    if not words:
        return None
    return t.words(words[0], words[-1] + 1)


def _possessor(t: Tokens, at: int) -> int:
    """Skip "the region's"."""
    for i in range(at, min(len(t), at + 5)):
        if t.low[i] in ("'s", "’s"):
            return i + 1
        if t.kind[i] == SIGN:
            break
    return at


def _is_number(t: Tokens, at: int) -> bool:
    return number_at(t, at) is not None


def _continues(one: Draft, other: Draft) -> bool:
    """Say whether "to 1.9%" goes on from "1.4% of GDP"."""
    gap = between(one, other)
    joined = {"to", "or", "and", "from", "against", "with", "including", "of"} & set(gap[-4:])
    return len(gap) < 12 and bool(joined) and ";" not in gap and not CHANGE & set(gap)


def _leads(one: Draft, other: Draft) -> bool:
    """Say whether one base stands behind both: "from 2% to 3.5% of GDP"."""
    gap = between(one, other)
    return 0 < len(gap) < 5 and {"to", "or", "and"} & set(gap) != set() and not {";", ","} & set(gap)
