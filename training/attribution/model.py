"""The network: an encoder of the BERT family, a tag for each word, and two pointers.

Written out rather than taken from a model library, so that what is trained is what is exported,
operation for operation. It reads the weights of BERT-like (MiniLM) and MPNet checkpoints.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.language.words import FEATURES

TAGS = 7  # O, then B and I of source, cue, content
ANNOTATORS = 7  # 0: nobody in particular, the one used when reading
POINTER = 64


@dataclass(frozen=True)
class Shape:
    """The sizes of an encoder, as its config.json gives them."""

    kind: str
    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    first_position: int
    epsilon: float

    @classmethod
    def of(cls, base: Path) -> Shape:
        """Read the sizes of the checkpoint in a folder."""
        config = json.loads((base / "config.json").read_text())
        return cls(
            kind=config["model_type"],
            layers=config["num_hidden_layers"],
            width=config["hidden_size"],
            heads=config["num_attention_heads"],
            inner=config["intermediate_size"],
            vocabulary=config["vocab_size"],
            positions=config["max_position_embeddings"],
            first_position=2 if config["model_type"] == "mpnet" else 0,
            epsilon=config["layer_norm_eps"],
        )


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added and then normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.mixed = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=shape.epsilon)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Transform x, shape (b, l, width); bias (b or 1, heads or 1, l, l) is added to attention."""
        b, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.reshape(b, length, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if torch.onnx.is_in_onnx_export():
            scores = q @ k.transpose(2, 3) / math.sqrt(width // self.heads) + bias
            mixed = scores.softmax(-1) @ v
        else:
            mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(b, length, width)
        x = self.norm1(x + self.mixed(mixed))
        return self.norm2(x + self.outer(functional.gelu(self.inner(x))))


class Tagger(nn.Module):
    """Pieces in; tag logits and the pointers' vectors out, one row a piece."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.features = nn.Embedding(FEATURES + 1, shape.width)
        self.annotators = nn.Embedding(ANNOTATORS, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.relative = nn.Embedding(32, shape.heads) if shape.kind == "mpnet" else None
        self.tags = nn.Linear(shape.width, TAGS)
        self.pointers = nn.Linear(shape.width, 4 * POINTER)
        nn.init.normal_(self.features.weight, std=0.01)
        nn.init.zeros_(self.annotators.weight)

    def follow_all(self) -> Tagger:
        """Let annotator 0 be the mean of the others, which finds more than nobody's habits do."""
        self.annotators.weight.data[0] = self.annotators.weight.data[1:].mean(0)
        return self.eval()

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor, annotator: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return tag logits (b, l, 7) and pointer vectors (b, l, 256).

        Args:
            ids: Word pieces, (b, l), integers.
            features: Feature ids of the pieces, (b, l).
            mask: 1 for a piece, 0 for padding, (b, l).
            annotator: Whose habits to follow, (b,), 0 for nobody's.
        """
        length = ids.shape[1]
        places = torch.arange(length, device=ids.device)
        x = self.words(ids) + self.positions(places + self.shape.first_position)
        x = x + self.features(features) + self.annotators(annotator)[:, None]
        x = self.norm(x)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if self.relative is not None:
            bias = bias + self.relative(_buckets(places))[None].permute(0, 3, 1, 2)
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x), self.pointers(x)


def _buckets(places: Tensor) -> Tensor:
    """MPNet's 32 buckets of relative position (Song et al. 2020; T5's scheme), (l, l)."""
    distance = places[:, None] - places[None, :]  # query minus key
    far = distance.abs()
    large = 8 + (torch.log(far.clamp(min=1).float() / 8) / math.log(128 / 8) * 8).long()
    return (distance < 0).long() * 16 + torch.where(far < 8, far, large.clamp(max=15))


def load_base(base: Path, layers: int | None = None) -> Tagger:
    """Make a tagger on the encoder in a folder; `layers` keeps only so many of the first."""
    shape = Shape.of(base)
    if layers:
        shape = Shape(**{**shape.__dict__, "layers": layers})
    model = Tagger(shape)
    stored = load_file(str(base / "model.safetensors"))
    mpnet = shape.kind == "mpnet"
    names = {
        "query": "attention.attn.q" if mpnet else "attention.self.query",
        "key": "attention.attn.k" if mpnet else "attention.self.key",
        "value": "attention.attn.v" if mpnet else "attention.self.value",
        "mixed": "attention.attn.o" if mpnet else "attention.output.dense",
        "norm1": "attention.LayerNorm" if mpnet else "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "norm2": "output.LayerNorm",
    }
    state = model.state_dict()
    found = {
        "words.weight": stored["embeddings.word_embeddings.weight"],
        "positions.weight": stored["embeddings.position_embeddings.weight"],
        "norm.weight": stored["embeddings.LayerNorm.weight"],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    if mpnet:
        found["relative.weight"] = stored["encoder.relative_attention_bias.weight"]
    else:  # one kind of token only: its vector can live in the positions
        found["positions.weight"] = (
            found["positions.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
        )
    for i in range(shape.layers):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                found[f"layers.{i}.{ours}.{part}"] = stored[f"encoder.layer.{i}.{theirs}.{part}"]
    for name, value in found.items():
        if state[name].shape != value.shape:
            raise ValueError(f"{name}: {tuple(value.shape)} stored, {tuple(state[name].shape)} wanted")
    model.load_state_dict(found, strict=False)
    return model
