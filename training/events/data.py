"""Sentences with whatever is known of their events: the training sets brought to one form.

The sets know different things. Some have every event with its trigger (ours); one has a sentence's main type
with actor and recipient, but no trigger; others have a quad class, or spans alone. A sentence that stands in
several sets becomes one example that knows all of it.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.events.folds import folds
from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.extract.triggers import Candidate, candidates_in
from onrecord.language.words import Words, split_words
from onrecord.reference.plover import KINDS, types_now
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span

Record = dict[str, Any]
Ints = NDArray[np.int64]

UNKNOWN = -100
NUMBER: dict[str, int] = {kind: 1 + index for index, kind in enumerate(EVENT_TYPES)}  # 0: no trigger
QUADS = {"verbal_coop": 1, "material_coop": 2, "verbal_conflict": 3, "material_conflict": 4}
OUTSIDE, ACTOR, RECIPIENT = 0, 1, 3  # B; I is one more
ARTICLES = frozenset(("the", "a", "an"))
EMPTY = frozenset(
    (
        *("will", "would", "must", "should", "may", "might", "could", "can", "shall", "to", "not", "n", "t"),
        *("the", "a", "an", "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "did"),
        *("do", "does", "of", "in", "on", "for", "by", "with", "his", "her", "its", "their", "it", "that"),
        *("never", "again", "also", "up", "out", "down", "off", "over", "set", "plans"),
    )
)
"""Words that no act is told by; a trigger's anchor is its first word that is none of these."""


@dataclass(slots=True)
class Act:
    """One event, as far as it is known."""

    anchor: int | None  # word
    kinds: frozenset[int]  # that are right
    roles: Ints | None  # (n words,) OUTSIDE, B and I; UNKNOWN where nobody looked


@dataclass(slots=True)
class Example:
    """One sentence."""

    id: str
    text: str
    words: Words
    kinds: Ints  # (n words,) what a word is the trigger of; UNKNOWN where nobody looked
    main: frozenset[int] = frozenset()  # types of the main event; empty where nobody says
    quad: int = 0
    acts: list[Act] = field(default_factory=list)
    teacher: NDArray[np.float16] | None = None  # (n words, 17) logits
    fold: int = 0
    also: list[str] = field(default_factory=list)  # ids of other records with the same words


def load(shared: Path, own: Path) -> list[Example]:
    """Read all sets; folds are over all of them, near repeats of a sentence in one fold.

    Args:
        shared: The folder with the data of others, by kind: events, attribution, text.
        own: The folder with the sentences that we wrote, and our labels of others' sentences.
    """
    labelled, shared = list(labelled_rows(own, shared)), shared / "events"
    found: dict[str, Example] = {}
    attributed = {_key(row["text"]) for row in _rows(shared / "attributed_dev.jsonl")}
    for row in _rows(shared / "attributed_dev.jsonl"):
        found[_key(row["text"])] = whole(row["id"], row["text"], row["events"])
    for row in (*own_rows(own), *labelled):
        found[_key(row["text"])] = whole(row["id"], row["text"], row["events"])
    for name in ("gsr_dev", "plover_train", "quad_train", "spans_train"):
        for row in _rows(shared / f"{name}.jsonl"):
            key = _key(row["text"])
            if key not in found:
                found[key] = _blank(row["id"], row["text"])
            found[key].also.append(row["id"])
            if key in attributed:
                continue
            _add(found[key], row)
    examples = list(found.values())
    for example, fold in zip(examples, folds([_row(each) for each in examples]), strict=True):
        example.fold = fold
    return examples


def own_rows(folder: Path) -> Iterator[Record]:
    """Yield the sentences that we wrote, from invented.txt, whose first lines tell its notation."""
    for number, line in enumerate((folder / "invented.txt").read_text(encoding="utf-8").splitlines()):
        if line.strip() and not line.startswith("#"):
            yield parsed(f"own-{number}", line)


def labelled_rows(own: Path, shared: Path) -> Iterator[Record]:
    """Yield sentences of articles that we labelled by id and offset, from labelled.jsonl."""
    rows = list(_rows(own / "labelled.jsonl"))
    texts = {
        (name, article["id"]): article["text"]
        for name in sorted({row["set"] for row in rows})
        for article in _rows(shared / f"{name}.jsonl")
    }
    for number, row in enumerate(rows):
        text = texts[row["set"], row["article"]][slice(*row["span"])]
        yield {"id": f"news-{number}", "text": text, "events": row["events"]}


def parsed(name: str, line: str) -> Record:
    """Turn a line of invented.txt into a record with offsets.

    Raises:
        ValueError: A word that the notation names is not in the sentence.
    """
    text, _, told = line.partition(" | ")
    events = []
    for part in filter(None, map(str.strip, told.split(";"))):
        match = re.fullmatch(r"(.+?)=([A-Z]+)(?: (.*?))?(?: ?> (.*))?", part)
        if match is None or match[2] not in NUMBER:
            raise ValueError(f"{name}: cannot read {part!r}")
        trigger, kind, actors, recipients = match.groups()
        events.append(
            {
                "type": kind,
                "trigger": _place(name, text, trigger),
                "actors": [{"span": _place(name, text, each)} for each in _list(actors)],
                "recipients": [{"span": _place(name, text, each)} for each in _list(recipients)],
            }
        )
    return {"id": name, "text": text, "events": events}


def _list(told: str | None) -> list[str]:
    return [each.strip() for each in (told or "").split(",") if each.strip()]


def _place(name: str, text: str, words: str) -> list[int]:
    """Find words in a text; "talks@2" is the second time."""
    words, _, which = words.partition("@")
    places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(places) < int(which or 1):
        raise ValueError(f"{name}: {words!r} is not in {text!r}")
    return list(places[int(which or 1) - 1])


def whole(name: str, text: str, events: Sequence[Record]) -> Example:
    """Make an example of a sentence whose events are all known."""
    words = split_words(text)
    clauses = clauses_of(words)
    kinds = np.zeros(len(words), np.int64)
    acts = []
    for event in events:
        first, last = clauses.within(Span(*event["trigger"]))
        anchor = anchor_in(clauses, first, last)
        right = {event["type"], *event.get("alt_types", ())}
        kinds[first:last] = np.where(kinds[first:last] > 0, kinds[first:last], UNKNOWN)
        if not event.get("optional") or kinds[anchor] <= 0:
            kinds[anchor] = NUMBER[event["type"]]
        roles = _roles(
            clauses,
            [x["span"] for x in event.get("actors", ())],
            [x["span"] for x in event.get("recipients", ())],
        )
        acts.append(Act(anchor, frozenset(NUMBER[kind] for kind in right), roles))
    return Example(name, text, words, kinds, acts=acts)


def anchor_in(clauses: Clauses, first: int, last: int) -> int:
    """Return the word of a trigger that tells the act."""
    full = (index for index in range(first, last) if clauses.plain[index] not in EMPTY)
    return next(full, first)


def _roles(clauses: Clauses, actors: Iterable[Sequence[int]], recipients: Iterable[Sequence[int]]) -> Ints:
    roles = np.zeros(len(clauses.plain), np.int64)
    for places, tag in ((recipients, RECIPIENT), (actors, ACTOR)):
        for place in places:
            first, last = clauses.within(Span(*place))
            if last - first > 1 and clauses.plain[first] in ARTICLES:
                first += 1
            roles[first] = tag
            roles[first + 1 : last] = tag + 1
    return roles


def _blank(name: str, text: str) -> Example:
    words = split_words(text)
    return Example(name, text, words, np.full(len(words), UNKNOWN))


def _add(example: Example, row: Record) -> None:
    """Add what a record of another set knows."""
    event = row["events"][0]
    clauses = clauses_of(example.words)
    if event.get("type") is None and event.get("quad") in QUADS and not example.main:
        example.quad = QUADS[event["quad"]]
    places = [
        [
            _moved(row["text"], example.text, place)
            for x in event[role]
            if x.get("start") is not None
            for place in x.get("all_spans") or [[x["start"], x["end"]]]
        ]
        for role in ("sources", "targets")
    ]
    roles = _roles(clauses, *places) if any(places) else None
    kind = event.get("type")
    if kind is None:
        if roles is not None and not example.acts:
            example.acts.append(Act(None, frozenset(), roles))
        return
    right = types_now(kind)
    example.main = frozenset(NUMBER[each] for each in right)
    hits = list(candidates_in(clauses))
    anchor, told = _weak(clauses, hits, right, places)
    if anchor is not None:  # the table has most triggers: what it does not have is none
        taken = {index for hit in hits for index in range(*clauses.within(hit.span))}
        example.kinds[[index for index in range(len(example.words)) if index not in taken]] = 0
        example.kinds[anchor] = NUMBER[told]
        example.main = frozenset((NUMBER[told],))
    if roles is not None:
        example.kinds[roles > 0] = np.where(example.kinds[roles > 0] > 0, example.kinds[roles > 0], 0)
    for index, word in enumerate(clauses.plain):
        if word in EMPTY or not word[:1].isalpha():
            example.kinds[index] = 0
    example.acts = [Act(anchor, example.main, roles)]


COMING = frozenset(
    ("will", "would", "plans", "promised", "pledged", "agreed", "announced", "decided", "vowed")
)


def _weak(
    clauses: Clauses, hits: Sequence[Candidate], right: Sequence[EventType], places: list[list[list[int]]]
) -> tuple[int | None, EventType]:
    """Take as a trigger the phrase of the right type that stands nearest behind the actor, if any."""
    fitting = [hit for hit in hits if hit.type in right]
    if not fitting:
        return None, right[-1]
    behind = min((place[1] for place in places[0]), default=0)
    hit = min(fitting, key=lambda each: (each.span.start < behind, abs(each.span.start - behind)))
    first, last = clauses.within(hit.span)
    told = hit.type
    if len(right) > 1 and COMING & set(clauses.plain[max(0, first - 5) : last]):
        told = right[0]  # YIELD that is only announced: CONCEDE
    return anchor_in(clauses, first, last), told


def _moved(text: str, other: str, place: Sequence[int]) -> list[int]:
    """Carry a place over to the same text with other spaces."""
    if text == other:
        return list(place)
    ends = [index for index, sign in enumerate(other) if not sign.isspace()]
    before = sum(not sign.isspace() for sign in text[: place[0]])
    inside = sum(not sign.isspace() for sign in text[place[0] : place[1]])
    return [ends[before], ends[min(before + inside, len(ends)) - 1] + 1]


def _key(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _row(example: Example) -> Record:
    return {"id": example.id, "text": example.text}


def _rows(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def quad_groups() -> NDArray[np.int64]:
    """Return the quad class of each type's number, 0 for none."""
    return np.array([0, *(KINDS[kind].code for kind in EVENT_TYPES)])


def covered(words: Words, span: Sequence[int]) -> tuple[int, int]:
    """Return the words [first, last) that share a character with a span."""
    return bisect_left(words.end, span[0] + 1), bisect_left(words.start, span[1])
