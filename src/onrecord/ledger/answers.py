"""What the ledger answers with: frozen, and plain enough to be printed as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import Judgement, Kind
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What one call of Ledger.add changed."""

    outcome: Literal["new", "known", "clash"]  # clash: the id is taken by an article with another text
    statements: int = 0  # rows stored by this call
    actors: int = 0
    dropped: int = 0
    copy_of: str | None = None  # the article of whose copies it is one
    version_of: str | None = None  # the article that was there before at the same address


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An article without its text."""

    id: str
    origin: str
    publisher: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A statement that a search has found, in its sentences."""

    statement: Statement
    article: Heading
    speaker: str | None  # the speaking actor's name
    passage: Span  # of the article's text, around the content
    text: str  # the words of the passage
    matches: tuple[Span, ...]  # of `text`, counted from its beginning: where the words searched for are
    cursor: str  # a search with the same question and this as `after` goes on behind this hit
    outlets: tuple[str, ...] = ()  # publishers of copies that carry it too
    rejected: bool = False  # by a person
    copied: bool = False  # it counts in another article


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A copy of an article, or another version of it."""

    id: str
    outlet: str  # the publisher, else the origin
    published: str | None
    version: bool  # at the same address
    head: bool  # the one whose statements count first


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a statement stands among others."""

    rejected: bool
    original: str | None  # the statement that says the same in an article which counts before
    outlets: tuple[str, ...]  # publishers of copies that carry it too
    judgements: tuple[Judgement, ...]  # on it, oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an id stands for among what can be judged."""

    kind: Kind
    id: str
    findings: Findings  # of its article, with what was rejected
    record: dict[str, Any]  # the row's; empty for an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one reading changed in an article."""

    at: str
    before: str | None  # the model
    after: str
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The first hits of a search, and what to tell the person who typed it."""

    hits: tuple[Hit, ...]
    hints: tuple[str, ...] = ()  # what was not taken as it may have been meant


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFound:
    """A statement with the article that holds its words."""

    statement: Statement
    article: Article
    speaker: Actor | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFound:
    """An actor with the article that speaks of it, and what it says there."""

    actor: Actor
    article: Article
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What a ledger holds, counted; the counts by name are largest first."""

    articles: int
    copies: int  # of the articles
    statements: int  # each once
    repeated: int  # statements of copies that count elsewhere
    rejected: int  # statements, by people
    actors: int
    judgements: int
    dropped: dict[str, int]  # by the code that says why
    acts: dict[str, int]  # statements
    publishers: dict[str, int]  # articles; "" where the publisher is not known
    made_by: dict[str, int]  # statements
    first_published: str | None
    last_published: str | None
    size: int  # bytes of the ledger's file


class Month(NamedTuple):
    """Statements of one name in one month."""

    name: str  # of a speaker or an outlet; "" where it is not told
    month: str  # YYYY-MM; "" where the article has no date
    act: str | None  # None: all acts together
    number: int


Months = tuple[Month, ...]
