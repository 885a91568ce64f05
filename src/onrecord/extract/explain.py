"""Why a statement was made: what the tags, the pointers, the rules and the score had to say.

Nothing is read again: a reason is written down from what the statement was made from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from onrecord.extract.attribution import Made, evidence, places
from onrecord.extract.confidence import FEATURES
from onrecord.extract.links import Choice
from onrecord.extract.tags import Role, Tagged
from onrecord.language.models import Model
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

RULES = {
    "goes_on": "A quotation that the paragraph before left open goes on in the next one.",
    "said_after": "The quotation ends in a comma, so the credit that follows at once is its own.",
    "resumes": "The quotation is the rest of one in its paragraph, so it has the same cue.",
    "nearest_cue": "No cue was chosen for a content, so it got the nearest one of its paragraph.",
    "introduced": "The paragraph before ends in a colon and introduces the content.",
    "said_before": "The paragraph before credits its quotation to this speaker; the next quotation goes on.",
    "signed": "A quotation is signed: a dash after it, then a name.",
    "labelled": "The paragraph begins with a name in capitals and a colon, as transcripts do.",
    "appended": "A request is appended to the sentence, as in “, urging …”; its subject is left unsaid.",
    "completed": "The cue asks for something but had no content, so it got the words to the clause's end.",
    "continue_quotations": "A paragraph that goes on with an open quotation was added to the content.",
    "free_the_blamed": "The subject of “was accused of” and the like is spoken of, so it is no source.",
    "lengthen_name": "The source ended inside a name and was lengthened to the name's end.",
    "widen_cue": "The cue was given the preposition that belongs to it.",
    "merge_parts": "Parts of the content that touch were made one.",
    "subject_before_cue": "The words before the cue are its subject, so they were taken as the source.",
    "nested": "It stands inside another statement, whose content was read once more as a text of its own.",
    "hearsay": "An event stands on “allegedly” or the like, or on a source that no model found.",
}
"""A sentence for each rule that may have made or changed a statement; Attribution.note keeps the names."""


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of words in its role."""

    role: Role
    at: tuple[Span, ...]
    sure: float | None  # the tagger's probability of the role, geometric mean over the words; None by rule
    edges: float | None  # its probability of the less sure one of beginning and end; None by rule


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a pointer could point at."""

    at: tuple[Span, ...]  # empty for "none of them"
    log_probability: float


@dataclass(frozen=True, slots=True)
class Link:
    """What the linker chose for a cue (its source) or for a part of the content (its cue)."""

    asker: Role
    at: tuple[Span, ...]  # the asker's place
    wanted: Role
    chosen: Option
    runner_up: Option | None  # None where there was nothing else to choose


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that the score is made from; the weighted ones add up to its log odds."""

    name: str
    value: float
    weighted: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why one statement was made."""

    statement: str  # Statement.id
    parts: tuple[Part, ...]  # source, cue, contents
    links: tuple[Link, ...]  # of the linker; what a rule linked has none
    rules: tuple[str, ...]  # names in RULES, in the order of their work; empty where none changed anything
    features: tuple[Feature, ...]
    score: float  # calibrated


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article's findings with their reasons."""

    findings: Findings
    reasons: tuple[Reason, ...] = ()  # one a statement, in their order
    doubted: tuple[
        Dropped, ...
    ] = ()  # found inside statements and not believed; the record has no row of them


def reason_of(made: Made, model: Model) -> Reason:
    """Return why a statement was made."""
    statement, attribution = made.statement, made.attribution
    values = evidence(attribution, statement.manner == "direct")
    spans = [attribution.source, attribution.cue, *attribution.contents]
    return Reason(
        statement=statement.id,
        parts=tuple(_part(made, span) for span in spans if span is not None),
        links=tuple(_links(made)),
        rules=(*(["nested"] if statement.nested_in else []), *attribution.rules),
        features=tuple(
            Feature(name, value, weight * value)
            for name, value, weight in zip(FEATURES, values, model.calibration, strict=True)
        ),
        score=statement.score,
    )


def reason_by_rule(statement: Statement) -> Reason:
    """Return why there is a statement that no model has found: an event stands on hearsay."""
    spans: tuple[tuple[Role, tuple[Span, ...]], ...] = (
        ("source", statement.source),
        ("cue", statement.cue),
        ("content", statement.content),
    )
    return Reason(
        statement=statement.id,
        parts=tuple(Part(role, at, None, None) for role, at in spans if at),
        links=(),
        rules=("hearsay",),
        features=(),
        score=statement.score,
    )


def _part(made: Made, span: Tagged) -> Part:
    at = places(made.words, span)
    if span.by_rule:
        return Part(span.role, at, None, None)
    return Part(span.role, at, exp(span.sure), exp(span.edges))


def _links(made: Made) -> Iterator[Link]:
    attribution = made.attribution
    if not attribution.source_link.by_rule:
        yield _link(made, attribution.cue, attribution.source_link, "source")
    for content, choice in zip(attribution.contents, attribution.content_links, strict=True):
        # A rule may make a content of the source; the choice is the cue's then.
        if not choice.by_rule and choice is not attribution.source_link:
            yield _link(made, content, choice, "cue")


def _link(made: Made, asker: Tagged, choice: Choice, wanted: Role) -> Link:
    candidates = [span for span in made.found.spans if span.role == wanted]

    def option(index: int | None, log_probability: float) -> Option:
        at = () if index is None else places(made.found.words, candidates[index])
        return Option(at, log_probability)

    other = choice.runner_up_sure
    return Link(
        asker=asker.role,
        at=places(made.words, asker),
        wanted=wanted,
        chosen=option(choice.chosen, choice.sure),
        runner_up=None if other is None else option(choice.runner_up, other),
    )
