"""What a dated table says of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Verdict = Literal["agrees", "differs", "cannot_tell"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Why = Literal[
    "exact",
    "within_rounding",
    "bound_holds",
    "wrong_value",
    "outdated_value",
    "other_measure",
    "not_covered",
    "target_not_actual",
    "ambiguous",
    "different_definition",
]
WHYS: tuple[Why, ...] = get_args(Why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A figure beside the row of a table that can speak to it."""

    figure: str  # Figure.id
    table: str | None  # None where no table speaks to it
    row: str | None
    low: float | None  # the table's value, as an interval
    high: float | None
    verdict: Verdict
    why: Why
    note: str  # one sentence that a reader can act on, with the table's value and its date
