"""Numbers as news prints them: "1,411", "18.1bn", "half a million", "two-thirds", "hundreds of thousands"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.tokens import NUMBER, WORD, Tokens

DASHES = frozenset("-‑–")
MINUS = frozenset("-−–")
FEW = frozenset(("several", "few", "many"))


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the tokens [first, last)."""

    first: int
    last: int
    value: float
    share: bool = False  # a fraction, its value in per cent
    vague: bool = False  # "dozens": the least that it can mean
    approx: bool = False  # "a couple of hundred"
    words: bool = False  # not written in digits
    scaled: bool = False  # "million" or "bn" belongs to it
    scale: float = 1.0  # what the words at its end multiply by: 10**6 in "2.5 million"


@cache
def values(*kinds: str) -> dict[str, float]:
    """Return the words of numbers.csv that are of one of these kinds."""
    return {row["word"]: float(row["value"]) for row in rows_of("numbers.csv") if row["kind"] in kinds}


def number_at(t: Tokens, at: int, *, money: bool = False) -> Number | None:
    """Return the number that begins at a token, if one does.

    Args:
        t: A sentence.
        at: A token of it.
        money: Whether a currency's sign stands before, so that "m" means million.
    """
    if t.kind[at] == NUMBER:
        return _in_digits(t, at, money)
    if t.kind[at] != WORD:
        return _negative(t, at)
    if t.low[at] == "minus":
        return _negative(t, at)
    return _vague(t, at) or _fraction(t, at) or _in_words(t, at)


def _negative(t: Tokens, at: int) -> Number | None:
    """Read "minus 18" and "-18", not "10-18"."""
    sign = t.form[at] in MINUS and t.glued(at + 1) and not t.glued(at)
    after_word = at and t.form[at - 1] in MINUS
    if not (sign or t.low[at] == "minus") or at + 1 >= len(t) or t.kind[at + 1] != NUMBER or after_word:
        return None
    found = _in_digits(t, at + 1, money=False)
    return found and Number(at, found.last, -found.value, scaled=found.scaled)


def _in_digits(t: Tokens, at: int, money: bool) -> Number | None:
    value = float(t.form[at].replace(",", "").replace("\u202f", "").replace("\u00a0", ""))
    signs = values("sign")
    if t.at(at + 1) == "/" and t.glued(at + 1):
        return _with_stroke(t, at, value)
    if t.at(at + 1) in signs:
        return _scaled(t, at, at + 2, value + signs[t.low[at + 1]], money)
    part = _stroke(t, at + 1)
    if part is not None and not value % 1 and not t.glued(at + 1):
        return _scaled(t, at, at + 4, value + part, money)
    return _scaled(t, at, at + 1, value, money)


def _stroke(t: Tokens, at: int) -> float | None:
    """Return 0.5 for the "1/2" of "2 1/2"."""
    glued = t.at(at + 1) == "/" and t.glued(at + 1) and t.glued(at + 2)
    if not glued or at + 2 >= len(t) or not (t.form[at].isdigit() and t.form[at + 2].isdigit()):
        return None
    above, below = int(t.form[at]), int(t.form[at + 2])
    return above / below if 0 < above < below <= 16 else None


def _with_stroke(t: Tokens, at: int, value: float) -> Number | None:
    """Read "2/3 of", which is no date and no name."""
    if at + 2 >= len(t) or t.kind[at + 2] != NUMBER or t.at(at + 3) not in ("of", "majority"):
        return None
    whole = float(t.form[at + 2].replace(",", ""))
    if not 0 < value < whole:
        return None
    return Number(at, at + 3, round(100 * value / whole, 4), share=True)


def _scaled(t: Tokens, first: int, at: int, value: float, money: bool, *, words: bool = False) -> Number:
    """Multiply by the scales that follow: "300 hundred thousand", "18.1bn"."""
    scale = 1.0
    while at < len(t):
        factor = _scale(t, at, money)
        dash = factor is None and t.form[at] in DASHES and t.glued(at) and t.glued(at + 1)
        if dash and t.at(at + 1) in values("scale"):
            factor, at = values("scale")[t.at(at + 1)], at + 1
        if factor is None:
            break
        value, at, scale = value * factor, at + 1, scale * factor
    return Number(first, at, value, words=words, scaled=scale > 1, scale=scale)


def _scale(t: Tokens, at: int, money: bool) -> float | None:
    word = t.low[at]
    if word in values("scale"):
        return values("scale")[word]
    glued = t.glued(at)
    if word in values("short") and (glued or word != "k"):
        return values("short")[word]
    if word in values("money") and (money or (glued and word != "t")) and (money or _counts(t, at)):
        return values("money")[word]
    return None


def _counts(t: Tokens, at: int) -> bool:
    """Say whether things are counted behind "5m": "5m people", "2m-strong", "3m of them", not "5m long"."""
    behind = t.at(at + 1)
    if t.form[at] == "B":
        return True
    if behind in DASHES:
        return t.at(at + 2) == "strong"
    return (behind.endswith("s") or behind in ("people", "children", "women", "men")) and behind not in (
        "across",
        "as",
    )


def _vague(t: Tokens, at: int) -> Number | None:
    """Read "dozens", "tens of thousands", "several hundred", "a couple of dozen"."""
    vague, scales = values("vague"), values("scale")
    word = t.low[at]
    if word in vague and t.at(at - 1) not in values("unit", "ten"):
        if t.at(at + 1) in ("of", "upon") and t.at(at + 2) in vague:
            value = vague[word] * vague[t.at(at + 2)] / 2  # "hundreds of thousands" are 200 times 1,000
            return Number(at, at + 3, value, vague=True, approx=True, words=True, scaled=True)
        if word == "tens":
            return None
        return Number(at, at + 1, vague[word], vague=True, approx=True, words=True, scaled=True)
    first, at = at, at + (word == "a")
    if t.at(at) in FEW and t.at(at + 1) in scales:
        last = at + 2
        value = 2 * scales[t.at(at + 1)]
        while t.at(last) in scales:
            value, last = value * scales[t.at(last)], last + 1
        return Number(first, last, value, vague=True, approx=True, words=True, scaled=True)
    if t.at(at) == "couple" and word == "a":
        at += 1 + (t.at(at + 1) == "of")
        if t.at(at) in scales:
            return Number(first, at + 1, 2 * scales[t.at(at)], approx=True, words=True, scaled=True)
    return None


def _fraction(t: Tokens, first: int) -> Number | None:
    """Read "a third", "two-thirds", "half", and "half a million", which is a number and no share."""
    part, parts = values("part"), values("parts")
    at, count = first, 1.0
    small = values("unit")
    if t.low[at] in ("a", "an", "one") or t.low[at] in small:
        count = small.get(t.low[at], 1.0)
        at += 1
        if t.at(at) in DASHES and t.glued(at):
            at += 1
    elif t.low[at] != "half":
        return None
    if at >= len(t):
        return None
    word = t.low[at]
    whole = part.get(word) if count == 1 else parts.get(word)
    if word == "half" and t.at(first - 1) == "in" and t.at(at + 1) != "of":
        return None  # "cut in half"
    if (
        whole is None
        or count >= whole
        or (word == "half" and t.at(first - 1) in ("first", "second", "other", "and"))
    ):
        return None
    return _part_of_scale(t, first, at + 1, count / whole) or _part(t, first, at, count / whole)


def _part_of_scale(t: Tokens, first: int, at: int, share: float) -> Number | None:
    """Read "half a million", "a quarter of a million", "half a dozen", "half-million"."""
    scales = values("scale")
    at += t.at(at) in DASHES or t.at(at) == "of"
    at += t.at(at) in ("a", "an")
    at += t.at(at) in DASHES
    if t.at(at) not in scales:
        return None
    found = _scaled(t, first, at, share, money=False, words=True)
    return None if found.last == at else found


def _part(t: Tokens, first: int, at: int, share: float) -> Number | None:
    """Tell "a third of the land" from "a third term", and "half" from "half-time"."""
    behind = t.at(at + 1)
    if t.low[at] == "half":
        fits = behind not in DASHES and behind not in ("time", "way", "past", "brother", "sister")
        if behind in ("a", "an"):
            return Number(first, at + 2, share, words=True)  # "half an hour"; units decide
    else:
        fits = behind in BEHIND_A_PART or not (t.kind[at + 1] == WORD if at + 1 < len(t) else False)
        fits = fits and behind not in DASHES
        if t.low[at] == "quarter" and t.at(first) in ("a", "one") and behind not in ("of", "more", "less"):
            fits = False
    return Number(first, at + 1, round(100 * share, 4), share=True, words=True) if fits else None


BEHIND_A_PART = listed("numbers", "behind_a_part")
"""Words behind "a third" that show it to be a share."""


def _in_words(t: Tokens, first: int) -> Number | None:
    """Read "seven", "ninety-two", "a hundred and twenty thousand", "two and a half million"."""
    units, scales = values("unit"), values("scale")
    at, total, now = first, 0.0, -1.0  # `now`: what stands before the next scale; -1: nothing yet
    if t.low[at] in ("a", "an") and t.at(at + 1) in scales:
        at, now = at + 1, 1.0
    while at < len(t):
        word = t.low[at]
        if word in units or word in values("ten"):
            more = _added(now, units.get(word, 0) + values("ten").get(word, 0))
            if more is None:
                break
            now = more
        elif word in scales and now >= 0 and word != "hundred":
            total, now = total + now * scales[word] if now else total * scales[word], 0.0
        elif word == "hundred" and now > 0:
            now *= 100
        elif not _joins(t, at, now):
            break
        at += 1
    if at == first or now < 0:
        return None
    if t.matches(at, ("-", "and", "-", "a", "-", "half")):
        return _scaled(t, first, at + 6, total + now + 0.5, money=False, words=True)
    if t.matches(at, ("and", "a", "half")):
        return _scaled(t, first, at + 3, total + now + 0.5, money=False, words=True)
    scaled = any(t.low[i] in scales for i in range(first, at))
    return Number(first, at, total + now, words=True, scaled=scaled, scale=scales.get(t.low[at - 1], 1.0))


def _added(now: float, value: float) -> float | None:
    """Add "five" to "twenty" or to "two hundred", but not to "three"."""
    if now < 0:
        return value
    room = 100 if now % 100 == 0 else 10 if now % 100 >= 20 and now % 10 == 0 else 0
    return now + value if value < room else None


def _joins(t: Tokens, at: int, now: float) -> bool:
    """Say whether a hyphen joins "twenty" and "five", or "and" a hundred and what follows."""
    following = t.at(at + 1)
    if t.low[at] == "and":
        return now >= 100 and now % 100 == 0 and (following in values("unit", "ten"))
    if now < 0 or t.low[at] not in DASHES or not t.glued(at) or not t.glued(at + 1):
        return False
    return (now >= 20 and values("unit").get(following, 10) < 10) or following in values("scale")
