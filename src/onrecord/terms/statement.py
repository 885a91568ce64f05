"""Who says what, by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.terms.span import Span

Manner = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert",
    "accuse",
    "deny",
    "reject",
    "demand",
    "request",
    "promise",
    "threaten",
    "warn",
    "praise",
    "ask",
    "believe",
    "intend",
    "other",
]
ACTS: tuple[Act, ...] = get_args(Act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution: by its cue, the text credits a content to a source."""

    id: str
    source: tuple[Span, ...]  # empty where the text names nobody ("it is said that")
    cue: tuple[Span, ...]  # the crediting words: "said", "according to"
    content: tuple[Span, ...]  # several where the cue splits it; words are cut from the text
    manner: Manner  # of the content: all in quotation marks, none of it, or some
    act: Act
    negated: bool = False  # the cue denies the act: "did not say", "declined to comment", "does not believe"
    speaker: str | None = None  # Actor.id; None where the text does not tell
    addressee: str | None = None  # Actor.id
    nested_in: str | None = None  # Statement.id of the statement whose content holds this one
    said_on: str | None = None  # ISO 8601 date
    score: float  # calibrated probability that content and source are right, 0..1
    made_by: str  # extractor and version, "attribution-fast@1"
