from __future__ import annotations

import json
import random
from typing import Any

import pytest

from bench.attribution.contestants import floor
from bench.attribution.score import Tokenised, jaccard, score
from tests.bench.reference import SHARED, reference

TEXT = 'Ann said it rains. "Go," Bob told us.'
GOLD = [
    {
        "id": "x",
        "text": TEXT,
        "attributions": [
            {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 17]]},
            {"source": [[25, 28]], "cue": [[29, 33]], "content": [[19, 24]]},
        ],
    }
]


def test_gold_against_itself_is_perfect() -> None:
    assert {ratio.f1 for ratio in score(GOLD, GOLD).values()} == {1.0}


def test_nothing_found_scores_nothing() -> None:
    assert {ratio.f1 for ratio in score(GOLD, []).values()} == {0.0}


def test_a_quotation_without_its_marks_is_a_strict_pair_and_no_soft_one() -> None:
    attributions = [{"source": [[25, 28]], "cue": [[29, 33]], "content": [[20, 22]]}]
    figures = score(GOLD, [{"id": "x", "attributions": attributions}])
    assert (figures["soft"].right, figures["strict"].right, figures["direct-strict"].right) == (0, 1, 1)


def test_a_soft_pair_with_another_source_is_not_joint() -> None:
    attributions = [{"source": [[25, 28]], "cue": [[4, 8]], "content": [[9, 17]]}]
    figures = score(GOLD, [{"id": "x", "attributions": attributions}])
    assert (figures["soft"].right, figures["joint"].right) == (1, 0)


def test_two_empty_sources_agree() -> None:
    assert jaccard(frozenset(), frozenset()) == 1.0


def test_a_span_covers_the_tokens_that_it_touches() -> None:
    view = Tokenised("one two three").view({"source": [], "cue": [], "content": [[2, 5]]})
    assert view.content == {0, 1}


def test_the_floor_takes_a_quotation_for_the_words_of_the_nearest_name() -> None:
    found = floor()("“We go home now,” Ann Rao said.")
    assert found == [{"source": [(18, 25)], "cue": [(26, 30)], "content": [(0, 17)]}]


def test_every_figure_equals_the_reference_scorers() -> None:
    scorer = reference("attribution")
    lines = (SHARED / "data" / "attribution" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines[:30]]
    draw = random.Random(7)
    noisy = [
        {
            "id": article["id"],
            "attributions": [_shaken(a, draw) for a in article["attributions"] if draw.random() < 0.9],
        }
        for article in gold
    ]
    theirs = scorer.score(gold, noisy)
    for name, ratio in score(gold, noisy).items():
        assert (ratio.right, ratio.predicted, ratio.gold) == tuple(
            theirs[name][k] for k in ("tp", "pred", "gold")
        ), name
        assert ratio.f1 == pytest.approx(theirs[name]["F1"])


def _shaken(attribution: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    def moved(span: list[int]) -> list[int]:
        return [max(0, span[0] - draw.choice((0, 0, 1, 8))), span[1] + draw.choice((0, 0, 1, 9))]

    return {role: [moved(span) for span in attribution[role]] for role in ("source", "cue", "content")}
