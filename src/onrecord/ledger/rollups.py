"""Counts that are kept in step with what they count, in the transaction that changes it.

`count` tells what an article adds to them, and SQL (queries/true_TABLE.sql) what they should be; the check
compares the two, and `rebuild` believes the SQL.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from onrecord.ledger.places import day_of
from onrecord.ledger.recall import findings_of
from onrecord.ledger.sql import query, stored
from onrecord.terms.findings import Dropped, Findings

TABLES = ("tally", "speaker", "speaker_month", "outlet_month")
"""Each has queries/add_TABLE.sql and queries/true_TABLE.sql, with its columns in order.

A table comes after those that it points to.
"""

Key = tuple[str, ...]
Counts = dict[str, Counter[Key]]  # by table


def none() -> Counts:
    """Return counts of nothing."""
    return {table: Counter() for table in TABLES}


def count(findings: Findings, counts: Counts) -> None:
    """Add what one article holds to some counts."""
    article, tally = findings.article, counts["tally"]
    outlet, month = article.publisher or "", (day_of(article.published) or "")[:7]
    tally["article", ""] += 1
    tally["publisher", outlet] += 1
    if findings.actors:
        tally["actor", ""] += len(findings.actors)
    if findings.statements:
        tally["statement", ""] += len(findings.statements)
    names: dict[str | None, str] = {None: "", **{actor.id: actor.name for actor in findings.actors}}
    for statement in findings.statements:
        name, act = names[statement.speaker], statement.act
        tally["act", act] += 1
        tally["maker", statement.made_by] += 1
        counts["speaker"][(name,)] += 1
        counts["speaker_month"][name, month, act] += 1
        counts["outlet_month"][outlet, month, act] += 1
    count_dropped(findings.dropped, counts)


def count_dropped(dropped: Iterable[Dropped], counts: Counts) -> None:
    """Add what was let go to some counts."""
    for item in dropped:
        counts["tally"]["dropped", item.code] += 1


def change(db: sqlite3.Connection, counts: Counts, sign: int = 1) -> None:
    """Add counts to the ledger's; with sign -1, for findings that are taken out, subtract them."""
    for table, counted in counts.items():
        rows = sorted((*map(stored, key), sign * number) for key, number in counted.items())
        db.executemany(query(f"add_{table}"), rows)
    if sign < 0:
        _clear(db, most=0)


@contextmanager
def recounted(db: sqlite3.Connection, articles: Iterable[int]) -> Iterator[None]:
    """Keep the counts in step while what counts in some articles (their rows) changes; not to be nested."""
    rows = list(articles)
    change(db, _counts_of(db, rows), -1)
    yield
    change(db, _counts_of(db, rows))


def _counts_of(db: sqlite3.Connection, articles: Iterable[int]) -> Counts:
    counts = none()
    for row in articles:
        findings = findings_of(db, db.execute(query("article"), {"row": row}).fetchone())
        aside = db.execute(query("aside_of_article"), {"article": row, "copied": False})
        away = {one["id"] for one in aside}
        statements = tuple(one for one in findings.statements if one.id not in away)
        count(replace(findings, statements=statements), counts)
    return counts


def rebuild(db: sqlite3.Connection) -> None:
    """Count everything anew; within the caller's transaction."""
    _clear(db, most=None)
    for table in TABLES:
        rows = db.execute(query(f"true_{table}")).fetchall()
        db.executemany(
            query(f"add_{table}"),
            ([*(stored(name) for name in row[:-1]), row[-1]] for row in map(tuple, rows)),
        )


def rollups_in_step(db: sqlite3.Connection) -> list[str]:
    """Return a line for each count that is not what it should be; none if all are in step."""
    faults = []
    for table in TABLES:
        kept, true = _by_key(db, f"all_{table}"), _by_key(db, f"true_{table}")
        for key in sorted(kept.keys() | true.keys()):
            here, there = kept.get(key, 0), true.get(key, 0)
            if here != there:
                faults.append(f"{table}: {' '.join(filter(None, key))!r} has {here}, the rows have {there}")
    return faults


def _clear(db: sqlite3.Connection, *, most: int | None) -> None:
    for table in reversed(TABLES):  # what points to another table goes first
        db.execute(query(f"clear_{table}"), {"most": most})


def _by_key(db: sqlite3.Connection, name: str) -> dict[Key, int]:
    return {tuple(row)[:-1]: row[-1] for row in db.execute(query(name))}
