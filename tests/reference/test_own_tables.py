from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.reference.own_tables import parse_own
from onrecord.terms.errors import BadTable

FILE = Path("jobs.csv")
CARD: dict[str, Any] = {
    "key": "country,sex",
    "value": "rate",
    "unit": "%",
    "measure": "unemployment | jobless",
    "from": "since",
    "until": "until",
    "published": "out",
    "licence": "CC0",
    "source": "https://example.org/rates",
}
ROWS = b"""country,sex,rate,since,until,out
SWE,women,8.4,2024-01,2024-06,2024-08-01
SWE,men,"1,208",2024,2024,2025
"""


def test_rows_have_keys_times_and_days_of_publication() -> None:
    first, second = parse_own("jobs-1", FILE, ROWS, CARD).rows
    assert (first.key, first.value, first.start, first.end, first.published) == (
        ("SWE", "women"), 8.4, date(2024, 1, 1), date(2024, 6, 30), date(2024, 8, 1),
    )  # fmt: skip
    assert (second.value, second.start, second.end) == (1208, date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"rate,", b"rates,", "'rate': found 'country,sex,rates"),
        (b"8.4", b"eight", "line 2, column 'rate': found 'eight', expected a number"),
        (b"8.4", b"nan", "expected a number"),
        (b"2024-01,", b"spring,", "expected a day, a month or a year"),
        (b"2024-06,", b"2023-06,", "expected a day after 2024-01"),
        (b"SWE,women", b"women", "as many cells as the header has"),
        (b'SWE,men,"1,208",2024,2024,2025', b"SWE,women,1,2024-01,2024-06,2024-08-01", "line 2 has the same"),
        (b"women", b"\xe9", "UTF-8"),
    ],
)
def test_a_bad_table_is_refused_with_its_place(old: bytes, new: bytes, said: str) -> None:
    with pytest.raises(BadTable) as refused:
        parse_own("jobs-1", FILE, ROWS.replace(old, new), CARD)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"licence": ""}, "give --licence, or licence = ... in the TOML file"),
        ({"colour": "red"}, "'colour': found 'red'"),
        ({"source": "example.org"}, "https://"),
    ],
)
def test_a_card_must_say_what_is_needed(change: dict[str, str], said: str) -> None:
    with pytest.raises(BadTable) as refused:
        parse_own("jobs-1", FILE, ROWS, {**CARD, **change})
    assert said in str(refused.value)


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(BadTable, match="one row at least"):
        parse_own("jobs-1", FILE, ROWS.split(b"\n")[0], CARD)
