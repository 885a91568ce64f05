from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pipeline import Reader

from .running import run, run_well, saved

OLD = "NATO met in Oslo on Monday, officials said. The alliance's 31 members agreed on little."
NEW = OLD.replace("31", "32")


@pytest.fixture(autouse=True)
def surroundings(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    monkeypatch.setattr("onrecord.apps.checking.load", lambda _: reader)


def test_a_figure_that_differs_is_told_with_its_reason_and_makes_the_exit_code_1(tmp_path: Path) -> None:
    told = run("check", saved(tmp_path / "old.txt", OLD), "--published", "2025-05-01")
    assert told.code == 1
    assert told.out.splitlines()[-5:-1] == [
        "  ────────────────────────────────────────────────────────────────────────────",
        "  31 members                31 countries              the article",
        "    differs (outdated value): NATO has 32 members as of 2025-05-01; 31 members",
        "    until 2024-03-06.",
    ]
    assert "1 figure: 0 agrees, 1 differs, 0 cannot tell" in told.err


def test_a_figure_that_agrees_is_told_to_a_script_too(tmp_path: Path) -> None:
    file = saved(tmp_path / "new.txt", NEW)
    (record,) = run_well("check", file, "--published", "2025-05-01", "--json").records
    assert (record["words"], record["unit"], record["status"]) == ("32 members", "country", "actual")
    assert NEW[slice(*record["span"])] == record["words"]
    assert (record["check"]["verdict"], record["check"]["why"]) == ("agrees", "exact")


def test_a_figure_that_no_table_speaks_to_is_printed_without_a_verdict(tmp_path: Path) -> None:
    file = saved(tmp_path / "ships.txt", "The storm sank 12 ships.")
    assert "12 ships" in run_well("check", file, "--published", "2025-05-01").out
    (record,) = run_well("check", file, "--published", "2025-05-01", "--json").records
    assert record["check"] is None


def test_an_article_without_figures_prints_nothing(tmp_path: Path) -> None:
    assert run_well("check", saved(tmp_path / "calm.txt", "The sea was calm.")).out == ""


def test_without_a_day_nothing_is_checked_and_that_is_told(tmp_path: Path) -> None:
    told = run_well("check", saved(tmp_path / "old.txt", OLD))
    assert "31 members" in told.out
    assert "differs" not in told.out
    assert "1 article without a date: nothing checked; give --published DATE" in told.err
    assert run("check", tmp_path / "old.txt", "--published", "Monday").code == 2
