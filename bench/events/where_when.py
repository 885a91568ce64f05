"""Where and when: the place and the days of events, on labels of ours by id and offset."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.events.ratio import Ratio
from onrecord.extract.clauses import clauses_of
from onrecord.extract.event_dates import date_of
from onrecord.extract.event_places import place_of
from onrecord.language.words import split_words
from onrecord.terms.span import Span

Record = dict[str, Any]

LABELS = Path(__file__).with_name("where_when.jsonl")
PUBLISHED = "2024-05-16"
"""The day, a Thursday, from which the labels count; the sentences have none of their own."""


def labels() -> list[Record]:
    """Read the labels: place as [start, end] or null, left out where disputable; first and last day."""
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def compared(rows: Iterable[Record]) -> Iterator[tuple[str, Record, str, Any, Any]]:
    """Yield what is asked, the label, the text, the right answer and ours."""
    by_id = {row["id"]: row for row in rows}
    for label in labels():
        row = by_id[label["id"]]
        text, event = row["text"], row["events"][label["event"]]
        clauses, trigger = clauses_of(split_words(text)), Span(*event["trigger"])
        if "place" in label:
            place = place_of(text, clauses, trigger, event["type"])
            yield "place", label, text, label["place"], None if place is None else [place.start, place.end]
        date = date_of(text, clauses, trigger, event["type"], PUBLISHED)
        yield "date", label, text, label["date"], None if date is None else [date.start, date.end]


def figures(rows: Iterable[Record]) -> dict[str, Ratio]:
    """Return the counts of places, right where they overlap, and of dates, right where both days are."""
    found = {"place": Ratio(), "date": Ratio()}
    for asked, _, _, gold, ours in compared(rows):
        right = bool(gold and ours) and (_overlap(gold, ours) if asked == "place" else gold == ours)
        found[asked] += Ratio(int(right), int(bool(ours) and not right), int(bool(gold) and not right))
    return found


def _overlap(one: list[int], other: list[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
