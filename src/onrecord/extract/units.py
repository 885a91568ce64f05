"""What a number is in: per cent, kilometres, euros, barrels a day, or the noun that it counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.nouns import STOPS, lemma_of, noun_after, table
from onrecord.extract.numbers import Number, number_at
from onrecord.extract.tokens import MONEY, NUMBER, WORD, Tokens

LONGEST = 4  # tokens in the longest row of units.csv and currencies.csv
NEVER_SPACED = listed("units", "never_spaced")
"""Letters that are a unit only right behind the digits: "18C", but no "5 m"; "10 m" is too rare."""

STATES = listed("units", "states")
BODIES = listed("units", "bodies")
"""Words that show the members spoken of to be states."""

TIMES_BEHIND = listed("units", "times_behind")


WEIGHED = listed("units", "weighed")
NOT_COMPOUND = listed("units", "not_compound")
NO_RATE = listed("units", "no_rate")
"""Units that are not told by the day or the head."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends before token `last`; the value is to be multiplied by `factor`."""

    last: int
    name: str
    factor: float = 1.0
    compound: bool = False  # "27-nation"


@cache
def _units() -> dict[tuple[str, ...], tuple[str, float]]:
    return {tuple(row["form"].split()): (row["unit"], float(row["factor"])) for row in rows_of("units.csv")}


@cache
def measures() -> frozenset[str]:
    """Return the units of units.csv: what is measured in them is not counted."""
    return frozenset(unit for unit, _ in _units().values())


@cache
def currencies() -> dict[tuple[str, ...], str]:
    """Return the names and codes of currencies, in lower case, singular and plural, with their code."""
    named = {
        tuple(row["form"].split()): row["code"] for row in rows_of("currencies.csv") if row["kind"] == "name"
    }
    plural = {(*words[:-1], words[-1] + "s"): code for words, code in named.items()}
    codes = {
        (row["form"].lower(),): row["code"] for row in rows_of("currencies.csv") if row["kind"] == "code"
    }
    return plural | named | codes


@cache
def _signs() -> dict[str, str]:
    return {row["form"]: row["code"] for row in rows_of("currencies.csv") if row["kind"] != "name"}


def currency_of(t: Tokens, at: int) -> str | None:
    """Return the code of the currency whose sign or code is token `at`."""
    return _signs().get(t.form[at].removesuffix(".")) if t.kind[at] == MONEY else None


def unit_after(t: Tokens, number: Number) -> Unit | None:
    """Return the unit behind a number; none where the text leaves it out."""
    at = number.last
    found = _compound(t, at) or _measured(t, number, at) or _money(t, number, at)
    if found is None and number.vague and t.at(at) == "of":
        inner = at + 1 + (t.at(at + 1) in ("the", "its", "their", "his", "her", "other"))
        found = _money(t, number, inner) or _measured(t, number, inner) or _counted(t, number, inner)
    return found or _counted(t, number, at)


def _compound(t: Tokens, at: int) -> Unit | None:
    """Read "27-nation", "90,000-strong", "15-kilometre", "three-day"."""
    if t.at(at) == "strong":
        return Unit(at + 1, "", compound=True)
    joined = t.at(at) in ("-", "‑") and t.glued(at) and t.glued(at + 1) and at + 1 < len(t)
    if not joined or t.kind[at + 1] != WORD or t.low[at + 1] in NOT_COMPOUND:
        return None
    return Unit(at + 2, *_joined_unit(t, at + 1), compound=True)


def _joined_unit(t: Tokens, at: int) -> tuple[str, float]:
    """Return the unit, and its factor, of the word that a hyphen joins to a number."""
    word = t.low[at]
    if word == "strong":
        noun = noun_after(t, at + 1)
        return (noun.unit if noun and t.low[noun.head] in table("person") else "person"), 1.0
    if word == "point":
        points = _points(t, at)
        return (points.name if points else word), 1.0
    if word in _short_units() and word not in NEVER_SPACED:
        return _short_units()[word]
    return currencies().get((word,)) or _as_state(t, lemma_of(t.form[at])), 1.0


@cache
def _short_units() -> dict[str, tuple[str, float]]:
    return {words[0]: row for words, row in _units().items() if len(words) == 1}


def _measured(t: Tokens, number: Number, at: int) -> Unit | None:
    """Read a row of units.csv, the longest; and what it is per."""
    for length in range(LONGEST, 0, -1):
        words = tuple(t.low[at : at + length])
        row = _units().get(words)
        if row is None or len(words) != length:
            continue
        if words[0] in NEVER_SPACED and not t.glued(at):
            continue
        if words == ("degrees",) and not number.words and t.at(at + 1) in ("in", "of"):
            return None
        return _rate(t, Unit(at + length, *row))
    return _points(t, at) or _multiple(t, at)


def _points(t: Tokens, at: int) -> Unit | None:
    """Read "points", which are of a share where the sentence has a share and of an index elsewhere."""
    if t.at(at) not in ("point", "points"):
        return None
    share = any(
        word in ("poll", "polls", "lead", "ahead", "support", "turnout", "approval") for word in t.low
    )
    return Unit(at + 1, "pp" if share else "point")


def _multiple(t: Tokens, at: int) -> Unit | None:
    if t.at(at) == "times" and t.at(at + 1) in TIMES_BEHIND:
        return Unit(at + 1, "x")
    if t.at(at) == "fold" and (t.glued(at) or t.at(at - 1) in ("-", "‑")):
        return Unit(at + 1, "x")
    return None


def _money(t: Tokens, number: Number, at: int) -> Unit | None:
    for length in range(LONGEST - 1, 0, -1):
        words = tuple(t.low[at : at + length])
        code = currencies().get(words)
        if code is None or len(words) != length:
            continue
        if words == ("won",) and not number.scaled and number.value < 1000:
            continue
        weighed = WEIGHED & {*t.low[max(0, number.first - 4) : number.first], *t.low[at + 1 : at + 3]}
        if words in (("pound",), ("pounds",)) and weighed:
            return Unit(at + length, "lb")
        return _rate(t, Unit(at + length, code))
    return None


def _counted(t: Tokens, number: Number, at: int) -> Unit | None:
    noun = noun_after(t, at, one=number.value == 1 and not number.scaled)
    if noun is None:
        return None
    return _rate(t, Unit(noun.last, _as_state(t, noun.unit)))


def _as_state(t: Tokens, unit: str) -> str:
    """Return "country" for nations, and for the members and states of a body that has states as members."""
    if unit in ("nation", "country"):
        return "country"
    last = unit.rpartition(" ")[2]
    return "country" if last in STATES and (BODIES & set(t.low) or last == "ally") else unit


def rate_of(t: Tokens, unit: Unit) -> Unit:
    """Add what a unit is per."""
    return _rate(t, unit)


def _rate(t: Tokens, unit: Unit) -> Unit:
    """Add "a barrel", "per day", "per 100,000 people"."""
    at = unit.last
    if t.at(at) == "of" and unit.name in measures():
        return replace(_rate_of_stuff(t, unit), last=unit.last)
    if t.at(at) not in ("a", "an", "per") or unit.name in NO_RATE or "/" in unit.name:
        return unit
    if t.at(at) == "per" and at + 1 < len(t) and (t.kind[at + 1] == NUMBER or t.low[at + 1] == "million"):
        return _per_many(t, unit)
    word = t.at(at + 1)
    known = _units().get((word,))
    name = known[0] if known else None
    if name is None and t.at(at) == "per" and at + 1 < len(t) and t.kind[at + 1] == WORD:
        name = currencies().get((word,)) or (
            "person" if word in ("capita", "head", "person") else lemma_of(word)
        )
    if name is None and word in (
        "share",
        "head",
        "person",
        "unit",
        "bottle",
        "litre",
        "gallon",
        "bushel",
        "ounce",
    ):
        name = word
    if name is None or (t.at(at) != "per" and word in NEVER_SPACED):
        return unit
    return Unit(at + 2, f"{unit.name}/{name}", unit.factor)


def _rate_of_stuff(t: Tokens, unit: Unit) -> Unit:
    """Read "2 bcm of gas a year": the time stands behind what is measured."""
    for at in range(unit.last + 2, min(unit.last + 5, len(t) - 1)):
        if t.low[at] in ("a", "per") and t.low[at + 1] in ("day", "week", "month", "year", "hour"):
            return Unit(unit.last, f"{unit.name}/{t.low[at + 1]}", unit.factor)
        if t.kind[at] != WORD or t.low[at] in STOPS:
            break
    return unit


def _per_many(t: Tokens, unit: Unit) -> Unit:
    found = number_at(t, unit.last + 1) if t.kind[unit.last + 1] == NUMBER else None
    last, value = (found.last, found.value) if found else (unit.last + 2, 1e6)
    noun = noun_after(t, last)
    name = noun.unit if noun else ""
    return Unit(noun.last if noun else last, f"{unit.name}/{value:.0f} {name}".strip(), unit.factor)
