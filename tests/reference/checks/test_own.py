from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from onrecord.reference.check import Tables
from onrecord.reference.own_tables import parse_own

from .asking import why

CARD: dict[str, Any] = {
    "key": "country",
    "value": "rate",
    "unit": "%",
    "measure": "unemployment|jobless",
    "year": "year",
    "published": "2025-02-01",
    "publisher": "Eurostat",
    "licence": "CC0",
    "source": "https://example.org/rates",
}
ROWS = b"country,year,rate\nSWE,2023,7.7\nSWE,2024,8.4\nNOR,2024,4.1\n"


@pytest.fixture
def tables() -> Tables:
    return Tables(None, (parse_own("jobs-1", Path("jobs.csv"), ROWS, CARD),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unemployment in Sweden is [8.4%].", "agrees exact"),
        ("Unemployment in Sweden was [8%] in 2023.", "agrees within_rounding"),
        ("Unemployment in Sweden is [7.7%].", "differs outdated_value"),
        ("Unemployment in Sweden is [9.9%], Eurostat says.", "differs wrong_value"),
        ("Unemployment in Sweden is [9.9%], the OECD says.", "cannot_tell different_definition"),
        ("Unemployment in Chile is [9.9%].", None),
        ("Unemployment in Sweden and Norway is [9.9%].", None),
        ("Inflation in Sweden is [8.4%].", None),
    ],
)
def test_a_table_of_ones_own_speaks_where_its_words_and_keys_stand(
    tables: Tables, text: str, expected: str | None
) -> None:
    assert why(text, "2025-03-01", "%", tables) == expected


def test_a_row_is_not_known_before_it_was_published(tables: Tables) -> None:
    assert why("Unemployment in Sweden is [8.4%].", "2025-01-31", "%", tables) is None
