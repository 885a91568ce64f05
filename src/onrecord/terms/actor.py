"""Who speaks or acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.span import Span

ActorKind = Literal["person", "government", "state", "organisation", "group", "unnamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or some body that an article speaks of."""

    id: str
    name: str  # the fullest name that the article gives; for `unnamed`, the describing words
    kind: ActorKind
    country: str | None = None  # ISO 3166 alpha-3
    sector: str | None = None  # PLOVER's code
    role: str | None = None  # "foreign minister"
    of: str | None = None  # Actor.id of the body or state served
    wikidata: str | None = None
    mentions: tuple[Span, ...] = ()
    evidence: tuple[str, str] | None = (
        None  # the table and row that told the codes, else "article" and a span
    )
    score: float
