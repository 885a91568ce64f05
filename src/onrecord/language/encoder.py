"""The one encoder: words in, tag logits and pointer vectors out. ONNX stays behind this door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.language.models import Model
from onrecord.language.pieces import NO_FEATURE, Window, WordPieces, windows
from onrecord.language.words import Words

Floats = NDArray[np.float32]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
BATCH = 512  # word pieces; more at a time is no faster on a CPU and takes more memory


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder says of one text's words."""

    tags: Floats  # (n words, 7) logits in the order of TAGS
    pointers: Floats  # (n words, 256): cue's query, source's key, content's query, cue's key
    window: NDArray[np.int32]  # (n words,) number of the window that a word was read in
    nobody: Floats  # (n windows, 256) pointers of each window's opening mark: "none here"


class Encoder:
    """A loaded model. Not for use from several threads at once."""

    def __init__(self, model: Model, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # batches differ in shape: an arena would only grow
        self._session = onnxruntime.InferenceSession(
            str(model.network), options, providers=["CPUExecutionProvider"]
        )
        self._pieces = WordPieces(model.tokenizer)
        self._window = model.window

    def encode(self, texts: Sequence[Words]) -> list[Encoding]:
        """Encode texts together, so that windows of like length share a batch.

        A window that occurs twice is encoded once: archives are full of the same boilerplate.
        """
        cut = [list(windows(words, self._pieces, self._window)) for words in texts]
        unique: dict[tuple[bytes, bytes], Window] = {}
        keys = [[_key(window) for window in text] for text in cut]
        for text, names in zip(cut, keys, strict=True):
            unique.update(zip(names, text, strict=True))
        read: dict[tuple[bytes, bytes], tuple[Floats, Floats]] = {}
        for batch in _batches(sorted(unique.items(), key=lambda pair: len(pair[1].ids))):
            read.update(self._run(batch))
        return [
            _joined(text, [read[name] for name in names], len(words))
            for text, names, words in zip(cut, keys, texts, strict=True)
        ]

    def _run(self, batch: list[tuple[Any, Window]]) -> Iterator[tuple[Any, tuple[Floats, Floats]]]:
        """Yield each window's tag logits, a row a word, and pointers, a row a word after the mark's."""
        shape = (len(batch), max(len(window.ids) for _, window in batch))
        ids = np.full(shape, self._pieces.pad, np.int64)
        features = np.full(shape, NO_FEATURE, np.int64)
        mask = np.zeros(shape, np.int64)
        for row, (_, window) in enumerate(batch):
            length = len(window.ids)
            ids[row, :length], features[row, :length], mask[row, :length] = window.ids, window.features, 1
        tags, pointers = self._session.run(None, {"ids": ids, "features": features, "mask": mask})
        for row, (key, window) in enumerate(batch):
            yield key, (tags[row, window.heads], pointers[row, [0, *window.heads]])


def _key(window: Window) -> tuple[bytes, bytes]:
    return np.array(window.ids, np.int32).tobytes(), bytes(window.features)


def _batches(items: list[tuple[Any, Window]]) -> Iterator[list[tuple[Any, Window]]]:
    """Group windows, shortest first, while the padded batch stays within BATCH pieces."""
    batch: list[tuple[Any, Window]] = []
    for item in items:
        if batch and (len(batch) + 1) * len(item[1].ids) > BATCH:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _joined(cut: list[Window], read: list[tuple[Floats, Floats]], count: int) -> Encoding:
    tags = np.zeros((count, len(TAGS)), np.float32)
    pointers = np.zeros((count, read[0][1].shape[1] if read else 0), np.float32)
    number = np.zeros(count, np.int32)
    nobody = np.zeros((len(cut), pointers.shape[1]), np.float32)
    for index, (window, (its_tags, its_pointers)) in enumerate(zip(cut, read, strict=True)):
        here = slice(window.first, window.first + len(window.heads))
        tags[here], pointers[here], number[here] = its_tags, its_pointers[1:], index
        nobody[index] = its_pointers[0]
    return Encoding(tags, pointers, number, nobody)
