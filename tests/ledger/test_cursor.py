from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.cursor import Cursor, read, written
from onrecord.terms.errors import BadQuestion

from .builders import TEXTS


@given(st.integers(0, 255), st.integers(-(1 << 63), (1 << 63) - 1), TEXTS)
def test_a_cursor_comes_back_as_it_was(tier: int, place: int, question: str) -> None:
    word = written(Cursor(tier, place), question)
    assert read(word, question) == Cursor(tier, place)
    assert word.isascii()
    assert len(word) == 18


@given(TEXTS)
def test_no_other_word_is_a_cursor(word: str) -> None:
    with pytest.raises(BadQuestion, match="an earlier page"):
        read(word, "so")
