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

from onrecord.ledger.export import WRITERS
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Findings

from .builders import numbered

ADDING = Path(__file__).with_name("adding.py")
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
