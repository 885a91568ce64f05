"""An event as rows of the ledger, and back."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.ledger.periods import period_of, written
from onrecord.ledger.sql import query, stored
from onrecord.terms.event import Event, Participant
from onrecord.terms.span import Span

TRIGGER, ACTORS, RECIPIENTS = 0, 1, 2
"""The roles of an event's words, as the table has them."""

Parts = Mapping[int, Sequence[sqlite3.Row]]


def event_row(event: Event, *, place: int, article: int, number: int) -> dict[str, object]:
    """Return what is stored of an event itself; the caller knows its asserter's place and its maker's row."""
    return {
        "place": place,
        "id": stored(event.id),
        "article": article,
        "number": number,
        "type": event.type,
        "mode": stored(event.mode),
        "context": json.dumps(event.context),
        "location": stored(event.place),
        "period": None if event.date is None else written(event.date),
        "factuality": event.factuality,
        "score": event.score,
    }


def part_rows(
    event: Event, place: int, actors: Mapping[str | None, int | None]
) -> Iterator[dict[str, object]]:
    """Yield a row for each span of an event; `actors` has the row of each actor by id."""
    parts: tuple[tuple[int, Iterable[tuple[Span, str | None]]], ...] = (
        (TRIGGER, ((span, None) for span in event.trigger)),
        (ACTORS, ((one.span, one.actor) for one in event.actors)),
        (RECIPIENTS, ((one.span, one.actor) for one in event.recipients)),
    )
    for role, spans in parts:
        for number, (span, actor) in enumerate(spans):
            yield {
                "event": place,
                "role": role,
                "number": number,
                "start": span.start,
                "stop": span.end,
                "actor": actors[actor],
            }


def events_of(db: sqlite3.Connection, article: int) -> tuple[Event, ...]:
    """Return the events of an article's row, in the article's order."""
    parts: defaultdict[int, defaultdict[int, list[sqlite3.Row]]] = defaultdict(lambda: defaultdict(list))
    for part in db.execute(query("event_parts_of_article"), {"article": article}):
        parts[part["event"]][part["role"]].append(part)
    rows = db.execute(query("events_of_article"), {"article": article})
    return tuple(event_of(row, parts[row["place"]]) for row in rows)


def event_of(row: sqlite3.Row, parts: Parts) -> Event:
    """Return the event of a row and of its parts by role."""
    return Event(
        id=row["id"],
        type=row["type"],
        mode=row["mode"],
        context=tuple(json.loads(row["context"])),
        actors=_participants(parts.get(ACTORS, ())),
        recipients=_participants(parts.get(RECIPIENTS, ())),
        trigger=tuple(Span(part["start"], part["stop"]) for part in parts.get(TRIGGER, ())),
        place=row["location"],
        date=None if row["period"] is None else period_of(row["period"]),
        factuality=row["factuality"],
        asserted_by=row["asserted_by"],
        score=row["score"],
        made_by=row["made_by"],
    )


def _participants(parts: Sequence[sqlite3.Row]) -> tuple[Participant, ...]:
    return tuple(Participant(actor=part["actor"], span=Span(part["start"], part["stop"])) for part in parts)
