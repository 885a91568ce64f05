from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from onrecord.ledger import migrate as module
from onrecord.ledger.connection import version_of
from onrecord.ledger.migrate import migrate
from onrecord.ledger.sql import migrations, statements
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import LedgerFailed, LedgerTooOld
from onrecord.terms.findings import Dropped
from onrecord.terms.record import from_record

from .builders import dump, numbered

CASES = Path(__file__).parents[1] / "cases" / "ledger"


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    assert [number for number, _ in migrations()] == list(range(1, len(migrations()) + 1))


def test_a_script_is_cut_into_its_statements() -> None:
    script = (
        "create table a (b); -- ; in a comment\ncreate trigger c after insert on a begin\n  select 1;\nend;\n"
    )
    assert len(list(statements(script))) == 2


def test_opening_a_ledger_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.add(numbered(1))
    before = path.read_bytes()
    Ledger.open(path).close()
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_version_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    broken = (*migrations(), (len(migrations()) + 1, "create table half (a);\ncreate nonsense;\n"))
    monkeypatch.setattr(module, "migrations", lambda: broken)
    with pytest.raises(LedgerFailed, match="nonsense"):
        Ledger.open(path)
    db = sqlite3.connect(path)
    assert version_of(db) == len(migrations())
    assert db.execute("select count(*) from sqlite_schema where name = 'half'").fetchone() == (0,)
    db.close()


def test_a_new_migration_is_run_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.add(numbered(1))
    more = (*migrations(), (len(migrations()) + 1, "create table later (a);\n"))
    monkeypatch.setattr(module, "migrations", lambda: more)
    for _ in range(2):
        with Ledger.open(path) as ledger:
            assert version_of(ledger._db) == len(more)
            assert ledger.stats().articles == 1


@pytest.mark.parametrize("version", [1, 3])
def test_an_old_ledger_is_brought_forward_with_all_it_holds(tmp_path: Path, version: int) -> None:
    path = tmp_path / "ledger.db"
    db = sqlite3.connect(path)
    db.executescript((CASES / f"version{version}.sql").read_text(encoding="utf-8"))
    db.close()
    lines = (CASES / f"version{version}.jsonl").read_text(encoding="utf-8").splitlines()
    expected = [from_record(json.loads(line)) for line in lines]
    with pytest.raises(LedgerTooOld):
        Ledger.open(path, read_only=True)
    with Ledger.open(path) as old, Ledger.open(tmp_path / "new.db") as new:
        assert version_of(old._db) == len(migrations())
        for one in expected:
            new.add(one)
        new.add_dropped(Dropped(stage="read", why="empty: nothing in it", origin="x.txt"))
        assert dump(old) == dump(new)
        assert list(old.findings()) == list(new.findings())
        assert len(list(old.findings())) == 4
        assert old.counts_in_step() == []
        for words in ("", "cafe", '"will never leave"', "speaker:zak", "act:deny", "outlet:paper"):
            assert old.search(words) == new.search(words) != []
        old.add(numbered(99))
        old._db.execute("insert into searched (searched) values ('integrity-check')")
        assert old._db.execute("pragma foreign_keys").fetchone()[0] == 1


@pytest.mark.parametrize(
    ("table", "column", "index"),
    [("statement", "nested_in", "statement_nested_in"), ("actor", "of", "actor_serving")],
)
def test_what_points_within_its_table_is_found_without_a_walk(
    tmp_path: Path, table: str, column: str, index: str
) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        plan = ledger._db.execute(f"explain query plan select 1 from {table} where {column} = 5").fetchone()
        assert index in plan["detail"]


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    assert path.read_bytes()[68:72] == b"ONRC"
    db = sqlite3.connect(path, isolation_level=None)
    migrate(db, path)  # nothing to do
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    db.close()
