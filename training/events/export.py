"""Write a trained finder as int8 ONNX: the files that the package ships.

python -m training.events.export --run FOLDER --base FOLDER --version 1
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from onrecord.language.event_finder import FOLDER
from training.attribution.export import _kept_whole
from training.attribution.model import Shape
from training.events.model import Finder

HEADS = ("/kinds/", "/whole/", "/roles/", "/queries/", "/keys/")
OUTPUTS = ("kinds", "queries", "keys", "roles")
INPUTS = ("ids", "marks", "mask")


def main() -> int:
    """Export, quantise, and write the card's machine-readable half."""
    args = _arguments()
    stored = torch.load(args.run / "model.pt", map_location="cpu")
    finder = Finder(Shape(**stored["shape"]))
    finder.load_state_dict(stored["model"])
    finder.eval()
    reach = finder.shape.first_position + args.window  # positions that no sentence reaches are left out
    finder.body.positions = nn.Embedding.from_pretrained(finder.body.positions.weight.data[:reach])
    folder = args.out or FOLDER / "fast"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole, prepared = Path(scratch) / "whole.onnx", Path(scratch) / "prepared.onnx"
        ids = torch.ones(2, 16, dtype=torch.long)
        torch.onnx.export(
            finder,
            (ids, ids, ids),
            str(whole),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "batch", 1: "length"} for name in (*INPUTS, *OUTPUTS)},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(folder / "model.onnx"),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=False,
            nodes_to_exclude=_kept_whole(prepared, list(args.keep)),
        )
    shutil.copy(args.base / "tokenizer.json", folder / "tokenizer.json")
    if args.out:  # of a cross-validation: for the bench to know whom it may read
        shutil.copy(args.run / "held_out.json", folder / "held_out.json")
    card = {
        "version": args.version,
        "window": args.window,
        "calibration": [1.0, 0.0],
        "least": 0.5,
        "sha256": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in ("model.onnx", "tokenizer.json")
        },
    }
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{folder / 'model.onnx'}: {(folder / 'model.onnx').stat().st_size / 1e6:.1f} MB\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="where the files go; the package's own folder if left out")
    parser.add_argument("--version", type=int, default=1)
    parser.add_argument("--window", type=int, default=128)
    parser.add_argument("--keep", nargs="*", default=HEADS, help="nodes left in float32")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
