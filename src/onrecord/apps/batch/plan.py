"""From inputs to shards: the same inputs give the same shards, whoever reads them and how often."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.apps.batch.job import Shard
from onrecord.apps.inputs import STDIN, files_of
from onrecord.read.cut import Piece, cut
from onrecord.terms.errors import BadQuestion
from onrecord.terms.findings import Dropped

GROUP = 64_000_000
"""Bytes of small files that are read one after the other, and share shards."""

LARGEST = 64_000_000
"""Bytes of a shard's pieces: what a worker is handed at once."""


@dataclass(frozen=True, slots=True)
class Group:
    """Files that are cut into shards together: one large file, or several small ones."""

    number: int
    items: tuple[str | Dropped, ...]
    size: int  # bytes


def plan(inputs: list[str]) -> list[Group]:
    """List the files of all inputs, in groups. No file is opened.

    Raises:
        BadQuestion: Standard input is among them: it can be read once, and a batch may have to go on later.
    """
    if STDIN in inputs:
        raise BadQuestion("SRC", STDIN, "files or folders; `onrecord read -` reads standard input")
    groups: list[Group] = []
    items: list[str | Dropped] = []
    size = 0
    for item in files_of(inputs):
        more = 0 if isinstance(item, Dropped) else _size(item)
        if items and size + more > GROUP:
            groups.append(Group(len(groups), tuple(items), size))
            items, size = [], 0
        items.append(item)
        size += more
    return [*groups, Group(len(groups), tuple(items), size)] if items else groups


def shards_of(group: Group, most: int) -> Iterator[Shard]:
    """Cut a group into shards of at most `most` articles, as far as their number can be told."""
    for number, (items, size) in enumerate(_batches(group.items, most)):
        yield Shard(name=f"{group.number:05d}-{number:05d}", items=items, sha256=_sha256(items), size=size)


def _batches(inputs: Iterable[str | Dropped], most: int) -> Iterator[tuple[tuple[Piece | Dropped, ...], int]]:
    items: list[Piece | Dropped] = []
    count = held = 0
    last = passed = 0  # bytes of the input at the last cut, and of the files before this one
    at = 0
    for item in inputs:
        for piece in [item] if isinstance(item, Dropped) else cut(item, most):
            if isinstance(piece, Dropped):
                items.append(piece)
                continue
            if count and (count + piece.count > most or held + len(piece.data) > LARGEST):
                size = min(held, at - last)  # a stream is read ahead, so `at` alone would tell too much
                yield tuple(items), size
                items, count, held, last = [], 0, 0, last + size
            items.append(piece)
            count += piece.count
            held += len(piece.data)
            at = max(at, passed + piece.at)
        passed = at = passed + (0 if isinstance(item, Dropped) else _size(item))
    if items:
        yield tuple(items), passed - last


def _sha256(items: Iterable[Piece | Dropped]) -> str:
    told = hashlib.sha256()
    for item in items:
        told.update(item.told if isinstance(item, Piece) else repr(item).encode("utf-8", "replace"))
    return told.hexdigest()


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        return 0
