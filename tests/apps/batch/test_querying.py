"""Answers to SQL, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.apps.running import run as run_command

from .runs import articles, run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    run(
        tmp_path / "out",
        articles(tmp_path / "many.jsonl", 12, {"id": "=1+1", "text": "Ann said no\tand\nyes."}),
    )
    return tmp_path / "out"


def test_a_table_is_for_people(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    answer = run_command("query", out, "select name, statements from claims_by_actor")
    assert answer.out.splitlines() == ["name  statements", "────  ──────────", "Ann   13", "Bo    12"]


def test_scripts_get_csv_or_json_lines(out: Path) -> None:
    sql = "select id, authors, 1.5 as share, date '2026-01-02' as day from articles where id like '=%'"
    assert json.loads(run_command("query", out, sql, "--json").out) == {
        "id": "=1+1",
        "authors": [],
        "share": "1.5",
        "day": "2026-01-02",
    }
    assert run_command("query", out, sql, "--to", "csv").out.splitlines() == [
        "id,authors,share,day",
        "'=1+1,[],1.5,2026-01-02",
    ]


def test_without_a_query_the_views_are_listed(out: Path) -> None:
    told = run_command("query", out).out
    assert "\nclaims_by_actor: Who is on record how often" in told
    assert "of_all" not in told


def test_a_query_that_is_refused_is_one_line_and_exit_2(out: Path) -> None:
    answer = run_command("query", out, "copy articles to 'x'")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_a_long_answer_is_cut_for_people_and_says_so(out: Path) -> None:
    answer = run_command("query", out, "select * from range(1000)")
    assert len(answer.out.splitlines()) == 202
    assert "800 more rows" in answer.err


def test_what_is_not_a_batch_is_one_line_and_exit_2(tmp_path: Path) -> None:
    answer = run_command("query", tmp_path, "select 1")
    assert answer.code == 2
    assert "make one with `onrecord batch" in answer.err
