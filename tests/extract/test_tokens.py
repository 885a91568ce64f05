from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.tokens import MONEY, NAME, NUMBER, sentences_of


def forms(text: str, kind: int) -> list[str]:
    return [
        form
        for t in sentences_of(text, 0, len(text))
        for form, each in zip(t.form, t.kind, strict=True)
        if each == kind
    ]


@pytest.mark.parametrize(
    ("text", "numbers", "names", "money"),
    [
        ("It paid 18.1bn for 1,200 MiG-29s.", ["18.1", "1,200"], ["MiG-29s"], []),
        ("G7 states gave US$5 and €3.50.", ["5", "3.50"], ["G7"], ["US$", "€"]),
        ("EUR 500 or Rs500 or 500 EUR.", ["500", "500", "500"], [], ["EUR", "Rs"]),
        ("A 787-8 and an F-35.", ["787", "8"], ["F-35"], []),
    ],
)
def test_numbers_and_names_are_whole(
    text: str, numbers: list[str], names: list[str], money: list[str]
) -> None:
    assert (forms(text, NUMBER), forms(text, NAME), forms(text, MONEY)) == (numbers, names, money)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rose 3.5%. It fell.", 2),
        ("Mr. Rao paid No. 5 a fee.", 1),
        ("“It rose.” It fell.", 2),
        ("It rose in the U.S. last year.", 1),
    ],
)
def test_a_full_stop_ends_a_sentence_but_not_behind_a_title(text: str, count: int) -> None:
    assert len(list(sentences_of(text, 0, len(text)))) == count


@given(st.text(max_size=40))
def test_tokens_are_the_texts_own_and_in_order(text: str) -> None:
    end = 0
    for t in sentences_of(text, 0, len(text)):
        for form, start, stop in zip(t.form, t.start, t.end, strict=True):
            assert text[start:stop] == form
            assert start >= end
            end = stop
