"""A progress bar on standard error, where a person is looking."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from onrecord.apps.inputs import expected

Item = TypeVar("Item")


def followed(items: Iterable[Item], inputs: list[str], *, quiet: bool) -> Iterator[Item]:
    """Yield the items, with a bar of rate and time left if there are many and somebody sees it."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    total = expected(inputs)
    if total < 2:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")
        for item in items:
            yield item
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:,.1f} articles/s" if speed else "")
