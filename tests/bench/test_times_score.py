from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bench.times.run import ARTICLES, HERE, answer_at, is_right, ours, read, rights, share

CASES = read(HERE / "cases.jsonl")
SHARED = Path(__file__).parents[3] / "shared"
DAY = ["2025-09-12", "2025-09-12"]


def test_an_answer_is_right_if_it_has_the_days_expected_or_others_that_will_do() -> None:
    case = {"start": 7, "end": 13, "kind": "weekday", "expected": DAY}
    assert is_right(case, ("2025-09-12", "2025-09-12"))
    assert not is_right(case, ("2025-09-05", "2025-09-05"))
    assert not is_right(case, None)
    assert is_right({**case, "also": [None]}, None)
    assert is_right({**case, "expected": "none"}, None)
    assert not is_right({**case, "expected": "none"}, ("2025-09-12", "2025-09-12"))


def test_the_time_with_most_in_common_answers() -> None:
    text = "It fell on Friday and on 3 May."
    case = {"article": "a", "start": 11, "end": 17, "kind": "weekday", "expected": DAY}
    assert answer_at(case, ours(text, date(2025, 9, 15))) == ("2025-09-12", "2025-09-12")
    assert answer_at({**case, "start": 0, "end": 2}, ours(text, date(2025, 9, 15))) is None
    right = rights([case], {"a": {"text": text, "date": "2025-09-15"}}, ours)
    assert share([case], right, ["weekday"]) == 1


def test_the_cases_are_enough_and_each_has_a_place_and_days() -> None:
    kinds = Counter(case["kind"] for case in CASES)
    assert kinds["weekday"] >= 100
    assert len({(case["article"], case["start"]) for case in CASES}) == len(CASES)
    for case in CASES:
        assert 0 <= case["start"] < case["end"]
        assert set(case) <= {"article", "start", "end", "kind", "expected", "also"}
        if isinstance(case["expected"], list):
            first, last = (day and date.fromisoformat(day) for day in case["expected"])
            assert not (first and last) or first <= last


def test_the_cases_lie_on_words_of_their_articles() -> None:
    file = SHARED / ARTICLES.relative_to("../shared")
    if not file.is_file():
        pytest.skip(f"{file} is not there")
    texts = {row["id"]: row["text"] for row in read(file)}
    for case in CASES:
        words = texts[case["article"]][case["start"] : case["end"]]
        assert words == words.strip() != ""
