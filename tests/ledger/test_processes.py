"""Several processes at one ledger, and processes that are killed."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from onrecord.ledger import connection
from onrecord.ledger.export import WRITERS
from onrecord.ledger.fingerprint import fingerprint
from onrecord.ledger.store import Ledger
from onrecord.ledger.verify import verify
from onrecord.link import copies
from onrecord.terms.errors import LedgerFull
from onrecord.terms.findings import Findings

from .builders import numbered

ADDING = Path(__file__).with_name("adding.py")
KILLING = Path(__file__).with_name("killing.py")
MANY = [numbered(n) for n in range(400)]


def by_id(findings: Iterable[Findings]) -> dict[str, Findings]:
    return {found.article.id: found for found in findings}


def saved(path: Path, findings: Iterable[Findings]) -> Path:
    with path.open("w", encoding="utf-8") as out:
        WRITERS["jsonl"](findings, out)
    return path


def adding(file: Path, ledger: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(ADDING), str(file), str(ledger)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended_well(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


def integrity(path: Path) -> str:
    db = sqlite3.connect(path)
    try:
        db.execute("insert into searched (searched) values ('integrity-check')")
        assert db.execute("pragma foreign_key_check").fetchall() == []
        return str(db.execute("pragma integrity_check").fetchone()[0])
    finally:
        db.close()


def test_one_process_reads_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    process = adding(saved(tmp_path / "many.jsonl", MANY), path)
    expected = by_id(MANY)
    seen, reads = [0], 0
    with Ledger.open(path, read_only=True) as ledger:
        while process.poll() is None:
            for hit in ledger.search("ceasefire", limit=5):
                assert hit.text == hit.passage.of(expected[hit.article.id].article.text)
            seen.append(ledger.stats().articles)
            reads += 1
        ended_well(process)
        assert by_id(ledger.findings()) == expected
    assert seen == sorted(seen)
    assert reads > 5


def test_two_processes_that_make_the_same_ledger_and_add_the_same_articles_agree(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    first = saved(tmp_path / "first.jsonl", MANY[:150])
    second = saved(tmp_path / "second.jsonl", MANY[50:200])
    for process in [adding(first, path), adding(second, path)]:
        ended_well(process)
    with Ledger.open(path) as ledger:
        assert by_id(ledger.findings()) == by_id(MANY[:200])
        assert len(list(ledger.findings())) == 200
    assert integrity(path) == "ok"


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
def test_a_killed_run_leaves_whole_articles_and_the_next_one_completes_it(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    file = saved(tmp_path / "many.jsonl", MANY)
    expected = by_id(MANY)
    chance = random.Random(7)
    counts = []
    for _ in range(8):
        process = adding(file, path)
        assert process.stdout is not None
        process.stdout.readline()  # it is at work now
        time.sleep(chance.uniform(0, 0.12))
        process.kill()
        process.communicate()
        with Ledger.open(path, read_only=True) as ledger:
            found = by_id(ledger.findings())
            assert all(expected[id] == one for id, one in found.items())
            hits = ledger.search("", limit=10_000)
            assert len(hits) == sum(len(one.statements) for one in found.values())
        assert integrity(path) == "ok"
        counts.append(len(found))
    ended_well(adding(file, path))
    with Ledger.open(path) as ledger, Ledger.open(tmp_path / "unbroken.db") as unbroken:
        for one in MANY:
            unbroken.add(one)
        assert list(ledger.findings()) == list(unbroken.findings())
        assert ledger.search("ceasefire", limit=9) == unbroken.search("ceasefire", limit=9)
    assert counts == sorted(counts)
    assert counts[0] < len(MANY), "no run was killed before its end: kill earlier"


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
def test_fifty_kills_end_in_the_ledger_of_an_unbroken_run(tmp_path: Path) -> None:
    path = tmp_path / "killed.db"
    command = [sys.executable, str(KILLING), str(path), "120", "50", "7"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.stderr == ""
    (broken, killed), (_, unbroken) = (line.split() for line in done.stdout.splitlines())
    assert killed == unbroken
    assert int(broken) >= 40, "most runs were over before they were killed: kill earlier"
    assert verify(path).faults == ()


def test_a_full_disk_costs_no_whole_article_and_the_next_run_ends_as_an_unbroken_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, kept = tmp_path / "small.db", 0
    with monkeypatch.context() as small:
        small.setattr(connection, "PRAGMAS", (*connection.PRAGMAS, "pragma max_page_count = 90"))
        with Ledger.open(path, copies=copies) as ledger, pytest.raises(LedgerFull):
            for one in MANY:
                ledger.add(one)
                kept += 1
    assert 0 < kept < len(MANY)
    assert verify(path).faults == ()
    found = []
    for where in (path, tmp_path / "unbroken.db"):
        with Ledger.open(where, copies=copies) as ledger:
            for one in MANY[: kept + 50]:
                ledger.add(one)
            found.append(fingerprint(ledger._db))
    assert found[0] == found[1]


def test_two_writers_and_three_readers_all_see_whole_articles(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path).close()
    expected = by_id(MANY)
    writers = [
        adding(saved(tmp_path / "first.jsonl", MANY[:150]), path),
        adding(saved(tmp_path / "second.jsonl", MANY[100:250]), path),
    ]
    readers = [Ledger.open(path, read_only=True) for _ in range(3)]
    while any(writer.poll() is None for writer in writers):
        for reader in readers:
            assert all(expected[id] == one for id, one in by_id(reader.findings()).items())
    for reader in readers:
        reader.close()
    for writer in writers:
        ended_well(writer)
    result = verify(path)
    assert (result.faults, result.articles) == ((), 250)
