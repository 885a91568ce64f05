"""Input that is broken, odd or missing: said plainly, and never at the cost of the rest."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from onrecord.apps.inputs import Losses, articles

from .running import RAIN, SNOW, Outcome, complaints, lines, run, run_well, saved, words

pytestmark = pytest.mark.usefixtures("loaded")

COMMANDS = [("read", "--json"), ("add",)]


def both(*inputs: object, given: str | bytes = "") -> Outcome:
    """Run `read` and `add` on the inputs: they end alike and complain alike; return what `read` did."""
    read, added = (run(*command, *inputs, given=given) for command in COMMANDS)
    assert (read.code, complaints(read)) == (added.code, complaints(added))
    return read


@pytest.mark.parametrize(
    "name", ["empty.txt", "empty.html", "empty.jsonl", "empty.rss", "empty", "empty.txt.gz"]
)
def test_an_empty_file_holds_no_article_and_says_so(tmp_path: Path, name: str) -> None:
    outcome = both(saved(tmp_path / name, b""))
    assert (outcome.code, outcome.out) == (3, "")
    (line,) = complaints(outcome)
    assert line.startswith(f"{tmp_path / name}: empty")


@pytest.mark.parametrize("text", ["\n\n", " \t\r\n", "[]", '{"text": ""}\n'])
def test_a_file_without_an_article_says_so(tmp_path: Path, text: str) -> None:
    outcome = both(saved(tmp_path / "none.jsonl", text))
    assert (outcome.code, outcome.out) == (3, "")
    assert len(complaints(outcome)) == 1


def test_an_empty_folder_is_an_input_that_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    outcome = both(folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert complaints(outcome) == [f"{folder}: no input: the folder holds no file that is read"]
    saved(folder / "photo.jpg", b"\xff\xd8")
    assert complaints(both(folder))[0].endswith("no file that is read (.jpg 1)")


def test_a_missing_file_alone_is_a_usage_error_and_beside_others_a_part_of_the_work(tmp_path: Path) -> None:
    missing, good = tmp_path / "gone.txt", saved(tmp_path / "rain.txt", RAIN)
    assert both(missing).code == 2
    outcome = both(missing, good)
    assert outcome.code == 3
    assert complaints(outcome) == [f"{missing}: no input: No such file or directory"]
    assert words(outcome.record)


def test_a_text_given_in_place_of_a_name_is_told_shortly() -> None:
    outcome = both(RAIN * 100)
    assert outcome.code == 2
    (line,) = complaints(outcome)
    assert len(line) < 300
    assert "no input" in line


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    losses = Losses()
    assert list(articles(["-"], "auto", losses)) == []
    assert [item.code for item in losses.dropped] == ["no_input"]


def test_a_binary_file_is_dropped(tmp_path: Path) -> None:
    data = bytes(range(256)) * 50
    for name in ("photo", "photo.txt", "photo.html", "photo.jsonl", "photo.xml", "photo.gz"):
        outcome = both(saved(tmp_path / name, data), saved(tmp_path / "rain.txt", RAIN))
        assert outcome.code == 3, name
        assert outcome.record["article"]["text"] == RAIN
        assert 0 < len(complaints(outcome)) <= 60


def test_broken_gzip_is_dropped(tmp_path: Path) -> None:
    whole = gzip.compress(RAIN.encode() * 50)
    for data in (whole[:-20], whole[:30] + b"\0\0\0\0" + whole[34:], b"\x1f\x8b"):
        outcome = both(saved(tmp_path / "story.txt.gz", data))
        assert outcome.code == 3
        assert "broken gzip" in complaints(outcome)[0]


def test_text_that_is_not_utf8_is_read_in_a_likely_encoding_that_is_told(tmp_path: Path) -> None:
    outcome = both(saved(tmp_path / "old.txt", "Ana said: “It rains in Málaga.”".encode("cp1252")))
    assert outcome.code == 0
    assert words(outcome.record) == ["“It rains in Málaga.”"]
    assert complaints(outcome) == [f"{tmp_path / 'old.txt'}: encoding: read as windows-1252"]


def test_bytes_that_fit_no_encoding_do_not_stop_the_reading(tmp_path: Path) -> None:
    data = b"Ana said that it would rain. \xc3\x28 \xff\xfe\x81 The council denied the claim."
    outcome = both(saved(tmp_path / "odd.txt", data))
    assert outcome.code == 0
    assert "that it would rain" in words(outcome.record)
    assert len(complaints(outcome)) == 1


def test_another_language_is_dropped_with_its_name(tmp_path: Path) -> None:
    german = "Die Ministerin sagte am Montag, dass die Gespräche in Genf fortgesetzt werden sollen. " * 5
    outcome = both(saved(tmp_path / "de.txt", german), saved(tmp_path / "rain.txt", RAIN))
    assert outcome.code == 3
    assert "language: de" in complaints(outcome)[0]
    assert outcome.record["article"]["text"] == RAIN


def test_a_broken_line_is_told_with_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    rows = [
        {"text": RAIN},
        '{"text": "broken',
        {"title": "no text"},
        "[1, 2]",
        "null",
        {"text": 7},
        {"text": SNOW},
    ]
    outcome = both(saved(tmp_path / "news.jsonl", lines(*rows)))
    assert outcome.code == 3
    assert [record["article"]["text"] for record in outcome.records] == [RAIN, SNOW]
    told = complaints(outcome)
    assert len(told) == 5
    assert all(f"line {number}" in line for number, line in enumerate(told, start=2))


def test_an_id_met_twice_is_told_and_the_first_article_kept(tmp_path: Path) -> None:
    outcome = both(
        saved(tmp_path / "news.jsonl", lines({"id": "a", "text": RAIN}, {"id": "a", "text": SNOW}))
    )
    assert outcome.code == 3
    assert outcome.record["article"]["text"] == RAIN
    assert "duplicate id: line 2" in complaints(outcome)[0]


def test_many_losses_are_counted_after_the_first_twenty(tmp_path: Path) -> None:
    outcome = both(saved(tmp_path / "news.jsonl", lines(*["{"] * 50, {"text": RAIN})))
    told = complaints(outcome)
    assert (len(told), told[-1]) == (21, "and 30 more like these")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lima said: “It would rain in Lisbon.",
        'Ana Lima said: "It would rain in Lisbon.',
        "“It would rain in Lisbon, Ana Lima said. “Nobody” will go out, she added.\n\nThe council “denied",
        "''It would rain,'' Ana said. ''Nobody will go out.",
        "“““““““““““““““““““““““““““““““““““““““““““““““““““““ Ana said.",
        '"' * 999,
    ],
)
def test_quotation_marks_that_do_not_close_do_no_harm(tmp_path: Path, text: str) -> None:
    record = both(saved(tmp_path / "open.txt", text)).record
    assert record["article"]["text"] == text
    assert all(words(record))


@pytest.mark.parametrize(
    "before",
    [
        "",
        "👩‍👩‍👧 🇵🇹 ☔️ ",
        "Zoe\u0308 a\u0301\u0302\u0303 ",
        "\u202bשלום עולם\u202c \u2067مرحبا\u2069 ",
        "\u200b\ufeff\u200f\u00ad ",
        "𝔄𝔫𝔞 \U000e0041\U0010ffff ",
        "\r\n\r\n\x85\u2028",
    ],
)
def test_signs_before_a_quotation_do_not_shift_its_offsets(tmp_path: Path, before: str) -> None:
    text = f"{before}{RAIN}"
    for name, data in (("story.txt", text), ("story.jsonl", lines({"text": text}))):
        record = run_well("read", "--json", saved(tmp_path / name, data)).record
        assert record["article"]["text"] == text
        assert words(record)[-1] == "“Nobody will go out,”"
        start, end = record["statements"][-1]["content"][0]
        assert text[start:end] == "“Nobody will go out,”"
        plain = run_well("read", tmp_path / name).out
        assert "²“Nobody will go out,”" in " ".join(plain.split())


def test_a_lone_surrogate_is_read_kept_and_shown(tmp_path: Path) -> None:
    row = {"id": "odd", "text": f"\ud83d {RAIN} \ud83d", "title": "\ud800"}
    file = saved(tmp_path / "odd.jsonl", json.dumps(row))
    record = run_well("read", "--json", file).record
    assert (record["article"]["text"], record["article"]["title"]) == (row["text"], "\ud800")
    run_well("add", file)
    assert run_well("show", "odd", "--json").record == record
    assert "\ufffd" in run_well("show", "odd").out


def test_what_would_move_the_cursor_never_reaches_the_terminal(tmp_path: Path) -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\x08\r\u202e"
    row = {
        "id": f"id{evil}",
        "text": f"{evil}Ana{evil} said{evil} that it {evil}would rain.",
        "title": f"T{evil}",
        "publisher": f"P{evil}",
        "authors": [f"A{evil}"],
        "url": "https://mercury.example/a",
    }
    file = saved(
        tmp_path / f"e{evil.replace('/', '')}.jsonl", lines(row, "{", {"id": row["id"], "text": SNOW})
    )
    outcomes = [run("read", file), run("add", file), run("read", "--to", "csv", file)]
    outcomes += [run("show", "id" + evil), run("show", evil), run("search", "rain"), run("stats")]
    outcomes += [
        run("search", "--act", evil),
        run("read", tmp_path / evil),
        run("add", "--model", evil, file),
    ]
    for outcome in [*outcomes[:2], *outcomes[3:]]:
        assert not set("\x1b\x07\x9b\x08\r\u202e") & set(outcome.out + outcome.err), outcome
    assert outcomes[2].err.count("\x1b") == 0
