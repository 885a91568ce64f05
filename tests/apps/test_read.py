"""`onrecord read`: whatever is given, in order, and nothing stored."""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

import pytest

from .running import RAIN, SNOW, Outcome, articles, complaints, lines, run, run_well, saved, words

pytestmark = pytest.mark.usefixtures("loaded")

PAGE = (
    f"<html><head><title>Rain</title></head><body><article><h1>Rain</h1><p>{RAIN}</p><p>{SNOW}</p></article>"
)
FEED = f"""<rss version="2.0"><channel><title>Mercury</title>
<item><title>Rain</title><link>https://mercury.example/1</link><description>{RAIN}</description></item>
</channel></rss>"""


def test_a_person_sees_the_article_its_statements_and_their_number(tmp_path: Path) -> None:
    outcome = run_well("read", saved(tmp_path / "rain.txt", RAIN))
    assert "said ¹that it would rain in Lisbon" in outcome.out
    assert "Ana Lima" in outcome.out
    assert "2 statements, 1 speaker." in outcome.out
    assert outcome.err == ""
    assert not (tmp_path / "ledger.db").exists()


@pytest.mark.parametrize("form", [("--json",), ("--to", "jsonl")])
def test_a_program_gets_the_record(tmp_path: Path, form: tuple[str, ...]) -> None:
    record = run_well("read", saved(tmp_path / "rain.txt", RAIN), *form).record
    assert record["schema"] == "onrecord/1"
    assert record["article"]["text"] == RAIN
    assert words(record) == ["that it would rain in Lisbon", "“Nobody will go out,”"]


def test_a_spreadsheet_gets_a_row_a_statement_with_its_words(tmp_path: Path) -> None:
    out = run_well("read", saved(tmp_path / "rain.txt", RAIN), "--to", "csv").out
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert [row["content"] for row in rows] == ["that it would rain in Lisbon", "“Nobody will go out,”"]
    assert [RAIN[int(row["start"]) : int(row["end"])] for row in rows] == [row["content"] for row in rows]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("story.txt", RAIN),
        ("story.html", PAGE),
        ("story.jsonl", lines({"text": RAIN})),
        ("feed.rss", FEED),
        ("story", PAGE),
        ("feed", FEED),
        ("lines", lines({"text": RAIN})),
        ("story.txt.gz", gzip.compress(RAIN.encode(), mtime=0)),
        ("lines.jsonl.gz", gzip.compress(lines({"text": RAIN}).encode(), mtime=0)),
    ],
)
def test_every_kind_of_input_is_told_by_its_name_or_content(
    tmp_path: Path, name: str, data: str | bytes
) -> None:
    record = run_well("read", "--json", saved(tmp_path / name, data)).record
    assert "that it would rain in Lisbon" in words(record)


@pytest.mark.parametrize("kind", ["text", "html", "jsonl", "feed"])
def test_the_kind_can_be_said(tmp_path: Path, kind: str) -> None:
    data = {"text": RAIN, "html": PAGE, "jsonl": lines({"text": RAIN}), "feed": FEED}[kind]
    file = saved(tmp_path / "data.bin", data)
    assert words(run_well("read", "--json", "--kind", kind, file).record)


def test_json_lines_keep_the_callers_ids_texts_and_order(tmp_path: Path) -> None:
    rows = [{"id": f"id {n}", "text": f"  {RAIN if n % 2 else SNOW}\r\n No. {n} \n"} for n in range(40)]
    records = run_well("read", "--json", saved(tmp_path / "many.jsonl", lines(*rows))).records
    assert [(r["article"]["id"], r["article"]["text"]) for r in records] == [
        (row["id"], row["text"]) for row in rows
    ]


def test_what_it_writes_it_can_read(tmp_path: Path) -> None:
    first = run_well("read", "--json", saved(tmp_path / "rain.txt", RAIN)).record
    again = run_well("read", "--json", saved(tmp_path / "rain.jsonl", lines(first["article"]))).record
    assert again["statements"] == first["statements"]


def test_a_minus_is_standard_input(tmp_path: Path) -> None:
    assert run_well("read", "--json", "-", given=RAIN).record["article"]["text"] == RAIN
    both = run_well("read", "--json", saved(tmp_path / "snow.txt", SNOW), "-", given=RAIN).records
    assert [record["article"]["text"] for record in both] == [SNOW, RAIN]


def test_standard_input_named_twice_is_read_once() -> None:
    assert len(run_well("read", "--json", "-", "-", given=RAIN).records) == 1


def test_a_file_named_twice_is_read_twice(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    first, second = run_well("read", "--json", file, file).records
    assert first == second


def test_a_folder_is_read_file_by_file_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "b").mkdir(parents=True)
    (folder / ".git").mkdir()
    saved(folder / "c.txt", SNOW)
    saved(folder / "b" / "a.TXT", RAIN)
    saved(folder / "d.jsonl.gz", gzip.compress(lines({"text": RAIN, "id": "packed"}).encode()))
    saved(folder / ".hidden.txt", RAIN)
    saved(folder / ".git" / "note.txt", RAIN)
    saved(folder / "photo.jpg", b"\xff\xd8\xff")
    outcome = run_well("read", "--json", folder)
    origins = [record["article"]["origin"] for record in outcome.records]
    assert origins == [str(folder / name) for name in ("b/a.TXT", "c.txt", "d.jsonl.gz")]
    assert complaints(outcome) == [f"{folder}: other files: 1 of other kinds were left alone (.jpg 1)"]


def test_unlikely_statements_can_be_left_out_and_are_told(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    record = run_well("read", "--json", "--min-score", "1", file).record
    assert record["statements"] == []
    assert [row["why"].partition(":")[0] for row in record["dropped"]] == ["min_score"] * 2
    shown = run_well("read", "--min-score", "1", file).out
    assert "No statements found." in shown
    told = "Let go: 2 statements under --min-score (“that it would rain in Lisbon”, “Nobody will go out,”)."
    assert told in " ".join(shown.split())
    assert complaints(run_well("read", "--to", "csv", "--min-score", "1", file)) == [
        "let go: 2 statements under --min-score"
    ]


def test_an_article_without_statements_says_so(tmp_path: Path) -> None:
    outcome = run_well("read", saved(tmp_path / "calm.txt", "The sea was calm and the sky was grey."))
    assert "No statements found." in outcome.out


def test_the_output_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, target = articles(tmp_path / "many.jsonl", 3), tmp_path / "out" / "found.jsonl"
    assert run_well("read", file, "--json", "-o", target) == Outcome(0, "", "")
    whole = target.read_text(encoding="utf-8")
    assert whole == run_well("read", file, "--json").out

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.apps.reading.likely", broken)
    assert run("read", file, "--json", "-o", target).code == 130
    assert run("read", file, "--json", "-o", tmp_path / "new.jsonl").code == 130
    assert target.read_text(encoding="utf-8") == whole
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["found.jsonl", "many.jsonl", "out"]


def test_an_output_that_cannot_be_written_is_one_line_and_exit_4(tmp_path: Path) -> None:
    file = saved(tmp_path / "rain.txt", RAIN)
    outcome = run("read", file, "-o", tmp_path)
    assert outcome.code == 4
    assert len(complaints(outcome)) == 1


def test_a_model_that_is_not_there_is_one_line_that_names_those_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("ONRECORD_LEDGER", str(tmp_path / "ledger.db"))
    file = saved(tmp_path / "rain.txt", RAIN)
    for command in ("read", "add"):
        outcome = run(command, "--model", "huge", file)
        assert (outcome.code, outcome.out) == (2, "")
        assert complaints(outcome) == ["no model is named 'huge': use one of fast, accurate"]


def test_a_day_given_for_an_undated_article_lets_its_figures_be_checked(tmp_path: Path) -> None:
    text = "NATO met in Oslo on Monday, officials said. The alliance's 31 members agreed on little."
    file = saved(tmp_path / "old.txt", text)
    assert "1 check without a day of publication" in " ".join(run_well("read", file).out.split())
    told = run_well("read", file, "--published", "2025-05-01").out
    assert "differs (outdated value): NATO has 32 members" in " ".join(told.split())
    assert "check without" not in told
    assert run("read", file, "--published", "Monday").code == 2
    run_well("add", file, "--published", "2025-05-01")
    (record,) = run_well("export", "-").records
    assert [check["verdict"] for check in record["checks"]] == ["differs"]
    assert "differs (outdated value)" in run_well("show", record["article"]["id"]).out
