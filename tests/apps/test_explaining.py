"""`onrecord read --explain`: why, for a person and as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from onrecord.apps.explaining import FEATURES
from onrecord.extract import confidence
from onrecord.terms.record import from_record, to_record

from .running import ESCAPE, RAIN, complaints, lines, run, run_well, saved

pytestmark = pytest.mark.usefixtures("loaded")


def test_a_person_sees_the_sentence_then_why_in_short_lines(tmp_path: Path) -> None:
    outcome = run_well("read", "--explain", saved(tmp_path / "rain.txt", RAIN))
    out = " ".join(outcome.out.split())
    assert "1 Ana Lima assert indirect Ana Lima said ¹that it would rain in Lisbon." in out
    assert "2 Ana Lima “she” assert direct ²“Nobody will go out,” she added." in out
    assert "tags source “Ana Lima”, " in out
    assert "links “said” has the source “Ana Lima” (" in out
    assert "next best: no source (" in out
    assert "rules none: it stands as tagged and linked" in out
    assert "from log odds of +" in out
    assert out.endswith("2 statements. Nothing was let go.")
    assert (outcome.err, ESCAPE in outcome.out) == ("", False)


def test_a_rule_is_told_in_a_sentence(tmp_path: Path) -> None:
    text = "It rained. Lavrov said Washington had promised to leave Syria by spring."
    out = run_well("read", "--explain", saved(tmp_path / "a.txt", text)).out
    assert "rules It stands inside another statement" in " ".join(out.split())


def test_a_denied_act_is_told_as_not_said(tmp_path: Path) -> None:
    text = "The spokesman declined to comment on the storm."
    for option in ("--explain", "--quiet"):
        out = " ".join(run_well("read", option, saved(tmp_path / "a.txt", text)).out.split())
        assert "not said" in out
    (row,) = run_well("read", "--json", tmp_path / "a.txt").record["statements"]
    assert (row["act"], row["negated"]) == ("other", True)


def test_all_that_was_let_go_is_listed_with_stage_reason_and_words(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    out = " ".join(run_well("read", "--explain", "--min-score", "1", file).out.split())
    assert "0 statements. Let go: read: min score: 0." in out
    assert "is under 1.00 “that it would rain in Lisbon”" in out


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_too_long_and_no_control_sign_comes_through(
    monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = RAIN.replace("Lisbon", "Lisbon\x1b[31m \u202eand\x07 Porto").replace("Ana", "A\x1b[2Jna")
    out = run_well("read", "--explain", "-", given=text).out
    assert all(cell_len(line) <= width for line in out.splitlines())
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "\ufffd" in out


def test_a_terminal_gets_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ESCAPE in run_well("read", "--explain", saved(tmp_path / "rain.txt", RAIN)).out


def test_a_program_gets_the_record_as_it_is_and_the_explanation_beside_it(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.jsonl", lines({"id": "one", "text": RAIN}, {"id": "two", "text": RAIN}))
    plain = run_well("read", "--json", file).records
    explained = run_well("read", "--json", "--explain", file).records
    for record, other in zip(plain, explained, strict=True):
        explain = other.pop("explain")
        assert other == record
        assert to_record(from_record(other | {"explain": explain})) == record
        assert set(explain) == {"statements", "doubted"}
        assert [why["statement"] for why in explain["statements"]] == [s["id"] for s in record["statements"]]
        for why, statement in zip(explain["statements"], record["statements"], strict=True):
            assert why["score"] == statement["score"]
            assert [p["at"] for p in why["parts"] if p["role"] == "source"] == [statement["source"]]
            assert {*why["links"][0]} == {"asker", "at", "wanted", "chosen", "runner_up"}


def test_statements_under_min_score_have_no_explanation(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    record = run_well("read", "--json", "--explain", "--min-score", "1", file).record
    assert record["explain"]["statements"] == []
    assert len(record["dropped"]) == 2


def test_a_spreadsheet_has_no_place_for_it(tmp_path: Path) -> None:
    outcome = run("read", "--explain", "--to", "csv", saved(tmp_path / "rain.txt", RAIN))
    assert (outcome.code, outcome.out) == (2, "")
    assert complaints(outcome) == ["--to 'csv' is not understood: give terminal or jsonl with --explain"]


def test_every_feature_of_the_score_has_words() -> None:
    assert tuple(FEATURES) == confidence.FEATURES
