"""When a predicted figure's unit, value or base counts as the gold's; the reference scorer's rules."""

from __future__ import annotations

import re
from typing import Any

Row = dict[str, Any]

PERSONS = frozenset(
    [
        *("person", "people", "man", "woman", "child", "civilian", "soldier", "troop", "fighter", "sailor"),
        *("conscript", "volunteer", "officer", "refugee", "evacuee", "detainee", "resident", "inhabitant"),
        *(
            "palestinian",
            "indian",
            "worker",
            "passenger",
            "patient",
            "guest",
            "mourner",
            "adult",
            "reservist",
        ),
        *("guard", "prisoner", "hostage", "recruit", "personnel", "peacekeeper", "individual", "pupil"),
        "customer",
    ]
)
STATES = frozenset(
    [
        *("country", "nation", "state", "member", "ally"),
        *("countries", "nations", "states", "members", "allies", "government"),
    ]
)
ALIASES = {
    "percent": "%",
    "per cent": "%",
    "percentage": "%",
    "percentage point": "pp",
    "percentage points": "pp",
    "points": "point",
    "kilometre": "km",
    "kilometer": "km",
    "metre": "m",
    "meter": "m",
    "dollar": "usd",
    "us$": "usd",
    "euro": "eur",
    "pound sterling": "gbp",
    "degree celsius": "°c",
    "celsius": "°c",
    "tonne": "t",
    "metric ton": "t",
    "basis point": "bp",
    "people": "person",
    "nation": "country",
    "square kilometre": "km2",
    "times": "x",
    "foot": "ft",
    "nautical mile": "nmi",
    "barrel per day": "barrel/day",
    "mile per hour": "mph",
    "gigawatt": "gw",
}
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("xes", "x"), ("s", ""))
SMALL = frozenset(
    ["the", "a", "an", "of", "its", "their", "his", "her", "in", "on", "for", "and", "to", "all", "total"]
)
GDP = frozenset(("gross", "domestic", "product"))


def singular(word: str) -> str:
    """Cut a plural's ending off."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) > 3 and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


def plain_unit(unit: str | None) -> str:
    """Bring a unit to the one form in which it is compared."""
    plain = re.sub(r"\s+", " ", (unit or "").strip().lower())
    plain = ALIASES.get(plain, plain)
    if plain:
        *before, last = plain.split()
        plain = " ".join([*before, singular(last)])
    return ALIASES.get(plain, plain)


def same_unit(gold: str | None, found: str | None, *, lenient: bool) -> bool:
    """Say whether two units are one; `lenient` looks at heads, and takes persons, and states, as one."""
    one, other = plain_unit(gold), plain_unit(found)
    if one == other:
        return True
    if not (lenient and one and other):
        return False
    heads = {singular(one.split()[-1]), singular(other.split()[-1])}
    return len(heads) == 1 or heads <= PERSONS or heads <= STATES


def close(one: Any, other: Any, relative: float) -> bool:
    """Say whether two bounds are one, up to a share of the first."""
    if one is None or other is None:
        return one is None and other is None
    return abs(float(one) - float(other)) <= relative * max(1e-9, abs(float(one)))


def same_value(gold: Row, found: Row) -> bool:
    """Say whether both bounds agree; of "dozens" only the lower one has to."""
    if gold.get("vague"):
        return bool(found.get("vague")) or (
            close(gold["low"], found.get("low"), 1e-6) and found.get("high") is None
        )
    relative = 1e-3 if gold.get("unit") == "%" else 1e-4
    return all(close(gold[bound], found.get(bound), relative) for bound in ("low", "high"))


def same_flags(gold: Row, found: Row) -> bool:
    """Say whether both intervals are open, and approximate, alike."""
    return all(bool(gold.get(flag)) == bool(found.get(flag)) for flag in ("low_open", "high_open", "approx"))


def same_base(gold: Any, found: Any) -> bool:
    """Say whether two bases, both given, are one: the same number of all, or a word in common."""
    if isinstance(gold, dict) or isinstance(found, dict):
        both = isinstance(gold, dict) and isinstance(found, dict)
        return both and close(gold.get("of"), found.get("of"), 1e-6)
    return bool(_words(gold) & _words(found))


def _words(base: Any) -> set[str]:
    words = {singular(word) for word in re.findall(r"[a-z0-9]+", str(base).lower())} - SMALL
    return {"gdp" if word in GDP else word for word in words}
