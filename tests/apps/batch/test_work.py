"""Hostile and broken articles in a shard: each is read, or is a row, and offsets stay."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onrecord.apps.batch.work import storable
from onrecord.ledger.dataset.analysis import opened
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.article import Article
from onrecord.terms.ids import article_id, sha256_of

from .runs import articles, reasons, rows, run


def test_a_nul_in_a_text_is_kept_and_offsets_hold(tmp_path: Path) -> None:
    source = articles(tmp_path / "odd.jsonl", 0, {"id": "nul", "text": "\0Ann said it\0rains."})
    assert run(tmp_path / "out", source) == 0
    with opened(DataSet(tmp_path / "out")) as analysis:
        _, found = analysis.ask("select source, content from statement_words")
        assert list(found) == [("Ann", "it\0rains")]


def test_a_lone_surrogate_is_replaced_and_said(tmp_path: Path) -> None:
    (tmp_path / "odd.jsonl").write_text(
        '{"id": "x", "title": "\\udc00", "text": "👩\\ud83d Ann said it rains."}\n'
    )
    assert run(tmp_path / "out", tmp_path / "odd.jsonl") == 0
    assert reasons(tmp_path / "out") == ["encoding: lone surrogates replaced, which UTF-8 cannot hold: 1"]
    (article,) = rows(tmp_path / "out", "articles")
    assert (article["title"], article["text"]) == ("\ufffd", "👩\ufffd Ann said it rains.")
    assert article["sha256"] == sha256_of(article["text"])
    with opened(DataSet(tmp_path / "out")) as analysis:
        assert list(analysis.ask("select source from statement_words")[1]) == [("Ann",)]


def test_an_id_made_of_a_text_that_is_replaced_is_made_anew() -> None:
    for url in (None, "https://example.org/a"):
        text = "Ann said \ud800."
        article = Article(
            id=article_id(url, sha256_of(text)), origin=url or "-", text=text, sha256=sha256_of(text)
        )
        kept, count = storable(article)
        assert count == 1
        assert kept.id == article_id(url, kept.sha256)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_other_text_stays_as_it_is(text: str) -> None:
    article = Article(id="x", origin="-", text=text, sha256=sha256_of(text))
    assert storable(article) == (article, 0)


def test_broken_lines_and_a_truncated_file_cost_only_themselves(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": f"Ann said no {n}."}) for n in range(2000)]
    lines[3] = '{"id": "a3", "text": '
    packed = gzip.compress("\n".join(lines).encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    assert run(tmp_path / "out", tmp_path / "cut.jsonl.gz", size=500) == 3
    found = rows(tmp_path / "out", "articles")
    assert 500 < len(found) < 1500
    assert [row["id"] for row in found[:4]] == ["a0", "a1", "a2", "a4"]
    codes = [why.partition(":")[0] for why in reasons(tmp_path / "out")]
    assert sorted(codes) == ["broken_gzip", "not_json", "not_json"]  # the last is the line that was cut
