"""A whole ledger is found whole; each kind of damage is told."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.ledger.store import Ledger
from onrecord.ledger.verify import verify
from onrecord.link import copies
from onrecord.terms.errors import LedgerDamaged, LedgerTooOld, NoLedger
from onrecord.terms.findings import Findings

from .builders import any_findings, numbered

AT = "2026-11-24T10:00:00+00:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a ledger with articles, a copy and judgements."""
    with Ledger.open(tmp_path / "ledger.db", copies=copies) as ledger:
        for n in range(4):
            ledger.add(numbered(n))
        first, second = numbered(1).statements[:2]
        ledger.judge(first.id, "standing", "rejected", by="anna", at=AT)
        ledger.judge(second.id, "act", "deny", by="anna", at=AT)
        ledger.judge("article-000002", "same", {"with": "article-000003", "same": True}, by="bo", at=AT)
    return tmp_path / "ledger.db"


def test_a_whole_ledger_is_found_whole_and_not_changed(path: Path) -> None:
    before = path.read_bytes()
    result = verify(path)
    assert (result.faults, result.articles, len(result.content)) == ((), 4, 64)
    assert path.read_bytes() == before
    assert verify(path) == result


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("update statement set spans = '[[],[],[0,9999]]'", "ends after the text"),
        ("update figure set stop = 9999", ""),
        ("update article_text set deflated = x'789c4b4c4a0600024d0127' where article = 1", "sha256"),
        ("delete from actor", "that is not there"),
        ("update statement set act = 'warn'", "not as people have judged them"),
        ("insert into searched (rowid, content) values (7, 'ghost')", "a statement that is not there (7)"),
        ("update actor set name = 'Nobody'", "the index does not have its words"),
        ("update statement set copied_from = place", "which counts elsewhere itself"),
        ("update article set copy_of = 'article-000002'", "which is a copy itself"),
        ("delete from machine", "before it was judged, is not kept"),
        ("update statement set speaker = null", "the index does not have its words"),
    ],
)
def test_damage_is_told(path: Path, damage: str, told: str) -> None:
    db = sqlite3.connect(path)
    db.execute(damage)
    db.commit()
    db.close()
    faults = " ".join(verify(path).faults)
    assert told in faults
    assert bool(faults) == bool(told)


def test_a_broken_file_is_told(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(3, 30):
        data[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(data)
    with contextlib.suppress(LedgerDamaged):  # either is an honest answer
        assert verify(path).faults


def test_what_is_no_ledger_or_an_older_one_is_refused(path: Path) -> None:
    with pytest.raises(NoLedger):
        verify(path.with_name("none.db"))
    db = sqlite3.connect(path)
    db.execute("pragma user_version = 1")
    db.close()
    with pytest.raises(LedgerTooOld):
        verify(path)


@settings(deadline=None, max_examples=30)
@given(findings=any_findings())
def test_whatever_was_added_is_found_whole(shared_ledger: Ledger, findings: Findings) -> None:
    shared_ledger.add(findings)


def test_odd_articles_are_found_whole(shared_ledger: Ledger) -> None:
    assert verify(shared_ledger.path).faults == ()
