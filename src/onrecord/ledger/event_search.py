"""Events that a question asks for: who to whom, of what type, how real, on whose word."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from onrecord.ledger import recall
from onrecord.ledger.parties import Party, party_of
from onrecord.ledger.places import bounds
from onrecord.ledger.sql import query
from onrecord.reference.dyads import dyads
from onrecord.terms.actor import Actor
from onrecord.terms.event import Event, EventType, Factuality, Participant
from onrecord.terms.findings import Findings

OUTLET, CLAIMED = "outlet", "claimed"
"""Answers to "on whose word": the outlet's own, and anybody's but the outlet's; else a name or a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion:
    """What is asked of the ledger's events; None asks for nothing in particular."""

    actor: str | None = None  # "RUS", "Russia", "NATO", "Sikorski"
    recipient: str | None = None
    types: tuple[EventType, ...] = ()
    mode: str | None = None
    factuality: Factuality | None = None
    asserted_by: str | None = None  # OUTLET, CLAIMED, or who asserts it, as an actor
    since: date | None = None  # first day of publication
    until: date | None = None
    limit: int = 20
    everything: bool = False  # also what counts elsewhere, and what a person has rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFound:
    """An event in its article."""

    event: Event
    findings: Findings


def search_events(db: sqlite3.Connection, question: EventQuestion) -> list[EventFound]:
    """Return the newest events that a question asks for."""
    return list(islice(_found(db, question), max(0, question.limit)))


def _found(db: sqlite3.Connection, question: EventQuestion) -> Iterator[EventFound]:
    actor, recipient, asserter = _parties(question)
    findings: Findings | None = None
    last = None
    for row in db.execute(query("search_events"), _parameters(question, actor, recipient)):
        if findings is None or row["article"] != last:
            last = row["article"]
            article = db.execute(query("article"), {"row": last}).fetchone()
            findings = recall.findings_of(db, article)
        event = next(one for one in findings.events if one.id == row["id"])
        people = {one.id: one for one in findings.actors}
        if _is_between(event, actor, recipient, people) and _is_asserter(event, asserter, findings, people):
            yield EventFound(event=event, findings=findings)


def _parties(question: EventQuestion) -> tuple[Party | None, Party | None, Party | None]:
    named = None if question.asserted_by in (OUTLET, CLAIMED) else question.asserted_by
    actor, recipient, asserter = (
        None if asked is None else party_of(asked) for asked in (question.actor, question.recipient, named)
    )
    return actor, recipient, asserter


def _parameters(question: EventQuestion, actor: Party | None, recipient: Party | None) -> dict[str, object]:
    low, high = bounds(question.since, question.until)
    return {
        "low": low,
        "high": high,
        "since": question.since and question.since.isoformat()[:10],
        "until": question.until and question.until.isoformat()[:10],
        "types": json.dumps(question.types) if question.types else None,
        "mode": question.mode,
        "factuality": question.factuality,
        "everything": question.everything,
        "told": None if question.asserted_by is None else int(question.asserted_by != OUTLET),
        "actor": actor and actor.code,
        "recipient": recipient and recipient.code,
    }


def _is_between(event: Event, actor: Party | None, recipient: Party | None, people: dict[str, Actor]) -> bool:
    """Say whether one of an event's pairs is asked for."""

    def is_meant(one: Participant | None, asked: Party | None) -> bool:
        found = people.get(one.actor or "") if one else None
        return asked is None or (found is not None and asked.means(found, people))

    return any(is_meant(pair.actor, actor) and is_meant(pair.recipient, recipient) for pair in dyads(event))


def _is_asserter(event: Event, asked: Party | None, findings: Findings, people: dict[str, Actor]) -> bool:
    if asked is None:
        return True
    speaker = next((s.speaker for s in findings.statements if s.id == event.asserted_by), None)
    return speaker in people and asked.means(people[speaker], people)
