"""Who each statement's speaker is, and the actors of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.language.words import Words
from onrecord.link.addressees import addressees
from onrecord.link.first_person import answer_first_persons, holders_of
from onrecord.link.reading import Answer, Reading, read_through
from onrecord.link.referent import Referent
from onrecord.link.said_on import days_in, said_on_one_of
from onrecord.link.standing import with_standings
from onrecord.terms import ids
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

MOST_MENTIONS = 1000
"""Mentions kept of one actor."""


def resolve(
    article: Article, statements: Sequence[Statement], words: Words | None = None
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """Fill speaker, addressee and day of each statement, and return the actors that they name.

    The statements keep their order; the actors come in order of first mention. A speaker is None
    where the text does not tell. Cost: linear in the text and in the count of statements.

    Args:
        article: Its text, authors and day of publication are read.
        statements: In any order.
        words: The whole text split already, with bylines and the like or without; saves a fifth of the time.
    """
    around = holders_of(statements)
    reading = read_through(article.text, statements, around, words)
    answer_first_persons(reading, article, statements, around)
    _share_speakers(reading, statements)
    told = addressees(reading, statements)
    actors = _actors(article, reading, statements, told)
    cast = reading.cast
    actors = with_standings(article.text, article.published, cast.tokens, actors, cast.referents)
    days = days_in(article.text)
    filled = tuple(
        replace(
            statement,
            said_on=said_on_one_of(article.text, days, statement, article.published),
            speaker=actors[answer.referent.number].id if answer is not None else None,
            addressee=actors[other.referent.number].id if other is not None else None,
        )
        for statement, answer, other in zip(statements, reading.answers, told, strict=True)
    )
    return filled, in_order(actors.values())


def in_order(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return actors by first mention, those of one kind and name as one: they cannot be told apart by id."""
    found: dict[str, Actor] = {}
    for actor in actors:
        same = found.get(actor.id)
        mentions = {*actor.mentions, *(same.mentions if same else ())}
        found[actor.id] = replace(same or actor, mentions=tuple(sorted(mentions)))
    return tuple(sorted(found.values(), key=lambda actor: (actor.mentions[0], actor.id)))


def _share_speakers(reading: Reading, statements: Sequence[Statement]) -> None:
    """Give a participle without a subject ("..., urging members to pay") the speaker before it."""
    tokens = reading.cast.tokens
    order = sorted((s.cue[0].start, number) for number, s in enumerate(statements) if s.cue)
    before: tuple[int, Answer] | None = None  # sentence, speaker
    for start, number in order:
        at = tokens.holding(start)
        if at == len(tokens):
            break
        answer = reading.answers[number]
        shares = answer is None and reading.sources[number].sort == "nothing"
        if shares and tokens.lower[at].endswith("ing") and before and tokens.sentence[at] == before[0]:
            answer = reading.answers[number] = Answer(before[1].referent, 0.8, before[1].evidence)
        if answer is not None:
            before = (tokens.sentence[at], answer)


def _actors(
    article: Article, reading: Reading, statements: Sequence[Statement], told: Sequence[Answer | None]
) -> dict[int, Actor]:
    """Return an actor for each referent that speaks or is spoken to, by its number."""
    used: dict[int, list[Answer]] = {}
    spans: dict[int, set[Span]] = {}
    for statement, answer, other in zip(statements, reading.answers, told, strict=True):
        if answer is not None:
            used.setdefault(answer.referent.number, []).append(answer)
            spans.setdefault(answer.referent.number, set()).update(statement.source or statement.cue)
        if other is not None:
            used.setdefault(other.referent.number, []).append(other)
            places = spans.setdefault(other.referent.number, set())
            if other.evidence is not None:
                places.add(other.evidence)
    return {number: actor_of(article, reading, answers, spans[number]) for number, answers in used.items()}


def actor_of(article: Article, reading: Reading, answers: Sequence[Answer], spans: set[Span]) -> Actor:
    """Return the actor that all answers mean; its mentions are the spans and wherever it is named."""
    referent = answers[0].referent
    tokens = reading.cast.tokens
    for name in referent.names[:MOST_MENTIONS]:
        spans.add(Span(tokens.start[name.first], tokens.end[name.last - 1]))
    decided = next((a.evidence for a in answers if a.evidence is not None), None)
    return Actor(
        id=ids.actor_id(article.id, referent.kind, referent.name),
        name=referent.name,
        kind=referent.kind,
        role=_role(referent),
        mentions=tuple(sorted(spans)),
        evidence=("article", f"{decided.start}-{decided.end}") if decided is not None else None,
        score=max(answer.score for answer in answers),
    )


def _role(referent: Referent) -> str | None:
    """Return the longest-told description of a person."""
    return next(iter(referent.roles.values()), None) if referent.kind == "person" else None
