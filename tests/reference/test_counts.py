from __future__ import annotations

from datetime import date

from onrecord.reference.counts import apart, changes, count, founders, joined, knows, left, ranked, shared

DAY = date(2025, 5, 1)


def test_a_body_grows_and_shrinks() -> None:
    sizes = {day: count("EU", day) for day in (date(2004, 5, 1), date(2013, 7, 1), date(2020, 2, 1))}
    assert [found.high for found in sizes.values() if found] == [25, 28, 27]
    assert date(2020, 2, 1) in changes("EU")


def test_where_it_is_disputed_who_is_a_member_there_are_two_numbers() -> None:
    found = count("BRICS", DAY)
    assert found is not None
    assert (found.low, found.high) == (10, 11)
    assert "Saudi Arabia" in found.note
    before = count("BRICS", date(2023, 12, 31))
    assert before is not None
    assert (before.low, before.high) == (5, 5)


def test_what_is_not_known_is_none() -> None:
    assert count("OPEC", date(2026, 1, 1)) is None
    assert count("Hanse", DAY) is None
    assert knows("WTO")
    assert not knows("Hanse")


def test_who_came_and_who_went() -> None:
    assert joined("NATO", date(2020, 1, 1), DAY).countries == {"MKD", "FIN", "SWE"}
    assert left("EU", date(2016, 1, 1), DAY).countries == {"GBR"}
    assert left("ECOWAS", date(2025, 1, 1), DAY).countries == {"MLI", "BFA", "NER"}
    assert founders("NATO").high == 12
    assert joined("NATO", date(1949, 1, 1), date(1949, 12, 31)).high == 0


def test_two_bodies_share_members() -> None:
    assert shared("NATO", "EU", DAY).high == 23
    assert apart("EU", "NATO", DAY).countries == {"AUT", "CYP", "IRL", "MLT"}
    assert len(apart("EU", "eurozone", DAY).rows) == 7


def test_the_second_most_populous_member_is_the_second() -> None:
    first, second, *_ = ranked("EU", DAY)
    assert (first.country, second.country) == ("DEU", "FRA")
    assert first.value > 80e6
    assert second.evidence == ("population", "FRA|2023")
    assert ranked("EU", DAY, "gdp")[0].country == "DEU"
    assert ranked("Hanse", DAY) == ()
