"""Our own events, in the form of both scorers; cross-validated where the model learnt from the sentence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.events.coding import QUAD_OF
from bench.events.contestants import CLASSIFIERS, cross_validated, plain
from bench.events.ratio import Ratio, Share
from onrecord.extract.clauses import clauses_of
from onrecord.extract.events import events_in
from onrecord.extract.hearsay import MADE_BY as HEARSAY
from onrecord.language.event_finder import EventFinder, load_finder
from onrecord.language.words import split_words
from onrecord.link.standing import standing_in
from onrecord.pipeline import Reader
from onrecord.terms.event import EVENT_TYPES, Event, Participant
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finders:
    """The shipped model, and those trained without some sentences, which read these."""

    shipped: EventFinder | None
    without: dict[str, EventFinder]  # by the id of a sentence that it has not seen

    def of(self, name: str) -> EventFinder:
        """Return the model for a sentence."""
        found = self.without.get(name, self.shipped)
        if found is None:
            raise KeyError(f"no model that has not learnt from {name}")
        return found


def finders(folders: Iterable[Path], *, shipped: bool = True) -> Finders:
    """Load the shipped model and those of the given folders, each with held_out.json, a list of ids."""
    without: dict[str, EventFinder] = {}
    for folder in folders:
        finder = EventFinder(folder)
        without |= dict.fromkeys(json.loads((folder / "held_out.json").read_text(encoding="utf-8")), finder)
    return Finders(load_finder() if shipped else None, without)


def coded(row: Record, reader: Reader, finder: EventFinder) -> Record:
    """Return what the program finds in a sentence; the likeliest event first."""
    text = row["text"]
    statements = [one for one in reader.read(text).statements if one.made_by != HEARSAY]
    words = split_words(text)
    events, heard, lost = events_in(
        text, article="bench", published=None, words=words, statements=statements, finder=finder
    )
    ranked = sorted(events, key=lambda event: -event.score)
    told = [_event(text, event, {one.id: one for one in (*statements, *heard)}) for event in ranked]
    return {"id": row["id"], "text": text, "events": told, "lost": len(lost)}


def _event(text: str, event: Event, statements: dict[str, Statement]) -> Record:
    asserter = None
    if event.asserted_by is not None:
        statement = statements[event.asserted_by]
        span = (statement.source or statement.cue)[0]
        asserter = {"span": [span.start, span.end], "implicit": not statement.source}
    actors, recipients = (_cast(text, each) for each in (event.actors, event.recipients))
    trigger = event.trigger[0]
    return {
        "type": event.type,
        "quad": QUAD_OF[event.type],
        "trigger": [trigger.start, trigger.end],
        "actors": actors,
        "recipients": recipients,
        "sources": [{"start": x["span"][0], "end": x["span"][1], "code": x["code"]} for x in actors],
        "targets": [{"start": x["span"][0], "end": x["span"][1], "code": x["code"]} for x in recipients],
        "asserted_by": asserter,
        "factuality": event.factuality,
        "score": event.score,
    }


def _cast(text: str, cast: Sequence[Participant]) -> list[Record]:
    return [
        {"span": [one.span.start, one.span.end], "code": _code(text, one.span.start, one.span.end)}
        for one in cast
    ]


def _code(text: str, start: int, end: int) -> str | None:
    return standing_in(text, start, end, None, acts=True).country


def as_older(rows: Iterable[Record]) -> list[Record]:
    """Return events with YIELD for CONCEDE and RETREAT, as one training set has them."""
    return [{**row, "events": [_older(event) for event in row["events"]]} for row in rows]


def _older(event: Record) -> Record:
    return {**event, "type": "YIELD"} | {"quad": "material_coop"} if event["type"] in YIELD else event


YIELD = ("CONCEDE", "RETREAT")


def by_sentence(gold: Sequence[Record], known: Sequence[Record]) -> dict[str, list[Record]]:
    """Return for each classifier a record a sentence, with one event of the type that it gives it."""
    new = {row["id"] for row in gold}
    old = [row for row in known if row["id"] not in new]
    found: dict[str, list[Record]] = {}
    for name, classify in CLASSIFIERS.items():
        try:
            if old:
                labels = [row["events"][0]["type"] for row in old]
                kinds = classify([plain(row) for row in old], labels, [plain(row) for row in gold])
            else:
                kinds = cross_validated(gold, "type", plain, classify)
        except ImportError as error:
            found[f"{name}: not installed ({error.name}): pip install -e '.[bench]'"] = []
            continue
        found[name] = [
            {"id": row["id"], "text": row["text"], "events": [{"type": kind, "quad": QUAD_OF[kind]}]}
            for row, kind in zip(gold, kinds, strict=True)
        ]
    return found


def told_given(row: Record, finder: EventFinder) -> str:
    """Return the likeliest type of a sentence with its actor and recipient given; YIELD for two."""
    words = split_words(row["text"])
    marks = np.zeros(len(words), np.int64)
    for role, mark in (("targets", 2), ("sources", 1)):
        for each in row["events"][0][role]:
            for place in each.get("all_spans") or [[each["start"], each["end"]]]:
                if place[0] is None:  # "an actor": the sentence does not name it
                    continue
                first, last = clauses_of(words).within(Span(*place))
                marks[first:last] = mark
    kinds = finder.read(words, 0, len(words), marks).kinds
    odds = np.exp(kinds[:, 1:] - kinds[:, :1]).sum(0)
    total: Counter[str] = Counter()
    for kind, value in zip(EVENT_TYPES, odds.tolist(), strict=True):
        total["YIELD" if kind in YIELD else kind] += value
    return total.most_common(1)[0][0]


def roots(gold: Sequence[Record], given: Sequence[Record]) -> tuple[Ratio, Share]:
    """Compare the sets of types on which coders agree, and count irrelevant sentences left without an event.

    Relevant sentences on whose type coders do not agree are left out.
    """
    total, clean = Ratio(), Share()
    for row, found in zip(gold, given, strict=True):
        wanted = set(row["consensus_types"]) if row["relevant"] else set()
        kinds = {event["type"] for event in found["events"]}
        if not row["relevant"]:
            clean += Share(int(not kinds), 1)
        if wanted or not row["relevant"]:
            total += Ratio(len(wanted & kinds), len(kinds - wanted), len(wanted - kinds))
    return total, clean
