from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.models import WEIGHTS
from onrecord.language.pieces import WordPieces, windows
from onrecord.language.words import split_words


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(WEIGHTS / "fast" / "tokenizer.json")


def test_every_word_has_a_piece_even_if_the_vocabulary_does_not_know_it(pieces: WordPieces) -> None:
    assert all(pieces.of(["Reykjavik", "\u200d", "😀", "ﷺ", "a" * 5000]))


def test_a_window_holds_whole_paragraphs_where_they_fit(pieces: WordPieces) -> None:
    words = split_words("One two three.\n\nFour five six.\n\nSeven eight nine.")
    cut = list(windows(words, pieces, 12))
    assert [words.form[window.first] for window in cut] == ["One", "Seven"] or [
        words.form[window.first] for window in cut
    ] == ["One", "Four", "Seven"]
    assert all(words.paragraph[w.first] != words.paragraph[w.first - 1] for w in cut[1:])


def test_a_long_paragraph_is_cut_after_a_sentence(pieces: WordPieces) -> None:
    words = split_words("We came home. We saw it all. We went away again.")
    assert [words.form[window.first] for window in windows(words, pieces, 12)] == ["We", "We"]


@settings(deadline=None)
@given(text=st.text(max_size=400), size=st.integers(16, 40))
def test_windows_hold_every_word_once_and_never_too_many_pieces(text: str, size: int) -> None:
    words = split_words(text)
    cut = list(windows(words, WordPieces(WEIGHTS / "fast" / "tokenizer.json"), size))
    assert sum(len(window.heads) for window in cut) == len(words)
    assert all(len(window.ids) <= size for window in cut)
