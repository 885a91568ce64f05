from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.attribution.speed import FORWARD, OURS, Failed, Timed, peak_memory, ratio, task, timed

TEXT = 'Ann Rao said that Oslo had promised to pay for the new bridge. "Go," Bob told us.'


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"id": "x", "text": TEXT}) + "\n", encoding="utf-8")
    return path


def test_the_forward_pass_runs_the_windows_that_the_texts_are_read_in() -> None:
    alone = task(OURS + "fast" + FORWARD, [TEXT, TEXT])()
    everything = [feed["ids"].tolist() for feed in task(OURS + "fast", [TEXT, TEXT])()]
    assert len(alone) == 2
    assert [feed["ids"].tolist() for feed in alone] == [ids for ids in everything if ids == everything[0]]


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    assert ratio([2.0, 9.0, 4.0], [1.0, 3.0, 4.0]) == 2.0


def test_one_that_fails_is_told_and_the_others_are_timed(articles: Path) -> None:
    found = timed(["naive floor", "nobody"], articles, 2)
    floor, nobody = found["naive floor"], found["nobody"]
    assert isinstance(floor, Timed)
    assert len(floor.seconds) == 2
    assert isinstance(nobody, Failed)
    assert "nobody" in str(nobody)


def test_the_peak_is_that_of_the_command_and_not_of_the_tests(articles: Path) -> None:
    held = bytearray(b"x") * 600_000_000
    peak = peak_memory("fast", articles)
    assert len(held)
    assert peak is not None
    assert 40 < peak < 500


def test_a_command_that_fails_has_no_peak(tmp_path: Path) -> None:
    assert peak_memory("fast", tmp_path / "missing.jsonl") is None
