"""How likely an attribution is right: a logistic model over what the encoder was sure of.

The weights live in the model's card; `training/attribution/calibrate.py` fits them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from onrecord.extract.links import Choice
from onrecord.extract.tags import Tagged

FEATURES = (
    "one",
    "cue_sure",
    "cue_edges",
    "content_sure",
    "content_edges",
    "content_link",
    "content_length",
    "content_parts",
    "content_quoted",
    "source_sure",
    "source_edges",
    "source_link",
    "source_none",
)
LEAST = 0.1
"""What the tags found and scores less is no statement: nine in ten of them are wrong."""

FLOOR = -6.0  # log probabilities below it say nothing more


def features(
    cue: Tagged, source: tuple[Tagged | None, Choice], contents: Sequence[tuple[Tagged, Choice]], quoted: bool
) -> list[float]:
    """Return the values that the logistic model weighs, in the order of FEATURES."""
    mention, link = source
    return [
        1.0,
        max(cue.sure, FLOOR),
        max(cue.edges, FLOOR),
        max(min(c.sure for c, _ in contents), FLOOR),
        max(min(c.edges for c, _ in contents), FLOOR),
        max(min(choice.sure for _, choice in contents), FLOOR),
        math.log(sum(c.last - c.first for c, _ in contents)),
        float(len(contents) - 1),
        float(quoted),
        max(mention.sure, FLOOR) if mention else 0.0,
        max(mention.edges, FLOOR) if mention else 0.0,
        max(link.sure, FLOOR),
        float(mention is None),
    ]


def probability(weights: Sequence[float], values: Sequence[float]) -> float:
    """Return the logistic of the weighted sum, to three places."""
    total = sum(w * v for w, v in zip(weights, values, strict=True))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), 3)
