from __future__ import annotations

from datetime import date

import pytest

from onrecord.reference.bodies import is_member, members, membership, metonym, organisation
from onrecord.reference.codes import NOT_STATES


@pytest.mark.parametrize(
    ("body", "on", "count"),
    [
        ("NATO", date(2022, 1, 1), 30),
        ("NATO", date(2023, 6, 1), 31),
        ("NATO", date(2024, 4, 1), 32),
        ("EU", date(2019, 6, 1), 28),
        ("EU", date(2020, 1, 31), 28),
        ("EU", date(2020, 3, 1), 27),
        ("UN", date(2005, 1, 1), 191),
        ("UN", date(2020, 1, 1), 193),
        ("G7", date(2024, 1, 1), 7),
        ("G20", date(2024, 1, 1), 19),  # the countries; the European and the African Union are not
        ("OPEC", date(2023, 6, 1), 13),
        ("OPEC", date(2024, 6, 1), 12),
        ("OPEC+", date(2023, 6, 1), 23),
        ("OPEC+", date(2024, 6, 1), 22),
        ("BRICS", date(2023, 6, 1), 5),
        ("BRICS", date(2024, 6, 1), 9),
        ("BRICS", date(2025, 6, 1), 10),
        ("SCO", date(2016, 6, 1), 6),
        ("SCO", date(2022, 6, 1), 8),
        ("SCO", date(2024, 8, 1), 10),
        ("CSTO", date(2024, 1, 1), 6),
        ("CIS", date(2008, 1, 1), 10),
        ("CIS", date(2024, 1, 1), 9),
        ("ASEAN", date(2025, 10, 25), 10),
        ("ASEAN", date(2025, 10, 26), 11),
        ("AU", date(2024, 1, 1), 55),
        ("CoE", date(2022, 3, 15), 47),
        ("CoE", date(2022, 3, 16), 46),
        ("OSCE", date(2024, 1, 1), 57),
        ("Arab League", date(2024, 1, 1), 22),
        ("GCC", date(2024, 1, 1), 6),
        ("Mercosur", date(2025, 1, 1), 6),
    ],
)
def test_a_body_has_as_many_members_as_on_that_day(body: str, on: date, count: int) -> None:
    found = members(body, on)
    assert len(found) == len({row.country for row in found}) == count


def test_a_member_is_one_from_its_first_day_to_the_day_before_the_row_ends() -> None:
    assert not is_member("FIN", "NATO", date(2023, 4, 3))
    assert is_member("FIN", "NATO", date(2023, 4, 4))
    assert is_member("GBR", "EU", date(2020, 1, 31))
    assert not is_member("GBR", "EU", date(2020, 2, 1))
    row = membership("FIN", "NATO", date(2025, 1, 1))
    assert row is not None
    assert row.evidence == ("memberships", "NATO|FIN|2023-04-04")


def test_nobody_is_a_member_of_what_the_table_lacks() -> None:
    assert members("Hanseatic League", date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    ("words", "code", "sector", "noun"),
    [
        ("NATO", "IGO", None, "alliance"),
        ("Nato", "IGO", None, "alliance"),
        ("European Union", "EUR", None, "bloc"),
        ("U.N.", "UNO", None, "body"),
        ("al Qaeda", "IMG", None, "group"),
        ("Hamas", "PSE", "REB", "group"),
        ("State Department", "USA", "GOV", "department"),
        ("KURDISTAN WORKERS’ PARTY", "TUR", "REB", "group"),
        ("IAEA", "UNO", None, "watchdog"),
    ],
)
def test_a_body_is_found_by_any_of_its_names(words: str, code: str, sector: str | None, noun: str) -> None:
    (found,) = organisation(words)
    assert (found.code, found.sector) == (code, sector)
    assert noun in found.nouns


@pytest.mark.parametrize("word", ["who", "is", "ice", "Who", "Is", "au", "vox", "fano", "the meta"])
def test_a_word_that_only_looks_like_an_acronym_is_no_body(word: str) -> None:
    assert organisation(word) == ()


def test_one_acronym_may_be_two_bodies() -> None:
    assert {row.name for row in organisation("RSF")} == {"Rapid Support Forces", "Reporters Without Borders"}


def test_the_day_decides_what_an_armed_group_is() -> None:
    assert [row.sector for row in organisation("Taliban", date(2020, 1, 1))] == ["REB"]
    assert [row.sector for row in organisation("Taliban", date(2022, 1, 1))] == ["GOV"]
    (force,) = organisation("Rapid Support Forces", date(2024, 1, 1))
    assert (force.sector, force.evidence) == ("REB", ("organisations", "Rapid Support Forces|2023-04-15"))


@pytest.mark.parametrize(
    ("words", "code", "sector"),
    [
        ("Kremlin", "RUS", "GOV"),
        ("Downing Street", "GBR", "GOV"),
        ("White House", "USA", "GOV"),
        ("Bankova", "UKR", "GOV"),
        ("Zhongnanhai", "CHN", "GOV"),
        ("Elysee", "FRA", "GOV"),
        ("Quai d’Orsay", "FRA", "GOV"),
        ("Pentagon", "USA", "MIL"),
        ("Capitol Hill", "USA", "LEG"),
    ],
)
def test_a_building_stands_for_who_sits_there(words: str, code: str, sector: str) -> None:
    (found,) = metonym(words, date(2025, 1, 1))
    assert (found.code, found.sector) == (code, sector)


def test_a_building_stands_for_nobody_before_and_after_its_time() -> None:
    assert [row.code for row in metonym("Blue House", date(2021, 1, 1))] == ["KOR"]
    assert metonym("Blue House", date(2023, 1, 1)) == ()
    assert metonym("white house", date(2023, 1, 1)) == ()
    assert {row.code for row in metonym("Brussels")} <= NOT_STATES
