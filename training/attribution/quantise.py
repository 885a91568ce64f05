"""Weights in blocks of 8 or 4 bits, each block with a scale of its own.

onnxruntime's dynamic int8 has one scale for all activations of a window; in MPNet a few of them are
a hundred times the others, and the rest loses its digits (three points of joint F1). MatMulNBits
scales the activations block by block and row by row, so that nothing is lost and no window depends
on its neighbours. The formats are those of onnxruntime's contributed operators MatMulNBits and
GatherBlockQuantized.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

DOMAIN = "com.microsoft"
BLOCK = 128  # weights that share a scale where they have 8 bits
SMALL_BLOCK = 32  # where they have 4
TRIED = np.linspace(0.75, 1.0, 11)  # shares of a block's largest weight that its range may span


def in_blocks(model: onnx.ModelProto, low: Sequence[str], whole: Sequence[str], table: str) -> None:
    """Replace the weights of a model in place.

    Args:
        model: A graph with float32 weights.
        low: Words in the names of the MatMul nodes that get 4 bits; the others get 8.
        whole: Words in the names of the MatMul nodes that stay as they are.
        table: Name of the embedding table, which gets 4 bits.
    """
    stored = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes = []
    for node in model.graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored and not _has(node.name, whole):
            bits, block = (4, SMALL_BLOCK) if _has(node.name, low) else (8, BLOCK)
            nodes.append(_product(model, node, stored[node.input[1]], bits, block))
        elif node.op_type == "Gather" and node.input[0] == table:
            nodes.append(_lookup(model, node, stored[table]))
        else:
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in model.graph.initializer if tensor.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))


def _has(name: str, words: Sequence[str]) -> bool:
    return any(word in name for word in words)


def _product(
    model: onnx.ModelProto, node: onnx.NodeProto, weight: onnx.TensorProto, bits: int, block: int
) -> onnx.NodeProto:
    values = numpy_helper.to_array(weight).T  # (n, k)
    levels, scales = blocks(values, bits, block)
    n, k = values.shape
    packed = packed_levels(levels, bits).reshape(n, k // block, block * bits // 8)
    inputs = [node.input[0], *_add(model, node.name, packed, scales.reshape(-1))]
    sizes = {"K": k, "N": n, "bits": bits, "block_size": block, "accuracy_level": 4}
    return helper.make_node("MatMulNBits", inputs, list(node.output), name=node.name, domain=DOMAIN, **sizes)


def _lookup(model: onnx.ModelProto, node: onnx.NodeProto, table: onnx.TensorProto) -> onnx.NodeProto:
    levels, scales = blocks(numpy_helper.to_array(table), 4, SMALL_BLOCK)
    data, factors = _add(model, node.name, packed_levels(levels, 4), scales)
    sizes = {"bits": 4, "block_size": SMALL_BLOCK, "gather_axis": 0, "quantize_axis": 1}
    return helper.make_node(
        "GatherBlockQuantized",
        [data, node.input[1], factors],
        list(node.output),
        name=node.name,
        domain=DOMAIN,
        **sizes,
    )


def blocks(
    values: NDArray[np.float32], bits: int, block: int
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return levels (n, k), half the range standing for 0, and scales (n, k / block).

    Each block takes the range, of a few tried, that loses least in squares.
    """
    n, k = values.shape
    parts = values.reshape(n, k // block, block)
    most = np.maximum(np.abs(parts).max(-1, keepdims=True), 1e-8)
    half = 2 ** (bits - 1)
    best = np.full(most.shape, np.inf, np.float32)
    scale = most / (half - 1)
    for share in TRIED if bits < 8 else TRIED[-1:]:
        tried = (most * share / (half - 1)).astype(np.float32)
        rounded = np.clip(np.rint(parts / tried), -half, half - 1) * tried
        lost = ((rounded - parts) ** 2).sum(-1, keepdims=True)
        scale, best = np.where(lost < best, tried, scale), np.minimum(lost, best)
    levels = np.clip(np.rint(parts / scale), -half, half - 1) + half
    return levels.astype(np.uint8).reshape(n, k), scale[..., 0].astype(np.float32)


def packed_levels(levels: NDArray[np.uint8], bits: int) -> NDArray[np.uint8]:
    """Put two levels of 4 bits in a byte, the first of them low; levels of 8 bits stay."""
    return levels if bits == 8 else levels[:, 0::2] | (levels[:, 1::2] << 4)


def _add(model: onnx.ModelProto, name: str, *arrays: NDArray[np.generic]) -> list[str]:
    names = [f"{name}/{part}" for part in ("levels", "scales")]
    for label, array in zip(names, arrays, strict=True):
        model.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), label))
    return names
