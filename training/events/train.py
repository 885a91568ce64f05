"""Fine-tune an encoder to find events, their actors and their recipients in single sentences.

    python -m training.events.train --base FOLDER --data FOLDER --out FOLDER [--fold 0]

Resumes from FOLDER/checkpoint.pt when it is there. The result is FOLDER/model.pt. With --fold, sentences of
that fold are left out; FOLDER/held_out.json lists their ids.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.language.pieces import WordPieces
from training.events.data import ACTOR, UNKNOWN, Example, load, quad_groups
from training.events.model import KINDS, ROLES, SHAPES, SIZE, Finder, load_finder

HERE = Path(__file__).parent
SMOOTHING = 0.1
MASKED = 0.1  # share of pieces hidden
GIVEN = 0.25  # share of sentences with one event whose actor and recipient are marked in the input
WEIGHTS = {"words": 0.4, "main": 1.0, "quad": 0.5, "roles": 0.4, "taught": 0.5}


@dataclass
class Batch:
    """Sentences padded to one length; word columns have one entry a word, (b, w)."""

    ids: Tensor
    marks: Tensor
    mask: Tensor
    heads: Tensor  # first piece of each word; 0 for padding
    real: Tensor  # 1 for a word
    kinds: Tensor
    main: Tensor  # (b, 17): 1 for the types that are right; all 0 where nobody says
    quad: Tensor  # (b,), 0 where nobody says
    acts: Tensor  # (a, 2): sentence, anchor word or -1
    act_kinds: Tensor  # (a, 17)
    roles: Tensor  # (a, w)
    taught: Tensor  # (b, w, 17): the teacher's logits, 0 where there are none
    examples: list[Example]


def main() -> int:
    """Train, saving on the way."""
    args = _arguments()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    pieces = WordPieces(args.base / "tokenizer.json")
    examples = load(args.data, HERE)
    kept = _kept(examples, args)
    finder = _finder(args)
    optimizer = torch.optim.AdamW(_groups(finder, args), weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    total = int(sum(1 for _ in batches(kept, pieces, args.room, args.seed)) * args.epochs)
    args.out.mkdir(parents=True, exist_ok=True)
    checkpoint, step = args.out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        finder.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    began, running = time.time(), np.zeros(5)
    finder.train()
    for batch in _from(step, kept, pieces, args):
        if step >= total:
            break
        warm = min(1.0, (step + 1) / (0.08 * total))
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * warm * max(0.02, 1 - step / total)
        running = 0.98 * running + 0.02 * _step(finder, optimizer, batch, pieces.unknown)
        step += 1
        if step % 50 == 0:
            shown = dict(zip(WEIGHTS, (running / (1 - 0.98**step)).round(3).tolist(), strict=True))
            sys.stderr.write(f"step {step}/{total} {time.time() - began:.0f}s {shown}\n")
            sys.stderr.flush()
        if step % args.save == 0:
            kept_state = {"model": finder.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
            torch.save(kept_state, checkpoint.with_suffix(".new"))
            os.replace(checkpoint.with_suffix(".new"), checkpoint)
    left_out = [name for each in examples if each.fold == args.fold for name in (each.id, *each.also)]
    (args.out / "held_out.json").write_text(json.dumps(left_out))
    torch.save({"model": finder.state_dict(), "shape": finder.shape.__dict__}, args.out / "model.pt")
    (args.out / "run.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))
    checkpoint.unlink(missing_ok=True)
    return 0


def _step(
    finder: Finder, optimizer: torch.optim.Optimizer, batch: Batch, hidden: int
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Learn from one batch; return the losses in the order of WEIGHTS."""
    with torch.autocast("cpu", torch.bfloat16):
        losses = _losses(finder, batch, hidden)
    loss = torch.stack([weight * losses[name] for name, weight in WEIGHTS.items()]).sum()
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(finder.parameters(), 1.0)
    optimizer.step()
    return np.array([losses[name].item() for name in WEIGHTS])


def _kept(examples: list[Example], args: argparse.Namespace) -> list[Example]:
    """Return the sentences to learn from."""
    if args.teacher:
        examples = taught(examples, args.teacher)
    kept = [each for each in examples if each.fold != args.fold]
    return [each for each in kept if not each.id.startswith(tuple(args.without or ("\0",)))]


def taught(examples: list[Example], path: Path) -> list[Example]:
    """Give the examples the teacher's logits."""
    with np.load(path) as logits:
        for example in examples:
            if example.id in logits:
                example.teacher = logits[example.id]
    return examples


def _finder(args: argparse.Namespace) -> Finder:
    finder = load_finder(args.base, args.layers)
    frozen = [finder.body.words, finder.body.positions, *finder.body.layers[: args.frozen]]
    for part in frozen:
        part.requires_grad_(False)
    if finder.body.relative is not None:
        finder.body.relative.requires_grad_(False)
    return finder


def _from(
    step: int, examples: list[Example], pieces: WordPieces, args: argparse.Namespace
) -> Iterator[Batch]:
    done = 0
    for epoch in range(int(args.epochs) + 2):
        for batch in batches(examples, pieces, args.room, args.seed + epoch, given=GIVEN):
            if done >= step:
                yield batch
            done += 1


def batches(
    examples: Sequence[Example], pieces: WordPieces, room: int, seed: int, given: float = 0.0
) -> Iterator[Batch]:
    """Yield a shuffled pass over the sentences in batches of about `room` pieces."""
    draw = random.Random(seed)
    order = sorted(examples, key=lambda each: len(each.words) + draw.random() * 8)
    groups: list[list[Example]] = [[]]
    for example in order:
        longest = len(example.words) * 1.25 + 2
        if groups[-1] and (len(groups[-1]) + 1) * longest > room:
            groups.append([])
        groups[-1].append(example)
    draw.shuffle(groups)
    for group in groups:
        yield padded(group, pieces, [draw.random() < given for _ in group])


def padded(group: list[Example], pieces: WordPieces, given: Sequence[bool]) -> Batch:
    """Make one batch; of the sentences that are `given`, the only event's actor and recipient are marked."""
    cut = [pieces.of(example.words.form) for example in group]
    length = max(sum(map(len, words)) for words in cut) + 2
    width = max(len(example.words) for example in group)
    count = len(group)
    ids = np.full((count, length), pieces.pad)
    marks = np.full((count, length), 3 * SHAPES)
    mask = np.zeros((count, length), np.int64)
    heads, real = np.zeros((count, width), np.int64), np.zeros((count, width), np.int64)
    kinds = np.full((count, width), UNKNOWN)
    main, quad = np.zeros((count, KINDS), np.float32), np.zeros(count, np.int64)
    told = np.zeros((count, width, KINDS), np.float32)
    acts: list[tuple[int, int]] = []
    act_kinds: list[np.ndarray] = []
    roles: list[np.ndarray] = []
    for row, (example, words) in enumerate(zip(group, cut, strict=True)):
        marked = given[row] and len(example.acts) == 1 and example.acts[0].roles is not None
        flat, at = [pieces.begin], []
        look = [3 * SHAPES]
        for index, ids_of in enumerate(words):
            at.append(len(flat))
            flat += ids_of
            mark = example.words.feature[index] // 8
            if marked:
                tag = int(example.acts[0].roles[index])
                mark += SHAPES * (0 if tag <= 0 else 1 if tag in (ACTOR, ACTOR + 1) else 2)
            look += [mark] * len(ids_of)
        flat.append(pieces.end)
        look.append(3 * SHAPES)
        ids[row, : len(flat)], marks[row, : len(flat)], mask[row, : len(flat)] = flat, look, 1
        n = len(at)
        heads[row, :n], real[row, :n], kinds[row, :n] = at, 1, example.kinds
        main[row, sorted(example.main)] = 1
        quad[row] = example.quad
        if example.teacher is not None:
            told[row, :n] = example.teacher
        for act in () if marked else example.acts:
            if act.roles is not None:
                acts.append((row, -1 if act.anchor is None else act.anchor))
                act_kinds.append(np.bincount(sorted(act.kinds), minlength=KINDS).astype(np.float32))
                line = np.full(width, UNKNOWN)
                line[:n] = act.roles
                roles.append(line)
    return Batch(
        *(torch.from_numpy(a) for a in (ids, marks, mask, heads, real, kinds, main, quad)),
        torch.tensor(acts, dtype=torch.long).reshape(-1, 2),
        torch.from_numpy(np.array(act_kinds, np.float32).reshape(-1, KINDS)),
        torch.from_numpy(np.array(roles, np.int64).reshape(-1, width)),
        torch.from_numpy(told),
        group,
    )


@dataclass
class Told:
    """What the network says of each word."""

    kinds: Tensor  # (b, w, 17)
    queries: Tensor  # (b, w, 5, 48)
    keys: Tensor
    roles: Tensor  # (b, w, 5)


def told(finder: Finder, batch: Batch, ids: Tensor | None = None) -> Told:
    """Run the network and keep the rows of the words' first pieces."""
    outputs = finder(batch.ids if ids is None else ids, batch.marks, batch.mask)
    rows = torch.arange(len(batch.ids))[:, None]
    kinds, queries, keys, roles = (each[rows, batch.heads].float() for each in outputs)
    split = (*queries.shape[:2], ROLES, SIZE)
    return Told(kinds, queries.reshape(split), keys.reshape(split), roles)


def _losses(finder: Finder, batch: Batch, hidden: int) -> dict[str, Tensor]:
    ids = batch.ids.clone()
    ids[(torch.rand(ids.shape) < MASKED) & (batch.marks < 3 * SHAPES)] = hidden
    said = told(finder, batch, ids)
    zero = said.kinds.sum() * 0
    losses = dict.fromkeys(WEIGHTS, zero)
    count = len(batch.ids)
    known = batch.kinds != UNKNOWN
    if known.any():
        each = functional.cross_entropy(
            said.kinds[known], batch.kinds[known], reduction="none", label_smoothing=SMOOTHING / 4
        )
        losses["words"] = (each * torch.where(batch.kinds[known] > 0, 1.0, 0.3)).sum() / count
    # A sentence is of the type that some word of it tells.
    over = said.kinds[..., 1:] - said.kinds[..., :1]
    over = over.masked_fill(batch.real[..., None] == 0, -1e4)
    sentence = over.logsumexp(1).log_softmax(-1)  # (b, 16)
    asked = batch.main[:, 1:].sum(-1) > 0
    if asked.any():
        right = sentence[asked].masked_fill(batch.main[asked, 1:] == 0, -1e4).logsumexp(-1)
        losses["main"] = -((1 - SMOOTHING) * right + SMOOTHING * sentence[asked].mean(-1)).sum() / count
    asked = batch.quad > 0
    if asked.any():
        groups = torch.from_numpy(quad_groups()[1:])
        same = groups[None] == batch.quad[asked][:, None]
        losses["quad"] = -sentence[asked].masked_fill(~same, -1e4).logsumexp(-1).sum() / count
    seen = batch.taught.abs().sum(-1) > 0
    if seen.any():
        losses["taught"] = (
            functional.kl_div(
                said.kinds[seen].log_softmax(-1),
                batch.taught[seen].log_softmax(-1),
                log_target=True,
                reduction="sum",
            )
            / count
        )
    if len(batch.acts):
        scores = act_scores(said, batch)
        losses["roles"] = (
            functional.cross_entropy(
                scores.flatten(0, 1), batch.roles.flatten(), ignore_index=UNKNOWN, reduction="sum"
            )
            / 4
            / count
        )
    return losses


def act_scores(said: Told, batch: Batch) -> Tensor:
    """Return role logits, (acts, w, 5); an act without an anchor is asked by all words that may be it."""
    rows, anchors = batch.acts[:, 0], batch.acts[:, 1]
    kinds = said.kinds[rows]  # (a, w, 17)
    over = kinds[..., 1:] - kinds[..., :1]
    wanted = batch.act_kinds[:, None, 1:]
    anyone = wanted.sum(-1, keepdim=True) == 0
    over = over.masked_fill((wanted == 0) & ~anyone, -1e4).logsumexp(-1)
    over = over.masked_fill(batch.real[rows] == 0, -1e4)
    share = over.softmax(-1)
    fixed = functional.one_hot(anchors.clamp(min=0), over.shape[1]).float()
    share = torch.where((anchors >= 0)[:, None], fixed, share)
    query = torch.einsum("aw,awrs->ars", share, said.queries[rows])
    return torch.einsum("ars,awrs->awr", query, said.keys[rows]) + said.roles[rows]


def _groups(finder: Finder, args: argparse.Namespace) -> list[dict[str, object]]:
    """Lower layers learn more slowly; the new parts fastest."""
    groups: list[dict[str, object]] = []
    deepest = len(finder.body.layers)
    for name, parameter in finder.named_parameters():
        if not parameter.requires_grad:
            continue
        if not name.startswith("body."):
            rate = args.head_rate
        else:
            depth = int(name.split(".")[2]) + 1 if name.startswith("body.layers") else 0
            rate = args.rate * args.decay ** (deepest - depth)
        groups.append({"params": [parameter], "lr": rate})
    return groups


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fold", type=int, help="leave this fold out")
    parser.add_argument("--teacher", type=Path, help="logits of a teacher, .npz by sentence id")
    parser.add_argument("--without", nargs="*", help="leave out sentences whose id begins so")
    parser.add_argument("--layers", type=int)
    parser.add_argument("--frozen", type=int, default=0, help="layers that stay as they are")
    parser.add_argument("--epochs", type=float, default=7)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--room", type=int, default=1024)
    parser.add_argument("--save", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
