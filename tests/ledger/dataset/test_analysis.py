"""SQL over a data set: ready views, and nothing but reading."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.dataset.analysis import opened, write_duplicates
from onrecord.ledger.dataset.parts import PARTS, Row, put
from onrecord.ledger.dataset.shard import Writing
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.errors import BadQuery, NotABatch
from onrecord.terms.findings import Findings

from ..builders import report

ID = "{source:Ms Rao} {cue:said} 👩 {content:it rains}."


@pytest.fixture
def data(tmp_path: Path) -> DataSet:
    """Two shards; the article "one" stands in both."""
    found = DataSet(tmp_path / "out's")  # a name that SQL must be told with care
    found.begin({})
    rao, nobody = ("Ms Rao",), (None,)
    write(found, "00000-00000", report(ID, id="one", speakers=rao, act="deny"), EVENTS)
    write(found, "00000-00001", report(ID, id="one", speakers=rao))
    write(found, "00000-00002", report(ID, id="two", speakers=nobody, published="2024-06-01"))
    return found


def write(data: DataSet, name: str, found: Findings, events: Sequence[Row] = ()) -> None:
    """Finish a shard of one article."""
    writing = Writing(name)
    writing.add(found)
    side = {"actor": found.actors[0].id if found.actors else None, "span": [0, 6]}
    for event in events:
        parties = {name: [side] * event[name] for name in ("actors", "recipients")}
        writing._put("events", put("events", {**event, **parties}, article=found.article.id, shard=name))
    room = data.room(name)
    writing.write(room)
    data.commit(name, room, {"shard": name, "content": writing.content})


def event(type: str, actors: int, recipients: int, asserted_by: str | None) -> Row:
    """Return an event with so many on each side."""
    return {
        "id": type,
        "type": type,
        "mode": None,
        "context": [],
        "actors": actors,
        "recipients": recipients,
        "trigger": [[0, 1]],
        "place": None,
        "date": None,
        "factuality": "actual",
        "asserted_by": asserted_by,
        "score": 0.5,
        "made_by": "events@1",
    }


EVENTS = [
    event("ACCUSE", 2, 1, None),  # the outlet's own, twice the same side
    event("ASSAULT", 1, 1, "s"),  # in somebody's words
    event("AID", 1, 0, None),
]


def asked(data: DataSet, sql: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with opened(data) as analysis:
        return list(analysis.ask(sql)[1])


def test_words_are_cut_at_code_points(data: DataSet) -> None:
    write_duplicates(data)
    assert asked(data, "select article, source, content, speaker from statement_words order by all") == [
        ("one", "Ms Rao", "it rains", "Ms Rao"),
        ("two", "Ms Rao", "it rains", None),
    ]


def test_an_article_that_two_shards_have_counts_once(data: DataSet) -> None:
    assert len(asked(data, "select * from articles")) == 3
    assert write_duplicates(data) == 1
    assert asked(data, "select id, shard from articles order by id") == [
        ("one", "00000-00000"),
        ("two", "00000-00002"),
    ]
    assert asked(data, "select statements, articles, disputing from claims_by_actor") == [(1, 1, 1)]


def test_dyads_are_by_month_and_on_whose_word_and_count_an_event_once(data: DataSet) -> None:
    write_duplicates(data)
    rows = asked(data, "select month, type, on_word_of, events from dyads_by_month order by type")
    assert rows == [("2024-05", "ACCUSE", "outlet", 1), ("2024-05", "ASSAULT", "a speaker", 1)]


def test_what_the_outlet_reports_is_apart_from_what_is_claimed(data: DataSet) -> None:
    write_duplicates(data)
    rows = asked(data, "select kind, asserter, number from asserted_by order by kind")
    assert rows == [("ACCUSE", "outlet", 1), ("AID", "outlet", 1), ("ASSAULT", "not told", 1)]


def test_every_view_can_be_asked_and_says_what_it_is(data: DataSet) -> None:
    with opened(data) as analysis:
        names = [name for name, _ in analysis.views() if not name.endswith("_of_all")]
        assert set(names) == {*PARTS, "statement_words", "claims_by_actor", "asserted_by", "dyads_by_month"}
        for name in names:
            columns, rows = analysis.ask(f"select * from {name}")
            assert columns
            list(rows)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('/etc/hostname')",
        "select * from '/etc/hostname'",
        "select * from glob('/*')",
        "select * from read_parquet('articles/../../secret.parquet')",
        "copy (select 1) to 'x.csv'",
        "attach 'x.db'",
        "install httpfs",
        "set enable_external_access = true",
        "pragma enable_profiling",
        "create table t as select 1",
        "drop view articles",
        "insert into articles_of_all select * from articles",
        "export database 'x'",
        "select 1; drop view articles",
        "call pragma_version()",
        "",
    ],
)
def test_all_but_reading_the_views_is_refused(data: DataSet, sql: str, tmp_path: Path) -> None:
    (tmp_path / "secret.parquet").write_bytes((data.folder / "articles" / "00000-00000.parquet").read_bytes())
    before = sorted(tmp_path.rglob("*"))
    with opened(data) as analysis, pytest.raises(BadQuery, match="the query was not run"):
        list(analysis.ask(sql)[1])
    assert sorted(tmp_path.rglob("*")) == before


def test_wrong_sql_is_told_in_the_words_of_the_database(data: DataSet) -> None:
    with pytest.raises(BadQuery, match=r'"nope" not found'):
        asked(data, "select nope from articles")
    with pytest.raises(BadQuery, match="Conversion"):
        asked(data, "select cast(id as integer) from articles")


def test_a_data_set_without_a_finished_shard_is_said_to_have_none(tmp_path: Path) -> None:
    empty = DataSet(tmp_path / "empty")
    empty.begin({})
    with pytest.raises(NotABatch, match="no shard of it is finished"), opened(empty):
        pass


@pytest.mark.parametrize(("shard", "error"), [("00000-00000", NotABatch), ("00000-00001", BadQuery)])
def test_a_file_that_is_no_parquet_is_named(data: DataSet, shard: str, error: type[Exception]) -> None:
    data.file("events", shard).write_bytes(b"PAR1 and nothing")
    with pytest.raises(error, match=f"{shard}.parquet"):
        asked(data, "select * from events")
