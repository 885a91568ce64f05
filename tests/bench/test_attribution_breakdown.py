from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.attribution.breakdown import (
    MANNERS,
    Case,
    Table,
    cases_of,
    cues,
    frequency,
    joint_found,
    length,
    recall_table,
    tables,
)
from bench.attribution.score import score

DATA = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "attribution"


def attributed(text: str, *marked: tuple[str, str, str]) -> dict[str, Any]:
    """Make an article of a text and the words of each source, cue and content, where they first occur."""

    def place(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    return {
        "id": "x",
        "text": text,
        "attributions": [
            dict(zip(("source", "cue", "content"), map(place, one), strict=True)) for one in marked
        ],
    }


def source_kind(text: str, source: str, others: str = "") -> str:
    cue = text.removeprefix(source).split()[0]
    article = attributed(text, (source, cue, text.rsplit(" ", 1)[-1]))
    return cases_of([article, attributed(others)])[0].source


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("He", "pronoun"),
        ("who", "pronoun"),
        ("His", "pronoun"),
        ("Ms. Rao", "name"),
        ("Rao’s", "name"),
        ("the mayor of Oslo, Ann Rao,", "common noun"),
        ("Ann Rao, the mayor,", "name"),
        ("Trump campaign spokesman Jim O'Hara", "name"),
        ("The Trump campaign", "common noun"),
        ("Hillary Clinton’s campaign", "common noun"),
        ("the University of Oslo", "name"),
        ("One of the two", "common noun"),
        ("", "none"),
    ],
)
def test_the_head_of_a_source_tells_its_kind(source: str, kind: str) -> None:
    assert source_kind(f"{source} said it rains", source, "No one left.") == kind


def test_a_capital_that_begins_a_sentence_is_no_name_if_the_word_is_small_elsewhere() -> None:
    assert source_kind("Police said it rains", "Police", "She called the police.") == "common noun"
    assert source_kind("Brown said it rains", "Brown", "She met Brown.") == "name"


@pytest.mark.parametrize(
    ("content", "manner"),
    [
        ('"It rains."', "direct"),
        ('that it "rains"', "mixed"),
        ("''It rains,''", "direct"),
        ("it rains", "indirect"),
    ],
)
def test_manner_is_told_by_the_marks_of_the_content(content: str, manner: str) -> None:
    article = attributed(f"Ann said {content} now", ("Ann", "said", content))
    assert cases_of([article])[0].manner == manner


def test_a_cue_is_counted_whatever_its_case_and_spaces() -> None:
    seen = cues([attributed("Ann Made  clear it rains", ("Ann", "Made  clear", "it rains"))])
    case = cases_of([attributed("Ann made clear it rains", ("Ann", "made clear", "it rains"))])[0]
    assert seen[case.cue] == 1


def test_the_bounds_of_the_rows() -> None:
    assert [frequency(n) for n in (0, 1, 9, 10, 99, 100)] == [
        *("unseen", "1 to 9", "1 to 9", "10 to 99", "10 to 99", "100 and more")
    ]
    assert [length(n) for n in (1, 3, 4, 10, 11, 25, 26)] == [
        *("1 to 3", "1 to 3", "4 to 10", "4 to 10", "11 to 25", "11 to 25", "26 and more")
    ]


def test_a_row_without_a_case_has_no_figure() -> None:
    cases = [Case("said", "direct", 2, "none"), Case("said", "direct", 2, "none")]
    printed = recall_table(
        Table("manner", MANNERS, lambda case: case.manner), cases, {"a": [True, False], "b": [True, True]}
    )
    assert [line.split() for line in printed.splitlines()] == [
        ["manner", "gold", "a", "b"],
        ["direct", "2", "50.0", "100.0"],
        ["mixed", "0", "-", "-"],
        ["indirect", "0", "-", "-"],
    ]


def test_without_a_training_file_cues_are_left_out() -> None:
    assert len(tables(None)) == len(tables(Counter())) - 1


def test_every_table_parts_all_of_dev_and_its_hits_are_the_joint_figure() -> None:
    if not (DATA / "dev.jsonl").is_file():
        pytest.skip("the corpus is not here: it lies in the shared data, beside the checkout")
    lines = (DATA / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    half = [{**article, "attributions": article["attributions"][::2]} for article in gold]
    cases, found = cases_of(gold), joint_found(gold, half)
    assert sum(found) == score(gold, half)["joint"].right
    assert len(found) == len(cases) == 2192
    assert sum(case.manner == "direct" for case in cases) == score(gold, half)["direct-joint"].gold
    for table in tables(Counter()):
        assert {table.row_of(case) for case in cases} <= set(table.rows), table.title


def test_the_unseen_cues_of_dev() -> None:
    if not (DATA / "train.jsonl").is_file():
        pytest.skip("the corpus is not here: it lies in the shared data, beside the checkout")
    train, gold = (
        [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
        for name in ("train.jsonl", "dev.jsonl")
    )
    seen = cues(train)
    rows = Counter(frequency(seen[case.cue]) for case in cases_of(gold))
    assert rows == {"100 and more": 746, "10 to 99": 373, "1 to 9": 382, "unseen": 691}
