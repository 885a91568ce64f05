from __future__ import annotations

import json
import random

import pytest

from bench.checks.reading import figure_of
from bench.checks.score import score
from tests.bench.reference import SHARED, reference

GOLD = [
    {"id": "a", "expected": "agrees", "why": "exact"},
    {"id": "b", "expected": "cannot_tell", "why": "not_covered"},
]


def test_gold_against_itself_is_perfect() -> None:
    told = {row["id"]: {"verdict": row["expected"], "why": row["why"]} for row in GOLD}
    found = score(GOLD, told)
    assert (found.verdict, found.why, found.wrong) == (1.0, 1.0, 0.0)


def test_silence_is_right_where_nothing_can_be_told_but_has_no_reason() -> None:
    found = score(GOLD, {})
    assert (found.verdict, found.why, found.confident) == (0.5, 0.0, 0)


def test_a_wrong_confident_verdict_is_counted() -> None:
    assert score(GOLD, {"b": {"verdict": "agrees", "why": "exact"}}).wrong == 0.5


def test_unit_base_and_status_are_read_around_the_figure() -> None:
    text = "Nine of the 13 members must pay 4% of GDP."
    nine = figure_of({"id": "x", "claim": text, "figure": [0, 4], "low": 9, "high": 9})
    four = figure_of({"id": "x", "claim": text, "figure": [32, 34], "low": 4, "high": 4})
    assert (nine.base, nine.status) == (13.0, "actual")
    assert (four.unit, four.status) == ("%", "demand")


def test_every_figure_equals_the_reference_scorers() -> None:
    theirs, claims = reference("checks"), SHARED / "data" / "figures" / "checks_dev.jsonl"
    gold = [json.loads(line) for line in claims.read_text(encoding="utf-8").splitlines()]
    draw = random.Random(7)
    verdicts = ("agrees", "differs", "cannot_tell")
    told = {
        row["id"]: {
            "verdict": row["expected"] if draw.random() < 0.6 else draw.choice(verdicts),
            "why": row["why"] if draw.random() < 0.7 else "exact",
        }
        for row in gold
        if draw.random() < 0.9
    }
    ours, figures = score(gold, told), theirs.score(gold, told)
    assert figures["verdict_accuracy"] == pytest.approx(ours.verdict, abs=5e-5)
    assert figures["why_accuracy"] == pytest.approx(ours.why, abs=5e-5)
    assert figures["verdict_and_why"] == pytest.approx(ours.both / ours.n, abs=5e-5)
    assert figures["wrong_confident"] == ours.wrong_confident
    assert figures["confident"] == ours.confident
    assert figures["abstention_recall"] == pytest.approx(
        ours.abstained_rightly / ours.should_abstain, abs=5e-5
    )
