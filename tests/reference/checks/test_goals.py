from __future__ import annotations

import pytest

from .asking import ask, why

DAY, NEW = "2024-07-02", "2025-07-02"


@pytest.mark.parametrize(
    ("text", "on", "status", "expected"),
    [
        ("NATO's new target is [5%] of GDP for defence by 2035.", NEW, "target", "agrees exact"),
        ("NATO agreed to spend [3.5%] of GDP on core defence.", NEW, "target", "agrees exact"),
        ("NATO agreed to spend [6%] of GDP on defence by 2035.", NEW, "target", "differs wrong_value"),
        ("NATO's target is [2%] of GDP for defence.", DAY, "target", "agrees exact"),
        ("NATO's target is [2%] of GDP for defence.", "2025-08-02", "target", "differs outdated_value"),
        ("NATO raised its target from [2%] of GDP for defence.", "2025-08-02", "target", "agrees exact"),
        ("The EU means to cut emissions by [55%] by 2030.", "2022-07-02", "target", "agrees exact"),
        ("The EU means to cut emissions by [40%] by 2030.", "2022-07-02", "target", "differs outdated_value"),
        ("The EU has cut emissions by [55%].", "2022-07-02", "actual", "cannot_tell target_not_actual"),
        ("Norway spends [2%] of GDP on its army.", DAY, "actual", "cannot_tell target_not_actual"),
        ("Norway spends [1.7%] of GDP on its army.", DAY, "actual", "cannot_tell not_covered"),
        ("Norway spends [1%] of GDP on arms, NATO says.", DAY, "actual", "cannot_tell different_definition"),
        ("He demands NATO spend [4%] of GDP on defence.", DAY, "demand", "cannot_tell target_not_actual"),
        ("A senator demanded [4%] of the cake.", DAY, "demand", None),
        ("Bakers promised [4%] more cake.", DAY, "pledge", None),
    ],
)  # fmt: skip
def test_a_target_is_no_fact(text: str, on: str, status: str, expected: str | None) -> None:
    assert why(text, on, "%", status=status) == expected


def test_what_was_demanded_before_the_target_was_adopted_has_no_row() -> None:
    found = ask("He demands that NATO spend [5%] of GDP on defence.", "2014-01-02", "%", status="demand")
    assert found is not None
    assert (found.table, found.row) == (None, None)
    assert found.note == "A demand, not a fact: not checked."


def test_a_target_is_found_by_its_base_and_its_year_too() -> None:
    text = "In The Hague, NATO agreed to reach [5%] of GDP by 2035."
    assert why(text, NEW, "%", status="target") == "agrees exact"
    assert why(text.replace("5%", "4%"), NEW, "%", status="target") == "differs wrong_value"


def test_what_a_law_requires_is_a_target_and_at_least_it_is_the_same() -> None:
    text = "EU law requires emissions to fall by [at least 55%] by 2030."
    assert why(text, "2023-05-10", "%", status="demand") == "agrees exact"
