"""A figure in the making: the tokens of its parts, and what has been read from them so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.numbers import Number
from onrecord.extract.tokens import Tokens
from onrecord.terms.figure import FigureStatus
from onrecord.terms.period import Period


@dataclass(slots=True)
class Draft:
    """A number in the tokens [first, last) of a sentence, changed in place until it is a Figure."""

    t: Tokens
    number: Number
    first: int  # of the hedge, the currency's sign or the number
    last: int
    low: float | None
    high: float | None
    unit: str  # "" where it is not known yet
    bounds: frozenset[str] = frozenset()
    base: str | float | None = None
    measure: str | None = None
    entity: str | None = None
    period: Period | None = None
    status: FigureStatus = "actual"
    factor: float = 1.0  # of the unit: a bcm is 10**9 m3
    compound: bool = False  # "27-nation"
    named: bool = False  # the unit is printed with the number, or its sign is
    dead: bool = False  # taken into another figure, or no figure after all
    notes: set[str] = field(default_factory=set)

    @property
    def value(self) -> float:
        """The number itself, whatever bounds it."""
        return self.number.value


def between(one: Draft, other: Draft) -> list[str]:
    """Return the words between two figures of a sentence."""
    return one.t.low[one.last : other.first]


def living(drafts: list[Draft]) -> list[Draft]:
    """Return what is still a figure of its own."""
    return [draft for draft in drafts if not draft.dead]
