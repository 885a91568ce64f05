"""Who did what to whom, on whose word, and whether it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.terms.period import Period
from onrecord.terms.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)

Factuality = Literal["actual", "historical", "future", "hypothetical", "negated"]
FACTUALITIES: tuple[Factuality, ...] = get_args(Factuality)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who takes part in an event, where the text names them."""

    actor: str | None = None  # Actor.id; None until somebody decides who it is, or if nobody can
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act of one PLOVER type. reference.plover has what its type has: quad class, scale, modes."""

    id: str
    type: EventType
    mode: str | None = None  # how it was done; one that the type has
    context: tuple[str, ...] = ()  # why it was done
    actors: tuple[Participant, ...] = ()  # who acts; all sides where the act is mutual
    recipients: tuple[Participant, ...] = ()  # whom it is done to
    trigger: tuple[Span, ...]  # the words that tell the act
    place: str | None = None
    date: Period | None = None
    factuality: Factuality  # in the view of whoever asserts it
    asserted_by: str | None = None  # Statement.id; None where the outlet itself reports it
    score: float  # calibrated probability, 0..1
    made_by: str  # extractor and version
