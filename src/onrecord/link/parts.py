"""Speakers and participants of a text too long to be held in mind at once: part by part, one actor a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.link.actors import MOST_MENTIONS, in_order, resolve
from onrecord.link.participants import take_part
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.event import Event, Participant
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Part = tuple[int, int, Sequence[Statement]]
"""Characters [start, end) of the text, and the statements whose spans lie in them."""


def resolve_parts(article: Article, parts: Iterable[Part]) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """As `resolve`, for one part of the text after the other, so that memory stays bounded.

    A pronoun finds nobody beyond the beginning of its own part.
    """
    statements: list[Statement] = []
    actors: dict[str, Actor] = {}
    for start, end, found in parts:
        part = replace(article, text=article.text[start:end])
        resolved, named = resolve(part, [_moved(statement, -start) for statement in found])
        statements += [_moved(statement, start) for statement in resolved]
        for actor in named:
            mentions = _all_moved(actor.mentions, start)
            if actor.id in actors:
                mentions = (actors[actor.id].mentions + mentions)[:MOST_MENTIONS]
                actors[actor.id] = replace(actors[actor.id], mentions=mentions)
            else:
                actors[actor.id] = replace(actor, mentions=mentions, evidence=_evidence(actor, start))
    return tuple(statements), tuple(actors.values())


def take_part_in_parts(
    article: Article,
    parts: Iterable[tuple[int, int]],
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    events: Sequence[Event],
) -> tuple[tuple[Event, ...], tuple[Actor, ...]]:
    """As `take_part`, for one part of the text after the other.

    Args:
        article: The whole of it.
        parts: Characters [start, end) of each, as the statements were found in; no event lies across two.
        statements: As `resolve_parts` returned them.
        actors: As `resolve_parts` returned them.
        events: In any order; they come back in the order of the parts.
    """
    found: list[Event] = []
    everybody = {actor.id: actor for actor in actors}
    for start, end in parts:
        inside = [event for event in events if start <= event.trigger[0].start < end]
        said = [one for one in statements if any(start <= span.start < end for span in one.content)]
        taking, named = take_part(
            replace(article, text=article.text[start:end]),
            None,
            [_moved(statement, -start) for statement in said],
            list(_within(everybody.values(), start, end)),
            [_event_moved(event, -start) for event in inside],
        )
        found += [_event_moved(event, start) for event in taking]
        for actor in named:
            known = everybody.get(actor.id, actor)
            evidence = known.evidence if actor.id in everybody else _evidence(actor, start)
            mentions = {*_all_moved(actor.mentions, start), *(known.mentions if known is not actor else ())}
            everybody[actor.id] = replace(
                known,
                of=known.of or actor.of,
                evidence=evidence,
                mentions=tuple(sorted(mentions))[:MOST_MENTIONS],
            )
    return tuple(found), in_order(everybody.values())


def _within(actors: Iterable[Actor], start: int, end: int) -> Iterator[Actor]:
    """Yield the actors whom a part mentions, their places counted from where it begins."""
    for actor in actors:
        inside = [span for span in actor.mentions if start <= span.start and span.end <= end]
        if inside:
            yield replace(actor, mentions=_all_moved(inside, -start))


def _event_moved(event: Event, by: int) -> Event:
    return replace(
        event,
        trigger=_all_moved(event.trigger, by),
        actors=tuple(_participant_moved(one, by) for one in event.actors),
        recipients=tuple(_participant_moved(one, by) for one in event.recipients),
    )


def _participant_moved(one: Participant, by: int) -> Participant:
    return replace(one, span=Span(one.span.start + by, one.span.end + by))


def _moved(statement: Statement, by: int) -> Statement:
    return replace(
        statement,
        source=_all_moved(statement.source, by),
        cue=_all_moved(statement.cue, by),
        content=_all_moved(statement.content, by),
    )


def _all_moved(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


def _evidence(actor: Actor, by: int) -> tuple[str, str] | None:
    """Move "12-20", a place in the part, to its place in the text."""
    if actor.evidence is None or actor.evidence[0] != "article":
        return actor.evidence
    start, _, end = actor.evidence[1].partition("-")
    return "article", f"{int(start) + by}-{int(end) + by}"
