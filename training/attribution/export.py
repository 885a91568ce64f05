"""Write a trained tagger as quantised ONNX: the files that a package ships.

    python -m training.attribution.export --run FOLDER --base FOLDER --name fast --version 1

The small model takes onnxruntime's dynamic int8, and what is large in a `--sample` of articles is kept out
of it (outliers.py); `--low`, for the large one, takes blocks (quantise.py).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from itertools import islice
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from onrecord.extract.confidence import FEATURES
from onrecord.language.models import WEIGHTS
from onrecord.language.pieces import WordPieces
from training.attribution.model import Shape, Tagger
from training.attribution.outliers import APART, feeds_of, set_apart
from training.attribution.quantise import in_blocks

PACKAGES = Path("models")
"""Models that are packages of their own: models/NAME/onrecord_NAME."""

SAMPLED = 12  # articles
CHANNELS = 4  # set apart, of each product's input


class Reading(nn.Module):
    """The tagger as it is used: the mean of all annotators, nothing but what the extractor asks for."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return tag logits and pointer vectors."""
        everybody = torch.zeros(1, dtype=torch.long)
        tags, pointers = self.tagger(ids, features, mask, everybody)
        return tags, pointers


def main() -> int:
    """Export, quantise, and write the card's machine-readable half."""
    args = _arguments()
    stored = torch.load(args.run / "model.pt", map_location="cpu")
    tagger = Tagger(Shape(**stored["shape"]))
    tagger.load_state_dict(stored["model"])
    reach = tagger.shape.first_position + args.window  # positions that no window reaches are left out
    tagger.positions = nn.Embedding.from_pretrained(tagger.positions.weight.data[:reach])
    package = PACKAGES / args.name / f"onrecord_{args.name}"
    folder = package if package.is_dir() else WEIGHTS / args.name
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _write(Reading(tagger.follow_all()), whole)
        prepared = Path(scratch) / "prepared.onnx"
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        if args.low:
            graph = onnx.load(str(prepared))
            in_blocks(graph, low=args.low, whole=args.keep, table="tagger.words.weight")
            onnx.save(graph, str(folder / "model.onnx"))
        else:
            if args.sample:
                _set_apart(prepared, args)
            quantize_dynamic(
                str(prepared),
                str(folder / "model.onnx"),
                weight_type=QuantType.QInt8,
                per_channel=True,
                reduce_range=False,
                nodes_to_exclude=_kept_whole(prepared, [*args.keep, APART]),
            )
    shutil.copy(args.base / "tokenizer.json", folder / "tokenizer.json")
    card = {
        "version": args.version,
        "window": args.window,
        "calibration": [0.0] * len(FEATURES),
        "sha256": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in ("model.onnx", "tokenizer.json")
        },
    }
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{folder / 'model.onnx'}: {(folder / 'model.onnx').stat().st_size / 1e6:.1f} MB\n")
    return 0


def _write(reading: Reading, path: Path) -> None:
    ids = torch.ones(2, 16, dtype=torch.long)
    axes = {0: "batch", 1: "length"}
    torch.onnx.export(
        reading,
        (ids, ids, ids),
        str(path),
        input_names=["ids", "features", "mask"],
        output_names=["tags", "pointers"],
        dynamic_axes=dict.fromkeys(("ids", "features", "mask", "tags", "pointers"), axes),
        opset_version=17,
        dynamo=False,
    )


def _set_apart(path: Path, args: argparse.Namespace) -> None:
    graph = onnx.load(str(path))
    with args.sample.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, SAMPLED)]
    feeds = feeds_of(texts, WordPieces(args.base / "tokenizer.json"), args.window)
    set_apart(graph, feeds, products=("/inner/", "/outer/"), count=CHANNELS)
    onnx.save(graph, str(path))


def _kept_whole(path: Path, kept: list[str]) -> list[str]:
    """Return the names of the nodes whose name holds one of the given words."""
    return [node.name for node in onnx.load(str(path)).graph.node if any(word in node.name for word in kept)]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--name", default="fast")
    parser.add_argument("--version", type=int, default=1)
    parser.add_argument("--window", type=int, default=192)
    parser.add_argument("--sample", type=Path, help="articles that show which activations are large")
    parser.add_argument("--low", nargs="*", help="quantise in blocks; MatMuls with 4 bits by these names")
    parser.add_argument("--keep", nargs="*", default=["/tags/", "/pointers/"], help="nodes left in float32")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
