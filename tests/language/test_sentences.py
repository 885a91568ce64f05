from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.sentences import REACH, sentences_around
from onrecord.terms.span import Span


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One came. Two met Mr. Rao in Oslo. Three left.", "met", "Two met Mr. Rao in Oslo."),
        ("Title\n\nIt rained “all day.” She left.", "rained", "It rained “all day.”"),
        ("  It rained  ", "rained", "It rained"),
        ("One came. Two met. Three left.", "met. Three", "Two met. Three left."),
    ],
)
def test_words_stand_in_their_sentence(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentences_around(text, Span(start, start + len(words))).of(text) == sentence


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = "word " * 1000
    around = sentences_around(text, Span(2500, 2504))
    assert around.of(text).startswith("word word")
    assert around.of(text).endswith("word")
    assert 2500 - around.start <= REACH


@given(st.text(st.sampled_from("aB. \n“”")), st.data())
def test_the_span_is_always_inside(text: str, data: st.DataObject) -> None:
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    around = sentences_around(text, Span(start, end))
    assert 0 <= around.start <= start
    assert end <= around.end <= len(text)
