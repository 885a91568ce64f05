"""What copies are found with less: the same words, or MinHash over the same runs of eight words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256

import numpy as np

from bench.copies.families import Item
from onrecord.link.copies import runs_of

BANDS, ROWS = 32, 4
LEAST = 0.5
SEED = 1


def by_sha256(made: Sequence[Item]) -> dict[str, str]:
    """Put articles of exactly the same words together."""
    first: dict[str, str] = {}
    groups: dict[str, str] = {}
    for item in made:
        digest = sha256(" ".join(item.text.lower().split()).encode()).hexdigest()
        groups[item.id] = first.setdefault(digest, item.id)
    return groups


def by_minhash(made: Sequence[Item]) -> dict[str, str]:
    """Put an article under the first before it that has as many of its 128 least hashes in common."""
    draw = np.random.default_rng(SEED)
    turns = draw.integers(1, 2**63, BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    bands: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)
    sketches: list[np.ndarray[tuple[int], np.dtype[np.uint64]]] = []
    groups: dict[str, str] = {}
    for number, item in enumerate(made):
        runs = runs_of(item.text)
        mixed = runs[:, None] * turns[None, :]
        sketch = (mixed ^ (mixed >> np.uint64(29))).min(axis=0)
        keys = [(band, sketch[band * ROWS : (band + 1) * ROWS].tobytes()) for band in range(BANDS)]
        near = sorted({other for key in keys for other in bands[key]})
        alike = [other for other in near if np.mean(sketches[other] == sketch) >= LEAST]
        groups[item.id] = groups[made[alike[0]].id] if alike else item.id
        sketches.append(sketch)
        for key in keys:
            bands[key].append(number)
    return groups
