"""PolNeAR articles as windows of word pieces with tags and pointers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.language.pieces import NO_FEATURE, Window, WordPieces, windows
from training.attribution.labels import Labelled

IGNORED = -100


@dataclass(frozen=True)
class Batch:
    """Windows padded to one length; all tensors have shape (b, l) but for `annotator`, (b,)."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    annotator: Tensor
    tags: Tensor
    source: Tensor  # on a cue's first piece: where its source begins; 0, the opening mark, for none
    cue: Tensor  # on a content part's first piece: where its cue begins
    teacher: Tensor | None  # (b, l, 7)
    windows: list[tuple[Labelled, Window]]  # what each row was made from


def batches(
    articles: Iterable[Labelled], pieces: WordPieces, *, sizes: tuple[int, int], room: int, seed: int
) -> Iterator[Batch]:
    """Yield a shuffled pass over the articles in batches of about `room` pieces.

    Each article is cut with a window size of its own drawn from `sizes`, so that over the passes
    a sentence is seen in several surroundings.
    """
    draw = random.Random(seed)
    cut = [
        (article, window)
        for article in articles
        for window in windows(article.words, pieces, draw.randint(*sizes))
    ]
    cut.sort(key=lambda pair: len(pair[1].ids) + draw.random() * 12)
    groups: list[list[tuple[Labelled, Window]]] = [[]]
    longest = 0
    for pair in cut:
        longest = max(longest, len(pair[1].ids))
        if groups[-1] and (len(groups[-1]) + 1) * longest > room:
            groups.append([])
            longest = len(pair[1].ids)
        groups[-1].append(pair)
    draw.shuffle(groups)
    for group in groups:
        yield _padded(group, pieces, draw)


def _padded(group: list[tuple[Labelled, Window]], pieces: WordPieces, draw: random.Random) -> Batch:
    shape = (len(group), max(len(window.ids) for _, window in group))
    ids = np.full(shape, pieces.pad)
    features = np.full(shape, NO_FEATURE)
    mask = np.zeros(shape, np.int64)
    tags, source, cue = (np.full(shape, IGNORED) for _ in range(3))
    annotator = np.zeros(len(group), np.int64)
    taught = any(article.teacher is not None for article, _ in group)
    teacher = np.zeros((*shape, 7), np.float32) if taught else None
    for row, (article, window) in enumerate(group):
        length, heads, first = len(window.ids), window.heads, window.first
        ids[row, :length], features[row, :length], mask[row, :length] = window.ids, window.features, 1
        last = first + len(heads)
        tags[row, heads] = article.tags[first:last]
        if teacher is not None and article.teacher is not None:
            teacher[row, heads] = article.teacher[first:last]
        present = article.annotator[first:last]
        present = present[present > 0]
        if len(present) and draw.random() < 0.7:
            annotator[row] = np.bincount(present).argmax()
        for links, column in ((article.source_of, source), (article.cue_of, cue)):
            for word, target in links.items():
                if first <= word < last:
                    column[row, heads[word - first]] = heads[target - first] if first <= target < last else 0
    return Batch(
        *(torch.from_numpy(a) for a in (ids, features, mask, annotator, tags, source, cue)),
        None if teacher is None else torch.from_numpy(teacher),
        group,
    )
