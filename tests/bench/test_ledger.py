from __future__ import annotations

from pathlib import Path

import pytest

from bench.ledger import run
from bench.ledger.corpus import articles
from onrecord.ledger.faults import check


def test_the_same_seed_gives_the_same_articles_and_each_span_its_words() -> None:
    first, second = list(articles(300)), list(articles(300))
    assert first == second != list(articles(300, seed=8))
    assert sum(len(one.statements) for one in first) >= 300
    for one in first:
        check(one)
        names = {actor.id: actor.name for actor in one.actors}
        for statement in one.statements:
            assert statement.source[0].of(one.article.text) in names[statement.speaker or ""]
            assert statement.content[0].of(one.article.text).strip()


def test_the_bench_prints_each_figure_beside_the_peers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "TARGETS", dict.fromkeys(run.TARGETS, 1e9) | dict.fromkeys(RATES, 0.0))
    monkeypatch.setattr(run, "AFTER", 30)
    assert run.measure(tmp_path, statements=400, live=30, queries=10) == 0
    out = capsys.readouterr().out
    assert "counts in step: True" in out
    for name in run.TARGETS:
        assert name in out


RATES = ("bulk, statements a CPU second", "live, statements a CPU second")
