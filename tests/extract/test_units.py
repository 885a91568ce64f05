from __future__ import annotations

import re

import pytest

from onrecord.extract.lexicon import rows_of
from onrecord.extract.numbers import number_at
from onrecord.extract.tokens import sentences_of
from onrecord.extract.units import currencies, currency_of, unit_after


def unit_of(text: str) -> str | None:
    t = next(sentences_of(text, 0, len(text)))
    number = number_at(t, 0)
    assert number is not None
    found = unit_after(t, number)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 per cent of it", "%"),
        ("5km away", "km"),
        ("5 m away", None),
        ("120 km/h", "km/h"),
        ("18C today", "°C"),
        ("3 points ahead in polls", "pp"),
        ("3 points on the index", "point"),
        ("30-second film", "second"),
        ("15-point lead", "pp"),
        ("twelve-member union", "country"),
        ("twelve-member council", "member"),
        ("two euros a day", "EUR/day"),
        ("9 won the race", None),
        ("40,000 won", "KRW"),
        ("20 allies", "country"),
        ("60 hours a week", "hour"),
        ("thousands of the people", "person"),
        ("3 of it", None),
    ],
)
def test_a_number_has_the_unit_behind_it(text: str, unit: str | None) -> None:
    assert unit_of(text) == unit


def test_every_currency_has_a_code_of_three_letters() -> None:
    assert all(re.fullmatch("[A-Z]{3}", row["code"]) for row in rows_of("currencies.csv"))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in currencies().values())


def test_signs_and_codes_stand_before_the_number() -> None:
    for text, code in (("$5", "USD"), ("A$5", "AUD"), ("EUR 5", "EUR"), ("Rs500", "INR"), ("Rs. 500", "INR")):
        assert currency_of(next(sentences_of(text, 0, len(text))), 0) == code


def test_no_form_of_a_unit_is_told_twice() -> None:
    forms = [row["form"] for row in rows_of("units.csv")]
    assert len(forms) == len(set(forms))
