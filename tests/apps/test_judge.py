"""`onrecord judge`, `update` and `verify`, as a user runs them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.store import Ledger
from onrecord.pipeline import Reader

from .running import RAIN, complaints, lines, run, run_well, saved

pytestmark = pytest.mark.usefixtures("ledger")


def rain() -> dict[str, Any]:
    """Return the statement of the rain article that begins first."""
    return min(
        (record["statement"] for record in run_well("search", "--json", "rain").records),
        key=lambda statement: statement["content"][0][0],
    )


def test_a_rejected_statement_vanishes_and_is_shown_if_asked_for() -> None:
    id = rain()["id"]
    assert run_well("judge", "reject", id[:8], "--by", "anna", "--note", "a caption").out.endswith(
        "anna: rejected (a caption)\n"
    )
    assert run("search", "rain").code == 1
    assert "rejected" in run_well("search", "rain", "--all").out
    shown = run_well("show", id).out
    assert "rejected by a person" in shown
    assert "anna: rejected" in shown
    article = run_well("show", "rain-article").out
    assert "left out: 1 row that a person has rejected" in article
    assert "rejected  1 statement" in " ".join(run_well("stats").out.split()).replace(
        "rejected 1", "rejected  1"
    )
    assert len(run_well("stats", "--all", "--json").record["acts"]) >= 1


def test_words_and_names_are_enough_to_correct_a_statement() -> None:
    id = rain()["id"]
    run_well("judge", "set", id, "content=rain in Lisbon", "act=warn", "speaker=person:Tom Berg")
    statement = run_well("show", id, "--json").record["statement"]
    assert [RAIN[start:end] for start, end in statement["content"]] == ["rain in Lisbon"]
    assert statement["act"] == "warn"
    assert run_well("search", "rain").out.startswith("Tom Berg  warn")
    start = statement["content"][0][0]
    run_well(
        "judge", "set", id, f"content={start}-{start + 4}", "speaker=Ana Lima", "negated=yes", "cue=none"
    )
    after = run_well("show", id, "--json").record["statement"]
    assert (after["content"], after["cue"], after["negated"]) == ([[start, start + 4]], [], True)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (["content=snow in Oslo"], "is not in the article"),
        (["act=shout"], "give one of assert"),
        (["speaker=Nobody"], "the article has: Ana Lima"),
        (["nonsense"], "a field, = and a value"),
        (["colour=red"], "one of its fields"),
        (["content="], "never empty"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(fields: list[str], told: str) -> None:
    before = rain()
    outcome = run("judge", "set", before["id"], *fields)
    assert outcome.code == 2
    assert told in complaints(outcome)[0]
    assert rain() == before


def test_judgements_are_listed_and_taken_back() -> None:
    before = rain()
    made = run_well("judge", "accept", before["id"], "--json").record
    second = run_well("judge", "set", before["id"], "act=deny", "--json", "--by", "bo").record
    assert made["by"] != ""
    assert (second["by"], second["seen"]["row"]["act"]) == ("bo", "assert")
    assert "act: assert to deny" in run_well("judge", "list", before["id"][:9]).out
    run_well("judge", "undo", second["id"][:10])
    assert rain() == before
    assert len(run_well("judge", "list", "--json").records) == 3
    assert run("judge", "list", "--orphaned").code == 1
    assert run("judge", "undo", "j000000").code == 2


def test_two_articles_are_joined_and_parted() -> None:
    run_well("judge", "same", "rain-article", "snow-article")
    shown = run_well("show", "snow-article").out
    assert "copies: The Mercury (2026-03-01, rain-arti, counts first), Nordposten" in " ".join(
        shown.split("\n")
    )
    run_well("judge", "not-same", "rain-article", "snow-article")
    assert "copies:" not in run_well("show", "snow-article").out


def test_a_judgement_makes_no_ledger(tmp_path: Path) -> None:
    outcome = run("judge", "reject", "s123456", "--ledger", tmp_path / "none.db")
    assert outcome.code == 4
    assert not (tmp_path / "none.db").exists()


def test_judged_articles_are_exported_as_training_data(tmp_path: Path) -> None:
    run_well("judge", "accept", rain()["id"], "--by", "anna")
    run_well("export", "--to", "training", tmp_path / "judged.jsonl")
    article = json.loads((tmp_path / "judged.jsonl").read_text(encoding="utf-8"))
    assert [row["annotator"] for row in article["attributions"] if row["seen"]] == ["anna"]
    assert run_well("export", "--to", "training", "-").record == article


def test_nothing_is_read_anew_that_was_read_with_this_model_and_these_tables() -> None:
    assert run_well("update").out.startswith("0 articles read anew")


def test_another_model_reads_anew_what_changed_is_told_and_judgements_stay(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = rain()["id"]
    run_well("judge", "set", id, "act=deny")
    db = sqlite3.connect(tmp_path / "ledger.db")
    db.execute("update reading set model = 'attribution-fast@0'")
    db.commit()
    db.close()
    monkeypatch.setattr("onrecord.pipeline.load", lambda _: reader)
    before = Ledger.open(tmp_path / "ledger.db", read_only=True)
    kept = list(before.findings())
    before.close()
    dry = run_well("update", "--dry-run").out
    assert dry.startswith("2 articles would be read anew, 2 as before")
    assert len(run_well("update", "--json").records) == 2
    assert run_well("update").out.startswith("0 articles read anew")
    with Ledger.open(tmp_path / "ledger.db", read_only=True) as after:
        assert list(after.findings()) == kept
    assert "read anew" in run_well("show", "rain-article").out


def test_an_update_that_is_broken_off_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = sqlite3.connect(tmp_path / "ledger.db")
    db.execute("update article set reading = null")
    db.commit()
    db.close()
    whole = Ledger.revise
    seen: list[int] = []

    def once(ledger: Ledger, *args: Any, **more: Any) -> Any:
        if seen:
            raise KeyboardInterrupt
        seen.append(1)
        return whole(ledger, *args, **more)

    with monkeypatch.context() as impatient:
        impatient.setattr(Ledger, "revise", once)
        outcome = run("update")
    assert (outcome.code, outcome.out[:9]) == (130, "1 article")
    assert run_well("update").out.startswith("1 article read anew")


def test_a_whole_ledger_is_told_whole_and_a_damaged_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    told = run_well("verify", path, "--json").record
    assert (told["faults"], len(told["content"])) == ([], 64)
    assert run_well("verify").out.startswith("whole; 2 articles checked")
    db = sqlite3.connect(path)
    db.execute("update statement set spans = '[[],[],[0,99999]]'")
    db.commit()
    db.close()
    outcome = run("verify", path)
    assert outcome.code == 4
    assert "ends after the text" in outcome.out
    assert run("verify", tmp_path / "none.db").code == 4


def test_copies_are_told_by_add_search_stats_and_show(tmp_path: Path) -> None:
    body = " ".join(
        f"On day {n} the ferry to island {n * 7} left pier {n * 13} at noon." for n in range(1, 14)
    )
    story = f"{RAIN} {body}"
    rows = [
        {"id": "wire-story", "text": story, "publisher": "Wire", "published": "2026-06-01"},
        {
            "id": "local-story",
            "text": f"By Staff\n\n{story[:600]}",
            "publisher": "Local",
            "published": "2026-06-02",
        },
    ]
    out = run_well("add", saved(tmp_path / "copies.jsonl", lines(*rows))).out
    assert "of the new: copy of another article 1" in out
    found = run_well("search", "--since", "2026-06-01", "rain", "--json").records
    assert {(one["article"]["id"], tuple(one["outlets"])) for one in found} == {("wire-story", ("Local",))}
    assert "also in Local" in run_well("search", "--since", "2026-06-01", "rain").out
    assert "1 of them copies" in run_well("stats").out
    assert "Local (2026-06-02, local-sto)" in run_well("show", "wire-story").out
