"""Folds that stay as they are: by a hash of the id, near repeats of a sentence in one fold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Any

FOLDS = 5
ALIKE = 0.5
"""Least Jaccard index of the pairs of neighbouring words at which two sentences nearly repeat each other."""

Record = dict[str, Any]


def folds(records: Sequence[Record], count: int = FOLDS) -> list[int]:
    """Return each record's fold, 0 to count - 1, whatever the order of the records."""
    groups = alike([row["text"] for row in records])
    names: dict[int, str] = {}
    for row, group in zip(records, groups, strict=True):
        names[group] = min(names.get(group, row["id"]), row["id"])
    return [int(hashlib.sha256(names[group].encode()).hexdigest(), 16) % count for group in groups]


def alike(texts: Sequence[str]) -> list[int]:
    """Return for each text the number of the first one that it nearly repeats, perhaps by way of others."""
    pairs = [_pairs(text) for text in texts]
    root = list(range(len(texts)))

    def find(index: int) -> int:
        while root[index] != index:
            index = root[index]
        return index

    for one, other in combinations(range(len(texts)), 2):
        shared = len(pairs[one] & pairs[other])
        if shared and shared >= ALIKE * len(pairs[one] | pairs[other]):
            first, last = sorted((find(one), find(other)))
            root[last] = first
    return [find(index) for index in range(len(texts))]


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(pairwise(words)) or frozenset((word, "") for word in words)
