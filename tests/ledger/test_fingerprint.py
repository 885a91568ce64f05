from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.ledger.fingerprint import fingerprint, main
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import NoLedger
from onrecord.terms.findings import Dropped

from .builders import numbered

AT = "2026-11-24T10:00:00+00:00"


def taken(path: Path, order: list[int], *, by: str | None = None) -> str:
    with Ledger.open(path) as ledger:
        for n in order:
            ledger.add(numbered(n))
            ledger.add_dropped(Dropped(stage="read", why=f"empty: {n}", origin="feed"))
        if by is not None:
            ledger.judge(numbered(order[0]).statements[0].id, "act", "deny", by=by, at=AT)
        return fingerprint(ledger._db)


def test_the_same_content_has_the_same_fingerprint_in_whatever_order_it_came(tmp_path: Path) -> None:
    first = taken(tmp_path / "a.db", [1, 2, 3])
    assert taken(tmp_path / "b.db", [3, 1, 2, 2]) == first
    assert taken(tmp_path / "c.db", [1, 2]) != first


def test_a_judgement_and_who_made_it_are_content(tmp_path: Path) -> None:
    found = {taken(tmp_path / f"{by}.db", [1], by=by) for by in (None, "anna", "bo")}
    assert len(found) == 3


def test_it_can_be_asked_from_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = taken(tmp_path / "a.db", [1])
    assert main([str(tmp_path / "a.db")]) == 0
    assert capsys.readouterr().out == expected + "\n"
    command = [sys.executable, "-m", "onrecord.ledger.fingerprint", str(tmp_path / "a.db")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == expected + "\n"
    with pytest.raises(NoLedger):
        main([str(tmp_path / "none.db")])
