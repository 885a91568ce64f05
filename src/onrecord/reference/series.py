"""Numbers of a country by year, from the World Bank: its people, and its gross domestic product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.reference.rows import Evidence
from onrecord.reference.tables import home, lines

OUT = (7, 1)
"""Month and day of the next year from which a year's value counts as published."""


@dataclass(frozen=True, slots=True)
class Value:
    """One year's value."""

    table: str
    country: str
    year: int
    value: int

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.country}|{self.year}"

    @property
    def published(self) -> date:
        """The day from which it is taken as known."""
        return date(self.year + 1, *OUT)


def values(table: str, country: str) -> Mapping[int, Value]:
    """Return a country's values by year, the first year first; none for a country that the table lacks."""
    return _series(table, home()).get(country, {})


def value_in(table: str, country: str, year: int) -> Value | None:
    """Return a country's value of one year."""
    return values(table, country).get(year)


def value_on(table: str, country: str, on: date) -> Value | None:
    """Return the newest value that was published on a day; None if there was none yet."""
    known = [value for value in values(table, country).values() if value.published <= on]
    return known[-1] if known else None


def last_year(table: str) -> int:
    """Return the last year of which a table has values."""
    return max((year for row in _series(table, home()).values() for year in row), default=0)


@lru_cache(maxsize=8)
def _series(table: str, home: str | None) -> Mapping[str, Mapping[int, Value]]:
    found: dict[str, dict[int, Value]] = {}
    for where, (country, year, value) in sorted(lines(table, home), key=lambda line: line[1][:2]):
        found.setdefault(country, {})[int(year)] = Value(where, country, int(year), int(value))
    return found
