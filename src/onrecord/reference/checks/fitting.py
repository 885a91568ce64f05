"""Whether a table's value is what a figure says: exactly, by rounding, or as a bound."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.reference.checks.claim import Claim
from onrecord.terms.figure import Figure

Fit = Literal["exact", "within_rounding", "bound_holds"]

COARSE = 0.1
"""How far from a figure a value may be that rounds to it; beyond, nothing is said."""

HEDGED = 0.05
"""How far from a hedged figure ("about 37 million") the value may be."""
ROUNDED_AWAY = 0.025
"""How far from "230 million" it may be, whose last zero may or may not be meant."""
SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
WRITTEN = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)[ -]?(?P<scale>[a-z]+)?", re.IGNORECASE)
SCALE_WORD = re.compile(r"\b(thousand|million|billion|trillion)\b", re.IGNORECASE)


def fits(claim: Claim, value: float, *, whole: bool = False) -> Fit | None:
    """Say how a figure agrees with a value; None if it does not.

    Args:
        claim: Its digits say how far it is rounded.
        value: What the table has, in the figure's unit.
        whole: The value counts a few things (members, donors): without a hedge it must be equal.
    """
    figure = claim.figure
    low, high = figure.low, figure.high
    if low is None or high is None or low != high:
        return "bound_holds" if _between(figure, value, 0 if whole else _half(claim)) else None
    if value == low:
        return "exact"
    if figure.approx:
        return "within_rounding" if abs(value - low) <= HEDGED * abs(low) else None
    if whole or is_too_round(claim, value):
        return None
    return "within_rounding" if abs(value - low) <= _half(claim) else None


def is_too_round(claim: Claim, value: float) -> bool:
    """Say whether a figure is so round ("$1 trillion") that a value it may stand for is far from it."""
    low, high = claim.figure.low, claim.figure.high
    if low is None or low != high or claim.figure.approx:
        return False
    return COARSE * abs(low) < abs(value - low) <= _half(claim)


def _between(figure: Figure, value: float, half: float) -> bool:
    """Whether a value keeps the bounds; the ends of a range are rounded, a single bound is meant."""
    low, high = figure.low, figure.high
    slack = half if low is not None and high is not None else 0
    if low is not None and (value < low - slack or (figure.low_open and value == low)):
        return figure.approx and low * (1 - HEDGED) <= value
    if high is not None and (value > high + slack or (figure.high_open and value == high)):
        return figure.approx and value <= high * (1 + HEDGED)
    return True


def _half(claim: Claim) -> float:
    """Return half a unit of the last digit that is written."""
    number = abs(claim.number)
    if number == 0:
        return 0
    scale, digits = _written(claim.own, number)
    whole, _, decimals = digits.partition(".")
    unit = scale * 10.0 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals else 0
    if not zeros:
        return unit / 2
    loose = unit * 10.0**zeros / 2
    return max(unit / 2, min(loose, ROUNDED_AWAY * number))


def _written(words: str, number: float) -> tuple[float, str]:
    """Return the scale and the digits as they stand, or as they would if the number is in words."""
    for match in WRITTEN.finditer(words):
        scale = SCALES.get((match["scale"] or "").lower(), 1.0)
        digits = match["digits"].replace(",", "")
        if abs(float(digits) * scale - number) <= 1e-6 * number:
            return scale, digits
    word = SCALE_WORD.search(words)
    scale = SCALES[word.group().lower()] if word else 1.0
    return scale, f"{number / scale:.6f}".rstrip("0").rstrip(".")
