"""A number that a text states about the world, as an interval with its unit, base, period and status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.terms.period import Period
from onrecord.terms.span import Span

FigureStatus = Literal["actual", "target", "demand", "pledge", "forecast", "denied"]
STATUSES: tuple[FigureStatus, ...] = get_args(FigureStatus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One stated number."""

    id: str
    span: Span  # bound or hedge, number, scale, and unit or noun phrase to its head noun
    low: float | None  # fully scaled; None: no lower bound is stated
    high: float | None
    low_open: bool = False  # "more than": the bound itself is not meant
    high_open: bool = False
    approx: bool = False
    unit: str  # ISO 4217 code, %, pp, km, ..., or the lemma of the noun that is counted
    base: str | float | None = None  # what a share is of; the number of all ("29 of 32": 32)
    measure: str | None = None  # what is measured, in the text's words
    entity: str | None = None  # whose figure it is, in the text's words
    period: Period | None = None
    status: FigureStatus = "actual"
    asserted_by: str | None = None  # Statement.id; None: the outlet itself says so
    score: float = 1.0
