"""`onrecord events`, and events in `read`, `show` and `export`."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from onrecord.apps.eventing import print_events
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Findings
from tests.ledger.eventful import eventful

from .running import complaints, run, run_well


@pytest.fixture
def stored(tmp_path: Path) -> Findings:
    found = eventful()
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.add(found)
    return found


@pytest.mark.usefixtures("stored")
def test_an_event_is_shown_with_both_sides_the_asserter_and_its_sentence() -> None:
    out = run_well("events", "--actor", "Elbonia", "--asserted-by", "claimed").out
    assert out.splitlines()[0] == "ASSAULT heavy-weapons, historical  Elbonia (ELB) → “Zenda”"
    assert "on the word of Ana Rao (1)" in out
    assert "The Mercury · 2024-05-01" in out
    assert "  Ana Rao said Elbonia shelled Zenda." in out


@pytest.mark.usefixtures("stored")
def test_what_the_outlet_reports_itself_says_so() -> None:
    out = run_well("events", "--type", "consult", "--asserted-by", "outlet").out
    assert "on the word of the outlet" in out


def test_json_has_the_event_its_pairs_and_its_article(stored: Findings) -> None:
    record = run_well("events", "--json", "--type", "CONSULT").record
    assert record["event"]["id"] == stored.events[2].id
    assert [(row["actor_country"], row["recipient_country"]) for row in record["dyads"]] == [
        ("RUR", "ELB"),
        ("ELB", "RUR"),
    ]
    assert record["article"]["id"] == "a1"
    assert "text" not in record["article"]


@pytest.mark.usefixtures("stored")
def test_finding_no_event_is_exit_code_1() -> None:
    outcome = run("events", "--actor", "XYZ")
    assert (outcome.code, outcome.out, complaints(outcome)) == (1, "", ["no such event found"])


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("option", "value"), [("--type", "FIGHT"), ("--factuality", "true"), ("--since", "May")]
)
def test_a_filter_that_means_nothing_is_said(option: str, value: str) -> None:
    outcome = run("events", option, value)
    assert outcome.code == 2
    assert complaints(outcome)[0].startswith(f"{option} '{value}' is not understood: give ")


def test_show_tells_all_of_an_event(stored: Findings) -> None:
    out = run_well("show", stored.events[1].id[:8]).out
    for told in ("material conflict (4), scale -9", "historical", "Ana Rao (1)", "Zenda", "0.80"):
        assert told in out
    record = run_well("show", "--json", stored.events[1].id).record
    assert record["event"]["trigger"] == [[68, 75]]


@pytest.mark.usefixtures("stored")
def test_the_ledger_goes_out_as_plover_and_what_that_leaves_out_is_said(tmp_path: Path) -> None:
    outcome = run("export", "--to", "plover", tmp_path / "plover.jsonl")
    assert outcome.code == 0
    assert complaints(outcome)[0] == "plover leaves out: event without an actor 1"
    lines = (tmp_path / "plover.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines] == [["ACCUSE"], ["ASSAULT"], ["CONSULT"]]


@pytest.mark.usefixtures("stored")
def test_parquet_does_not_go_to_standard_output() -> None:
    outcome = run("export", "--to", "events.parquet", "-")
    assert outcome.code == 2
    assert "events.parquet is not one stream" in complaints(outcome)[0]


@pytest.mark.usefixtures("loaded")
def test_reading_into_parquet_without_a_name_makes_a_file_of_the_forms_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run_well("read", "-", "--to", "events.parquet", given="Ana Rao said it rained.")
    assert (tmp_path / "events.parquet").is_file()


def test_the_events_of_an_article_stand_in_a_table() -> None:
    out = io.StringIO()
    print_events(eventful(), Console(file=out, width=100))
    lines = out.getvalue().splitlines()
    assert lines[0].split() == ["event", "who", "to", "whom", "on", "whose", "word"]
    assert "the outlet" in lines[2]
    assert "Ana Rao (1)" in out.getvalue()


def test_control_characters_do_not_reach_the_terminal() -> None:
    found = eventful()
    text = found.article.text.replace("Zenda", "Z\x1b[1m").replace("talks", "t\x1b[1m")
    actors = tuple(replace(actor, name=f"\x1b[31m{actor.name}") for actor in found.actors)
    hostile = replace(found, article=replace(found.article, text=text), actors=actors)
    out = io.StringIO()
    print_events(hostile, Console(file=out, width=100))
    assert "\x1b" not in out.getvalue()
