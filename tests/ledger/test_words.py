from __future__ import annotations

import pytest
from hypothesis import given

from onrecord.ledger.words import LONGEST, folded, found, words_of
from onrecord.terms.span import Span

from .builders import TEXTS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ms Rao’s CAFÉ", "ms rao s cafe"),
        ("cafe\u0301 noir", "cafe noir"),
        ("Radosław Łódź Ørsted Đoković", "radoslaw lodz orsted dokovic"),
        ("STRASSE Straße İstanbul ﬁne", "strasse strasse istanbul fine"),
        ("F-16s cost $1.5bn", "f 16s cost 1 5bn"),
        ("snake_case", "snake case"),
        ("\0\ud800 — “…” \u0301", ""),
        ("Владимир Зеленський", "владимир зеленськии"),
    ],
)
def test_case_accents_and_punctuation_do_not_count(text: str, words: str) -> None:
    assert folded([text]) == words


@given(text=TEXTS)
def test_every_word_is_cut_from_the_text_and_folds_to_letters_and_digits(text: str) -> None:
    for word in words_of(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.folded
        assert not any(c.isascii() and not (c.isdigit() or c.islower()) for c in word.folded)
        assert folded([text[word.start : word.end]]) == word.folded


def test_of_a_very_long_word_the_beginning_counts() -> None:
    assert folded(["x" * 1000]) == "x" * LONGEST


def test_phrases_are_found_where_they_stand_and_joined_where_they_meet() -> None:
    parts = [list(words_of("the new drones are new"))]
    assert found([("new",), ("new", "drones")], parts) == [Span(4, 14), Span(19, 22)]


def test_a_phrase_over_two_parts_is_two_spans() -> None:
    parts = [list(words_of("we will")), list(words_of("fight on", 20))]
    assert found([("will", "fight")], parts) == [Span(3, 7), Span(20, 25)]
