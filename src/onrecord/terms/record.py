"""The record: one article's findings as the JSON object that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.check import Check
from onrecord.terms.event import Event, Participant
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.period import Period
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

SCHEMA = "onrecord/1"
LATER = ("links",)
"""Lists that the record has and that no stage fills yet."""


def to_record(findings: Findings) -> dict[str, Any]:
    """Return findings as plain dicts and lists, spans as [start, end]."""
    return {
        "schema": SCHEMA,
        "article": _plain(findings.article),
        "statements": [_plain(statement) for statement in findings.statements],
        "actors": [actor_record(actor) for actor in findings.actors],
        "events": [event_record(event) for event in findings.events],
        "figures": [figure_record(figure) for figure in findings.figures],
        "checks": [check_record(check) for check in findings.checks],
        **{name: [] for name in LATER},
        "dropped": [
            {"stage": d.stage, "why": d.why, "at": None if d.at is None else [d.at.start, d.at.end]}
            for d in findings.dropped
        ],
    }


def statement_record(statement: Statement) -> dict[str, Any]:
    """Return one statement as it stands in the record."""
    return _plain(statement)


def actor_record(actor: Actor) -> dict[str, Any]:
    """Return one actor as it stands in the record."""
    plain = _plain(actor)
    if actor.evidence is not None:
        plain["evidence"] = dict(zip(("table", "row"), actor.evidence, strict=True))
    return plain


def event_record(event: Event) -> dict[str, Any]:
    """Return one event as it stands in the record."""
    plain = {field.name: getattr(event, field.name) for field in fields(event)}
    for part in ("actors", "recipients"):
        plain[part] = [{"actor": one.actor, "span": [one.span.start, one.span.end]} for one in plain[part]]
    plain["trigger"] = [[span.start, span.end] for span in event.trigger]
    return {**plain, "context": list(event.context), "date": _days(event.date)}


def figure_record(figure: Figure) -> dict[str, Any]:
    """Return one figure as it stands in the record: a number as its base becomes {"of": number}."""
    plain = {field.name: getattr(figure, field.name) for field in fields(figure)}
    plain["span"] = [figure.span.start, figure.span.end]
    if isinstance(figure.base, float):
        plain["base"] = {"of": figure.base}
    return {**plain, "period": _days(figure.period)}


def _days(period: Period | None) -> dict[str, str | None] | None:
    if period is None:
        return None
    ends = {"start": period.start, "end": period.end}
    return {name: None if day is None else day.isoformat() for name, day in ends.items()}


def check_record(check: Check) -> dict[str, Any]:
    """Return one check as it stands in the record."""
    return _plain(check)


def _plain(item: Article | Statement | Actor | Check) -> dict[str, Any]:
    return {field.name: _value(getattr(item, field.name)) for field in fields(item)}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [[v.start, v.end] if isinstance(v, Span) else v for v in value]
    return value


def from_record(record: dict[str, Any]) -> Findings:
    """Rebuild findings from a record; the inverse of to_record."""
    return Findings(
        article=Article(**{**record["article"], "authors": tuple(record["article"]["authors"])}),
        statements=tuple(statement_of(row) for row in record["statements"]),
        actors=tuple(actor_of(row) for row in record["actors"]),
        events=tuple(event_of(row) for row in record["events"]),
        figures=tuple(figure_of(row) for row in record["figures"]),
        checks=tuple(Check(**row) for row in record["checks"]),
        dropped=tuple(
            Dropped(stage=d["stage"], why=d["why"], at=None if d["at"] is None else Span(*d["at"]))
            for d in record["dropped"]
        ),
    )


def statement_of(row: dict[str, Any]) -> Statement:
    """Rebuild a statement from its record."""
    return Statement(**{**row, **{role: _spans(row[role]) for role in ("source", "cue", "content")}})


def actor_of(row: dict[str, Any]) -> Actor:
    """Rebuild an actor from its record."""
    evidence = row["evidence"] and (row["evidence"]["table"], row["evidence"]["row"])
    return Actor(**{**row, "mentions": _spans(row["mentions"]), "evidence": evidence})


def event_of(row: dict[str, Any]) -> Event:
    """Rebuild an event from its record."""
    parts = {
        part: tuple(Participant(actor=one["actor"], span=Span(*one["span"])) for one in row[part])
        for part in ("actors", "recipients")
    }
    rest = {"context": tuple(row["context"]), "trigger": _spans(row["trigger"]), "date": _period(row["date"])}
    return Event(**{**row, **parts, **rest})


def figure_of(row: dict[str, Any]) -> Figure:
    """Rebuild a figure from its record."""
    base = row["base"]
    return Figure(
        **{
            **row,
            "span": Span(*row["span"]),
            "base": base["of"] if isinstance(base, dict) else base,
            "period": _period(row["period"]),
        }
    )


def _period(days: dict[str, str | None] | None) -> Period | None:
    if days is None:
        return None
    return Period(**{name: None if day is None else date.fromisoformat(day) for name, day in days.items()})


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
