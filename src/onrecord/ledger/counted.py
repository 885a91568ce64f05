"""What of an article's findings counts: not what counts elsewhere, nor what a person has rejected."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from onrecord.ledger.sql import query
from onrecord.terms.findings import Findings


def counted(db: sqlite3.Connection, row: int, findings: Findings, *, copied: bool = False) -> Findings:
    """Return findings without what was rejected and, unless `copied`, without what counts elsewhere.

    What hangs on a statement that is left out is left out with it: an event, a figure or a nested statement
    without its asserter would read as the outlet's own fact.
    """
    away = {one["id"] for one in db.execute(query("aside_of_article"), {"article": row, "copied": copied})}
    if not away:
        return findings
    for statement in findings.statements:  # an outer statement stands before those inside it, or after
        if statement.id not in away and _is_inside(statement.nested_in, findings, away):
            away.add(statement.id)
    figures = tuple(one for one in findings.figures if one.id not in away and one.asserted_by not in away)
    events = tuple(one for one in findings.events if one.id not in away and one.asserted_by not in away)
    left = {figure.id for figure in figures}
    return replace(
        findings,
        statements=tuple(one for one in findings.statements if one.id not in away),
        events=events,
        figures=figures,
        checks=tuple(check for check in findings.checks if check.figure in left),
    )


def _is_inside(outer: str | None, findings: Findings, away: set[str]) -> bool:
    above = {statement.id: statement.nested_in for statement in findings.statements}
    seen: set[str] = set()
    while outer is not None and outer not in seen:
        if outer in away:
            return True
        seen.add(outer)
        outer = above.get(outer)
    return False
