"""Numbers that state nothing about the world: names, ages, ranks, clock times, scores, numbered things."""

from __future__ import annotations

from functools import cache

from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.nouns import is_plural
from onrecord.extract.numbers import DASHES, Number
from onrecord.extract.tokens import NAME, NUMBER, WORD, Tokens

AGED = frozenset(("aged", "age", "ages"))
OLDEST = 120
AGE_NOUNS = listed("unstated", "age_nouns")
PERSONS = listed("unstated", "persons")
"""Words before "over 65" that make it an age."""

SPELLS = listed("unstated", "spells")
SUFFIXES = listed("unstated", "suffixes")
FIXED = listed("unstated", "fixed")
"""What follows "two" in set phrases: "the two sides", "two-state solution", "two-way"."""

POINTING = listed("unstated", "pointing")
UNCOUNTED = listed("unstated", "uncounted")
"""Words before "one" and behind it that keep it from being a count."""

SCORES = listed("unstated", "scores")
HIGHEST_SCORE = 12


def states_nothing(t: Tokens, number: Number, *, money: bool) -> bool:
    """Say whether a number is no figure by the words around it; a sum of money always is one."""
    rules = (_is_rank, _is_aged, _is_told_age, _is_name, _is_set_phrase, _is_pronoun, _is_model)
    return not money and any(rule(t, number) for rule in rules)


@cache
def _designators(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows_of("designators.csv") if row["kind"] == kind)


def _is_rank(t: Tokens, number: Number) -> bool:
    """Read "37th", "1990s", "4x4"."""
    return not number.words and not number.scaled and t.glued(number.last) and t.at(number.last) in SUFFIXES


def _is_aged(t: Tokens, number: Number) -> bool:
    """Read "24-year-old", "24 years old", "aged four", "aged 18 to 24"."""
    spelled = [word for word in t.low[number.last : number.last + 4] if word not in DASHES]
    if (
        spelled[:1]
        and spelled[0] in SPELLS
        and (spelled[1:2] in (["old"], ["olds"]) or spelled[1:3] == ["of", "age"])
    ):
        return True
    series = t.low[number.last : number.last + 9]
    if "to" in series[:2] and "year" in series and "old" in series:  # "18- to 24-year-old"
        return True
    before = t.at(number.first - 1)
    listed_ages = before in ("of", "to", "and", "between") and AGED & set(
        t.low[max(0, number.first - 5) : number.first]
    )
    return before in AGED or bool(listed_ages)


def _is_told_age(t: Tokens, number: Number) -> bool:
    """Read "people over 65" and "the gunman, 24, fled"."""
    if number.scaled or not 0 < number.value < OLDEST or number.value % 1:
        return False
    before, behind, who = t.at(number.first - 1), t.at(number.last), number.first - 2
    linked = t.at(who) in ("is", "are", "was", "were") and PERSONS & set(t.low[: number.first])
    if before in ("over", "under", "above", "below") and (t.at(who) in PERSONS or linked):
        return not _counts_behind(t, number)
    if behind in ("and", "or") and t.at(number.last + 1) in ("over", "under", "older", "younger"):
        return True
    if before not in (",", "(") or who < 0 or behind not in (",", ")", ";", "."):
        return False
    if t.low[who] in AGE_NOUNS:
        return not (number.words and behind in (";", "."))
    return behind in (",", ")") and t.kind[who] == WORD and t.is_capital(who)


def _is_name(t: Tokens, number: Number) -> bool:
    """Read "Resolution 2803", "School No. 18", "Red 7", "day one", "the Big Five"."""
    first, at = number.first, number.first - 1
    if (
        number.words
        and t.is_capital(first)
        and not t.opens(first)
        and t.at(at) not in ('"', "“", "‘", "'", ":")
    ):
        return True
    if number.scaled or at < 0 or (not number.words and "." in t.form[first]):
        return False
    if t.form[at] == "#":
        return True
    if t.form[at] in DASHES and t.glued(at) and t.glued(first) and at and t.kind[at - 1] in (WORD, NAME):
        return t.is_capital(at - 1)
    at -= t.form[at] == "." and t.at(at - 1) in ("no", "nos")
    return _is_numbered(t, number, at)


def _is_numbered(t: Tokens, number: Number, at: int) -> bool:
    """Say whether the word at a token is numbered: a designator, or a name where nothing is counted."""
    word, capital = t.low[at], t.is_capital(at)
    counts = _counts_behind(t, number)
    if word in _designators("any") and (capital or word not in ("no", "nos")):
        return capital or not counts
    if word in _designators("capital") and capital:
        return not counts
    plain = not number.words and "," not in t.form[number.first] and not _runs_on(t, number.last)
    return plain and not counts and capital and t.kind[at] == WORD and not t.opens(at)


def _counts_behind(t: Tokens, number: Number) -> bool:
    """Say whether something is counted or measured right behind the number."""
    at = number.last
    for i in range(at, min(at + 4, len(t))):
        glued = i == at and t.glued(i)
        if t.low[i] in ("%", "°", "percent", "per", "people", "strong", "of") or (
            glued and t.kind[i] == WORD
        ):
            return True
        if t.kind[i] != WORD or t.is_capital(i):
            return glued and t.form[i] in DASHES and t.glued(i + 1)
        if is_plural(t.low[i]):
            return True
    return False


def _runs_on(t: Tokens, at: int) -> bool:
    """Say whether a range or a tally goes on: "40 to 50"."""
    return t.at(at) in ("to", "-", "–") and at + 1 < len(t) and t.kind[at + 1] == NUMBER


def _is_set_phrase(t: Tokens, number: Number) -> bool:
    """Read "the two sides", "two-state solution", "one-time", "the two countries", "second-largest"."""
    if not number.words or number.value > 2 or number.scaled:
        return False
    at = number.last + (t.at(number.last) in DASHES)
    return t.at(at) in FIXED or (t.at(at) == "countries" and t.at(number.first - 1) == "the")


def _is_pronoun(t: Tokens, number: Number) -> bool:
    """Tell "no one", "one of the", "the one who", "at one point" from a count of one."""
    if not number.words or number.value != 1 or number.scaled or number.share:
        return False
    before, behind = t.at(number.first - 1), t.at(number.last)
    if before in POINTING:
        return behind not in ("person", "in")
    if behind == "of":
        return t.at(number.last + 1) not in ("every", "each")
    return behind in UNCOUNTED or (before == "at" and behind in ("point", "time", "stage"))


def _is_model(t: Tokens, number: Number) -> bool:
    """Read "787-8", "0800" and the score "2-1"; votes are told by the words around."""
    at, first = number.last, number.first
    if number.words or number.scaled or "," in t.form[first]:
        return False
    if t.form[first].isdigit() and len(t.form[first]) > 1 and t.form[first][0] == "0":
        return True
    number_behind = at + 1 < len(t) and t.glued(at) and t.glued(at + 1) and t.kind[at + 1] == NUMBER
    dash = number_behind and t.at(at) in DASHES
    if dash and (_is_proper(t, first - 1) or (number.value < HIGHEST_SCORE and SCORES & set(t.low))):
        return True
    joined = t.glued(first) and t.glued(first - 1) and t.at(first - 1) in DASHES
    if joined and t.kind[first - 2] == NUMBER and _is_proper(t, first - 3):
        return True
    return number_behind and t.at(at) == ":"


def _is_proper(t: Tokens, at: int) -> bool:
    """Say whether a token is a capitalised word inside its sentence."""
    return at >= 0 and t.kind[at] == WORD and t.is_capital(at) and not t.opens(at)
