from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.ledger import intake
from onrecord.ledger import migrate as module
from onrecord.ledger.connection import version_of
from onrecord.ledger.migrate import migrate
from onrecord.ledger.sql import migrations, query, statements
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import LedgerFailed, LedgerTooOld

from .builders import numbered


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


def test_a_ledger_of_the_first_version_is_brought_forward_with_all_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.db"
    old, new = numbered(1), numbered(2)
    with monkeypatch.context() as first:
        first.setattr(module, "migrations", lambda: migrations()[:1])
        first.setattr(intake, "query", of_the_first_version)
        with Ledger.open(path) as ledger:
            ledger.add(old)
            assert version_of(ledger._db) == 1
    with pytest.raises(LedgerTooOld):
        Ledger.open(path, read_only=True)
    denied = replace(new, statements=tuple(replace(s, negated=True) for s in new.statements))
    with Ledger.open(path) as ledger:
        ledger.add(denied)
        assert version_of(ledger._db) == len(migrations())
        assert {found.article.id: found for found in ledger.findings()} == {
            old.article.id: old,
            denied.article.id: denied,
        }
        assert {hit.statement.negated for hit in ledger.search("")} == {False, True}


def of_the_first_version(name: str) -> str:
    """Return a query as it was before statements could be negated."""
    return query(name).replace(" negated,", "").replace(" :negated,", "")


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    assert path.read_bytes()[68:72] == b"ONRC"
    db = sqlite3.connect(path, isolation_level=None)
    migrate(db, path)  # nothing to do
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    db.close()
