"""The words that search compares: without case, accents and punctuation, with their places.

The same function folds what is stored, what is asked for, and what is highlighted, so the three agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.terms.span import Span

LONGEST = 64
"""Characters of a word that count; more are noise (data: URLs, base64)."""

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]+[^\W_]*)*")
_NOT_KEPT = re.compile(r"[^0-9a-z\x80-\U0010ffff]+")

_BLANKS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""For str.translate: what parts words in ASCII."""

# Letters that Unicode takes for letters of their own, and that people type without their stroke.
_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
)


class Word(NamedTuple):
    """A word and its place in the text that it was found in."""

    start: int
    end: int
    folded: str


def words_of(text: str, offset: int = 0) -> Iterator[Word]:
    """Yield the words of a text in order; `offset` is added to their places."""
    for match in _WORD.finditer(text):
        word = match.group()
        folded = word.lower() if word.isascii() else _fold(word)
        if folded:
            yield Word(match.start() + offset, match.end() + offset, folded[:LONGEST])


def folded(texts: Iterable[str]) -> str:
    """Return the folded words of some texts, parted by spaces, as the index wants them."""
    return " ".join([word for text in texts for word in _folds(text)])


def found(phrases: Iterable[Sequence[str]], parts: Iterable[Sequence[Word]]) -> list[Span]:
    """Return where the phrases occur in words that stand in several parts, in order, joined where they meet.

    A phrase may run over from one part to the next, as it may in the index; it is then two spans.
    """
    words = [(word, number) for number, part in enumerate(parts) for word in part]
    texts = [word.folded for word, _ in words]
    hits = {
        index
        for phrase in phrases
        for first in range(len(texts) - len(phrase) + 1)
        if texts[first : first + len(phrase)] == list(phrase)
        for index in range(first, first + len(phrase))
    }
    spans: list[Span] = []
    for index in sorted(hits):
        word, part = words[index]
        if spans and index - 1 in hits and words[index - 1][1] == part:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
    return sorted(spans)


def _folds(text: str) -> list[str]:
    if text.isascii():  # most texts, in a fifth of the time
        words = text.lower().translate(_BLANKS).split()
        return (
            words
            if len(text) <= LONGEST or len(max(words, key=len, default="")) <= LONGEST
            else [word[:LONGEST] for word in words]
        )
    return [word.folded for word in words_of(text)]


def _fold(word: str) -> str:
    """Fold one word: ż, Ż and z are alike, and so are ß and ss, ł and l."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    bare = "".join(c for c in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(c))
    return _NOT_KEPT.sub("", bare.translate(_STROKES))
