"""Who takes part in each event: the article's actors where they are meant, new ones where they are not.

A participant is read as a source that says nothing, so that names, pronouns, "the alliance" and "the Kyiv
regime" are resolved by what resolves speakers, and the same words mean the same actor in both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from onrecord.language.words import Words
from onrecord.link.actors import actor_of, in_order
from onrecord.link.first_person import answer_first_persons, holders_of
from onrecord.link.reading import Answer, Reading, read_through
from onrecord.link.referent import Referent
from onrecord.link.standing import day_of, with_standings
from onrecord.link.told import told
from onrecord.link.whereabouts import at_home
from onrecord.terms import ids
from onrecord.terms.actor import Actor, ActorKind
from onrecord.terms.article import Article
from onrecord.terms.event import Event, EventType
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

HITS_PLACES: frozenset[EventType] = frozenset(("ASSAULT", "MOBILIZE", "COERCE", "RETREAT"))
"""Types that may be done to a place: "the strike on Kyiv" is done to no government."""
BEFORE = re.compile(r"\b(?:the|this|that|these|those|an?|its|their|his|her|whose)\s+$", re.I)
"""What may stand right before a participant whose span is without it, and tells whether it was met before."""
OWNED = re.compile(r"(?:(its|their|his|her|whose)|(the [a-z]+(?: [a-z]+)?)['’]s)\s+(?=\w)", re.I)
"""A participant that begins with its owner: "its soldiers", "the alliance's members"."""
REACH = 8
"""Characters before a span that are looked at."""


def take_part(
    article: Article,
    words: Words | None,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    events: Sequence[Event],
) -> tuple[tuple[Event, ...], tuple[Actor, ...]]:
    """Fill in who each participant is, and return the actors, with those that are new among them.

    The events keep their order; the actors come in order of first mention. A participant has no actor
    where the text does not tell, as of a pronoun that nobody fits. Cost: linear in the text.

    Args:
        article: Its text, authors and day of publication are read.
        words: The whole text split already; None to have it split here.
        statements: All of the article's, resolved.
        actors: Those of the statements (`link.actors.resolve`).
        events: In any order.
    """
    spans = sorted({one.span for event in events for one in (*event.actors, *event.recipients)})
    if not spans:
        return tuple(events), tuple(actors)
    reading, answers = _read(article, words, statements, spans)
    struck = _struck(events)
    for span in struck & answers.keys():
        answers[span] = _as_place(reading, answers[span])
    speaking = _again(article, reading, actors)
    found = {**speaking, **_taking_part(article, reading, speaking, answers)}
    acting = {*speaking, *(answer.referent.number for span, answer in answers.items() if span not in struck)}
    cast = reading.cast
    coded = with_standings(article.text, article.published, cast.tokens, found, cast.referents, acting=acting)
    who = {span: coded[answer.referent.number].id for span, answer in answers.items()}
    met = {actor.id for actor in coded.values()}
    everybody = [*_at_home(article, coded, answers), *(actor for actor in actors if actor.id not in met)]
    unsure = {span for span, answer in answers.items() if answer.evidence is not None}
    return tuple(_filled(event, who, unsure) for event in events), in_order(everybody)


def _read(
    article: Article, words: Words | None, statements: Sequence[Statement], spans: Sequence[Span]
) -> tuple[Reading, dict[Span, Answer]]:
    """Read the text once more, now with the participants, and return whom each one means."""
    whole = {span: _whole(article.text, span) for span in spans}
    owned = {span: match for span in spans if (match := _owned_in(article.text, whole[span]))}
    owners = {span: Span(*match.span(match.lastindex or 1)) for span, match in owned.items()}
    asked = sorted({*whole.values(), *owners.values()})
    said = [*statements, *map(_silent, asked)]
    around = holders_of(said)
    reading = read_through(article.text, said, around, words)
    answer_first_persons(reading, article, said, around)
    told = dict(zip(asked, reading.answers[len(statements) :], strict=True))
    answers: dict[Span, Answer] = {}
    for span in spans:
        answer, owner = told[whole[span]], told.get(owners.get(span, span))
        if answer is not None and span in owners:
            answer = _owned(reading, answer, owner, article.text[owned[span].end() : span.end])
        elif answer is not None and _disagrees(article, answer, span):
            answer = replace(answer, referent=_one_more(reading, span.of(article.text), "unnamed"))
        if answer is not None:
            answers[span] = answer
    return reading, answers


def _disagrees(article: Article, answer: Answer, span: Span) -> bool:
    """Say whether the text around led to somebody of another land than a participant's own words tell."""
    if answer.evidence is None:
        return False
    on = day_of(article.published)
    own = told(span.of(article.text), on).codes
    known = [answer.referent.name, *answer.referent.roles.values()]
    codes = frozenset[str]().union(*(told(words, on).codes for words in known))
    return bool(own) and bool(codes) and not own & codes


def _whole(text: str, span: Span) -> Span:
    """Return a span with the article or the possessive pronoun before it."""
    before = BEFORE.search(text[max(0, span.start - REACH) : span.start])
    return span if before is None else Span(span.start - len(before.group()), span.end)


def _owned_in(text: str, span: Span) -> re.Match[str] | None:
    return OWNED.match(text, span.start, span.end)


def _silent(span: Span) -> Statement:
    """Return a statement without content, so that a participant is resolved as a source is."""
    return Statement(
        id="", source=(span,), cue=(), content=(), manner="indirect", act="other", score=0.0, made_by=""
    )


def _owned(reading: Reading, answer: Answer, owner: Answer | None, words: str) -> Answer:
    """Name what somebody owns by the owner: "India's soldiers", where the text has "its soldiers"."""
    if answer.referent.kind != "unnamed" or owner is None or owner.referent.kind == "unnamed":
        return answer
    name = f"{owner.referent.name}'s {words}"
    return replace(answer, referent=_one_more(reading, name, answer.referent.kind), evidence=owner.evidence)


def _one_more(reading: Reading, name: str, kind: ActorKind) -> Referent:
    key = f"@{kind} {name}".lower()
    if key not in reading.described:
        reading.described[key] = reading.cast.add(name, kind)
    return reading.described[key]


def _struck(events: Iterable[Event]) -> set[Span]:
    """Return the spans of those who do nothing in any event, and may be places that something is done to."""
    hit, others = set[Span](), set[Span]()
    for event in events:
        others.update(one.span for one in event.actors)
        (hit if event.type in HITS_PLACES else others).update(one.span for one in event.recipients)
    return hit - others


def _as_place(reading: Reading, answer: Answer) -> Answer:
    """Take a capital for the place and not for the government that sits there."""
    referent = answer.referent
    if referent.kind != "government" or not referent.place:
        return answer
    return replace(answer, referent=_one_more(reading, referent.name, "state"))


def _again(article: Article, reading: Reading, actors: Sequence[Actor]) -> dict[int, Actor]:
    """Return the statements' actors by the numbers that they have in this reading."""
    known = {actor.id: actor for actor in actors}
    named = ((ids.actor_id(article.id, one.kind, one.name), one.number) for one in reading.cast.referents)
    return {number: known[id] for id, number in named if id in known}


def _taking_part(
    article: Article, reading: Reading, speaking: Mapping[int, Actor], answers: Mapping[Span, Answer]
) -> dict[int, Actor]:
    """Return the actor of each participant, by number, its place among the mentions."""
    by_number: dict[int, dict[Span, Answer]] = {}
    for span, answer in answers.items():
        by_number.setdefault(answer.referent.number, {})[span] = answer
    found = {}
    for number, places in by_number.items():
        actor = speaking.get(number) or actor_of(article, reading, list(places.values()), set(places))
        found[number] = replace(actor, mentions=tuple(sorted({*actor.mentions, *places})))
    return found


def _at_home(article: Article, coded: Mapping[int, Actor], answers: Mapping[Span, Answer]) -> Iterator[Actor]:
    """Yield the actors, with the country that their sentences place them in where nothing else tells it."""
    places: dict[int, list[Span]] = {}
    for span, answer in answers.items():
        places.setdefault(answer.referent.number, []).append(span)
    on = day_of(article.published)
    for number, actor in coded.items():
        yield at_home(article.text, on, actor, places[number]) if number in places else actor


def _filled(event: Event, who: Mapping[Span, str], unsure: Set[Span]) -> Event:
    """Fill in the actors; a pronoun or a definite noun that would act on itself means nobody we know."""
    acting = {who.get(one.span) for one in event.actors}
    recipients = (
        replace(one, actor=None if one.span in unsure and who.get(one.span) in acting else who.get(one.span))
        for one in event.recipients
    )
    return replace(
        event,
        actors=tuple(replace(one, actor=who.get(one.span)) for one in event.actors),
        recipients=tuple(recipients),
    )
