"""What an engine is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from onrecord.read.cut import Piece
from onrecord.terms.findings import Dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A part of the input that is read by one worker and written as a whole."""

    name: str
    items: tuple[Piece | Dropped, ...]
    sha256: str  # of all that is to be read
    size: int  # bytes of the input files behind it, packed as they are; for the progress alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every worker is told once."""

    out: str  # the data set's folder
    model: str = "fast"
    device: str = "cpu"
    loader: str = "onrecord.pipeline:load"  # "module:function" that makes a Reader of model and device
    memory: int = 1200  # MB; a worker that holds more after a shard is replaced by a fresh one
    patience: float = 900.0  # seconds without a sign of life after which a worker is killed


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A shard that a worker has written into a room of its own; the run is to commit it."""

    shard: Shard
    room: str
    manifest: dict[str, Any]
    loss: tuple[str, str] | None = None  # origin and reason of the first thing that was lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A shard that could not be done, and why."""

    shard: Shard
    why: str


@dataclass(slots=True)
class Watch:
    """Who is told that the work goes on."""

    article: Callable[[], None] = field(default=lambda: None)  # one was read
    retry: Callable[[str, str], None] = field(default=lambda _shard, _why: None)  # a worker was replaced


Outcome = Done | Failed
Engine = Callable[[Iterable[Shard], Job, int, Watch], Iterator[Outcome]]
"""Takes shards as it has room for them, and yields what came of each, in any order."""
