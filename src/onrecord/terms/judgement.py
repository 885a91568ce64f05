"""What a person has decided about a row of the record; it outranks every model, and is never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from onrecord.terms.actor import ActorKind
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES
from onrecord.terms.figure import FigureStatus
from onrecord.terms.statement import ACTS, Manner

Kind = Literal["article", "statement", "actor", "event", "figure"]
KINDS: tuple[Kind, ...] = get_args(Kind)

STANDING, SAME, UNDO = "standing", "same", "undo"
"""Fields of every kind: accepted or rejected, one with another or not, an earlier judgement taken back."""

ACCEPTED, REJECTED = "accepted", "rejected"

Form = Literal["span", "spans", "actor", "statement", "flag", "number", "text", "day"] | tuple[str, ...]
"""What a field holds; a tuple lists the words that it may be."""

FIELDS: dict[Kind, dict[str, Form]] = {
    "article": {},
    "statement": {
        "source": "spans",
        "cue": "spans",
        "content": "spans",
        "speaker": "actor",
        "addressee": "actor",
        "manner": get_args(Manner),
        "act": ACTS,
        "negated": "flag",
        "said_on": "day",
    },
    "actor": {
        "name": "text",
        "kind": get_args(ActorKind),
        "country": "text",
        "sector": "text",
        "role": "text",
        "wikidata": "text",
    },
    "event": {
        "type": EVENT_TYPES,
        "mode": "text",
        "factuality": FACTUALITIES,
        "place": "text",
        "asserted_by": "statement",
    },
    "figure": {
        "span": "span",
        "low": "number",
        "high": "number",
        "unit": "text",
        "measure": "text",
        "entity": "text",
        "status": get_args(FigureStatus),
        "approx": "flag",
        "asserted_by": "statement",
    },
}
"""What a person may set, by kind of row: the names are those of the record."""

NEVER_EMPTY = frozenset(
    {"content", "manner", "act", "name", "kind", "type", "factuality", "span", "unit", "status"}
)
"""Fields that cannot be set to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision of one person on one field of one row."""

    id: str
    kind: Kind  # of the row
    target: str  # the row's id
    field: str  # of FIELDS[kind], or STANDING, SAME, UNDO
    value: (
        Any  # as it stands in the record; of UNDO the id of the judgement, of SAME {"with": id, "same": bool}
    )
    by: str
    at: str  # ISO 8601, UTC
    note: str | None = None
    article: str | None = None  # Article.id; None for what belongs to several
    seen: Mapping[str, Any]
    """What the person saw: {"row": the row's record, "actors": those that it names}."""
