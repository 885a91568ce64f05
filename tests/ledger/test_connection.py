from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.ledger import connection
from onrecord.ledger.migrate import newest
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerFull,
    LedgerReadOnly,
    LedgerTooNew,
    LedgerTooOld,
    NoLedger,
    NotALedger,
    StorageError,
)
from tests.users import as_an_ordinary_user

from .builders import numbered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a ledger with one article."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.add(numbered(1))
    return path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that other users can reach, as pytest's own cannot be."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def change(path: Path, sql: str) -> None:
    db = sqlite3.connect(path)
    db.executescript(sql)
    db.close()


def test_a_missing_ledger_cannot_be_read_and_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="onrecord add INPUT --ledger"):
        Ledger.open(tmp_path / "none.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_ledger_yet_and_can_become_one(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(NoLedger):
        Ledger.open(path, read_only=True)
    with Ledger.open(path) as ledger:
        assert ledger.add(numbered(1)).outcome == "new"


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("data", [b"x", b"Dear diary,\n" * 500, b"SQLite format 3\0" + b"\xff" * 900])
def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path, data: bytes, read_only: bool) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(data)
    with pytest.raises(NotALedger, match=r"diary\.txt is not a ledger"):
        Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("sql", ["create table cookie (name text)", "pragma application_id = 7"])
def test_another_programs_database_is_refused_and_left_alone(
    tmp_path: Path, sql: str, read_only: bool
) -> None:
    path = tmp_path / "cookies.sqlite"
    change(path, sql)
    before = path.read_bytes()
    with pytest.raises(NotALedger, match="another program"):
        Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_folder_is_no_ledger(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(NotALedger, match="folder"):
        Ledger.open(tmp_path, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_ledger_of_a_later_program_asks_for_the_update(path: Path, read_only: bool) -> None:
    change(path, f"pragma user_version = {newest() + 1}")
    with pytest.raises(LedgerTooNew, match="update the program"):
        Ledger.open(path, read_only=read_only)


def test_an_older_ledger_cannot_be_read_before_it_is_brought_up_to_date(path: Path) -> None:
    change(path, "pragma user_version = 0")
    with pytest.raises(LedgerTooOld, match="up to date"):
        Ledger.open(path, read_only=True)


def test_a_ledger_opened_for_reading_takes_nothing(path: Path) -> None:
    with Ledger.open(path, read_only=True) as ledger:
        with pytest.raises(LedgerReadOnly):
            ledger.add(numbered(2))
        assert ledger.stats().articles == 1


def test_a_ledger_in_a_folder_that_cannot_be_written_can_be_read_and_not_added_to(open_folder: Path) -> None:
    path = open_folder / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.add(numbered(1))
    open_folder.chmod(0o555)
    path.chmod(0o444)
    with as_an_ordinary_user():
        with Ledger.open(path, read_only=True) as ledger:
            assert len(ledger.search("")) == len(numbered(1).statements)
        with pytest.raises(LedgerReadOnly, match="must be writable"):
            Ledger.open(path)


def test_a_file_that_cannot_be_written_is_said_when_it_is_opened(open_folder: Path) -> None:
    path = open_folder / "ledger.db"
    Ledger.open(path).close()
    path.chmod(0o444)
    open_folder.chmod(0o777)
    with as_an_ordinary_user(), pytest.raises(LedgerReadOnly):
        Ledger.open(path)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_path_that_cannot_be_looked_at_is_said(open_folder: Path, read_only: bool) -> None:
    (open_folder / "shut").mkdir(mode=0o700)
    Ledger.open(open_folder / "shut" / "ledger.db").close()
    (open_folder / "shut").chmod(0o000)
    with as_an_ordinary_user(), pytest.raises(StorageError, match="Permission denied"):
        Ledger.open(open_folder / "shut" / "ledger.db", read_only=read_only)
    (open_folder / "shut").chmod(0o700)


def test_a_ledger_cannot_be_made_where_nothing_can(open_folder: Path) -> None:
    with as_an_ordinary_user():
        with pytest.raises(LedgerReadOnly):
            Ledger.open(open_folder / "ledger.db")
        with pytest.raises(LedgerReadOnly):
            Ledger.open(open_folder / "new" / "ledger.db")


def test_a_full_disk_takes_back_the_whole_article_and_keeps_the_others(path: Path) -> None:
    with Ledger.open(path) as ledger:
        pages = ledger._db.execute("pragma page_count").fetchone()[0]
        ledger._db.execute(f"pragma max_page_count = {pages + 8}")
        added = [numbered(1)]
        with pytest.raises(LedgerFull, match="free some disk space"):
            for number in range(2, 500):
                ledger.add(numbered(number))
                added.append(numbered(number))
        assert {found.article.id for found in ledger.findings()} == {one.article.id for one in added}
        assert ledger.stats().statements == sum(len(one.statements) for one in added)
        ledger._db.execute("pragma max_page_count = 100000")
        assert ledger.add(numbered(len(added) + 1)).outcome == "new"


def test_a_lock_that_another_process_keeps_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    with Ledger.open(path) as ledger:
        other.execute("begin immediate")
        with pytest.raises(LedgerBusy, match=r"locked by another process for 0\.05 s"):
            ledger.add(numbered(2))
        with pytest.raises(LedgerBusy):
            Ledger.open(path)
        with Ledger.open(path, read_only=True) as reader:
            assert reader.stats().articles == 1
        other.execute("rollback")
        assert ledger.add(numbered(2)).outcome == "new"
    other.close()


def test_a_ledger_with_broken_pages_says_that_it_is_damaged(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(LedgerDamaged, match="restore a copy"), Ledger.open(path, read_only=True) as ledger:
        ledger.stats()


def test_whatever_else_sqlite_says_is_a_storage_error_too(path: Path) -> None:
    with pytest.raises(StorageError, match="no such table"), connection.said_plainly(path):
        sqlite3.connect(":memory:").execute("select * from nowhere")


def test_a_path_with_odd_characters_is_a_path_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "a ?b=1&c#d%20é.db"
    with Ledger.open(path) as ledger:
        ledger.add(numbered(1))
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.stats().articles == 1
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
