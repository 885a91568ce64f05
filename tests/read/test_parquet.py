"""Parquet files of articles, read as JSON Lines are."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.read import read
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped


def parquet(**columns: list[Any]) -> bytes:
    """Write a file of these columns."""
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def rows(data: bytes) -> list[Article | Dropped]:
    """Read a file by its name."""
    return list(read(data, origin="a.parquet"))


def test_a_row_is_an_article_with_its_fields() -> None:
    (article,) = rows(
        parquet(
            id=[7],
            text=["Ann said it rains. 👩"],
            published=[datetime.date(2026, 1, 2)],
            authors=[["Bo", "Cy"]],
            url=["https://example.org/a"],
            colour=["blue"],
        )
    )
    assert isinstance(article, Article)
    assert (article.id, article.text, article.published) == ("7", "Ann said it rains. 👩", "2026-01-02")
    assert (article.authors, article.origin) == (("Bo", "Cy"), "https://example.org/a")


def test_a_row_without_a_text_is_a_row_with_its_number() -> None:
    found = rows(parquet(text=[f"Ann said no {n}." for n in range(150)] + [None]))
    assert sum(isinstance(row, Article) for row in found) == 150
    assert [row.why for row in found if isinstance(row, Dropped)] == [
        'not_json: line 151: "text" is not a string but null'
    ]


def test_a_file_without_texts_says_what_it_has() -> None:
    (row,) = rows(parquet(body=["x"], title=["y"]))
    assert isinstance(row, Dropped)
    assert row.why == 'no_text: there is no column "text", but body, title'


def test_a_broken_or_empty_file_is_a_row() -> None:
    (row,) = rows(parquet(text=["Ann said it rains."])[:-10])
    assert isinstance(row, Dropped) and row.code == "broken_parquet"
    (row,) = rows(parquet(text=pa.array([], pa.string())))
    assert isinstance(row, Dropped) and row.code == "empty"


def test_columns_of_other_types_cost_their_field_alone() -> None:
    article, note = sorted(rows(parquet(text=["Ann said it rains."], title=[b"\xff"])), key=str)
    assert isinstance(article, Article) and article.title is None
    assert isinstance(note, Dropped) and note.code == "bad_field"
