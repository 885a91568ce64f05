"""People's judgements in the ledger: added, never changed, and applied to the rows at once.

The rows that everything else reads are the judged ones; what the machine had said is kept in `machine`, so
that a judgement can be taken back, and every judgement is applied again after a new reading.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from onrecord.ledger.copies import CopyRules, join, mark, part, relatives
from onrecord.ledger.judged import SHAPES, Judged, judged
from onrecord.ledger.recall import findings_of
from onrecord.ledger.rewrite import rewrite
from onrecord.ledger.rollups import recounted
from onrecord.ledger.sql import query, stored
from onrecord.ledger.values import check_value
from onrecord.terms.findings import Findings
from onrecord.terms.ids import judgement_id
from onrecord.terms.judgement import SAME, UNDO, Judgement, Kind
from onrecord.terms.record import from_record, to_record

Record = dict[str, Any]


def write(db: sqlite3.Connection, judgement: Judgement) -> None:
    """Add one judgement."""
    row = {
        "id": judgement.id,
        "kind": judgement.kind,
        "target": stored(judgement.target),
        "field": judgement.field,
        "value": stored(json.dumps(judgement.value)),
        "by": stored(judgement.by),
        "at": judgement.at,
        "note": stored(judgement.note),
        "article": stored(judgement.article),
        "seen": stored(json.dumps(judgement.seen)),
    }
    db.execute(query("add_judgement"), row)


def read(db: sqlite3.Connection, *, article: str | None = None, target: str | None = None) -> list[Judgement]:
    """Return judgements, oldest first."""
    rows = db.execute(query("judgements"), {"article": stored(article), "target": stored(target)})
    return judgements_of(rows)


def judgements_of(rows: Iterable[sqlite3.Row]) -> list[Judgement]:
    """Return the judgements of some rows."""
    return [
        Judgement(
            id=row["id"],
            kind=row["kind"],
            target=row["target"],
            field=row["field"],
            value=json.loads(row["value"]),
            by=row["judge"],
            at=row["judged_at"],
            note=row["note"],
            article=row["article"],
            seen=json.loads(row["seen"]),
        )
        for row in rows
    ]


def seen_of(findings: Findings, kind: Kind, id: str) -> Record:
    """Return what a person sees of a row: its record, and those of the actors that it names."""
    shape = SHAPES.get(kind)
    if shape is None:
        return {}
    row = next(shape.record(row) for row in getattr(findings, shape.rows) if row.id == id)
    named = {row.get("speaker"), row.get("addressee")} - {None}
    actors = [SHAPES["actor"].record(actor) for actor in findings.actors if actor.id in named]
    return {"row": row, "actors": actors}


def machine_of(db: sqlite3.Connection, row: int) -> Findings:
    """Return what the machine found in an article, before people judged it."""
    found = findings_of(db, db.execute(query("article"), {"row": row}).fetchone())
    kept = db.execute(query("machine"), {"article": row}).fetchone()
    if kept is None:
        return found
    return replace(from_record(json.loads(kept["record"])), article=found.article)


def apply(
    db: sqlite3.Connection, row: int, rules: CopyRules | None, machine: Findings | None = None
) -> Judged:
    """Put an article's findings in the ledger as people have judged them.

    Args:
        db: The ledger, in a transaction.
        row: The article's.
        rules: Tells which statements count elsewhere; None: nobody looked for copies.
        machine: What a new reading has found; None to keep to the last one.
    """
    told = judgements_of(db.execute(query("judgements_of_article"), {"article": row}))
    found = machine_of(db, row) if machine is None else machine
    result = judged(found, told)
    if told:
        record = to_record(replace(found, article=replace(found.article, text="")))
        db.execute(query("set_machine"), {"article": row, "record": stored(json.dumps(record))})
    rejected = [{"id": stored(id)} for id in sorted(result.rejected)]
    with recounted(db, relatives(db, row) or [row]):
        rewrite(db, row, result.findings)
        for name in ("set_rejected", "set_rejected_event", "set_rejected_figure"):
            db.executemany(query(name), rejected)
        if rules is not None:
            mark(db, row, rules)
    return result


def judge(
    db: sqlite3.Connection,
    target: tuple[Kind, str, int],
    said: tuple[str, Any],
    who: tuple[str, str, str | None],
    rules: CopyRules | None,
) -> Judgement:
    """Add a judgement and apply it.

    Args:
        db: The ledger, in a transaction.
        target: Kind, whole id and article's row of what is judged.
        said: Field and value, as Judgement has them.
        who: By whom, when, and a note.
        rules: Tells which statements count elsewhere.

    Raises:
        BadJudgement: The field or the value does not fit the row.
    """
    (kind, id, row), (field, value), (by, at, note) = target, said, who
    findings = findings_of(db, db.execute(query("article"), {"row": row}).fetchone())
    check_value(findings, kind, id, field, value)
    judgement = Judgement(
        id=judgement_id(id, field, json.dumps(value), by, at),
        kind=kind,
        target=id,
        field=field,
        value=value,
        by=by,
        at=at,
        note=note,
        article=findings.article.id,
        seen=seen_of(findings, kind, id),
    )
    write(db, judgement)
    _carry_out(db, row, judgement, rules)
    return judgement


def undo(
    db: sqlite3.Connection, judgement: Judgement, who: tuple[str, str, str | None], rules: CopyRules | None
) -> Judgement:
    """Take back an earlier judgement by adding one that says so."""
    by, at, note = who
    taken_back = replace(
        judgement,
        id=judgement_id(judgement.target, UNDO, json.dumps(judgement.id), by, at),
        field=UNDO,
        value=judgement.id,
        by=by,
        at=at,
        note=note,
    )
    write(db, taken_back)
    row = db.execute(query("row_of_article"), {"id": stored(judgement.article)}).fetchone()["row"]
    if judgement.field == SAME and judgement.kind == "article":
        back = replace(judgement, value={**judgement.value, "same": not judgement.value["same"]})
        _carry_out(db, row, back, rules)
    else:
        _carry_out(db, row, taken_back, rules)
    return taken_back


def _carry_out(db: sqlite3.Connection, row: int, judgement: Judgement, rules: CopyRules | None) -> None:
    if judgement.field != SAME:
        apply(db, row, rules)
    elif judgement.kind == "article":
        other = db.execute(query("row_of_article"), {"id": stored(judgement.value["with"])}).fetchone()["row"]
        (join if judgement.value["same"] else part)(db, row, other, rules)


def orphans(db: sqlite3.Connection, articles: Sequence[int]) -> list[Judgement]:
    """Return the judgements on rows that the last readings of some articles did not find."""
    lost: list[Judgement] = []
    for row in articles:
        told = judgements_of(db.execute(query("judgements_of_article"), {"article": row}))
        lost += judged(machine_of(db, row), told).orphaned
    return lost
