"""Judged articles go out as training data, and the training's own reader takes them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.export.training import write_training
from onrecord.ledger.store import Ledger
from training.attribution.labels import load

from ..builders import numbered, report

AT = "2026-11-24T10:00:0{}+00:00"
JUDGED = report(
    "{source:Ms Rao} {cue:said} {content:it rains}. {source2:He} {cue2:warned} {content2:of floods}. "
    "{cue3:Claims} {content3:of snow}.",
    id="article-one",
    speakers=["Ms Rao", None, None],
)
SAID, WARNED, CLAIMS = JUDGED.statements


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db") as opened:
        opened.add(JUDGED)
        opened.add(numbered(1))
        yield opened


def exported(ledger: Ledger) -> list[dict[str, Any]]:
    out = io.StringIO()
    assert write_training(ledger.judged(), out) == out.getvalue().count("\n")
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_only_judged_articles_go_out_and_each_field_says_whether_a_person_has_seen_it(ledger: Ledger) -> None:
    assert exported(ledger) == []
    start = WARNED.content[0].start
    ledger.judge(SAID.id, "standing", "accepted", by="anna", at=AT.format(1))
    ledger.judge(WARNED.id, "content", [[start + 3, start + 9]], by="bo", at=AT.format(2))
    ledger.judge(CLAIMS.id, "standing", "rejected", by="anna", at=AT.format(3))
    (article,) = exported(ledger)
    said, warned = article["attributions"]
    assert (article["id"], article["text"]) == ("article-one", JUDGED.article.text)
    assert {"source", "cue", "content", "speaker", "act"} <= set(said["seen"])
    assert (warned["seen"], warned["annotator"], warned["content"]) == (
        ["content"],
        "bo",
        [[start + 3, start + 9]],
    )
    assert [row["id"] for row in article["rejected"]] == [CLAIMS.id]


def test_what_nobody_has_judged_stands_there_unseen(ledger: Ledger) -> None:
    ledger.judge(SAID.id, "act", "warn", by="anna", at=AT.format(1))
    (article,) = exported(ledger)
    assert [(row["id"], row["seen"]) for row in article["attributions"]] == [
        (SAID.id, ["act"]),
        (WARNED.id, []),
        (CLAIMS.id, []),
    ]


def test_a_judgement_taken_back_leaves_nothing_to_train_on(ledger: Ledger) -> None:
    made = ledger.judge(SAID.id, "standing", "accepted", by="anna", at=AT.format(1))
    ledger.undo(made.id, by="anna", at=AT.format(2))
    assert exported(ledger) == []


def test_the_training_reads_what_was_written(ledger: Ledger, tmp_path: Path) -> None:
    ledger.judge(SAID.id, "standing", "accepted", by="anna", at=AT.format(1))
    ledger.judge(CLAIMS.id, "standing", "rejected", by="anna", at=AT.format(2))
    with (tmp_path / "judged.jsonl").open("w", encoding="utf-8") as out:
        write_training(ledger.judged(), out)
    (article,) = load(tmp_path / "judged.jsonl", ["anna"])
    tagged: dict[int, list[str]] = {int(tag): [] for tag in set(article.tags)}
    for number, tag in enumerate(article.tags):
        tagged[int(tag)].append(JUDGED.article.text[article.words.start[number] : article.words.end[number]])
    assert (tagged[1], tagged[3], tagged[5], tagged[6]) == (
        ["Ms", "He"],
        ["said", "warned"],
        ["it", "of"],
        ["rains", "floods"],
    )
    assert max(article.annotator) == 1
