"""Findings as people have judged them: what they set stands, whatever a model says now or later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from onrecord.terms.actor import Actor
from onrecord.terms.findings import Findings
from onrecord.terms.ids import actor_id
from onrecord.terms.judgement import ACCEPTED, FIELDS, REJECTED, SAME, STANDING, UNDO, Judgement, Kind
from onrecord.terms.record import (
    actor_of,
    actor_record,
    event_of,
    event_record,
    figure_of,
    figure_record,
    statement_of,
    statement_record,
)

Record = dict[str, Any]

OVERLAP = 0.5
"""Least share of characters in common by which a row of a newer reading is taken for one that was judged."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of row is found in the findings, and how it is written down."""

    rows: str  # the name of its list in Findings and in the record
    record: Callable[[Any], Record]
    row: Callable[[Record], Any]
    places: tuple[str, ...]  # fields whose spans say where it stands


SHAPES: dict[Kind, Shape] = {
    "actor": Shape("actors", actor_record, actor_of, ("mentions",)),
    "statement": Shape("statements", statement_record, statement_of, ("cue", "content")),
    "event": Shape("events", event_record, event_of, ("trigger",)),
    "figure": Shape("figures", figure_record, figure_of, ("span",)),
}
"""A row here is all that a new kind of row needs to be judged; those that others point to come first."""

REFERENCES = {
    "speaker": "actors",
    "addressee": "actors",
    "nested_in": "statements",
    "asserted_by": "statements",
}
"""Fields that hold the id of another row, and the list where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An article's findings with people's judgements applied."""

    findings: Findings
    rejected: frozenset[str]  # ids of rows
    orphaned: tuple[Judgement, ...]  # on rows that the machine no longer finds; those it can, it keeps
    restored: frozenset[str]  # ids of rows that stand by a judgement alone


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that hold, oldest first: not taken back, and the last on their field."""
    held: dict[tuple[str, str, str], Judgement] = {}
    undone: set[str] = set()
    for judgement in reversed(list(judgements)):
        if judgement.id in undone:
            continue
        if judgement.field == UNDO:
            undone.add(judgement.value)
            continue
        about = judgement.value["with"] if judgement.field == SAME else ""
        held.setdefault((judgement.target, judgement.field, about), judgement)
    return list(held.values())[::-1]


def judged(machine: Findings, judgements: Iterable[Judgement]) -> Judged:
    """Return what the machine found, as people have judged it.

    Args:
        machine: The findings of one reading.
        judgements: All on this article's rows, oldest first.
    """
    by_target: dict[tuple[Kind, str], list[Judgement]] = {}
    for judgement in in_force(judgements):
        if judgement.kind in SHAPES and judgement.field != SAME:
            by_target.setdefault((judgement.kind, judgement.target), []).append(judgement)
    work = _Work(machine)
    for kind in SHAPES:
        targets = {target: found for (of, target), found in by_target.items() if of == kind}
        work.claim(kind, targets)
        for target, found in targets.items():
            work.apply(kind, target, found)
    return work.done()


class _Work:
    """One article's rows while judgements are applied; as records, so that one way fits every kind."""

    def __init__(self, machine: Findings) -> None:
        self.machine = machine
        self.rows: dict[Kind, dict[str, Record]] = {
            kind: {row.id: shape.record(row) for row in getattr(machine, shape.rows)}
            for kind, shape in SHAPES.items()
        }
        self.rejected: set[str] = set()
        self.restored: set[str] = set()
        self.orphaned: list[Judgement] = []

    def claim(self, kind: Kind, targets: Mapping[str, Sequence[Judgement]]) -> None:
        """Give each row that stands for a judged one, and has another id, the id that was judged."""
        rows, places = self.rows[kind], SHAPES[kind].places
        free = {id: row for id, row in rows.items() if id not in targets}
        for target, found in targets.items():
            seen = found[-1].seen.get("row")
            if target in rows or seen is None:
                continue
            scored = [(overlap(row, seen, places), id) for id, row in free.items()]
            best, id = max(scored, default=(0.0, ""))
            if best >= OVERLAP:
                del free[id]
                self._rename(kind, id, target)

    def apply(self, kind: Kind, target: str, found: Sequence[Judgement]) -> None:
        """Set what the judgements on one row say, oldest first."""
        row = self.rows[kind].get(target)
        standing = next((one.value for one in found if one.field == STANDING), None)
        if row is None:
            self.orphaned += found
            row = None if standing == REJECTED else self._restored(kind, found[-1])
            if row is None:
                return
            self.rows[kind][target] = row
            self.restored.add(target)
        for judgement in found:
            if judgement.field == STANDING:
                if judgement.value == ACCEPTED:
                    seen = judgement.seen["row"]
                    row |= {name: seen[name] for name in FIELDS[kind] if name in seen}
            else:
                row[judgement.field] = self._value(judgement)
            for actor in judgement.seen.get("actors", ()):
                if actor["id"] in (row.get("speaker"), row.get("addressee")):
                    self.rows["actor"].setdefault(actor["id"], {**actor, "of": None})
        if standing == REJECTED:
            self.rejected.add(target)

    def done(self) -> Judged:
        """Return the findings; rows stand in the machine's order, restored ones where their words are."""
        changed: dict[str, Any] = {
            shape.rows: tuple(shape.row(row) for row in self._in_order(kind, shape))
            for kind, shape in SHAPES.items()
        }
        return Judged(
            findings=replace(self.machine, **changed),
            rejected=frozenset(self.rejected),
            orphaned=tuple(self.orphaned),
            restored=frozenset(self.restored),
        )

    def _in_order(self, kind: Kind, shape: Shape) -> list[Record]:
        rows = list(self.rows[kind].values())
        if not self.restored.intersection(self.rows[kind]):
            return rows
        return sorted(rows, key=lambda row: min(_characters(row, shape.places[-1:]), default=0))

    def _rename(self, kind: Kind, old: str, new: str) -> None:
        rows = self.rows[kind]
        self.rows[kind] = {new if id == old else id: row for id, row in rows.items()}
        self.rows[kind][new]["id"] = new
        for other in self.rows.values():
            for row in other.values():
                for name, rows_of in REFERENCES.items():
                    if rows_of == SHAPES[kind].rows and row.get(name) == old:
                        row[name] = new
                if kind == "actor" and row.get("of") == old:
                    row["of"] = new
                for one in _parties(row) if kind == "actor" else ():
                    if one["actor"] == old:
                        one["actor"] = new

    def _restored(self, kind: Kind, judgement: Judgement) -> Record | None:
        """Return the row as the person saw it; None where it says more than can still be told."""
        row: Record = deepcopy(judgement.seen["row"])
        statements = self.rows["statement"]
        if row.get("asserted_by") is not None and row["asserted_by"] not in statements:
            return None  # without its asserter it would read as the outlet's own fact
        if row.get("nested_in") is not None and row["nested_in"] not in statements:
            return None
        for one in _parties(row):
            one["actor"] = one["actor"] if one["actor"] in self.rows["actor"] else None
        if kind == "actor":
            row["of"] = row["of"] if row["of"] in self.rows["actor"] else None
        return row

    def _value(self, judgement: Judgement) -> Any:
        value = judgement.value
        if isinstance(value, dict):  # somebody whom the machine did not know: {"kind": ..., "name": ...}
            id = actor_id(self.machine.article.id, value["kind"], value["name"])
            actor = Actor(id=id, kind=value["kind"], name=value["name"], score=1.0)
            self.rows["actor"].setdefault(id, actor_record(actor))
            return id
        return value


def _parties(row: Record) -> list[Record]:
    """Return who takes part in an event, by the record; nobody in any other row."""
    return [*row.get("actors", ()), *row.get("recipients", ())]


def overlap(row: Record, other: Record, places: Sequence[str]) -> float:
    """Return the share of characters that the spans in some fields of two rows have in common."""
    """Return the share of characters in common of the spans in some fields of two rows."""
    first, second = _characters(row, places), _characters(other, places)
    return len(first & second) / max(1, len(first | second))


def _characters(row: Record, places: Sequence[str]) -> set[int]:
    """Return the offsets of the characters that some fields of a row stand on."""
    spans: list[Sequence[int]] = []
    for name in places:
        value = row[name]
        spans += value if not value or isinstance(value[0], (list, tuple)) else [value]
    return {place for start, end in spans for place in range(start, end)}
