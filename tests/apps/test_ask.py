"""`onrecord search`, `show`, `stats` and `export`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .running import RAIN, Outcome, complaints, lines, run, run_well, saved

pytestmark = pytest.mark.usefixtures("ledger")


def ids(outcome: Outcome) -> list[str]:
    return [record["statement"]["id"] for record in outcome.records]


def found_in(*args: object) -> list[str]:
    """Return the articles of the hits, one a hit; finding nothing is exit code 1."""
    outcome = run("search", "--json", *args)
    assert outcome.code == (0 if outcome.out else 1), outcome
    return [record["article"]["id"] for record in outcome.records]


def test_a_hit_shows_speaker_act_outlet_date_and_the_words_in_their_sentence() -> None:
    outcome = run_well("search", "rain")
    assert outcome.out.startswith("Ana Lima  assert  The Mercury · 2026-03-01  s")
    assert "  Ana Lima said that it would rain in Lisbon." in outcome.out


def test_the_words_found_are_highlighted_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;7mrain\x1b[0m" in run_well("search", "rain").out


def test_hits_come_newest_first_and_as_many_as_wanted() -> None:
    everything = found_in()
    assert everything == sorted(everything, reverse=True)
    assert len(everything) > 2
    assert found_in("--limit", 2) == everything[:2]
    assert run("search", "--limit", 0).code == 2


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--speaker", "lima"), {"rain-article"}),
        (("--speaker", "berg"), {"snow-article"}),
        (("--since", "2026-03-01", "--until", "2026-03-01"), {"rain-article"}),
        (("--since", "2026-03-02"), {"snow-article"}),
        (("--until", "2026-02-28"), set()),
        (("--act", "warn"), {"snow-article"}),
        (("--act", "promise"), set()),
        (("--act", "warn", "roads"), {"snow-article"}),
        (("--act", "warn", "rain"), set()),
        (("would", "Lisbon"), {"rain-article"}),
        (('"would rain"',), {"rain-article"}),
        (('"rain would"',), set()),
    ],
)
def test_words_and_filters_must_all_hold(filters: tuple[str, ...], expected: set[str]) -> None:
    assert set(found_in(*filters)) == expected


@pytest.mark.parametrize(
    "query",
    [
        *(
            '"',
            "'",
            "(",
            ")",
            "*",
            ":",
            "-",
            "^",
            "AND",
            "NEAR",
            "\\",
            "%",
            "_",
            ";",
            "{}",
            '""',
            '"a',
            "a NOT",
        ),
        *("“rain”", "NEAR(a b)", "content:rain", "rain*", "rain^2", "(rain OR", "\x00", "", "  ", "é" * 500),
    ],
)
def test_any_punctuation_is_safe(query: str) -> None:
    outcome = run("search", query)
    assert outcome.code in {0, 1}
    assert outcome.code == 0 or complaints(outcome)[-1] == "nothing found"


def test_words_that_begin_with_a_minus_stand_after_two_and_exclude() -> None:
    assert set(found_in("--", "-rain")) == {"rain-article", "snow-article"}
    assert set(found_in("--", "-rain", "-Lima", "-outlet:Mercury")) == {"snow-article"}


def test_fields_narrow_a_search_and_what_is_none_is_told() -> None:
    assert set(found_in("outlet:mercury")) == {"rain-article"}
    assert set(found_in("act:warn", "since:2026-05")) == {"snow-article"}
    outcome = run("search", "colour:rain")
    assert complaints(outcome)[0].startswith(
        "'colour:rain' is searched for as words: no field is named 'colour'"
    )


def test_a_cursor_goes_on_behind_its_hit() -> None:
    everything = ids(run_well("search", "--json"))
    first = run_well("search", "--json", "--limit", 1)
    rest = run_well("search", "--json", "--after", first.record["cursor"])
    assert [*ids(first), *ids(rest)] == everything
    assert complaints(run_well("search", "--limit", 1)) == [f"for more: --after {first.record['cursor']}"]
    last = rest.records[-1]["cursor"]
    assert complaints(run("search", "--after", last)) == ["nothing more found"]
    assert run("search", "rain", "--after", last).code == 2


def test_the_best_match_is_asked_for_by_name() -> None:
    assert set(found_in("would rain", "--order", "best")) == {"rain-article"}
    assert run("search", "rain", "--order", "oldest").code == 2


@pytest.mark.parametrize(
    ("option", "given"), [("--since", "yesterday"), ("--until", "2026-13-01"), ("--act", "mumble")]
)
def test_a_filter_that_means_nothing_is_a_usage_error(option: str, given: str) -> None:
    outcome = run("search", "rain", option, given)
    assert outcome.code == 2
    assert complaints(outcome)[0].startswith(f"{option} {given!r} is not understood: give ")


def test_an_empty_ledger_says_how_to_fill_it(tmp_path: Path) -> None:
    where = tmp_path / "new.db"
    assert run("add", saved(tmp_path / "empty.txt", ""), "--ledger", where).code == 3
    outcome = run("search", "rain", "--ledger", where)
    assert outcome.code == 1
    assert complaints(outcome) == [f"the ledger {where} is empty: fill it with `onrecord add INPUT`"]
    assert "articles             0\n" in run_well("stats", "--ledger", where).out


def test_a_statement_is_shown_in_its_place_with_all_that_is_known(ledger: Path) -> None:
    hit = run_well("search", "rain", "--json").record
    name = hit["statement"]["id"]
    out = run_well("show", name[:9]).out
    for known in (
        name,
        "Ana Lima",
        "assert",
        "indirect",
        "attribution-fast@",
        "Rain in Lisbon",
        "The Mercury",
    ):
        assert known in out
    assert "said ¹that it would rain in Lisbon. “Nobody will go out,” she added." in out
    record = run_well("show", name, "--json", "--ledger", ledger).record
    assert record["statement"] == hit["statement"]
    assert record["words"] == ["that it would rain in Lisbon"]
    assert "text" not in record["article"]


def test_an_article_is_shown_whole_with_the_ids_of_its_statements() -> None:
    out = run_well("show", "rain-article").out
    assert out.startswith(
        "  Rain in Lisbon\n  The Mercury · 2026-03-01 08:00 UTC\n  https://mercury.example/rain\n"
    )
    assert "“Nobody will go out,”" in out
    record = run_well("show", "rain-ar", "--json").record
    assert record["article"]["text"] == RAIN
    assert all(statement["id"][:9] in out for statement in record["statements"])


def test_a_speaker_is_shown_with_all_that_it_says() -> None:
    speaker = run_well("search", "rain", "--json").record["statement"]["speaker"]
    out = run_well("show", speaker).out
    for known in ("Ana Lima (person)", "“Ana Lima”", "2 statements", "that it would rain in Lisbon"):
        assert known in out
    assert len(run_well("show", speaker, "--json").record["statements"]) == 2


@pytest.mark.parametrize("name", ["nothing", "s12", "", "%", "s_______", "\x1b[2Jabcdef"])
def test_an_unknown_id_is_one_line_and_exit_1(name: str) -> None:
    outcome = run("show", name)
    assert (outcome.code, outcome.out) == (1, "")
    (line,) = complaints(outcome)
    assert line.startswith("nothing has the id")


def test_a_short_id_of_the_callers_own_can_be_shown(tmp_path: Path) -> None:
    run_well("add", saved(tmp_path / "one.jsonl", lines({"id": "n1", "text": RAIN + " So be it."})))
    assert run_well("show", "n1", "--json").record["article"]["id"] == "n1"


def test_the_beginning_of_several_ids_names_them(tmp_path: Path) -> None:
    rows = [{"id": f"common-{n}", "text": f"{RAIN} {n}"} for n in range(3)]
    run_well("add", saved(tmp_path / "three.jsonl", lines(*rows)))
    outcome = run("show", "common-")
    assert outcome.code == 2
    assert complaints(outcome)[0].startswith("'common-' begins several ids: common-0, common-1, common-2")


def test_stats_count_what_is_there(ledger: Path) -> None:
    record = run_well("stats", "--json").record
    assert record["articles"] == 2
    assert record["publishers"] == {"Nordposten": 1, "The Mercury": 1}
    assert record["statements"] == sum(record["acts"].values()) == len(found_in())
    out = run_well("stats").out
    assert str(ledger.name) in out
    assert "2026-03-01 to 2026-05-02" in " ".join(out.split())


def test_stats_of_a_speaker_and_of_an_outlet_are_by_month() -> None:
    (record,) = run_well("stats", "--speaker", "Ana Lima", "--json").records
    assert record == {"name": "Ana Lima", "month": "2026-03", "act": "assert", "number": 2}
    assert run_well("stats", "--speaker", "Ana Lima").out == "  2026-03  2: assert 2\n"
    assert run_well("stats", "--outlet", "Nordposten").out.startswith("  2026-05  2: ")
    assert run("stats", "--speaker", "lima").code == 1


def test_an_export_is_what_was_read(tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    outcome = run_well("export", target)
    assert complaints(outcome) == [f"2 articles, {len(found_in())} statements to {target}"]
    found = target.read_text(encoding="utf-8")
    assert found == run_well("read", "--json", tmp_path / "two.jsonl").out
    assert run_well("export", "-").out == found


def test_a_spreadsheet_runs_no_cell_of_an_export(tmp_path: Path) -> None:
    formula = '=HYPERLINK("http://evil.example","click")'
    row = {
        "id": "=1+1",
        "title": formula,
        "publisher": "+cmd",
        "text": f"@Ana said: “{formula} is what I saw.”",
    }
    run_well("add", saved(tmp_path / "evil.jsonl", lines(row)))
    run_well("export", "--to", "csv", tmp_path / "all.csv")
    table = list(csv.reader(io.StringIO((tmp_path / "all.csv").read_text(encoding="utf-8"), newline="")))
    cells = [cell for line in table for cell in line]
    assert f"'{formula}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "-", "\t"))]


def test_brat_gets_a_folder_with_text_and_annotations(tmp_path: Path) -> None:
    run_well("export", "--to", "brat", tmp_path / "brat")
    assert (tmp_path / "brat" / "rain-article.txt").read_text(encoding="utf-8") == RAIN
    assert "it would rain in Lisbon" in (tmp_path / "brat" / "rain-article.ann").read_text(encoding="utf-8")
    again = run("export", "--to", "brat", tmp_path / "brat")
    assert again.code == 4
    assert len(complaints(again)) == 1
    assert run("export", "--to", "brat", "-").code == 2


def test_json_is_one_object_a_line_also_for_signs_that_utf8_cannot_hold(tmp_path: Path) -> None:
    row = {"id": "odd", "text": f"{RAIN} \ud83d was left.", "title": "\ud800"}
    run_well("add", saved(tmp_path / "odd.jsonl", json.dumps(row)))
    assert run_well("show", "odd", "--json").record["article"]["title"] == "\ud800"
    assert "�" in run_well("show", "odd").out
