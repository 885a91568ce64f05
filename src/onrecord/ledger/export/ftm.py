"""FollowTheMoney entities, a JSON object a line: articles, who speaks or acts, what they say, what happened.

Schemata and properties: https://followthemoney.tech/explorer/. What somebody claims is a Note, and an event
on somebody's word is named as that one's claim: who shows names alone shows no claim as a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from onrecord.ledger.export.csv import GAP
from onrecord.ledger.export.jsonl import dumped
from onrecord.ledger.export.whole import whole_text
from onrecord.terms.actor import Actor, ActorKind
from onrecord.terms.event import Event, Participant
from onrecord.terms.findings import Findings
from onrecord.terms.layers import act_told
from onrecord.terms.statement import Statement

SCHEMATA: Mapping[ActorKind, str] = {
    "person": "Person",
    "government": "PublicBody",
    "state": "PublicBody",
    "organisation": "Organization",
}
"""What an actor is; groups and the unnamed are a LegalEntity, the widest there is."""


def export_ftm(findings: Iterable[Findings], path: Path) -> None:
    """Write a file of entities."""
    with whole_text(path) as out:
        write_ftm(findings, out)


def write_ftm(findings: Iterable[Findings], out: TextIO) -> None:
    """Write entities to an open stream as the articles come."""
    for one in findings:
        for entity in entities_of(one):
            out.write(dumped(entity))


def entities_of(findings: Findings) -> Iterator[dict[str, Any]]:
    """Yield the article, its actors, its statements and its events."""
    article = findings.article
    yield _entity(
        article.id,
        "Article",
        name=article.title or article.id,
        title=article.title,
        author=article.authors,
        publisher=article.publisher,
        publishedAt=article.published,
        language=article.language,
        sourceUrl=article.origin if "://" in article.origin else None,
    )
    names = {actor.id: actor.name for actor in findings.actors}
    for actor in findings.actors:
        yield _actor(actor, article.id)
    for statement in findings.statements:
        yield _note(statement, findings, names)
    for event in findings.events:
        yield _event(event, findings, names)


def _actor(actor: Actor, article: str) -> dict[str, Any]:
    position = {"position": actor.role} if actor.kind == "person" else {"summary": actor.role}
    return _entity(
        actor.id,
        SCHEMATA.get(actor.kind, "LegalEntity"),
        name=actor.name,
        wikidataId=actor.wikidata,
        proof=article,
        **position,
    )


def _note(statement: Statement, findings: Findings, names: Mapping[str, str]) -> dict[str, Any]:
    text = findings.article.text
    return _entity(
        statement.id,
        "Note",
        name=f"{_who(statement, findings, names)}: {act_told(statement)}",
        description=GAP.join(span.of(text) for span in statement.content),
        entity=statement.speaker,
        proof=findings.article.id,
    )


def _event(event: Event, findings: Findings, names: Mapping[str, str]) -> dict[str, Any]:
    text = findings.article.text
    statement = next((s for s in findings.statements if s.id == event.asserted_by), None)
    what = " ".join(filter(None, (event.type, event.mode)))
    unreal = "" if event.factuality == "actual" else f" ({event.factuality})"
    claim = "" if statement is None else f"claimed by {_who(statement, findings, names)}: "
    return _entity(
        event.id,
        "Event",
        name=f"{claim}{what}{unreal}",
        summary=GAP.join(span.of(text) for span in event.trigger),
        startDate=event.date.start.isoformat() if event.date and event.date.start else None,
        endDate=event.date.end.isoformat() if event.date and event.date.end else None,
        location=event.place,
        organizer=_known(event.actors),
        involved=_known(event.recipients),
        proof=findings.article.id,
    )


def _who(statement: Statement, findings: Findings, names: Mapping[str, str]) -> str:
    said = GAP.join(span.of(findings.article.text) for span in statement.source)
    return names.get(statement.speaker or "") or said or "a source that is not told"


def _known(parties: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(one.actor for one in parties if one.actor is not None)


def _entity(id: str, schema: str, **properties: str | tuple[str, ...] | None) -> dict[str, Any]:
    """Return an entity; every property is a list, as FollowTheMoney has it."""
    lists = {
        name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()
    }
    return {"id": id, "schema": schema, "properties": {name: value for name, value in lists.items() if value}}
