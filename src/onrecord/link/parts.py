"""Speakers of a text too long to be held in mind at once: part by part, one actor a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.link.actors import MOST_MENTIONS, resolve
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
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
