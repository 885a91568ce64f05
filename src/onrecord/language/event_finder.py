"""The second encoder: one sentence in; a type for each word, and who takes part in what, out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.language.models import WEIGHTS
from onrecord.language.pieces import WordPieces
from onrecord.language.words import SHAPES, Words
from onrecord.terms.errors import ModelChanged, NoModel
from onrecord.terms.event import EVENT_TYPES

Floats = NDArray[np.float32]

KINDS = (None, *EVENT_TYPES)
"""What a word's type logits stand for: no event, then the types."""
ROLES = ("O", "B-actor", "I-actor", "B-recipient", "I-recipient")
EDGE = 3 * SHAPES
"""The mark of what begins and ends a sentence; a word's is its shape. (6 and 12 more: a given actor, a
given recipient, for the training set's sake.)"""

FOLDER = WEIGHTS / "events"

REMEMBERED = 256
"""Sentences whose readings are kept: archives are full of the same boilerplate."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder says of some words that follow each other."""

    first: int  # index of the first of them
    kinds: Floats  # (n, 17) logits in the order of KINDS
    queries: Floats  # (n, 5, 48)
    keys: Floats  # (n, 5, 48)
    roles: Floats  # (n, 5) logits in the order of ROLES

    def roles_of(self, anchor: int) -> Floats:
        """Return role logits, (n, 5), of these words in the event whose trigger is word `anchor` of them."""
        logits: Floats = np.einsum("rs,nrs->nr", self.queries[anchor], self.keys) + self.roles
        return logits


class EventFinder:
    """A loaded event model. Not for use from several threads at once."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        for file, expected in card["sha256"].items():
            found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
            if found != expected:
                raise ModelChanged(file, found, expected)
        self._folder, self._threads = folder, threads
        self._read: dict[bytes, tuple[Floats, Floats, Floats, Floats]] = {}
        self._window: int = card["window"]
        self.name = f"events-{folder.name}@{card['version']}"
        self.calibration: tuple[float, float] = tuple(card["calibration"])
        """Slope and shift that make a probability of the log odds of "some event"."""
        self.least: float = card["least"]
        """Probability under which no event is made."""

    def prepare(self, words: Words) -> None:
        """Cut all words of a text to pieces at once: sentence by sentence costs as much as the network."""
        self._pieces.of(words.form)

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        """The network, loaded for the first sentence: many short texts have none to read."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # sentences differ in length: an arena would only grow
        return onnxruntime.InferenceSession(
            str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def _pieces(self) -> WordPieces:
        return WordPieces(self._folder / "tokenizer.json")

    def read(self, words: Words, first: int, last: int, marks: NDArray[np.int64] | None = None) -> Reading:
        """Read the words [first, last), a sentence; one too long for the window is read in parts.

        Args:
            words: A text's.
            first: Index of the first word.
            last: Index after the last word.
            marks: 1 for a word of a given actor, 2 for one of a given recipient, else 0, (last - first,).
        """
        parts = []
        begin = first
        cut = self._pieces.of(words.form[first:last])
        while begin < last:
            end, used = begin, 2
            while end < last and (used := used + len(cut[end - first])) <= self._window:
                end += 1
            end = max(end, begin + 1)
            given = None if marks is None else marks[begin - first : end - first]
            parts.append(self._run(words, begin, cut[begin - first : end - first], given))
            begin = end
        kinds, queries, keys, roles = (np.concatenate(column) for column in zip(*parts, strict=True))
        return Reading(first, kinds, queries, keys, roles)

    def _run(
        self, words: Words, first: int, cut: list[tuple[int, ...]], given: NDArray[np.int64] | None
    ) -> tuple[Floats, Floats, Floats, Floats]:
        ids, marks, heads = [self._pieces.begin], [EDGE], []
        for index, pieces in enumerate(cut):
            heads.append(len(ids))
            ids += pieces
            mark = words.shape(first + index) + (0 if given is None else SHAPES * int(given[index]))
            marks += [mark] * len(pieces)
        rows = np.array([[*ids, self._pieces.end]], np.int64)
        shapes = np.array([[*marks, EDGE]], np.int64)
        key = rows.tobytes() + shapes.tobytes()
        if key not in self._read:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            inputs = {"ids": rows, "marks": shapes, "mask": np.ones_like(rows)}
            kinds, queries, keys, roles = (each[0, heads] for each in self._session.run(None, inputs))
            split = (len(heads), len(ROLES), -1)
            self._read[key] = kinds, queries.reshape(split), keys.reshape(split), roles
        return self._read[key]


def load_finder(name: str = "fast", *, threads: int = 1) -> EventFinder:
    """Load the event model of a name.

    Raises:
        NoModel: There is no event model of this name.
        ModelChanged: A file is not the one that the model was released with.
    """
    folder = FOLDER / name
    if not name.isidentifier() or not (folder / "model.json").is_file():
        raise NoModel(name, sorted(path.parent.name for path in FOLDER.glob("*/model.json")))
    return EventFinder(folder, threads=threads)
