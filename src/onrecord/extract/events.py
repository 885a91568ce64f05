"""Who did what to whom, on whose word: the events of a text.

A sentence is read by the event model only if the sieve passes it; what the model takes for a trigger there
becomes an event. Whether it happened, and who says so, is told by rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.extract.asserters import around, asserter_of
from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.extract.contexts import contexts_of
from onrecord.extract.event_dates import date_of
from onrecord.extract.event_places import place_of
from onrecord.extract.factuality import factuality_of
from onrecord.extract.hearsay import hearsay_of
from onrecord.extract.modes import mode_of
from onrecord.extract.roles import participants
from onrecord.extract.sieve import sieved
from onrecord.extract.triggers import Candidate
from onrecord.language.event_finder import KINDS, EventFinder, Reading
from onrecord.language.words import Words
from onrecord.terms.event import Event, EventType, Participant
from onrecord.terms.findings import Dropped
from onrecord.terms.ids import event_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

STAGE = "events"


@dataclass(frozen=True, slots=True)
class Found:
    """A word that tells an event, and the reading that says so."""

    kind: EventType
    anchor: int  # word of the reading
    odds: float  # log odds of this type against no event
    trigger: Span
    reading: Reading


def events_in(
    text: str,
    *,
    article: str,
    published: str | None,
    words: Words,
    statements: Sequence[Statement],
    finder: EventFinder,
) -> tuple[list[Event], list[Statement], list[Dropped]]:
    """Return the events of a text in text order, statements that they need, and those found and given up.

    An event on mere hearsay ("allegedly", or a source that no statement has) must not become the outlet's: a
    statement is made for it.

    Args:
        text: The article's.
        article: Its id.
        published: Its ISO 8601 date.
        words: Those of the text, or of a stretch of it, without furniture.
        statements: All of the text, or at least those around the words.
        finder: The event model.
    """
    events: list[Event] = []
    lost: list[Dropped] = []
    heard: dict[str, Statement] = {}
    clauses = clauses_of(words)
    for found in found_in(words, clauses, finder):
        asserter = asserter_of(clauses, found.trigger, found.kind, statements)
        holding = around(found.trigger, statements)
        vouched = asserter.statement.id if asserter and asserter.statement else None
        if asserter is not None and asserter.hearsay is not None:
            one = hearsay_of(
                text, article, clauses, trigger=found.trigger, hearsay=asserter.hearsay, around=holding
            )
            vouched = heard.setdefault(one.id, one).id
        actors, recipients = participants(words, clauses, found.reading, found.anchor, found.kind)
        mode = mode_of(found.kind, found.trigger, clauses)
        place = place_of(text, clauses, found.trigger, found.kind)
        slope, shift = finder.calibration
        event = Event(
            id=event_id(article, found.kind, (found.trigger,), vouched),
            type=found.kind,
            mode=mode,
            context=contexts_of(clauses, found.trigger, found.kind, mode),
            actors=actors,
            recipients=recipients,
            trigger=(found.trigger,),
            place=place.of(text) if place else None,
            date=date_of(text, clauses, found.trigger, found.kind, published),
            factuality=factuality_of(clauses, found.trigger, found.kind, holding, published),
            asserted_by=vouched,
            score=_logistic(slope * found.odds + shift),
            made_by=finder.name,
        )
        events.append(event)
    kept, lost = without_repeats(text, clauses, events, lost)
    needed = {event.asserted_by for event in kept}
    return kept, [one for one in heard.values() if one.id in needed], lost


def without_repeats(
    text: str, clauses: Clauses, events: Sequence[Event], lost: list[Dropped]
) -> tuple[list[Event], list[Dropped]]:
    """Give up an event that tells an act of its sentence a second time: "protested ... in the protest"."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda one: -one.score):
        same = next((one for one in kept if _repeats(clauses, one, event)), None)
        if same is None:
            kept.append(event)
        else:
            first = same.trigger[0]
            why = f"same_act: told by {first.of(text)!r} at {first.start}"
            lost.append(Dropped(stage=STAGE, why=why, at=event.trigger[0]))
    return sorted(kept, key=lambda one: one.trigger), lost


def _repeats(clauses: Clauses, one: Event, other: Event) -> bool:
    """Say whether two events of a sentence have one type, one status and nobody that the other lacks."""
    if (one.type, one.factuality, one.asserted_by) != (other.type, other.factuality, other.asserted_by):
        return False
    first, last = (clauses.within(each.trigger[0])[0] for each in (one, other))
    if clauses.sentence(first) != clauses.sentence(last):
        return False
    return _agree(one.actors, other.actors) and _agree(one.recipients, other.recipients)


def _agree(one: Sequence[Participant], other: Sequence[Participant]) -> bool:
    places = [each.span for each in one]
    return all(any(p.start < x.span.end and x.span.start < p.end for p in places) for x in other)


def found_in(words: Words, clauses: Clauses, finder: EventFinder) -> Iterator[Found]:
    """Yield what the model takes for events, in text order; only sentences that the sieve passes are read."""
    finder.prepare(words)
    for first, last, hits in sieved(clauses):
        yield from decided(clauses, finder.read(words, first, last), hits, finder)


def decided(
    clauses: Clauses, reading: Reading, hits: Sequence[Candidate], finder: EventFinder
) -> Iterator[Found]:
    """Yield the events of one sentence: a type for each word that is likely enough, one for a phrase."""
    odds = reading.kinds - reading.kinds[:, :1]
    best = 1 + odds[:, 1:].argmax(1)
    chosen = odds[np.arange(len(best)), best]
    slope, shift = finder.calibration
    least = float(np.log(finder.least / (1 - finder.least)) - shift) / slope
    taken: list[Span] = []
    found: list[Found] = []
    for anchor in np.argsort(-chosen).tolist():
        if chosen[anchor] < least:
            break
        kind = KINDS[best[anchor]]
        assert kind is not None
        trigger = _phrase(clauses, reading.first + anchor, kind, hits)
        if not any(one.start < trigger.end and trigger.start < one.end for one in taken):
            taken.append(trigger)
            found.append(Found(kind, anchor, float(chosen[anchor]), trigger, reading))
    yield from sorted(found, key=lambda one: one.trigger)


def _phrase(clauses: Clauses, at: int, kind: EventType, hits: Sequence[Candidate]) -> Span:
    """Return the table's phrase that a word belongs to, if it is of the same type; else the word."""
    word = clauses.span(at, at + 1)
    for hit in hits:
        if hit.type == kind and hit.span.start <= word.start < hit.span.end:
            return hit.span
    return word


def _logistic(x: float) -> float:
    return float(1 / (1 + np.exp(-x)))
