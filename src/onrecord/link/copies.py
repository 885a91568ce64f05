"""Whether one text is a copy of another: cut, retitled, lightly edited, put under another byline.

Compared are runs of eight words. Copies of a wire story are cut short, so what counts is how much of the
shorter text stands in the longer one, not how alike the two are as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

GRAM = 8
"""Words in a run: long enough that two reporters seldom write the same one, unless both quote it."""

LEAST = 0.62
"""Least share of the shorter text's runs that the longer one has; chosen on one half of bench/copies."""

LEAST_RUNS = 24
"""Runs that must be shared: a quotation of some length is no copy, nor is a standing paragraph."""

ONE_IN = 8
"""One run in so many is looked up, the same ones in every text; of a short text, all are."""

SHORT = 64
"""Runs up to which a text is short."""

MOST = 256
"""Runs of one text that are looked up at most: what a text of 2,000 words has."""

SAME_WORDS = 0.8
"""Least share of pairs of neighbouring words that two wordings of one statement have in common."""

Runs = NDArray[np.uint64]

_WORD = re.compile(r"[^\W_]+")
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_TURN = np.uint64(31)


def sample(text: str) -> list[int]:
    """Return numbers below 2**32, rising, that a copy of the text is likely to share some of.

    They depend on the text alone, on every machine, so they may be stored.
    """
    runs = runs_of(text)
    looked_up = runs if runs.size <= SHORT else runs[runs % np.uint64(ONE_IN) == 0]
    kept = np.unique(looked_up >> np.uint64(32))
    return [int(number) for number in kept[:MOST]]


def copied(text: str, other: str) -> float:
    """Return how much of the shorter of two texts stands in the longer one; 0.0 where that makes no copy.

    Of texts that are too short to tell, the same words alone are a copy.
    """
    first, second = runs_of(text), runs_of(other)
    shared = np.intersect1d(first, second, assume_unique=True).size
    least = min(first.size, second.size)
    if least < LEAST_RUNS:
        return float(0 < shared == first.size == second.size)
    return shared / least if shared >= max(LEAST_RUNS, LEAST * least) else 0.0


def runs_of(text: str) -> Runs:
    """Return the runs of a text as numbers, each once, shape (n,), uint64, rising.

    A text of fewer than eight words is one run; one without words has none.
    """
    words = _words(text)
    if not words.size:
        return words
    runs = np.zeros(max(1, words.size - GRAM + 1), np.uint64)
    for place in range(min(GRAM, words.size)):  # uint64 arithmetic goes round at 2**64, as a hash may
        runs = runs * _BASE + words[place : place + runs.size]
    runs = (runs ^ (runs >> _TURN)) * _MIX
    return np.unique(runs ^ (runs >> _TURN))


def same_words(words: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether statements of two copies are one: the same words but for a few, and the same numbers."""
    if words == other:
        return True
    if _numbers(words) != _numbers(other) or ("not" in words) != ("not" in other):
        return False
    first, second = set(pairwise(words)), set(pairwise(other))
    return bool(first and second) and len(first & second) >= SAME_WORDS * max(len(first), len(second))


def _words(text: str) -> Runs:
    found = _WORD.findall(text.lower())
    return np.fromiter(map(_number_of, found), np.uint64, len(found))


@lru_cache(maxsize=1 << 17)
def _number_of(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if any(sign.isdigit() for sign in word)}
