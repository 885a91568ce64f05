"""The copy that is made before a ledger is brought up to date."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.ledger import backup
from onrecord.ledger import migrate as module
from onrecord.ledger.backup import back_up
from onrecord.ledger.fingerprint import fingerprint
from onrecord.ledger.sql import migrations
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BackupFailed

from .builders import numbered

LATER = (*migrations(), (len(migrations()) + 1, "create table later (a);\n"))
VERSION = len(migrations())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return the path of a ledger that a newer program will bring up to date."""
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.add(numbered(1))
        assert ledger.backup is None
    return tmp_path / "ledger.db"


def test_a_ledger_is_copied_before_it_is_brought_up_to_date(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "migrations", lambda: LATER)
    with Ledger.open(old) as ledger:
        assert ledger.backup == old.with_name(f"ledger.v{VERSION}.bak.db")
        new = fingerprint(ledger._db)
    monkeypatch.undo()
    with Ledger.open(ledger.backup, read_only=True) as copy:
        assert fingerprint(copy._db) == new
        assert list(copy.findings()) == [numbered(1)]
    with Ledger.open(old.with_name(f"ledger.v{VERSION}.bak.db")) as again:
        assert again.backup is None


def test_an_empty_ledger_has_nothing_to_lose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Ledger.open(tmp_path / "ledger.db").close()
    monkeypatch.setattr(module, "migrations", lambda: LATER)
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        assert ledger.backup is None
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


def test_an_earlier_copy_is_never_written_over(old: Path) -> None:
    names = [back_up(old, 3).name for _ in range(3)]
    assert names == ["ledger.v3.bak.db", "ledger.v3-2.bak.db", "ledger.v3-3.bak.db"]


def test_without_room_for_the_copy_nothing_is_changed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()

    def full(_: Path, __: int) -> Path:
        raise BackupFailed(old, old.with_name("copy.db"), "database or disk is full")

    monkeypatch.setattr(module, "migrations", lambda: LATER)
    monkeypatch.setattr(module, "back_up", full)
    with pytest.raises(BackupFailed, match=r"was left as it is.*disk is full.*free as much disk space"):
        Ledger.open(old)
    monkeypatch.undo()
    assert old.read_bytes() == before
    with Ledger.open(old) as ledger:
        assert list(ledger.findings()) == [numbered(1)]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
def test_a_copy_that_the_disk_has_no_room_for_leaves_nothing_behind(old: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from onrecord.ledger.backup import back_up\n"
        "from onrecord.terms.errors import BackupFailed\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try:\n    back_up(Path(sys.argv[1]), 3)\nexcept BackupFailed as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(old)],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert "could not be written" in done.stdout
    assert [path.name for path in old.parent.iterdir()] == ["ledger.db"]


def test_what_another_process_is_writing_is_not_in_the_copy(old: Path) -> None:
    db = sqlite3.connect(old, isolation_level=None)
    db.execute("begin immediate")
    db.execute("delete from dropped")
    with Ledger.open(backup.back_up(old, 1)) as copy:
        assert list(copy.findings()) == [numbered(1)]
    db.execute("rollback")
    db.close()
