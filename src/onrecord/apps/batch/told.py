"""How far a batch is: a bar where somebody looks, else a line now and then."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from onrecord.apps.messages import say
from onrecord.apps.phrases import counted

EVERY = 30.0
"""Seconds between lines where nobody looks."""

SETTLED = 5.0
"""Seconds before a rate and the time left mean anything."""


@dataclass(slots=True)
class Progress:
    """Counts of a run; told from several threads."""

    total: int  # bytes of the input
    quiet: bool
    passed: int = 0  # bytes of the shards that are done, whether now or before
    fresh: int = 0  # of these, now
    articles: int = 0  # begun in this run
    errors: int = 0  # things lost, shards failed and workers replaced
    bar: Any = None
    _began: float = field(default_factory=time.monotonic)
    _told: float = field(default_factory=time.monotonic)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def article(self) -> None:
        """One more was begun."""
        with self._lock:
            self.articles += 1
            self._show()

    def shard(self, size: int, *, fresh: bool, errors: int = 0) -> None:
        """One more is done, or was done by an earlier run."""
        with self._lock:
            self.passed += size
            self.fresh += size if fresh else 0
            self.errors += errors
            self._show()

    def retry(self, shard: str, why: str) -> None:
        """A worker was replaced."""
        with self._lock:
            self.errors += 1
        say(f"shard {shard} is begun again by a fresh worker: {why}", quiet=self.quiet)

    @property
    def rate(self) -> float:
        """Articles per second of this run."""
        return self.articles / max(time.monotonic() - self._began, 1e-9)

    @property
    def left(self) -> float | None:
        """Seconds left, by the share of the input that is done; None while that cannot be told."""
        spent = time.monotonic() - self._began
        if spent < SETTLED or not self.fresh or not self.total:
            return None
        return spent * max(self.total - self.passed, 0) / self.fresh

    def line(self) -> str:
        """Return all of it in words."""
        share = f"{min(self.passed / self.total, 1):.0%} of the input done" if self.total else ""
        left = "" if self.left is None else f"about {_duration(self.left)} left"
        told = (
            counted(self.articles, "article"),
            f"{self.rate:,.1f} articles/s",
            share,
            left,
            counted(self.errors, "error"),
        )
        return ", ".join(filter(None, told))

    def _show(self) -> None:
        if self.bar is not None:
            self.bar.update(self.bar.task_ids[0], completed=self.passed, told=self.line())
        elif time.monotonic() - self._told > EVERY:
            self._told = time.monotonic()
            say(self.line(), quiet=self.quiet)


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Progress]:
    """Give the counts of a run; they are shown as they move."""
    told = Progress(total, quiet)
    if quiet or not sys.stderr.isatty():
        yield told
        return
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    from onrecord.apps.layout import console_for

    bar = Bar(
        BarColumn(20),
        TextColumn("{task.fields[told]}"),
        console=console_for(sys.stderr),
        transient=True,
        redirect_stdout=False,  # it would send our data to standard error
        redirect_stderr=False,
    )
    with bar:
        bar.add_task("", total=total or None, told="")
        told.bar = bar
        yield told
        told.bar = None


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
