"""Fine-tune an encoder to tag source, cue and content and to point from cue to source, content to cue.

    python -m training.attribution.train --base FOLDER --data FOLDER --out FOLDER

Resumes from FOLDER/checkpoint.pt when it is there. The result is FOLDER/model.pt.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from onrecord.language.pieces import WordPieces
from training.attribution.data import IGNORED, Batch, batches
from training.attribution.labels import Labelled, load
from training.attribution.model import POINTER, Tagger, load_base

ANNOTATORS = ("4b22", "ef2d", "d473", "5fec", "4e07", "6b86")


def main() -> int:
    """Train, saving on the way."""
    args = _arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    pieces = WordPieces(args.base / "tokenizer.json")
    articles = _articles(args)
    model = _model(args).to(device)
    optimizer = torch.optim.AdamW(_groups(model, args), weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    once = batches(articles, pieces, sizes=tuple(args.sizes), room=args.room, seed=args.seed)
    total = int(sum(1 for _ in once) * args.epochs)
    args.out.mkdir(parents=True, exist_ok=True)
    checkpoint = args.out / "checkpoint.pt"
    step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    began, running = time.time(), np.zeros(3)
    for batch in _from(step, articles, pieces, args):
        if step >= total:
            break
        warm = min(1.0, (step + 1) / (0.08 * total))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * warm * max(0.02, 1 - step / total)
        with torch.autocast(device.type, torch.bfloat16):
            losses = _losses(model, _to(batch, device), args.taught)
        loss = losses[0] + 0.25 * (losses[1] + losses[2])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        running = 0.98 * running + 0.02 * np.array([x.item() for x in losses])
        if step % 50 == 0:
            shown = running / (1 - 0.98**step) if step < 500 else running
            sys.stderr.write(f"step {step}/{total} {time.time() - began:.0f}s loss {shown.round(4)}\n")
            sys.stderr.flush()
        if step % args.save == 0:
            torch.save(
                {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step},
                checkpoint.with_suffix(".new"),
            )
            os.replace(checkpoint.with_suffix(".new"), checkpoint)
    torch.save({"model": model.state_dict(), "shape": model.shape.__dict__}, args.out / "model.pt")
    (args.out / "run.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))
    checkpoint.unlink(missing_ok=True)
    return 0


def _articles(args: argparse.Namespace) -> list[Labelled]:
    articles = load(args.data / "train.jsonl", ANNOTATORS)[: args.articles]
    for path in args.more:
        articles += load(path, ANNOTATORS)
    told: dict[str, NDArray[np.float16]] = {}
    for path in args.teacher:
        with np.load(path) as logits:
            told.update(logits)
    return [replace(article, teacher=told.get(article.id)) for article in articles]


def _model(args: argparse.Namespace) -> Tagger:
    """Load the encoder; what it knows of words stays as it is, so that unseen cues keep their neighbours."""
    model = load_base(args.base, args.layers)
    if args.start is not None:  # a run of fewer layers gives its own; the rest stay as in the base
        model.load_state_dict(torch.load(args.start, map_location="cpu")["model"], strict=False)
    model.words.weight.requires_grad_(False)
    model.positions.weight.requires_grad_(False)
    if model.relative is not None:
        model.relative.weight.requires_grad_(False)  # a bias without gradient lets attention run fused
    return model


def _from(
    step: int, articles: list[Labelled], pieces: WordPieces, args: argparse.Namespace
) -> Iterator[Batch]:
    """Yield batches of all passes, from a step on; the order depends on the seed alone."""
    done = 0
    for epoch in range(math.ceil(args.epochs) + 1):
        for batch in batches(
            articles, pieces, sizes=tuple(args.sizes), room=args.room, seed=args.seed + epoch
        ):
            if done >= step:
                yield batch
            done += 1


def _losses(model: Tagger, batch: Batch, taught: float) -> list[Tensor]:
    tags, pointers = model(batch.ids, batch.features, batch.mask, batch.annotator)
    tags, pointers = tags.float(), pointers.float()
    loss = functional.cross_entropy(tags.flatten(0, 1), batch.tags.flatten(), ignore_index=IGNORED)
    if batch.teacher is not None:
        seen = batch.teacher.abs().sum(-1) > 0  # the first pieces of the words that it has tagged
        told = functional.kl_div(
            tags[seen].log_softmax(-1),
            batch.teacher[seen].log_softmax(-1),
            log_target=True,
            reduction="batchmean",
        )
        loss = taught * told + (1 - taught) * loss
    losses = [loss]
    for number, target in enumerate((batch.source, batch.cue)):
        query = pointers[..., 2 * number * POINTER : (2 * number + 1) * POINTER]
        key = pointers[..., (2 * number + 1) * POINTER : (2 * number + 2) * POINTER]
        asked = target != IGNORED
        rows = asked.nonzero()[:, 0]
        scores = (query[asked][:, None] * key[rows]).sum(-1) / math.sqrt(POINTER)
        scores = scores.masked_fill(batch.mask[rows] == 0, -1e4)
        losses.append(functional.cross_entropy(scores, target[asked]) if len(rows) else tags.sum() * 0)
    return losses


def _groups(model: Tagger, args: argparse.Namespace) -> list[dict[str, object]]:
    """Lower layers learn more slowly; the new parts fastest."""
    groups: list[dict[str, object]] = []
    deepest = len(model.layers)
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith(("tags", "pointers", "features", "annotators")):
            rate = args.head_rate
        else:
            depth = int(name.split(".")[1]) + 1 if name.startswith("layers") else 0
            rate = args.rate * args.decay ** (deepest - depth)
        groups.append({"params": [parameter], "lr": rate})
    return groups


def _to(batch: Batch, device: torch.device) -> Batch:
    if device.type == "cpu":
        return batch
    moved = {name: value.to(device) for name, value in vars(batch).items() if isinstance(value, Tensor)}
    return replace(batch, **moved)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="model.pt of an earlier run to go on from")
    parser.add_argument(
        "--more", type=Path, nargs="*", default=[], help="articles that a teacher labelled (teach.py)"
    )
    parser.add_argument(
        "--teacher", type=Path, nargs="*", default=[], help="logits of a teacher, .npz by article id"
    )
    parser.add_argument(
        "--taught", type=float, default=0.7, help="weight of the teacher's word against the gold's"
    )
    parser.add_argument("--layers", type=int)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--sizes", type=int, nargs=2, default=(96, 192))
    parser.add_argument("--room", type=int, default=1536)
    parser.add_argument("--save", type=int, default=200, help="steps between checkpoints")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
