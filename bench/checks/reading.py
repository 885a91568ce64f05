"""A figure for each claim of the gold: its interval as given, the rest read from the words around it."""

from __future__ import annotations

import re
from typing import Any

from onrecord.terms.figure import Figure, FigureStatus
from onrecord.terms.span import Span

MONEY = (
    ("EUR", re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE)),
    ("GBP", re.compile(r"£|\bpounds?\b|\bsterling\b", re.IGNORECASE)),
    ("JPY", re.compile(r"¥|\byen\b", re.IGNORECASE)),
    ("CNY", re.compile(r"\byuan\b|\brenminbi\b", re.IGNORECASE)),
    ("RUB", re.compile(r"\broubles?\b|\brubles?\b", re.IGNORECASE)),
    ("INR", re.compile(r"₹|\brupees?\b", re.IGNORECASE)),
    ("USD", re.compile(r"\$|\bdollars?\b|\bUSD\b", re.IGNORECASE)),
)
UNITS = (
    ("%", re.compile(r"%|\bper ?cent\b|\bpercent\b", re.IGNORECASE)),
    ("°C", re.compile(r"°C?|\bdegrees?\b|\b1\.5C\b", re.IGNORECASE)),
    (
        "country",
        re.compile(r"\b(?:countries|country|nations?|states?|members?|allies|economies)\b", re.IGNORECASE),
    ),
    ("person", re.compile(r"\b(?:people|persons?|inhabitants?|residents?|citizens?|souls)\b", re.IGNORECASE)),
)
DEMANDED = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|insist(?:s|ed)?|must"
    r"|should|want(?:s|ed)?"
    r"|ask(?:s|ed|ing)?|press(?:ed|ing|es)?|propos(?:es|ed|ing|al)|appeal(?:s|ed)?|push(?:ed|ing|es)?)\b",
    re.IGNORECASE,
)
TARGETED = re.compile(
    r"\b(?:targets?|goals?|aims?|agreed|adopted|committed|resolved|pledged?|promised?|limit(?:s|ing)?|vow(?:s|ed)?|objective"
    r"|guideline|benchmark|threshold|set itself|bound itself|legally bound|obliges?|binding"
    r"|by (?:20[2-9]\d))\b",
    re.IGNORECASE,
)
PLEDGED = re.compile(r"\b(?:will|promised|pledged|vowed)\b", re.IGNORECASE)
FORECAST = re.compile(
    r"\b(?:forecast|expected|projected|predict\w*"
    r"|will (?:have|reach|be|number|shrink|fall|drop|grow|rise|climb|hit|top|pass|exceed))\b",
    re.IGNORECASE,
)
NO_NOUNS = frozenset(
    ("thousand", "million", "billion", "trillion", "bn", "tn", "m", "about", "some", "nearly", "than")
)
ALL = re.compile(r"\b(?:of|in)\b(?:\W+[\w'’-]+){0,4}?\W+(\d+)\b")
ALL_BEFORE = re.compile(r"\b[Oo]f (?:[\w'’-]+ ){0,4}(\d+) (?:\w+ )?\w+, $")


def figure_of(claim: dict[str, Any]) -> Figure:
    """Return the figure of a claim; in doubt its status is actual."""
    start, end = claim["figure"]
    text: str = claim["claim"]
    own = text[start:end]
    return Figure(
        id=claim["id"],
        span=Span(start, end),
        low=claim["low"],
        high=claim["high"],
        low_open=bool(claim.get("low_open")),
        high_open=bool(claim.get("high_open")),
        approx=bool(claim.get("approx")),
        unit=_unit(own, text[end : end + 25]),
        base=_base(text[:start], own, text[end:]),
        status=_status(
            text[:start], text, is_count=_unit(own, text[end : end + 25]) in ("country", "person")
        ),
    )


def _unit(own: str, after: str) -> str:
    for words in (own, " ".join(after.split()[:2])):
        for unit, pattern in (*MONEY, *UNITS):
            if pattern.search(words):
                return unit
    nouns = [noun for noun in re.findall(r"[a-z]+", own) if noun not in NO_NOUNS]
    return nouns[-1] if nouns else ""


def _base(lead: str, own: str, tail: str) -> float | None:
    """Read the number of all: "29 of its 32 members", "of its 32 members, 29"."""
    found = ALL.search(own) or ALL.match(tail.lstrip()) or ALL_BEFORE.search(lead)
    return float(found[1]) if found else None


def _status(lead: str, text: str, *, is_count: bool) -> FigureStatus:
    """Read the status: what is demanded or forecast stands before the figure, a target anywhere."""
    if FORECAST.search(lead):
        return "forecast"
    if DEMANDED.search(lead):
        return "demand"
    return "target" if TARGETED.search(text) and not is_count else "actual"
