"""One article's whole yield, and what was let go on the way."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.check import Check
from onrecord.terms.event import Event
from onrecord.terms.figure import Figure
from onrecord.terms.markup import as_html
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Something that a stage gave up, and why; counted, stored and shown."""

    stage: str  # "read", "attribution"
    why: str  # a fixed code, then what a person needs: "not_json: line 7, Expecting value at column 1"
    at: Span | None = None  # where in the article's text; None where no text was made
    origin: str | None = None  # the input, where there is no article to belong to

    @property
    def code(self) -> str:
        """The fixed code that `why` begins with."""
        return self.why.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one article; the unit of writing."""

    article: Article
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def _repr_html_(self) -> str:
        return as_html(self)
