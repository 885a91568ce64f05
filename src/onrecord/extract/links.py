"""Which content belongs to which cue, and which source to the cue: the encoder's two pointers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onrecord.extract.tags import BY_RULE, Tagged, log_softmax
from onrecord.language.encoder import Encoding, Floats

WIDTH = 64  # of each of the four vectors of a word: cue's query, source's key, content's query, cue's key


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a pointer points, and how sure it is."""

    chosen: int | None  # index into the candidates; None for "none of them"
    sure: float  # log probability
    runner_up: int | None = None
    runner_up_sure: float | None = None  # log probability; None where there was nothing else to choose

    @property
    def by_rule(self) -> bool:
        """Say whether a rule chose, and no pointer."""
        return self.sure == BY_RULE


def sources_of(cues: list[Tagged], sources: list[Tagged], encoding: Encoding) -> list[Choice]:
    """Return each cue's source among the sources of its window."""
    return _choices(cues, sources, encoding, 0)


def cues_of(contents: list[Tagged], cues: list[Tagged], encoding: Encoding) -> list[Choice]:
    """Return each content's cue among the cues of its window."""
    return _choices(contents, cues, encoding, 2)


def _choices(asking: list[Tagged], asked: list[Tagged], encoding: Encoding, column: int) -> list[Choice]:
    by_window: dict[int, list[int]] = {}
    for index, candidate in enumerate(asked):
        by_window.setdefault(int(encoding.window[candidate.first]), []).append(index)
    return [_choice(span, asked, by_window, encoding, column) for span in asking]


def _choice(
    span: Tagged, asked: list[Tagged], by_window: dict[int, list[int]], encoding: Encoding, column: int
) -> Choice:
    window = int(encoding.window[span.first])
    near = by_window.get(window, [])
    query = encoding.pointers[span.first, column * WIDTH : (column + 1) * WIDTH]
    keys: Floats = np.concatenate(
        [encoding.nobody[window : window + 1], encoding.pointers[[asked[i].first for i in near]]]
    )[:, (column + 1) * WIDTH : (column + 2) * WIDTH]
    logs = log_softmax(keys @ query / np.float32(np.sqrt(WIDTH)))
    order = np.argsort(-logs, kind="stable")
    found = [None if i == 0 else near[i - 1] for i in order.tolist()]
    if len(found) == 1:
        return Choice(found[0], float(logs[order[0]]))
    return Choice(found[0], float(logs[order[0]]), found[1], float(logs[order[1]]))
