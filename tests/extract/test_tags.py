from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.tags import STEPS, best_path, tagged_spans
from onrecord.language.encoder import TAGS, Encoding


def encoding(tags: str, window: list[int] | None = None) -> Encoding:
    """Return an encoding that is sure of the tags given ("O B-cue I-cue")."""
    logits = np.full((len(tags.split()), len(TAGS)), -5, np.float32)
    for row, tag in enumerate(tags.split()):
        logits[row, TAGS.index(tag)] = 5
    number = np.array(window or [0] * len(logits), np.int32)
    return Encoding(logits, np.zeros((len(logits), 256), np.float32), number, np.zeros((2, 256), np.float32))


def found(given_tags: Encoding) -> list[tuple[str, int, int]]:
    return [(span.role, span.first, span.last) for span in tagged_spans(given_tags)]


def test_tags_become_spans_of_whole_words() -> None:
    tags = encoding("B-source B-cue B-content I-content O")
    assert found(tags) == [("source", 0, 1), ("cue", 1, 2), ("content", 2, 4)]


def test_an_inside_tag_without_a_beginning_is_repaired() -> None:
    tags = encoding("O I-content I-content O")
    assert [(role, last - first) for role, first, last in found(tags)] in ([("content", 2)], [("content", 3)])


def test_a_span_ends_where_its_window_ends() -> None:
    tags = encoding("B-content I-content B-content I-content", [0, 0, 1, 1])
    assert found(tags) == [("content", 0, 2), ("content", 2, 4)]


def test_no_words_give_no_spans() -> None:
    empty = np.zeros((0, len(TAGS)), np.float32)
    assert tagged_spans(Encoding(empty, empty, np.zeros(0, np.int32), empty)) == []


@given(st.lists(st.lists(st.floats(-9, 9, width=32), min_size=7, max_size=7), min_size=1, max_size=12))
def test_the_best_path_takes_no_forbidden_step(rows: list[list[float]]) -> None:
    path = best_path(np.array([rows], np.float32))[0]
    assert not TAGS[path[0]].startswith("I")
    assert all(STEPS[a, b] == 0 for a, b in itertools.pairwise(path))
