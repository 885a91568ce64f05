"""Findings as Parquet, and back: nothing of the record is lost, whatever it holds."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger.dataset.columns import plain
from onrecord.ledger.dataset.parts import PARTS, put
from onrecord.ledger.dataset.shard import Writing, read_shard
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.check import Check
from onrecord.terms.event import Event
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.record import to_record
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement
from tests.terms import drawing

TYPES = {
    "articles": Article,
    "statements": Statement,
    "actors": Actor,
    "events": Event,
    "figures": Figure,
    "checks": Check,
}
LOST = Dropped(stage="read", why="not_json: line 7", origin="a.jsonl")


def written(found: list[Findings], lost: list[Dropped], folder: Path) -> Writing:
    """Write a shard."""
    writing = Writing("00000-00000")
    for one in found:
        writing.add(one)
    for row in lost:
        writing.lose(row)
    writing.write(folder)
    return writing


def files(folder: Path) -> dict[str, Path]:
    return {part: folder / f"{part}.parquet" for part in PARTS}


def cleaned(value: Any) -> Any:
    """Return a record with what UTF-8 cannot hold replaced."""
    if isinstance(value, dict):
        return {name: cleaned(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [cleaned(inner) for inner in value]
    return plain(value) if isinstance(value, str) else value


@settings(max_examples=15)
@given(st.lists(drawing.findings, max_size=3))
def test_what_is_written_is_read_back(drawn: list[Findings]) -> None:
    found = [replace(one, article=replace(one.article, id=f"a{n}")) for n, one in enumerate(drawn)]
    with tempfile.TemporaryDirectory() as name:
        written(found, [LOST], Path(name))
        *back, lost = read_shard(files(Path(name)))
    assert lost == LOST
    assert [to_record(one) for one in back if isinstance(one, Findings)] == [
        cleaned(to_record(one)) for one in found
    ]


@settings(max_examples=10)
@given(drawing.findings)
def test_anything_at_all_can_be_written(found: Findings) -> None:
    with tempfile.TemporaryDirectory() as name:
        written([found], [], Path(name))
        assert len(pq.read_table(Path(name) / "articles.parquet")) == 1


@pytest.mark.parametrize("part", TYPES)
def test_a_table_has_the_columns_of_its_type(part: str) -> None:
    assert list(PARTS[part]) == [field.name for field in fields(TYPES[part])]


@given(drawing.findings)
def test_every_list_of_the_record_is_a_table(found: Findings) -> None:
    lists = {name for name, value in to_record(found).items() if isinstance(value, list)}
    assert PARTS.keys() == lists | {"articles"}


def test_a_name_that_no_column_has_is_an_error_rather_than_a_loss() -> None:
    with pytest.raises(KeyError, match="links has no column for colour"):
        put("links", {"colour": "blue"})


def lettered(letter: str, *dropped: Dropped) -> Findings:
    """Return an article of no interest."""
    return Findings(article=Article(id=letter, origin="-", text="x", sha256="y"), dropped=dropped)


def test_the_content_depends_on_findings_and_their_order_alone(tmp_path: Path) -> None:
    one, two = lettered("a", Dropped(stage="s", why="w", at=Span(0, 1))), lettered("b")
    sums = []
    for n, order in enumerate(([one, two], [one, two], [two, one], [one])):
        (tmp_path / str(n)).mkdir()
        sums.append(written(order, [LOST], tmp_path / str(n)).content)
    assert sums[0] == sums[1]
    assert len(set(sums)) == 3
    bytes_of = [[path.read_bytes() for path in files(tmp_path / str(n)).values()] for n in (0, 1)]
    assert bytes_of[0] == bytes_of[1]


def test_counts_and_reasons_are_told(tmp_path: Path) -> None:
    writing = written([lettered("a", replace(LOST, why="cue_without_content"))], [LOST], tmp_path)
    assert writing.counts["articles"] == 1
    assert dict(writing.dropped) == {"cue_without_content": 1, "not_json": 1}
