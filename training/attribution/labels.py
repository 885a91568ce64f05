"""Labelled articles: what people marked as source, cue and content, as tags and pointers of words.

Reads PolNeAR's articles, and those that `onrecord export --to training` writes.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Words, split_words

ROLES = ("content", "source", "cue")  # painted in this order: what comes later lies on top
TAG_OF = {"source": 1, "cue": 3, "content": 5}  # B; I is one more


@dataclass(frozen=True)
class Labelled:
    """One article, its words, and what the annotators said of them."""

    id: str
    words: Words
    tags: NDArray[np.int64]  # (n words,)
    source_of: dict[int, int]  # first word of a cue -> first word of its source, or -1
    cue_of: dict[int, int]  # first word of a content part -> first word of its cue
    annotator: NDArray[np.int64]  # (n words,), 0 where nobody marked anything
    teacher: NDArray[np.float16] | None = None  # (n words, 7) logits


def load(path: Path, annotators: Sequence[str]) -> list[Labelled]:
    """Read articles from JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        return [labelled(json.loads(line), annotators) for line in lines if line.strip()]


def labelled(article: dict[str, Any], annotators: Sequence[str]) -> Labelled:
    """Turn character spans into word tags."""
    words = split_words(article["text"])
    tags = np.zeros(len(words), np.int64)
    who = np.zeros(len(words), np.int64)
    source_of: dict[int, int] = {}
    cue_of: dict[int, int] = {}
    marked = article.get("attributions", [])
    for role in ROLES:
        for attribution in marked:
            for span in attribution[role]:
                first, last = _covered(words, span)
                if first < last:
                    tags[first] = TAG_OF[role]
                    tags[first + 1 : last] = TAG_OF[role] + 1
    for attribution in marked:
        name = attribution.get("annotator")
        cues = [_covered(words, span)[0] for span in attribution["cue"]]
        sources = [_covered(words, span)[0] for span in attribution["source"]]
        for cue in cues[:1]:
            source_of[cue] = sources[0] if sources else -1
            for span in attribution["content"]:
                cue_of[_covered(words, span)[0]] = cue
            who[cue] = annotators.index(name) + 1 if name in annotators else 0
    return Labelled(article["id"], words, tags, source_of, cue_of, who)


def _covered(words: Words, span: Sequence[int]) -> tuple[int, int]:
    """Return the words [first, last) that share a character with a span."""
    first = bisect_left(words.end, span[0] + 1)
    return first, bisect_left(words.start, span[1])
