from __future__ import annotations

from datetime import date

from onrecord.reference.series import last_year, value_in, value_on, values


def test_a_years_value_counts_as_known_from_the_next_july() -> None:
    before, after = (
        value_on("population", "SWE", date(2024, 6, 30)),
        value_on("population", "SWE", date(2024, 7, 1)),
    )
    assert before is not None
    assert after is not None
    assert (before.year, after.year) == (2022, 2023)
    assert after.published == date(2024, 7, 1)
    assert after.evidence == ("population", "SWE|2023")


def test_nothing_is_known_of_a_country_or_a_day_that_the_table_lacks() -> None:
    assert values("population", "TWN") == {}
    assert value_on("population", "SWE", date(1950, 1, 1)) is None
    assert value_in("gdp", "SWE", 2030) is None


def test_the_years_are_in_order_and_the_world_is_there() -> None:
    years = list(values("population", "World"))
    assert years == sorted(years)
    assert last_year("population") == years[-1]
