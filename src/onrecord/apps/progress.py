"""A progress bar on standard error, where a person is looking."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onrecord.apps.inputs import expected

SETTLED = 0.5
"""Seconds before a rate means anything: articles are taken in groups before the first is read."""


@contextmanager
def progress(inputs: list[str], *, wanted: bool) -> Iterator[Callable[[], None]]:
    """Give what is to be called after each article; it moves a bar if there are many and somebody sees it.

    The bar is gone at the end, also where an error ends it.
    """
    if not wanted or not sys.stderr.isatty() or (total := expected(inputs)) == 1:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from onrecord.apps.layout import console_for

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    bar = Progress(
        *columns,
        console=console_for(sys.stderr),
        transient=True,
        redirect_stdout=False,  # it would send our data to standard error
        redirect_stderr=False,
    )
    with bar:
        task = bar.add_task("reading", total=total, rate="")

        def step() -> None:
            speed = bar.tasks[0].speed if (bar.tasks[0].elapsed or 0) > SETTLED else None
            bar.update(task, advance=1, rate=f"{speed:,.1f} articles/s" if speed else "")

        yield step
