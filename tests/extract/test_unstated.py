from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met on 9/11.",
        "The Seventh Fleet has a MiG-29 and a Su-35.",
        "Article 5 and Resolution 2803 hold.",
        "The 45-year-old came second.",
        "The pilot, 45, came 37th.",
        "She was aged 18.",
        "It is open to people over 65.",
        "The two sides met for a two-way deal.",
        "One of them left.",
        "It was built in the 1990s.",
        "They met at 10.30am on 3 May 2024.",
    ],
)
def test_numbers_that_state_nothing_are_no_figures(text: str) -> None:
    assert figures_in(text, published="2025-09-15") == []


def test_a_number_of_persons_over_an_age_is_one() -> None:
    assert [figure.low for figure in figures_in("It has 300 people over 65.")] == [300]
