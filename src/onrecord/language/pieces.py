"""Words to word pieces, and word pieces to windows that the encoder reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import tokenizers

from onrecord.language.words import FEATURES, Words

NO_FEATURE = FEATURES
"""The feature id of the marks that begin and end a window."""

LONGEST_WORD = 12  # pieces; the rest of a longer word is cut: nobody says it
SENTENCE_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of whole words that is encoded at once, with a mark before and after it."""

    first: int  # index of its first word
    ids: list[int]
    features: list[int]
    heads: list[int]  # position in `ids` of each word's first piece


class WordPieces:
    """A word-piece vocabulary, with the pieces of words met before kept at hand."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = tokenizers.Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}
        vocabulary = self._tokenizer.get_vocab()
        bert = "<s>" not in vocabulary
        self.begin: int = vocabulary["[CLS]" if bert else "<s>"]
        self.end: int = vocabulary["[SEP]" if bert else "</s>"]
        self.pad: int = vocabulary["[PAD]" if bert else "<pad>"]
        self.unknown: int = vocabulary["[UNK]"]

    def of(self, forms: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the ids of each word's pieces; every word has at least one."""
        new = sorted(set(forms) - self._known.keys())
        if len(self._known) + len(new) > 200_000:  # bound the memory of a long run
            self._known.clear()
            new = sorted(set(forms))
        if not new:
            return [self._known[form] for form in forms]
        readable = [word[:100].encode("utf-8", "replace").decode() for word in new]  # no lone surrogates
        encodings = self._tokenizer.encode_batch(readable, add_special_tokens=False)
        for word, encoded in zip(new, encodings, strict=True):
            self._known[word] = tuple(encoded.ids[:LONGEST_WORD]) or (self.unknown,)
        return [self._known[form] for form in forms]


def windows(words: Words, pieces: WordPieces, size: int) -> Iterator[Window]:
    """Cut words into windows of at most `size` pieces, marks included.

    Whole paragraphs are packed together; a paragraph too long for one window is cut at the last
    end of a sentence that fits, else at the last word that fits.
    """
    ids = pieces.of(words.form)
    lengths = [len(word) for word in ids]
    first = 0
    while first < len(words):
        last = _last_that_fits(words, lengths, first, size - 2)
        yield _window(words, ids, first, last, pieces)
        first = last


def _last_that_fits(words: Words, lengths: list[int], first: int, room: int) -> int:
    """Return the index after the window's last word."""
    end = paragraph = sentence = first
    used = 0
    while end < len(words) and used + lengths[end] <= room:
        used += lengths[end]
        end += 1
        if end == len(words) or words.paragraph[end] != words.paragraph[end - 1]:
            paragraph = end
        elif words.form[end - 1] in SENTENCE_ENDS or (
            words.form[end - 1] == '"' and words.form[end - 2] in SENTENCE_ENDS
        ):
            sentence = end
    return (
        max(paragraph if paragraph > first else sentence, first) if max(paragraph, sentence) > first else end
    )


def _window(words: Words, ids: list[tuple[int, ...]], first: int, last: int, pieces: WordPieces) -> Window:
    window = Window(first, [pieces.begin], [NO_FEATURE], [])
    for index in range(first, last):
        window.heads.append(len(window.ids))
        window.ids.extend(ids[index])
        window.features.extend([words.feature[index]] * len(ids[index]))
    window.ids.append(pieces.end)
    window.features.append(NO_FEATURE)
    return window
