"""What the ledger counts, read from its roll-ups."""

from __future__ import annotations

import sqlite3

from onrecord.ledger.answers import Month, Months, Stats
from onrecord.ledger.sql import query, stored


def stats(db: sqlite3.Connection, *, everything: bool = False) -> Stats:
    """Return how much there is: each statement once, or with `everything` all, counted on the spot."""
    facts = db.execute(query("counts")).fetchone()
    statements = _tally(db, "statement").get("", 0)
    return Stats(
        articles=_tally(db, "article").get("", 0),
        copies=facts["copies"],
        statements=statements + facts["aside"] if everything else statements,
        repeated=facts["repeated"],
        rejected=facts["rejected"],
        judgements=facts["judgements"],
        actors=_tally(db, "actor").get("", 0),
        dropped=_tally(db, "dropped"),
        acts=_by_name(db, "count_acts") if everything else _tally(db, "act"),
        publishers=_tally(db, "publisher"),
        made_by=_by_name(db, "count_makers") if everything else _tally(db, "maker"),
        first_published=facts["first_published"],
        last_published=facts["last_published"],
        size=facts["size"],
    )


def months(db: sqlite3.Connection, *, speaker: str | None, outlet: str | None, most: int) -> Months:
    """Return statements by name, month and act; see Ledger.months."""
    name = outlet if speaker is None else speaker
    if name is None:
        rows = db.execute(query("months_of_speakers"), {"most": most})
    else:
        kind = "months_of_outlet" if speaker is None else "months_of_speaker"
        rows = db.execute(query(kind), {"name": stored(name)})
    return tuple(Month(*row) for row in rows)


def _tally(db: sqlite3.Connection, what: str) -> dict[str, int]:
    return {row["name"]: row["number"] for row in db.execute(query("tallies"), {"what": what})}


def _by_name(db: sqlite3.Connection, name: str) -> dict[str, int]:
    return {row["name"]: row["number"] for row in db.execute(query(name))}
