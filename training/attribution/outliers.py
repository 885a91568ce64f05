"""Keep the few largest activations out of int8, so that they do not take the digits of the rest.

Dynamic int8 has one scale for all activations of a window, and in a BERT one channel of the opening mark is
four times as large as anything else. The largest channels go into a small product of their own in float32,
as in LLM.int8() (Dettmers et al. 2022); the others are quantised without them. The sum is what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from onrecord.language.pieces import WordPieces, windows
from onrecord.language.words import split_words

Floats = NDArray[np.float32]
Feed = Mapping[str, NDArray[np.int64]]
APART = "/apart"
"""Ends the names of the products that stay in float32."""


def feeds_of(texts: Iterable[str], pieces: WordPieces, window: int) -> Iterator[Feed]:
    """Yield texts as a network's inputs, a window at a time."""
    for text in texts:
        for cut in windows(split_words(text), pieces, window):
            ids = np.array([cut.ids], np.int64)
            yield {"ids": ids, "features": np.array([cut.features], np.int64), "mask": np.ones_like(ids)}


def set_apart(model: onnx.ModelProto, feeds: Iterable[Feed], products: Sequence[str], count: int) -> None:
    """Change a float32 model in place.

    Args:
        model: A graph with float32 weights.
        feeds: Inputs from which the size of activations is taken.
        products: Words in the names of the MatMul nodes whose inputs are looked at.
        count: How many channels of each input are set apart.
    """
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored and any(w in node.name for w in products):
            users.setdefault(node.input[0], []).append(node)
    before: dict[int, list[onnx.NodeProto]] = {}
    after: dict[int, list[onnx.NodeProto]] = {}
    places = {node.name: place for place, node in enumerate(model.graph.node)}
    for name, largest in _largest(model, list(users), feeds).items():
        few = np.sort(np.argsort(largest)[-count:])
        kept = np.ones(len(largest), np.float32)
        kept[few] = 0
        at, rest = _add(model, f"{name}{APART}/at", few), _add(model, f"{name}/rest/kept", kept)
        first = min(places[node.name] for node in users[name])
        before.setdefault(first, []).extend(
            (
                helper.make_node("Gather", [name, at], [f"{name}{APART}"], f"{name}{APART}/Gather", axis=2),
                helper.make_node("Mul", [name, rest], [f"{name}/rest"], f"{name}/rest/Mul"),
            )
        )
        for node in users[name]:
            weight = _add(
                model, f"{node.name}{APART}/weight", numpy_helper.to_array(stored[node.input[1]])[few]
            )
            whole = node.output[0]
            node.input[0], node.output[0] = f"{name}/rest", f"{whole}/rest"
            after[places[node.name]] = [
                helper.make_node(
                    "MatMul", [f"{name}{APART}", weight], [f"{whole}{APART}"], node.name + APART
                ),
                helper.make_node("Add", [f"{whole}/rest", f"{whole}{APART}"], [whole], f"{node.name}/sum"),
            ]
    nodes = [
        new
        for place, node in enumerate(model.graph.node)
        for new in (*before.get(place, ()), node, *after.get(place, ()))
    ]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def _largest(model: onnx.ModelProto, names: Sequence[str], feeds: Iterable[Feed]) -> dict[str, Floats]:
    """Return the largest absolute value of each channel of some activations."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    watched.graph.output.extend(helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, None) for n in names)
    session = onnxruntime.InferenceSession(watched.SerializeToString(), providers=["CPUExecutionProvider"])
    found: dict[str, Floats] = {}
    for feed in feeds:
        for name, value in zip(names, session.run(list(names), dict(feed)), strict=True):
            most = np.abs(value).reshape(-1, value.shape[-1]).max(0)
            found[name] = np.maximum(found[name], most) if name in found else most
    return found


def _add(model: onnx.ModelProto, name: str, array: NDArray[np.generic]) -> str:
    model.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
    return name
