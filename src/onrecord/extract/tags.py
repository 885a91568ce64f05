"""Tag logits to spans of words: the best sequence of tags that makes whole spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from onrecord.language.encoder import TAGS, Encoding, Floats

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")
NEVER = np.float32(-1e4)
BY_RULE = -0.5
"""The log probability that is given to a span that a rule found, not the tags."""

ONLY_O = np.array([0, *[NEVER] * (len(TAGS) - 1)], np.float32)  # stands where a window has no word


@dataclass(frozen=True, slots=True)
class Tagged:
    """One stretch of words with a role."""

    role: Role
    first: int  # index of its first word
    last: int  # index after its last word
    sure: float  # mean log probability of its tags
    edges: float  # lowest log probability of its beginning and its end

    @property
    def by_rule(self) -> bool:
        """Say whether a rule found it, and no tag."""
        return self.sure == BY_RULE


def tagged_spans(encoding: Encoding) -> list[Tagged]:
    """Return the spans of the likeliest tags, in text order."""
    if not len(encoding.tags):
        return []
    logs = log_softmax(encoding.tags)
    place, inside = _grid(encoding.window)
    path = best_path(np.where(inside[..., None], logs[place], ONLY_O))[inside]
    return list(_spans(path, logs, encoding.window))


def _grid(window: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return word indices, (n windows, longest), and where there is a word; windows stay in order."""
    starts = np.flatnonzero(np.diff(window, prepend=-1))
    lengths = np.diff(starts, append=len(window))
    steps = np.arange(lengths.max())
    inside = steps < lengths[:, None]
    return np.where(inside, starts[:, None] + steps, 0), inside


def log_softmax(logits: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return logs


def _allowed() -> Floats:
    """Return 0 where a tag (column) may follow another (row), NEVER where it may not."""
    steps = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for column, tag in enumerate(TAGS):
        if tag.startswith("I"):
            steps[:, column] = NEVER
            steps[[column - 1, column], column] = 0
    return steps


STEPS = _allowed()


def best_path(logs: Floats) -> NDArray[np.int64]:
    """Viterbi: the likeliest tags of sequences in which an I follows only its own B or I.

    Args:
        logs: Log probabilities, shape (n, length, 7).

    Returns:
        Tag numbers, shape (n, length).
    """
    count, length, width = logs.shape
    rows = np.arange(count)
    every = np.arange(count * width).reshape(count, width) * width
    back = np.empty((length, count, width), np.int64)
    score = logs[:, 0] + np.where([tag.startswith("I") for tag in TAGS], NEVER, 0).astype(np.float32)
    for place in range(1, length):
        ways = score[:, None, :] + STEPS.T  # to a tag (row) from another (column)
        from_which = ways.argmax(2)
        back[place] = from_which
        score = ways.ravel()[every + from_which] + logs[:, place]
    path = np.empty((count, length), np.int64)
    path[:, -1] = score.argmax(1)
    for place in range(length - 1, 0, -1):
        path[:, place - 1] = back[place][rows, path[:, place]]
    return path


def _spans(path: NDArray[np.int64], logs: Floats, window: NDArray[np.int32]) -> Iterator[Tagged]:
    chosen = np.take_along_axis(logs, path[:, None], 1)[:, 0]
    begins = np.flatnonzero(path % 2 == 1)
    inside = (path > 0) & (path % 2 == 0)
    for first in begins.tolist():
        last = first + 1
        while last < len(path) and inside[last] and window[last] == window[first]:
            last += 1
        tag = int(path[first])
        stops = 0.0
        if last < len(path) and window[last] == window[first]:
            stops = float(np.log1p(-min(np.exp(logs[last, tag + 1]), 0.9999)))
        role = ROLES[(tag - 1) // 2]
        yield Tagged(role, first, last, float(chosen[first:last].mean()), min(float(chosen[first]), stops))
