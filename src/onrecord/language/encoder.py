"""The one encoder: words in, tag logits and pointer vectors out. ONNX stays behind this door."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.language.models import Model
from onrecord.language.pieces import Window, WordPieces, windows
from onrecord.language.words import Words
from onrecord.terms.errors import NoDevice

Floats = NDArray[np.float32]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder says of one text's words."""

    tags: Floats  # (n words, 7) logits in the order of TAGS
    pointers: Floats  # (n words, 256): cue's query, source's key, content's query, cue's key
    window: NDArray[np.int32]  # (n words,) number of the window that a word was read in
    nobody: Floats  # (n windows, 256) pointers of each window's opening mark: "none here"


CPU = "CPUExecutionProvider"
PROVIDERS = {"cpu": CPU, "cuda": "CUDAExecutionProvider"}
"""onnxruntime's names of the devices."""


def device_of(wanted: str) -> str:
    """Return the device that is used where `wanted` is asked for: "auto" is a GPU where there is one.

    Raises:
        NoDevice: It is not there.
    """
    known = onnxruntime.get_available_providers()
    if wanted == "auto":
        return "cuda" if PROVIDERS["cuda"] in known else "cpu"
    if PROVIDERS.get(wanted) not in known:
        raise NoDevice(wanted, known)
    return wanted


class Encoder:
    """A loaded model. Not for use from several threads at once."""

    def __init__(self, model: Model, *, threads: int = 1, device: str = "cpu") -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # batches differ in shape: an arena would only grow
        self._session = onnxruntime.InferenceSession(
            str(model.network), options, providers=list(dict.fromkeys((PROVIDERS[device_of(device)], CPU)))
        )
        self._pieces = WordPieces(model.tokenizer)
        self._window = model.window

    def encode(self, words: Words) -> Encoding:
        """Encode a text, a window at a time.

        Windows never share a batch: the scale of int8 activations is taken from the whole batch, and
        what is found in one text would depend on the others. A CPU is no faster with batches anyway.
        A window that occurs twice is encoded once: archives are full of the same boilerplate.
        """
        read: dict[tuple[bytes, bytes], tuple[Floats, Floats]] = {}
        cut = list(windows(words, self._pieces, self._window))
        keys = [_key(window) for window in cut]
        for window, key in zip(cut, keys, strict=True):
            if key not in read:
                read[key] = self._run(window)
        return _joined(cut, [read[key] for key in keys], len(words))

    def _run(self, window: Window) -> tuple[Floats, Floats]:
        """Return tag logits, a row a word, and pointers, a row a word after the opening mark's."""
        ids = np.array([window.ids], np.int64)
        features = np.array([window.features], np.int64)
        inputs = {"ids": ids, "features": features, "mask": np.ones_like(ids)}
        tags, pointers = self._session.run(None, inputs)
        return tags[0, window.heads], pointers[0, [0, *window.heads]]


def _key(window: Window) -> tuple[bytes, bytes]:
    return np.array(window.ids, np.int32).tobytes(), bytes(window.features)


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
