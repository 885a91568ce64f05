from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.numbers import Number, number_at
from onrecord.extract.tokens import sentences_of

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
SMALL = [*UNITS.split(), "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(text: str, *, money: bool = False) -> Number | None:
    return number_at(next(sentences_of(text, 0, len(text))), 0, money=money)


def in_words(number: int) -> str:
    """Write a number as English does."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = f" {'and ' * (scale == 100)}{in_words(number % scale)}" if number % scale else ""
            return f"{in_words(number // scale)} {name}{rest}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_every_number_in_words_is_read(number: int) -> None:
    found = read(in_words(number))
    assert found is not None
    assert found.value == number
    assert found.words


@given(st.integers(0, 10**15))
def test_every_number_in_digits_is_read(number: int) -> None:
    plain, grouped = read(f"{number}"), read(f"{number:,}")
    assert plain is not None
    assert plain.value == number
    assert plain == grouped


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18.1bn", 18.1e9),
        ("1.2 million", 1.2e6),
        ("300 thousand", 300_000),
        ("40k", 40_000),
        ("500 crore", 5e9),
        ("a hundred and twenty", 120),
        ("two and a half", 2.5),
        ("four-and-a-half", 4.5),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("half a dozen", 6),
        ("three-quarters of a million", 750_000),
        ("minus 18", -18),
        ("-18", -18),
        ("1,00,000", 100_000),
        ("12\u202f000", 12_000),
    ],
)
def test_a_number_has_its_value(text: str, value: float) -> None:
    found = read(text)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert not found.share


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("two-thirds", 66.6667),
        ("a third of it", 33.3333),
        ("half of it", 50),
        ("three quarters", 75),
        ("2/3 of it", 66.6667),
    ],
)
def test_a_fraction_is_a_share(text: str, share: float) -> None:
    found = read(text)
    assert found is not None
    assert (found.share, found.value) == (True, share)


@pytest.mark.parametrize(
    ("text", "least"),
    [("dozens", 24), ("thousands of", 2000), ("tens of thousands", 20_000), ("several hundred", 200)],
)
def test_a_vague_number_has_the_least_that_it_can_mean(text: str, least: float) -> None:
    found = read(text)
    assert found is not None
    assert (found.vague, found.value) == (True, least)


@pytest.mark.parametrize("text", ["a third term", "the", "million", "9/11", "half-time", "a", "hundred"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read(text) is None


def test_a_letter_means_million_only_behind_a_currency_or_before_a_plural() -> None:
    money, people, long = read("5m", money=True), read("5m people"), read("5m long")
    assert money is not None
    assert people is not None
    assert long is not None
    assert (money.value, people.value, long.value) == (5e6, 5e6, 5)
