from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger import rollups
from onrecord.ledger.rollups import rollups_in_step
from onrecord.ledger.sql import query
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Dropped, Findings

from .builders import any_findings, dump, numbered


@settings(deadline=None, max_examples=25)
@given(st.lists(any_findings(), max_size=6))
def test_counts_are_in_step_with_any_findings(findings: list[Findings]) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "ledger.db") as ledger:
        for one in findings:
            ledger.add(one)
            ledger.add_dropped(Dropped(stage="read", why="empty: nothing"))
        assert ledger.counts_in_step() == []
        counted = dump(ledger)
        ledger._db.execute("begin")
        rollups.rebuild(ledger._db)
        assert dump(ledger) == counted
        ledger._db.execute("rollback")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    for number in range(8):
        ledger.add(numbered(number))
    return ledger


@pytest.mark.parametrize("table", rollups.TABLES)
def test_a_wrong_count_is_told_and_mended(filled: Ledger, table: str) -> None:
    db = filled._db
    before = dump(filled)
    db.execute(f"update {table} set number = number + 1 where number = (select max(number) from {table})")
    assert any(fault.startswith(f"{table}: ") for fault in rollups_in_step(db))
    rollups.rebuild(db)
    assert rollups_in_step(db) == []
    assert dump(filled) == before


def test_a_statement_taken_out_behind_the_counts_is_told(filled: Ledger) -> None:
    filled._db.execute("delete from statement where place = (select max(place) from statement)")
    assert len(filled.counts_in_step()) == 6  # statement, act, maker, speaker, and its two months


def test_counts_can_be_taken_back(filled: Ledger) -> None:
    before = dump(filled)
    counts = rollups.none()
    rollups.count(numbered(50), counts)
    rollups.change(filled._db, counts)
    assert dump(filled) != before
    rollups.change(filled._db, counts, -1)
    assert dump(filled) == before


def test_every_table_has_its_queries() -> None:
    for table in rollups.TABLES:
        for kind in ("add", "all", "true", "clear"):
            assert query(f"{kind}_{table}")
