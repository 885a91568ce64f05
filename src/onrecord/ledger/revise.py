"""Reading an article anew: what changes, what stays, and what people have decided stands."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.ledger.answers import Revision
from onrecord.ledger.copies import CopyRules, place
from onrecord.ledger.judged import OVERLAP, SHAPES, Record, overlap
from onrecord.ledger.judgements import apply
from onrecord.ledger.recall import findings_of
from onrecord.ledger.sql import query, stored
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import Kind
from onrecord.terms.reading import Reading

NO_CHANGE = frozenset({"id", "score", "made_by"})
"""Fields in which a row may differ and still say the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A row that says something else than before."""

    kind: Kind
    id: str
    was: str  # its id before; another one where its words are others
    fields: dict[str, tuple[Any, Any]]  # before and after, as they stand in the record


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What one reading changed in one article; ids of rows by kind in the order of the text."""

    article: str
    added: tuple[tuple[Kind, str], ...] = ()
    gone: tuple[tuple[Kind, str], ...] = ()
    changed: tuple[Change, ...] = ()
    kept: tuple[str, ...] = ()  # ids that stand by a person's judgement alone
    orphaned: tuple[str, ...] = ()  # ids of judgements on what is no longer found

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


def set_reading(db: sqlite3.Connection, row: int, reading: Reading) -> int:
    """Keep what an article was read with; return the reading's row."""
    named = {"model": stored(reading.model), "tables": reading.tables}
    db.execute(query("add_reading"), named)
    number = int(db.execute(query("reading"), named).fetchone()["row"])
    db.execute(query("set_reading"), {"row": row, "reading": number})
    return number


def revise(
    db: sqlite3.Connection, row: int, findings: Findings, when: tuple[Reading, str], rules: CopyRules | None
) -> Changes:
    """Put a new reading in the place of an article's last one, judgements applied; keep what has changed.

    Args:
        db: The ledger, in a transaction.
        row: The article's.
        findings: What the new reading has found in the same text.
        when: The reading and its time, ISO 8601 in UTC.
        rules: Tells copies.
    """
    reading, at = when
    before = _findings(db, row)
    was = db.execute(query("reading_of_article"), {"row": row}).fetchone()["row"]
    result = apply(db, row, rules, findings)
    if rules is not None and not db.execute(query("runs_of_article"), {"article": row}).fetchone():
        place(db, row, before.article, rules)  # it was stored before copies were looked for
    changes = changes_of(
        before,
        _findings(db, row),
        kept=sorted(result.restored),
        orphaned=[judgement.id for judgement in result.orphaned],
    )
    number = set_reading(db, row, reading)
    told = {"article": row, "at": at, "before": was, "after": number, "changes": stored(_json(changes))}
    db.execute(query("add_revision"), told)
    return changes


def revisions(db: sqlite3.Connection, row: int | None) -> list[Revision]:
    """Return what new readings have changed in an article, oldest first."""
    rows = db.execute(query("revisions_of_article"), {"row": row})
    return [
        Revision(
            at=found["revised_at"],
            before=found["before"],
            after=found["after"],
            changes=json.loads(found["changes"]),
        )
        for found in rows
    ]


def changes_of(
    before: Findings, after: Findings, *, kept: Sequence[str] = (), orphaned: Sequence[str] = ()
) -> Changes:
    """Compare two readings of one text."""
    added: list[tuple[Kind, str]] = []
    gone: list[tuple[Kind, str]] = []
    changed: list[Change] = []
    for kind, shape in SHAPES.items():
        old = {row.id: shape.record(row) for row in getattr(before, shape.rows)}
        new = {row.id: shape.record(row) for row in getattr(after, shape.rows)}
        pairs = {id: id for id in new if id in old} | _moved(old, new, shape.places)
        for id, was in pairs.items():
            fields = {
                name: (old[was][name], value)
                for name, value in new[id].items()
                if name not in NO_CHANGE and old[was][name] != value
            }
            if fields:
                changed.append(Change(kind=kind, id=id, was=was, fields=fields))
        added += [(kind, id) for id in new if id not in pairs]
        gone += [(kind, id) for id in old if id not in pairs.values()]
    return Changes(
        article=after.article.id,
        added=tuple(added),
        gone=tuple(gone),
        changed=tuple(changed),
        kept=tuple(kept),
        orphaned=tuple(orphaned),
    )


def _moved(old: dict[str, Record], new: dict[str, Record], places: Sequence[str]) -> dict[str, str]:
    """Pair rows whose words are others, but stand mostly where an old row's stood."""
    free = {id: row for id, row in old.items() if id not in new}
    pairs: dict[str, str] = {}
    for id, row in new.items():
        if id in old or not free:
            continue
        best, was = max((overlap(row, other, places), was) for was, other in free.items())
        if best >= OVERLAP:
            pairs[id] = was
            del free[was]
    return pairs


def _findings(db: sqlite3.Connection, row: int) -> Findings:
    return findings_of(db, db.execute(query("article"), {"row": row}).fetchone())


def _json(changes: Changes) -> str:
    return json.dumps({name: value for name, value in asdict(changes).items() if name != "article"})
