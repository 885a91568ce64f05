"""Who takes part, from gold spans: the country and sector that `link.participants` gives each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bench.events.ratio import Ratio
from onrecord.link.participants import take_part
from onrecord.reference.plover import types_now
from onrecord.terms.article import Article
from onrecord.terms.event import EVENT_TYPES, Event, EventType, Participant
from onrecord.terms.span import Span

Record = dict[str, Any]
Codes = tuple[str | None, str | None]
ROLES = (("actors", "sources"), ("recipients", "targets"))
LETTERS = 3
"""Of a code: what stands behind is PLOVER's second sector."""


def pairs(row: Record) -> Iterator[tuple[Codes, Codes]]:
    """Yield the gold country and sector of each participant of a sentence, and ours."""
    article = Article(id=row["id"], origin="-", text=row["text"], sha256="-", published=row.get("published"))
    gold = [{now: _placed(event, now, older) for now, older in ROLES} for event in row["events"]]
    events = [
        Event(
            id=str(number),
            type=_type(row["events"][number]["type"]),
            trigger=(Span(0, 1),),
            factuality="actual",
            score=1.0,
            made_by="gold",
            actors=tuple(Participant(span=span) for span, _ in wanted["actors"]),
            recipients=tuple(Participant(span=span) for span, _ in wanted["recipients"]),
        )
        for number, wanted in enumerate(gold)
    ]
    filled, actors = take_part(article, None, (), (), events)
    codes = {actor.id: (actor.country, actor.sector) for actor in actors}
    for wanted, event in zip(gold, filled, strict=True):
        for role, ours in (("actors", event.actors), ("recipients", event.recipients)):
            for (_, told), one in zip(wanted[role], ours, strict=True):
                yield told, codes.get(one.actor or "", (None, None))


def _placed(event: Record, now: str, older: str) -> list[tuple[Span, Codes]]:
    found = []
    for one in event.get(now) or event.get(older) or []:
        start, end = one["span"] if "span" in one else (one.get("start"), one.get("end"))
        if start is not None:
            codes = (one.get("code") or "")[:LETTERS] or None, (one.get("sector") or "")[:LETTERS] or None
            found.append((Span(start, end), codes))
    return found


def _type(name: str) -> EventType:
    now = name if name in EVENT_TYPES else types_now(name)[-1]
    return next(kind for kind in EVENT_TYPES if kind == now)


def figures(rows: Iterable[Record]) -> dict[str, Ratio]:
    """Return country and sector; a sector is asked only of those to whom the gold gives one."""
    country = sector = Ratio()
    for row in rows:
        for gold, ours in pairs(row):
            country += _compared(gold[0], ours[0])
            if gold[1] is not None:
                sector += _compared(gold[1], ours[1])
    return {"country": country, "sector, where gold has one": sector}


def _compared(gold: str | None, ours: str | None) -> Ratio:
    right = gold is not None and gold == ours
    return Ratio(int(right), int(ours is not None and not right), int(gold is not None and not right))
