from __future__ import annotations

import pytest

from .asking import ask, why

DAY = "2025-05-01"


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("The Gulf Cooperation Council's [six members] met.", DAY, "agrees exact"),
        ("The [27-nation] European Union fined the firm.", DAY, "agrees exact"),
        ("The EU, with its [28 members], votes in May.", "2019-05-01", "agrees exact"),
        ("The EU, with its [28 members], votes in May.", DAY, "differs outdated_value"),
        ("NATO has [more than 30 members].", DAY, "agrees bound_holds"),
        ("NATO has [fewer than 30 members].", DAY, "differs wrong_value"),
        ("[Some 190 countries] belong to the United Nations.", DAY, "agrees within_rounding"),
        ("NATO has [34 members].", DAY, "differs wrong_value"),
        ("In 2010, NATO had [28 members].", DAY, "agrees exact"),
        ("[Twelve countries] founded NATO.", DAY, "agrees exact"),
        ("The EU met. More than half of its [27 members] are in NATO.", DAY, "agrees exact"),
        ("The EU met, and half of its [27 members] are in NATO.", DAY, "agrees exact"),
        ("Its [27 members] are in NATO.", DAY, None),
        ("NATO has grown to [32 members] from 12 in 1949.", DAY, "agrees exact"),
        ("NATO was founded in 1949 by [12 countries].", DAY, "agrees exact"),
        ("The euro zone has [20 members].", DAY, "agrees exact"),
        ("The euro zone has [20 members].", "2022-05-01", "differs wrong_value"),
        ("The G20 now has [21 members].", DAY, "agrees exact"),
        ("The Schengen area, which covers [29 countries], has new rules.", DAY, "agrees exact"),
        ("The CSTO has [five members].", DAY, "cannot_tell ambiguous"),
        ("The CSTO has [12 members].", DAY, "differs wrong_value"),
        ("OPEC's [12 members] met.", "2026-05-01", "cannot_tell not_covered"),
        ("The Three Hills Initiative groups [13 countries].", DAY, "cannot_tell not_covered"),
        ("All [193 members] of the United Nations voted for it.", DAY, "cannot_tell other_measure"),
        ("All [32 NATO defence ministers] attended.", DAY, "cannot_tell other_measure"),
        ("[12 EU states] signed the letter.", DAY, None),
        ("NATO said [12 countries] had joined the drone project.", DAY, None),
    ],
)
def test_the_size_of_a_body_on_a_day(text: str, on: str, expected: str | None) -> None:
    assert why(text, on, "country") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO has admitted [two countries] since 2023.", "agrees exact"),
        ("NATO has admitted [three countries] since 2023.", "differs wrong_value"),
        ("In 2004 the EU admitted [ten countries].", "agrees exact"),
        ("[Four] EU members are not in NATO.", "agrees exact"),
        ("[Three] EU members are not in NATO.", "differs wrong_value"),
        ("[Seven] EU states do not use the euro.", "agrees exact"),
    ],
)
def test_who_came_and_who_is_in_another_body_too(text: str, expected: str) -> None:
    assert why(text, DAY, "country") == expected


def test_some_of_a_number_are_those_that_are_in_another_body_too() -> None:
    assert (
        why("Of the EU's 27 members, [23] also belong to NATO.", DAY, "country", base=27.0) == "agrees exact"
    )
    text = "[More than half] of NATO's members are in the EU."
    assert why(text, DAY, "%", low=50.0, high=None) == "agrees bound_holds"
    assert why("[More than 90%] of NATO's members are in the EU.", DAY, "%") == "differs wrong_value"


def test_the_alliance_is_the_body_that_was_named_before() -> None:
    text = "NATO met on Monday. ||The alliance's [31 members] agreed."
    found = ask(text, DAY, "country")
    assert found is not None
    assert (found.why, found.low) == ("outdated_value", 32)
    assert found.note == "NATO has 32 members as of 2025-05-01; 31 members until 2024-03-06."
    assert why("The council met. ||The alliance's [31 members] agreed.", DAY, "country") is None


def test_the_rows_that_count_are_named() -> None:
    found = ask("Mercosur's [six members] met.", DAY, "country")
    assert found is not None
    assert (found.table, found.row) == ("memberships", "Mercosur: ARG BOL BRA PRY URY VEN")


def test_what_stands_in_another_clause_does_not_part_two_bodies() -> None:
    text = "[Six] of the G7's states belong to NATO; Tokyo stays out."
    assert why(text, DAY, "country", base=7.0) == "agrees exact"


def test_a_body_is_as_large_as_a_demand_takes_it_to_be() -> None:
    assert why("The [27-nation] EU vowed to answer.", DAY, "country", status="pledge") == "agrees exact"
    assert why("He wants NATO to grow to [35 members].", DAY, "country", status="demand") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU met.||[More than half] of its members use the euro.", "agrees bound_holds"),
        ("The EU met.||[More than half] of its members are in NATO.", "agrees bound_holds"),
        ("Ann Rao met.||[More than half] of its members use the euro.", None),
        ("The EU met NATO.||[More than half] of its members use the euro.", None),
        ("Germany met the EU.||France said [more than half] of its members use the euro.", None),
    ],
)
def test_its_members_are_those_of_the_one_body_that_the_sentence_before_names(
    text: str, expected: str | None
) -> None:
    assert why(text, DAY, "%", low=50.0, high=None, base="members") == expected
