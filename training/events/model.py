"""The network: an encoder of the BERT family, a type for each word, and two vectors for who takes part.

A word is the trigger of an event of a type, or of none. For a trigger and any word of its sentence, the
product of the trigger's query and the word's key tells whether the word begins or goes on with an actor or
a recipient of that event; so several events of a sentence each have their own.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn

from onrecord.terms.event import EVENT_TYPES
from training.attribution.model import Shape, Tagger, _buckets, load_base

KINDS = 1 + len(EVENT_TYPES)
ROLES = 5  # outside; begins, goes on with an actor; begins, goes on with a recipient
SIZE = 48  # of the vectors for each role
MARKS = 3  # not given; a given actor; a given recipient
SHAPES = 6  # of words: lower case, title, ...


class Finder(nn.Module):
    """Pieces in; type logits, queries and keys out, one row a piece."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.body = Tagger(shape)
        for unused in ("tags", "pointers", "features", "annotators"):
            delattr(self.body, unused)
        self.marks = nn.Embedding(MARKS * SHAPES + 1, shape.width)
        self.kinds = nn.Linear(shape.width, KINDS)
        self.whole = nn.Linear(shape.width, KINDS)
        self.queries = nn.Linear(shape.width, ROLES * SIZE)
        self.keys = nn.Linear(shape.width, ROLES * SIZE)
        self.roles = nn.Linear(shape.width, ROLES)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.marks.weight, std=0.01)

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return type logits (b, l, 17), queries and keys (b, l, 5 * 48), and role logits (b, l, 5).

        Args:
            ids: Word pieces, (b, l), integers.
            marks: Shape of the piece's word, plus 6 in a given actor, 12 in a given recipient; 18 for edges.
            mask: 1 for a piece, 0 for padding, (b, l).
        """
        body = self.body
        places = torch.arange(ids.shape[1], device=ids.device)
        x = body.words(ids) + body.positions(places + self.shape.first_position) + self.marks(marks)
        x = body.norm(x)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if body.relative is not None:
            bias = bias + body.relative(_buckets(places))[None].permute(0, 3, 1, 2)
        for layer in body.layers:
            x = layer(x, bias)
        here = mask[..., None].to(x.dtype)
        mean = (x * here).sum(1, keepdim=True) / here.sum(1, keepdim=True)
        x, mean = self.drop(x), self.drop(mean)
        kinds = self.kinds(x) + self.whole(mean)
        return kinds, self.queries(x) / math.sqrt(SIZE), self.keys(x), self.roles(x)


def load_finder(base: Path, layers: int | None = None) -> Finder:
    """Make a finder on the encoder in a folder; `layers` keeps only so many of the first."""
    shape = Shape.of(base)
    if layers:
        shape = Shape(**{**shape.__dict__, "layers": layers})
    finder = Finder(shape)
    stored = load_base(base, layers).state_dict()
    finder.body.load_state_dict(stored, strict=False)
    return finder
