"""A claim as readable text: the figure stands in brackets, and its number is read from them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.reference.check import Tables, check
from onrecord.reference.checks.claim import Claim
from onrecord.reference.tracker import read_tracker
from onrecord.terms.check import Check
from onrecord.terms.figure import Figure
from onrecord.terms.span import Span

SAMPLE = Path(__file__).parents[2] / "cases" / "reference" / "kiel"
NOTHING = Tables()
SCALES = {"million": 1e6, "billion": 1e9, "bn": 1e9, "m": 1e6, "trillion": 1e12}
WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "twelve": 12,
    "half": 50,
}


def sample() -> Tables:
    """Return tables with the synthetic sample of the Kiel tracker."""
    return Tables(read_tracker(SAMPLE))


def claimed(text: str, on: str, unit: str, **told: Any) -> Claim:
    """Return a claim; text before a double bar is what the article says before."""
    before, bar, rest = text.rpartition("||")
    start, end = rest.index("["), rest.index("]") - 1
    sentence = rest.replace("[", "").replace("]", "")
    own = sentence[start:end]
    low, high = told.pop("low", _number(own)), told.pop("high", _number(own))
    if re.match("more than|over|at least", own, re.IGNORECASE):
        high = None
    if re.match("fewer than|under", own, re.IGNORECASE):
        low = None
    figure = Figure(
        id="f",
        span=Span(start, end),
        low=low,
        high=high,
        low_open=own.lower().startswith(("more than", "over")),
        high_open=own.lower().startswith(("fewer than", "under")),
        approx=own.lower().startswith(("about", "some", "nearly")),
        unit=unit,
        **told,
    )
    return Claim(
        figure=figure,
        sentence=sentence,
        start=start,
        end=end,
        before=before if bar else "",
        published=date.fromisoformat(on),
    )


def ask(text: str, on: str, unit: str, tables: Tables = NOTHING, **told: Any) -> Check | None:
    """Return the check of a claim."""
    claim = claimed(text, on, unit, **told)
    place = Span(len(claim.before), len(claim.before) + len(claim.sentence))
    span = Span(place.start + claim.start, place.start + claim.end)
    figure = _moved(claim.figure, span)
    return check(figure, claim.before + claim.sentence, place, published=claim.published, tables=tables)


def why(text: str, on: str, unit: str, tables: Tables = NOTHING, **told: Any) -> str | None:
    """Return "verdict why" of a claim, None where no table speaks to it."""
    found = ask(text, on, unit, tables, **told)
    return f"{found.verdict} {found.why}" if found else None


def _moved(figure: Figure, span: Span) -> Figure:
    fields = {name: getattr(figure, name) for name in Figure.__slots__}
    return Figure(**{**fields, "span": span})


def _number(own: str) -> float:
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", own)
    number = float(digits.group().replace(",", "")) if digits else None
    if number is None:
        number = float(next(n for word, n in WORDS.items() if word in own.lower().split()))
    scale = re.search(r"(?<![a-z])(million|billion|bn|m|trillion)\b", own)
    return number * (SCALES[scale.group()] if scale else 1)
