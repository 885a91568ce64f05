"""A data set into a ledger: once is enough, and twice is no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.apps.batch.loading import load
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import NotABatch
from tests.apps.running import run as run_command

from .runs import articles, run


def test_all_is_loaded_once_with_what_was_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = articles(tmp_path / "many.jsonl", 12, {"no": "text"})
    run(tmp_path / "out", source)
    told = []
    for _ in range(2):
        capsys.readouterr()
        assert load(tmp_path / "out", tmp_path / "l.db", quiet=True, as_json=True) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert [(one["new"], one["known"]) for one in told] == [(12, 0), (0, 12)]
    with Ledger.open(tmp_path / "l.db", read_only=True) as ledger:
        stats = ledger.stats()
        assert (stats.articles, stats.statements, stats.dropped) == (12, 24, {"not_json": 1})
        assert len(ledger.search("rains", speaker="Ann")) == 12


def test_an_id_that_stands_for_another_text_is_told_and_exit_3(tmp_path: Path) -> None:
    for name, text in (("a", "Ann said yes."), ("b", "Ann said no.")):
        run(
            tmp_path / f"out-{name}", articles(tmp_path / f"{name}.jsonl", 0, {"id": "same-id", "text": text})
        )
    loaded = [load(tmp_path / f"out-{name}", tmp_path / "l.db", quiet=True, as_json=False) for name in "ab"]
    assert loaded == [0, 3]


def test_a_folder_that_is_no_batch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotABatch):
        load(tmp_path, tmp_path / "l.db", quiet=True, as_json=False)


def test_the_commands_do_it_with_a_real_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    source = articles(tmp_path / "few.jsonl", 2)
    outcome = run_command("batch", source, "--out", tmp_path / "out", "--workers", 1, "--quiet")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("2 articles, ")
    assert run_command("load", tmp_path / "out", "--ledger", tmp_path / "l.db").out.startswith(
        "2 new, 0 known"
    )
