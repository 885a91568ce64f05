"""The plain schema that the ledger is compared with: one table with text columns, FTS5 and bm25.

It holds less than the ledger: no article's text, no offsets, no actors, nothing that was let go.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.terms.findings import Findings

SCHEMA = """
create table statement (
    row integer primary key, id text, article text, outlet text, published text, speaker text, act text,
    source text, cue text, content text, score real
);
create virtual table words using fts5 (content, speaker, content = 'statement', content_rowid = 'row');
"""
INDEXES = """
create unique index statement_id on statement (id);
create index statement_speaker on statement (speaker, published);
"""
INSERT = """insert into statement (id, article, outlet, published, speaker, act, source, cue, content, score)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INDEX_ONE = (
    "insert into words (rowid, content, speaker) select row, content, speaker from statement where row > ?"
)
PHRASE = """select statement.* from words join statement on statement.row = words.rowid
where words match ? and statement.speaker = ? order by words.rank limit 20"""
POINT = "select * from statement where id = ?"
CHART = """select speaker, substr(published, 1, 7) as month, count(*) from statement
where speaker in (select speaker from statement group by speaker order by count(*) desc limit 20)
group by speaker, month"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the peer's file, with the ledger's own settings."""
    db = sqlite3.connect(path, isolation_level=None)
    settings = ("page_size = 8192", "journal_mode = wal", "synchronous = normal")
    for pragma in (*settings, "cache_size = -64000", "wal_autocheckpoint = 4000"):
        db.execute(f"pragma {pragma}")
    return db


def load(db: sqlite3.Connection, findings: Iterable[Findings]) -> None:
    """Store everything at once: rows, then words, then indexes."""
    db.executescript(SCHEMA)
    db.execute("begin")
    for one in findings:
        db.executemany(INSERT, rows(one))
    db.execute("insert into words (words) values ('rebuild')")
    for statement in INDEXES.strip().splitlines():
        db.execute(statement)
    db.execute("commit")


def add(db: sqlite3.Connection, findings: Findings) -> None:
    """Store one article in one transaction."""
    db.execute("begin immediate")
    last = db.execute("select ifnull(max(row), 0) from statement").fetchone()[0]
    db.executemany(INSERT, rows(findings))
    db.execute(INDEX_ONE, (last,))
    db.execute("commit")


def rows(findings: Findings) -> Iterator[tuple[object, ...]]:
    """Yield the statements of an article with their words."""
    article, names = findings.article, {actor.id: actor.name for actor in findings.actors}
    for one in findings.statements:
        source, cue, content = (
            " ".join([span.of(article.text) for span in spans])
            for spans in (one.source, one.cue, one.content)
        )
        yield (
            one.id,
            article.id,
            article.publisher,
            article.published,
            names.get(one.speaker or ""),
            one.act,
            source,
            cue,
            content,
            one.score,
        )
