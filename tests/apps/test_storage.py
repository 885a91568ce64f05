"""A ledger that cannot be used: one line that says what to do, exit code 4, and no harm done."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.users import as_an_ordinary_user

from .running import RAIN, Outcome, complaints, run, run_well, saved

pytestmark = pytest.mark.usefixtures("loaded")

READERS = [("search", "rain"), ("show", "abcdef"), ("stats",)]


def commands(tmp_path: Path) -> list[tuple[str, ...]]:
    """Return every command that opens the ledger."""
    file = saved(tmp_path / "rain.txt", RAIN)
    return [("add", str(file)), ("export", str(tmp_path / "out.jsonl")), *READERS]


def refusal(outcome: Outcome) -> str:
    """Return the one line that a refused command prints."""
    assert outcome.code == 4, outcome
    assert outcome.out == ""
    (line,) = complaints(outcome)
    return line


@pytest.fixture
def shelf() -> Iterator[Path]:
    """Give a folder that other users can reach, as pytest's own cannot be."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_a_ledger_that_is_not_there_can_be_made_and_the_line_says_how(tmp_path: Path) -> None:
    for command in [("export", str(tmp_path / "out.jsonl")), *READERS]:
        line = refusal(run(*command))
        assert line.startswith(f"no ledger at {tmp_path / 'ledger.db'}: make one with `onrecord add")


@pytest.mark.parametrize("data", [b"Dear diary, today it rained.\n", b"SQLite format 3\0" + bytes(900)])
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, data: bytes) -> None:
    where = saved(tmp_path / "ledger.db", data)
    for command in commands(tmp_path):
        refusal(run(*command))
    assert where.read_bytes() == data


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "ledger.db")
    db.execute("create table cookie (name text)")
    db.close()
    for command in commands(tmp_path):
        assert "is not a ledger of onrecord (it is a database of another program)" in refusal(run(*command))


def test_a_ledger_of_a_later_program_asks_for_an_update(tmp_path: Path, ledger: Path) -> None:
    db = sqlite3.connect(ledger)
    db.execute("pragma user_version = 999")
    db.close()
    for command in commands(tmp_path):
        assert "update the program" in refusal(run(*command))


@pytest.mark.skipif(os.name == "nt", reason="POSIX rights")
def test_a_ledger_that_may_not_be_written_is_told_and_can_still_be_read(shelf: Path, tmp_path: Path) -> None:
    where, file = shelf / "ledger.db", saved(shelf / "rain.txt", RAIN)
    run_well("add", file, "--ledger", where)
    file.chmod(0o444)
    where.chmod(0o444)
    shelf.chmod(0o555)
    os.chdir(shelf)
    try:
        run("search", "rain", "--ledger", where)  # loads what an ordinary user may not be able to import
        with as_an_ordinary_user():
            line = refusal(run("add", file, "--ledger", where))
            new = refusal(run("add", file, "--ledger", shelf / "new" / "ledger.db"))
            found = run("search", "rain", "--ledger", where)
    finally:
        os.chdir(tmp_path)
        shelf.chmod(0o755)
    assert "must be writable" in line
    assert "must be writable" in new
    assert (found.code, "Lisbon" in found.out) == (0, True)


def test_a_damaged_ledger_is_told(ledger: Path) -> None:
    data = bytearray(ledger.read_bytes())
    data[4096 : len(data)] = b"\xff" * (len(data) - 4096)
    ledger.write_bytes(data)
    assert "damaged" in refusal(run("search", "rain"))


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert "it is a folder" in refusal(run("stats", "--ledger", tmp_path))
