"""Whether a ledger is whole: the file, the rows in it, and what was derived from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from onrecord.ledger.connection import connect, said_plainly
from onrecord.ledger.faults import faults
from onrecord.ledger.fingerprint import fingerprint
from onrecord.ledger.intake import searched_rows
from onrecord.ledger.judged import judged
from onrecord.ledger.judgements import judgements_of, machine_of
from onrecord.ledger.migrate import check_version
from onrecord.ledger.recall import findings_of
from onrecord.ledger.rollups import rollups_in_step
from onrecord.ledger.sql import query
from onrecord.terms.errors import NoLedger
from onrecord.terms.findings import Findings
from onrecord.terms.ids import sha256_of

SEARCHED = ("content", "source", "speaker", "tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and what is wrong with it."""

    faults: tuple[str, ...]  # each a sentence; empty: the ledger is whole
    articles: int
    content: str  # the ledger's fingerprint; empty where it could not be taken


def verify(path: Path) -> Verified:
    """Check a ledger; nothing in it is changed. Every text is read once, every word of the index too.

    Raises:
        NoLedger, NotALedger, LedgerTooOld, LedgerTooNew, LedgerDamaged: It cannot be read at all.
    """
    if not path.exists():
        raise NoLedger(path)
    with said_plainly(path), closing(connect(path, read_only=False)) as db:
        check_version(db, path, read_only=True)
        found = list(_file_faults(db))
        if found:  # what is in a broken file says nothing
            return Verified(faults=tuple(found), articles=0, content="")
        found += [fault for name in IMPOSSIBLE for fault in _told(db, name)]
        articles = db.execute(query("articles_by_id")).fetchall()
        for row in articles:
            findings = findings_of(db, row)
            found += [
                f"article {row['id']}: {fault}" for check in CHECKS for fault in check(db, row, findings)
            ]
        found += _index_faults(db)
        found += [f"counts: {fault}" for fault in rollups_in_step(db)]
        return Verified(faults=tuple(found), articles=len(articles), content=fingerprint(db))


def _file_faults(db: sqlite3.Connection) -> Iterator[str]:
    for row in db.execute("pragma integrity_check"):
        if row[0] != "ok":
            yield f"the file: {row[0]}"
    for row in db.execute("pragma foreign_key_check"):
        yield f"table {row[0]}, row {row[1]}: it points at a row of {row[2]} that is not there"
    try:
        db.execute("insert into searched (searched) values ('integrity-check')")
    except sqlite3.DatabaseError as error:
        yield f"the index: {error}"


IMPOSSIBLE = ("wrong_copies", "wrong_judgements")
"""Queries for what must not be; each row has a sentence. A roll-up table needs one here."""


def _told(db: sqlite3.Connection, name: str) -> list[str]:
    return [str(row["fault"]) for row in db.execute(query(name))]


def _own_faults(_: sqlite3.Connection, row: sqlite3.Row, findings: Findings) -> Iterator[str]:
    """Yield spans outside the text, ids that name nothing, and a text that is not the one that was stored."""
    yield from faults(findings)
    if sha256_of(findings.article.text) != row["sha256"]:
        yield "its text is not the one whose sha256 is stored"


def _judgement_faults(db: sqlite3.Connection, row: sqlite3.Row, findings: Findings) -> Iterator[str]:
    """Yield a fault if the rows are not the machine's with people's judgements applied."""
    told = judgements_of(db.execute(query("judgements_of_article"), {"article": row["row"]}))
    if told and judged(machine_of(db, row["row"]), told).findings != findings:
        yield "its rows are not as people have judged them"


CHECKS: tuple[Callable[[sqlite3.Connection, sqlite3.Row, Findings], Iterator[str]], ...] = (
    _own_faults,
    _judgement_faults,
)
"""What is asked of every article."""


def _index_faults(db: sqlite3.Connection) -> Iterator[str]:
    """Yield the statements whose words in the index are not those of the text.

    The index keeps no copy of the words, but tells column and place of each; a sum over them is compared.
    """
    db.execute("create virtual table if not exists temp.word using fts5vocab (main, searched, instance)")
    sums: dict[int, int] = {}
    for place, column, term, offset in db.execute('select doc, col, term, "offset" from temp.word'):
        sums[place] = sums.get(place, 0) + _number(column, term, offset)
    ids = {row["place"]: row["id"] for row in db.execute(query("places"))}
    for row in db.execute(query("articles_by_id")).fetchall():
        for place, number in _sums(db, row):
            if sums.pop(place, 0) != number:
                yield f"statement {ids[place]}: the index does not have its words"
    for place in sums:
        yield f"the index has words of a statement that is not there ({place})"


def _sums(db: sqlite3.Connection, row: sqlite3.Row) -> Iterator[tuple[int, int]]:
    findings = findings_of(db, row)
    places = {
        one["id"]: one["place"] for one in db.execute(query("standing_of_article"), {"article": row["row"]})
    }
    for place, *words in searched_rows(findings, {None: None, **places}):
        terms = zip(SEARCHED, map(str, words), strict=True)
        numbers = (
            _number(column, term, offset)
            for column, text in terms
            for offset, term in enumerate(text.split())
        )
        yield int(str(place)), sum(numbers)


def _number(column: str, term: str, offset: int) -> int:
    return crc32(f"{column} {offset} {term}".encode("utf-8", "surrogatepass"))
