"""PLOVER's JSON record, an event a line, with who asserts it and whether it happened.

The names are those of the manual's summary table (docs/adr/0005). What PLOVER has no field for stands beside
them: `asserted_by`, `asserter`, `factuality`, `score`, `made_by`. Of the article's own words only those of
the event are given, with offsets, since most articles may not be passed on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from onrecord.ledger.export.jsonl import dumped
from onrecord.ledger.export.whole import whole_text
from onrecord.ledger.places import day_of
from onrecord.reference.plover import KINDS, scale_of
from onrecord.terms.actor import Actor
from onrecord.terms.event import Event, Factuality, Participant
from onrecord.terms.findings import Findings
from onrecord.terms.statement import Statement

CODEBOOK = "plover-2.0-draft"
CONTEXT_OF: Mapping[Factuality, str] = {
    "historical": "historical",
    "future": "future",
    "hypothetical": "hypothetical",
    "negated": "negation",
}
"""How the manual proposes to write what is not actual: as a context."""

NO_ACTOR, NO_DATE = "event without an actor", "event without a date"
"""Why an event is not in the file: PLOVER requires both."""


def export_plover(findings: Iterable[Findings], path: Path) -> Mapping[str, int]:
    """Write a file of PLOVER records; return what was left out, counted by reason."""
    with whole_text(path) as out:
        return write_plover(findings, out)


def write_plover(findings: Iterable[Findings], out: TextIO) -> Mapping[str, int]:
    """Write PLOVER records to an open stream; return what was left out, counted by reason."""
    left_out = Counter[str]()
    for one in findings:
        for event in one.events:
            day = _day(event, one)
            if not event.actors:
                left_out[NO_ACTOR] += 1
            elif day is None:
                left_out[NO_DATE] += 1
            else:
                out.write(dumped(plover_record(event, one, day)))
    return left_out


def plover_record(event: Event, findings: Findings, day: str) -> dict[str, Any]:
    """Return one event as PLOVER's object; what is not known is left out."""
    article = findings.article
    actors = {actor.id: actor for actor in findings.actors}
    statements = {statement.id: statement for statement in findings.statements}
    unreal = CONTEXT_OF.get(event.factuality)
    record = {
        "id": event.id,
        "date": day,
        "enddate": event.date.end.isoformat() if event.date and event.date.end else None,
        "actor": [_entity(one, actors, article.text) for one in event.actors],
        "event": [event.type],
        "recipient": [_entity(one, actors, article.text) for one in event.recipients],
        "event_loc": {"extracted_place": event.place} if event.place else None,
        "event_text": [span.of(article.text) for span in event.trigger],
        "quad_code": KINDS[event.type].code,
        "event_scale": scale_of(event.type, event.mode),
        "mode": [event.mode] if event.mode else None,
        "context": [*event.context, *([unreal] if unreal else ())],
        "text_info": _place(event),
        "cite_info": {
            "url": article.origin if "://" in article.origin else None,
            "title": article.title,
            "language": article.language,
            "publication": article.publisher,
            "codebook": CODEBOOK,
        },
        "coder": event.made_by,
        "article": article.id,
        "factuality": event.factuality,
        "asserted_by": event.asserted_by,
        "asserter": _asserter(statements.get(event.asserted_by or ""), actors, article.text),
        "score": event.score,
    }
    always = {"actor", "event", "factuality", "asserted_by"}
    return {name: _known(value) for name, value in record.items() if value or name in always}


def _day(event: Event, findings: Findings) -> str | None:
    if event.date and event.date.start:
        return event.date.start.isoformat()
    return day_of(findings.article.published)


def _place(event: Event) -> dict[str, int]:
    spans = [*event.trigger, *(one.span for one in chain(event.actors, event.recipients))]
    return {"start": min(span.start for span in spans), "end": max(span.end for span in spans)}


def _entity(one: Participant, actors: Mapping[str, Actor], text: str) -> dict[str, Any]:
    actor = actors.get(one.actor or "")
    words = {"entity_text": one.span.of(text), "span": [one.span.start, one.span.end]}
    if actor is None:
        return words
    told = {
        "code": actor.country,
        "sector": actor.sector,
        **words,
        "identifier_id": actor.wikidata,
        "identifier_text": actor.name,
        "office": actor.role,
    }
    return {name: value for name, value in told.items() if value is not None}


def _asserter(statement: Statement | None, actors: Mapping[str, Actor], text: str) -> dict[str, Any] | None:
    """Return on whose word an event stands: who, by which act, in which words; None for the outlet itself."""
    if statement is None:
        return None
    speaker = actors.get(statement.speaker or "")
    return {
        "code": speaker.country if speaker else None,
        "sector": speaker.sector if speaker else None,
        "entity_text": " … ".join(span.of(text) for span in statement.source) or None,
        "identifier_text": speaker.name if speaker else None,
        "act": statement.act,
        "negated": statement.negated,
    }


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if inner is not None}
    return value
