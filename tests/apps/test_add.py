"""`onrecord add`: into the ledger, once, with everything that was let go."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from onrecord.ledger import connection
from onrecord.ledger.export import WRITERS
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadFindings
from onrecord.terms.findings import Findings
from onrecord.terms.reading import Reading

from .running import RAIN, SNOW, articles, complaints, lines, run, run_well, saved

pytestmark = pytest.mark.usefixtures("loaded")


def stored(path: Path) -> list[Findings]:
    with Ledger.open(path, read_only=True) as ledger:
        return list(ledger.findings())


def test_adding_says_what_is_new_and_adding_again_adds_nothing(tmp_path: Path) -> None:
    file, where = saved(tmp_path / "rain.txt", RAIN), tmp_path / "ledger.db"
    assert run_well("add", file).out == "1 new, 0 known, 2 statements, 0 dropped\n"
    before = stored(where)
    assert run_well("add", file).out == "0 new, 1 known, 0 statements, 0 dropped\n"
    assert stored(where) == before


def test_one_run_given_the_same_file_twice_stores_it_once(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    assert run_well("add", file, file, tmp_path / "rain.txt").out.startswith("1 new, 2 known, 2 statements")


def test_what_is_stored_is_what_is_read(tmp_path: Path, ledger: Path) -> None:
    out = tmp_path / "export.jsonl"
    with out.open("w", encoding="utf-8", newline="") as file:
        WRITERS["jsonl"](stored(ledger), file)
    assert out.read_text(encoding="utf-8") == run_well("read", "--json", tmp_path / "two.jsonl").out


def test_counts_can_be_had_as_json(tmp_path: Path) -> None:
    file = saved(tmp_path / "three.jsonl", lines({"text": RAIN}, "{broken", {"text": SNOW}))
    outcome = run("add", "--json", file)
    assert outcome.code == 3
    told = json.loads(outcome.out)
    assert (told["new"], told["known"], told["clash"], told["dropped"]["not_json"]) == (2, 0, 0, 1)
    assert told["ledger"] == str(tmp_path / "ledger.db")
    assert "line 2" in complaints(outcome)[0]


def test_what_was_dropped_is_told_and_kept_once(tmp_path: Path) -> None:
    file = saved(tmp_path / "mixed.jsonl", lines({"text": RAIN}, "no json", {"text": ""}))
    for _ in range(2):
        outcome = run("add", file)
        assert outcome.code == 3
        assert "  dropped: not json 1\n" in outcome.out
        assert "  dropped: empty 1\n" in outcome.out
    assert run_well("stats", "--json").record["dropped"] == {"empty": 1, "not_json": 1}


def test_an_id_that_stands_for_another_text_already_keeps_the_first_text(tmp_path: Path) -> None:
    run_well("add", saved(tmp_path / "one.jsonl", lines({"id": "story", "text": RAIN})))
    other = saved(tmp_path / "other.jsonl", lines({"id": "story", "text": SNOW}, {"id": "new", "text": SNOW}))
    outcome = run("add", other)
    assert outcome.code == 3
    assert outcome.out.startswith("1 new, 0 known")
    (line,) = complaints(outcome)
    assert "id taken: story stands for another text" in line
    assert {f.article.id: f.article.text for f in stored(tmp_path / "ledger.db")} == {
        "story": RAIN,
        "new": SNOW,
    }
    assert run_well("stats", "--json").record["dropped"] == {"id_taken": 1}


def test_the_ledger_is_the_one_named_else_that_of_the_environment_else_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    run_well("add", file, "--ledger", tmp_path / "named.db")
    monkeypatch.setenv("ONRECORD_LEDGER", str(tmp_path / "deep" / "er" / "own.db"))
    run_well("add", file)
    monkeypatch.delenv("ONRECORD_LEDGER")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    run_well("add", file)
    monkeypatch.delenv("XDG_DATA_HOME")
    run_well("add", file)
    found = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.db"))
    assert found == [
        "deep/er/own.db",
        "home/.local/share/onrecord/ledger.db",
        "named.db",
        "xdg/onrecord/ledger.db",
    ]


def test_quiet_keeps_standard_error_empty(tmp_path: Path) -> None:
    file = saved(tmp_path / "mixed.jsonl", lines({"text": RAIN}, "no json"))
    for command in ("read", "add"):
        outcome = run(command, "--quiet", file, tmp_path / "missing.txt")
        assert (outcome.code, outcome.err) == (3, "")
    assert run_well("export", "-q", tmp_path / "out.jsonl").err == ""


def test_a_full_disk_is_told_keeps_what_is_whole_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, where = articles(tmp_path / "many.jsonl", 60), tmp_path / "ledger.db"
    with monkeypatch.context() as small:
        small.setattr(connection, "PRAGMAS", (*connection.PRAGMAS, "pragma max_page_count = 64"))
        outcome = run("add", file)
    assert outcome.code == 4
    (line,) = complaints(outcome)
    assert "no room left for the ledger" in line
    assert "run the same command again" in line
    kept = len(stored(where))
    assert 0 < kept < 60
    assert outcome.out.startswith(f"{kept} new, ")
    assert run_well("add", file).out.startswith(f"{60 - kept} new, {kept} known")
    db = sqlite3.connect(where)
    assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    db.close()


def test_a_fault_of_a_stage_in_one_article_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Ledger.add

    def picky(ledger: Ledger, findings: Findings, *, reading: Reading) -> object:
        if findings.article.id == "article-1":
            raise BadFindings("article-1", "a span ends after the text")
        return whole(ledger, findings, reading=reading)

    monkeypatch.setattr(Ledger, "add", picky)
    outcome = run("add", articles(tmp_path / "three.jsonl", 3))
    assert (outcome.code, outcome.out.splitlines()[0][:5]) == (3, "2 new")
    assert "bad findings" in complaints(outcome)[0]


def test_an_interrupted_run_keeps_what_is_whole_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, whole = articles(tmp_path / "five.jsonl", 5), Ledger.add

    def interrupted(ledger: Ledger, findings: Findings, *, reading: Reading) -> object:
        if findings.article.id == "article-3":
            raise KeyboardInterrupt
        return whole(ledger, findings, reading=reading)

    with monkeypatch.context() as impatient:
        impatient.setattr(Ledger, "add", interrupted)
        outcome = run("add", file)
    assert (outcome.code, outcome.out[:5]) == (130, "3 new")
    assert complaints(outcome) == ["interrupted; what was finished is kept"]
    assert run_well("add", file).out.startswith("2 new, 3 known")
