from __future__ import annotations

from typing import Any

import pytest

from .asking import NOTHING, ask, sample, why

LATE = "2024-12-01"
KIEL = ", according to the Kiel Institute."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[3 countries] have given Ukraine aid" + KIEL, "agrees exact"),
        ("[2 countries] have given Ukraine military aid" + KIEL, "agrees exact"),
        ("[3 countries] have given Ukraine military aid" + KIEL, "differs other_measure"),
        ("[5 countries] have given Ukraine military aid" + KIEL, "differs wrong_value"),
        ("[At least 2 countries] have sent Ukraine weapons.", "agrees bound_holds"),
        ("[At least 3 countries] have sent Ukraine weapons.", "cannot_tell other_measure"),
        ("[At least 9 countries] have sent Ukraine weapons.", "cannot_tell not_covered"),
        ("[Fewer than 2 countries] have sent Ukraine weapons.", "differs wrong_value"),
        ("[2 countries] have sent Ukraine weapons.", "cannot_tell not_covered"),
        ("[2 countries] have sent Chad weapons.", None),
        ("[2 countries] border Ukraine.", None),
    ],
)
def test_how_many_countries_gave(text: str, expected: str | None) -> None:
    assert why(text, LATE, "country", sample()) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("Germany has given Ukraine [€2.3bn] in aid" + KIEL, "EUR", "agrees within_rounding"),
        ("Germany has given Ukraine arms worth [€1.5bn]" + KIEL, "EUR", "agrees exact"),
        ("Germany has given Ukraine arms worth [€2.3bn]" + KIEL, "EUR", "differs other_measure"),
        ("Germany has given Ukraine arms worth [€7bn]" + KIEL, "EUR", "differs wrong_value"),
        ("Germany has given Ukraine arms worth [€7bn].", "EUR", "cannot_tell different_definition"),
        ("Germany has given Ukraine arms worth [$1.5bn]" + KIEL, "USD", "cannot_tell different_definition"),
        ("The EU institutions have allocated [€6bn] to Ukraine" + KIEL, "EUR", "agrees exact"),
        ("The EU institutions have committed [€9bn] to Ukraine" + KIEL, "EUR", "agrees exact"),
        ("Donors allocated [€5bn] to Ukraine in October 2024" + KIEL, "EUR", "cannot_tell not_covered"),
        ("Donors allocated [€7.7bn] to Ukraine in March 2024" + KIEL, "EUR", "differs wrong_value"),
        ("Chile has given Ukraine [€5bn].", "EUR", "cannot_tell not_covered"),
        ("Germany has sent Ukraine [12 howitzers]" + KIEL, "howitzer", "agrees exact"),
        ("Germany has sent Ukraine [34 howitzers]" + KIEL, "howitzer", "differs other_measure"),
        ("Poland has sent Ukraine [60 tanks]" + KIEL, "tank", "differs wrong_value"),
        ("Germany has sent Ukraine [60 tanks]" + KIEL, "tank", "cannot_tell not_covered"),
    ],
)
def test_how_much_was_given(text: str, unit: str, expected: str) -> None:
    assert why(text, LATE, unit, sample()) == expected


def test_a_sum_of_a_release_says_nothing_of_an_earlier_day() -> None:
    text = "Germany has given Ukraine [€2.25bn] in aid" + KIEL
    assert why(text, "2024-10-01", "EUR", sample()) == "cannot_tell not_covered"


def test_a_pledge_is_not_checked() -> None:
    text = "Germany has pledged [€9bn] to Ukraine."
    assert why(text, LATE, "EUR", sample(), status="pledge") == "cannot_tell target_not_actual"


def test_the_members_that_the_tracker_is_silent_on_are_named() -> None:
    text = "The EU met. ||Of the bloc's 27 states, [3] have sent Ukraine weapons."
    told: dict[str, Any] = {"base": 27.0}
    found = ask(text, LATE, "country", sample(), **told)
    assert found is not None
    assert (found.verdict, found.why, found.low) == ("cannot_tell", "other_measure", 2)
    assert "2 of the 3 members of EU that it covers gave military aid by 2024-09" in found.note
    assert "it is silent on Austria, Belgium, Bulgaria" in found.note
    assert found.note.endswith("3 are covered and gave something.")


def test_without_the_tracker_the_answer_says_how_to_get_it() -> None:
    found = ask("[3 countries] have given Ukraine aid" + KIEL, LATE, "country", NOTHING)
    assert found is not None
    assert (found.verdict, found.why, found.table) == ("cannot_tell", "not_covered", None)
    assert "`onrecord tables add kiel FOLDER`" in found.note
