from __future__ import annotations

from datetime import date

import pytest

from onrecord.reference.codes import SERVED
from onrecord.reference.people import holder, offices, role, role_ending, role_sector


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("foreign minister", "GOV"),
        ("Foreign Ministers", "GOV"),
        ("lawmakers", "LEG"),
        ("general", "MIL"),
        ("protesters", "CVL"),
        ("opposition leader", "OPP"),
        ("rebels", "REB"),
        ("police", "COP"),
        ("judge", "JUD"),
        ("journalists", "JRN"),
        ("spokesman", SERVED),
        ("attorneys general", "GOV"),
        ("former president", "ELI"),
    ],
)
def test_a_role_has_a_sector(phrase: str, sector: str) -> None:
    assert role_sector(phrase) == sector


def test_the_longest_role_at_the_end_of_a_phrase_is_taken() -> None:
    found = role_ending("Poland's deputy foreign minister")
    assert found is not None
    assert found.evidence == ("roles", "deputy foreign minister")
    assert role_ending("green umbrella") is None
    assert role("umbrella") is None


@pytest.mark.parametrize("name", ["Erdoğan", "Erdogan", "ERDOGAN", "Recep Tayyip Erdogan"])
def test_a_name_is_found_with_and_without_its_marks(name: str) -> None:
    (found,) = holder(name, date(2024, 1, 1))
    assert (found.country, found.office, found.sector) == ("TUR", "president", "GOV")


def test_a_surname_is_who_held_the_office_on_the_day() -> None:
    assert [row.person for row in holder("Johnson", date(2021, 1, 1))] == ["Boris Johnson"]
    assert [row.person for row in holder("Johnson", date(2024, 6, 1))] == ["Mike Johnson"]
    assert [row.organisation for row in holder("Rutte", date(2025, 1, 1))] == [
        "North Atlantic Treaty Organization"
    ]
    assert [row.evidence for row in holder("Rutte", date(2024, 7, 1))] == [
        ("office_holders", "Mark Rutte|prime minister|2010-10-14")
    ]


def test_an_office_passes_on_the_day_that_the_row_ends() -> None:
    assert holder("Sunak", date(2024, 7, 4))[0].office == "prime minister"
    assert holder("Starmer", date(2024, 7, 5))[0].office == "prime minister"
    assert holder("Truss", date(2022, 10, 25)) == ()


def test_after_the_day_up_to_which_a_row_is_known_the_answer_is_not_known() -> None:
    (row,) = holder("Putin", date(2025, 1, 1))
    assert row.until is None
    assert holder("Putin", row.as_of) == (row,)
    assert holder("Putin", date(2099, 1, 1)) == ()
    assert row in offices("Putin")


def test_two_who_bear_a_surname_are_told_apart_by_the_country() -> None:
    assert {row.country for row in holder("Harris", date(2024, 6, 1))} == {"USA", "IRL"}
    assert [row.person for row in holder("Harris", date(2024, 6, 1), "IRL")] == ["Simon Harris"]
    assert holder("Harris", date(2024, 6, 1), "FRA") == ()


def test_who_held_no_office_on_the_day_still_has_his_former_ones() -> None:
    assert holder("Trump", date(2022, 6, 1)) == ()
    assert [row.since.year for row in offices("Trump")] == [2017, 2025]
