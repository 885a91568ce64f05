"""Make float weights of a shipped model again, to train on from: ONNX in, model.pt out.

    python -m training.attribution.resume --name fast --base FOLDER --data dev.jsonl --out FOLDER

What training leaves as it is in the base (word and position embeddings) is taken from the base. Annotators
share one vector in what ships, the mean; each starts from it. `--data` checks, on a few articles, that the
tags are those of the shipped file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from onrecord.language.encoder import Encoder
from onrecord.language.models import find_model
from onrecord.language.pieces import WordPieces
from training.attribution.data import batches
from training.attribution.labels import Labelled, load
from training.attribution.model import Tagger, load_base

Stored = dict[str, NDArray[np.generic]]
CHECKED = 12  # articles


def main() -> int:
    """Write FOLDER/model.pt and say how far its tags agree with the shipped file's."""
    args = _arguments()
    model = find_model(args.name)
    tagger = load_base(args.base)
    tagger.load_state_dict(weights(onnx.load(str(model.network))), strict=False)
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"model": tagger.state_dict(), "shape": tagger.shape.__dict__}, args.out / "model.pt")
    if args.data:
        sys.stdout.write(f"tags that agree with the shipped file: {_agreement(tagger, args):.4f}\n")
    return 0


def weights(graph: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """Return the parameters of the layers and heads by their names in `model.Tagger`."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.graph.initializer}
    found: dict[str, NDArray[np.generic]] = {
        name.removeprefix("tagger."): value
        for name, value in stored.items()
        if name.endswith((".bias", ".weight")) and ".positions." not in name
    }
    for node in graph.graph.node:
        name = node.name.removeprefix("/tagger/").split("/MatMul")[0].replace("/", ".") + ".weight"
        if node.op_type == "MatMulNBits":
            found[name] = _from_blocks(node, stored)
        elif node.op_type == "MatMulInteger":
            label = node.input[1].removesuffix("_quantized")
            found[name] = (_float(stored, label)).T
        elif node.op_type == "MatMul" and node.input[1] in stored:
            found[name] = stored[node.input[1]].T
        elif node.op_type == "Add" and stored.get(node.input[1], np.zeros(0)).ndim == 3:
            found["annotators.weight"] = np.repeat(stored[node.input[1]][0], 7, 0)
    if "tagger.features.weight_quantized" in stored:
        found["features.weight"] = _float(stored, "tagger.features.weight")
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in found.items()}


def _float(stored: Stored, label: str) -> NDArray[np.float32]:
    levels, zero, scale = (stored[f"{label}_{part}"] for part in ("quantized", "zero_point", "scale"))
    value: NDArray[np.float32] = (levels.astype(np.float32) - zero.astype(np.float32)) * scale
    return value


def _from_blocks(node: onnx.NodeProto, stored: Stored) -> NDArray[np.float32]:
    size = {attribute.name: attribute.i for attribute in node.attribute}
    levels = stored[node.input[1]].reshape(size["N"], -1)
    if size["bits"] == 4:
        levels = np.stack([levels & 15, levels >> 4], -1).reshape(size["N"], -1)
    parts = levels.reshape(size["N"], -1, size["block_size"]).astype(np.float32) - 2 ** (size["bits"] - 1)
    value: NDArray[np.float32] = parts * stored[node.input[2]].reshape(size["N"], -1, 1)
    return value.reshape(size["N"], size["K"])


@torch.inference_mode()
def _agreement(tagger: Tagger, args: argparse.Namespace) -> float:
    """Return the share of words that get the same tag from the float weights and the shipped file."""
    pieces, encoder = WordPieces(args.base / "tokenizer.json"), Encoder(find_model(args.name))
    tagger.eval()
    same = []
    for article in load(args.data, ())[:CHECKED]:
        shipped = encoder.encode(article.words).tags.argmax(1)
        same += [_tags_of(tagger, article, pieces) == shipped]
    return float(np.concatenate(same).mean())


def _tags_of(tagger: Tagger, article: Labelled, pieces: WordPieces) -> NDArray[np.int64]:
    found = np.zeros(len(article.words), np.int64)
    for batch in batches([article], pieces, sizes=(192, 192), room=4096, seed=0):
        tags, _ = tagger(batch.ids, batch.features, batch.mask, torch.zeros_like(batch.annotator))
        for row, (_, window) in enumerate(batch.windows):
            heads = window.heads
            found[window.first : window.first + len(heads)] = tags[row, heads].argmax(1).numpy()
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--name", default="fast")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="articles to compare the tags on")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
