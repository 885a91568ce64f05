from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("It spends 5% of GDP.", ["GDP"]),
        ("It spends 5% of its budget on roads.", ["budget"]),
        ("Two-thirds of the 1,200 guests left.", ["guests", None]),
        ("Half the homes were empty.", ["homes"]),
        ("It paid twice the regional average.", ["regional average"]),
        ("It fell by 55% from 1990 levels.", ["1990 levels"]),
        ("It rose from 2% to 3% of GDP.", ["GDP", "GDP"]),
        ("It rose from 2% of GDP in 2014 to 3% in 2020.", ["GDP", "GDP"]),
        ("The town lost 300 goats, half of them in May.", [None, "goat"]),
        ("Prices rose by 3%.", [None]),
        ("It has a 20% stake in the mill.", ["mill"]),
    ],
)
def test_a_share_has_the_base_that_the_sentence_names(text: str, bases: list[str | None]) -> None:
    assert [figure.base for figure in figures_in(text)] == bases
