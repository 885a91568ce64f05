"""What findings must be to be stored: able to be read back as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from onrecord.terms.errors import BadFindings
from onrecord.terms.event import Event
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span


def check(findings: Findings) -> None:
    """Refuse findings that could not be read back as they are.

    Raises:
        BadFindings: A span ends after the text, a statement has no content, or an id is used twice or
            names nothing.
    """
    for fault in faults(findings):
        raise BadFindings(findings.article.id, fault)


def faults(findings: Findings) -> Iterator[str]:
    """Yield what is wrong with findings, each a sentence."""
    length = len(findings.article.text)
    statements = {statement.id for statement in findings.statements}
    actors = {actor.id for actor in findings.actors}
    if len(statements) < len(findings.statements):
        yield "two statements have the same id"
    if len(actors) < len(findings.actors):
        yield "two actors have the same id"
    for statement in findings.statements:
        if not statement.content:
            yield f"statement {statement.id!r} has no content"
        for name in (statement.speaker, statement.addressee):
            if name is not None and name not in actors:
                yield f"statement {statement.id!r} names the actor {name!r}, who is not among its actors"
        if statement.nested_in is not None and statement.nested_in not in statements:
            yield f"statement {statement.id!r} is nested in {statement.nested_in!r}, which is not there"
    for actor in findings.actors:
        if actor.of is not None and actor.of not in actors:
            yield f"actor {actor.id!r} serves {actor.of!r}, which is not among its actors"
    yield from _event_faults(findings.events, statements, actors)
    yield from _figure_faults(findings, statements)
    for span in _all_spans(findings):
        if span.end > length:
            yield f"the span [{span.start}, {span.end}) ends after the text, which has {length} characters"


def _event_faults(events: Sequence[Event], statements: Set[str], actors: Set[str]) -> Iterator[str]:
    if len({event.id for event in events}) < len(events):
        yield "two events have the same id"
    for event in events:
        if not event.trigger:
            yield f"event {event.id!r} has no trigger"
        if event.asserted_by is not None and event.asserted_by not in statements:
            yield f"event {event.id!r} is asserted by {event.asserted_by!r}, which is not there"
        for one in (*event.actors, *event.recipients):
            if one.actor is not None and one.actor not in actors:
                yield f"event {event.id!r} names the actor {one.actor!r}, who is not among its actors"


def _figure_faults(findings: Findings, statements: Set[str]) -> Iterator[str]:
    figures = {figure.id for figure in findings.figures}
    if len(figures) < len(findings.figures):
        yield "two figures have the same id"
    for figure in findings.figures:
        if figure.asserted_by is not None and figure.asserted_by not in statements:
            yield f"figure {figure.id!r} is asserted by {figure.asserted_by!r}, which is not there"
    for check in findings.checks:
        if check.figure not in figures:
            yield f"a check is of the figure {check.figure!r}, which is not there"


def _all_spans(findings: Findings) -> Iterator[Span]:
    for statement in findings.statements:
        yield from (*statement.source, *statement.cue, *statement.content)
    for actor in findings.actors:
        yield from actor.mentions
    for event in findings.events:
        yield from event.trigger
        yield from (one.span for one in (*event.actors, *event.recipients))
    yield from (figure.span for figure in findings.figures)
    yield from (dropped.at for dropped in findings.dropped if dropped.at is not None)
