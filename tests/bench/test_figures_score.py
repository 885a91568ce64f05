from __future__ import annotations

import json
import random
from typing import Any

from bench.figures.alike import same_base, same_unit, same_value
from bench.figures.contestants import every_number, ours
from bench.figures.run import holds, table
from bench.figures.score import matched, score
from tests.bench.reference import SHARED, reference

TEXT = "At least 12 of the 40 boats, or 5% of its fleet, sank in 2014."
FIGURE: dict[str, Any] = {
    "span": [0, 27],
    "low": 12,
    "high": None,
    "unit": "boat",
    "base": {"of": 40},
    "status": "actual",
    "period": None,
    "asserted_by": None,
}
SHARE = FIGURE | {"span": [32, 34], "low": 5, "high": 5, "unit": "%", "base": "fleet"}
GOLD: list[dict[str, Any]] = [
    {
        "id": "x",
        "text": TEXT,
        "published": "2015-01-01",
        "figures": [FIGURE, SHARE],
        "not_figures": [[57, 61]],
    }
]


def test_gold_against_itself_is_perfect() -> None:
    found = score(GOLD, {"x": [FIGURE, SHARE]})
    assert {found.ratios[name].f1 for name in ("span", "value", "unit", "joint", "base")} == {1.0}
    assert (found.false.part, found.clean.part, found.status.rate) == (0, 1, 1.0)
    assert holds(found)


def test_nothing_found_scores_nothing() -> None:
    found = score(GOLD, {})
    assert {ratio.f1 for ratio in found.ratios.values()} == {0.0}
    assert not holds(found)


def test_a_year_taken_for_a_figure_is_false() -> None:
    year = FIGURE | {"span": [57, 61], "low": 2014, "high": 2014, "base": None}
    assert score(GOLD, {"x": [FIGURE, SHARE, year]}).false.part == 1


def test_the_whole_of_n_of_m_is_neither_right_nor_wrong() -> None:
    whole = FIGURE | {"span": [15, 27], "low": 40, "high": 40, "base": None}
    ratio = score(GOLD, {"x": [FIGURE, SHARE, whole]}).ratios["span"]
    assert (ratio.hits, ratio.extra, ratio.missed) == (2, 0, 0)


def test_of_two_that_overlap_the_one_with_the_value_is_taken() -> None:
    other = FIGURE | {"span": [0, 27], "low": 13}
    assert matched([FIGURE], [other, FIGURE]) == {0: 1}


def test_units_are_alike_by_their_heads_and_kinds() -> None:
    assert same_unit("patrol boat", "boat", lenient=True)
    assert same_unit("civilian", "people", lenient=True)
    assert same_unit("EUR", "euros", lenient=False)
    assert not same_unit("civilian", "people", lenient=False)


def test_values_and_bases_are_alike() -> None:
    assert same_value({"vague": True, "low": 24, "high": None}, {"low": 24.0, "high": None})
    assert same_base("GDP", "gross domestic product")
    assert not same_base({"of": 40}, "boats")


def test_the_floor_takes_every_number_and_ours_does_not() -> None:
    assert [row["low"] for row in every_number(GOLD[0])] == [12, 40, 5, 2014]
    assert [row["low"] for row in ours()(GOLD[0])] == [12, 40, 5]


def test_the_table_names_what_is_counted() -> None:
    assert "false figures on no figures    0 of 1" in table(score(GOLD, {"x": [FIGURE]}))


def test_every_figure_equals_the_reference_scorers() -> None:
    scorer = reference("figures")
    lines = (SHARED / "data" / "figures" / "figures_dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    draw = random.Random(7)
    for read in (ours(), every_number):
        rows = {sentence["id"]: [_shaken(row, draw) for row in read(sentence)] for sentence in gold}
        theirs = scorer.score(gold, {name: {"figures": found} for name, found in rows.items()})
        mine = score(gold, rows)
        for name, ratio in mine.ratios.items():
            counts = (ratio.hits, ratio.hits + ratio.extra, ratio.hits + ratio.missed)
            assert counts == tuple(theirs[name][key] for key in ("tp", "pred", "gold")), name
        assert mine.false.part == theirs["not_figures"]["hit"]
        assert mine.clean.part == theirs["clean_sentences"]["n"]


def _shaken(row: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    start, end = row["span"]
    shaken = {**row, "span": [max(0, start - draw.choice((0, 0, 3))), end + draw.choice((0, 0, 9))]}
    if draw.random() < 0.2:
        shaken |= {
            "unit": draw.choice(("people", "euros", "")),
            "base": draw.choice((None, "GDP", {"of": 32})),
        }
    if draw.random() < 0.1:
        shaken |= {"status": "pledge", "low": 7, "asserted_by": [0, 20]}
    return shaken
