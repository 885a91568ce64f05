"""Text on a terminal: wrapped, set in, in columns. No line is cut, and none is padded at its end."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

WIDEST = 100
"""Columns used of a wide terminal; longer lines are hard to read."""

NARROWEST = 30
GAP = 2
"""Blanks between columns, and before the first."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the commands, which know the exit code."""
        raise


def console_for(out: TextIO) -> Console:
    """Return a console that prints no escape codes where NO_COLOR is set or nobody is looking."""
    if os.environ.get("NO_COLOR"):
        return _Console(file=out, highlight=False, color_system=None)
    return _Console(file=out, highlight=False)


def width_of(console: Console) -> int:
    """Return how many columns are used."""
    return max(NARROWEST, min(console.width, WIDEST))


def flow(console: Console, text: Text, indent: int = GAP) -> None:
    """Print a text in lines of the console's width, set in."""
    put(console, flowed(console, text, indent))


def flowed(console: Console, text: Text, indent: int = GAP) -> list[Text]:
    """Return a text in lines of the console's width, set in."""
    margin = Text(" " * indent)
    lines = [margin + line for line in text.wrap(console, width_of(console) - indent, overflow="fold")]
    for line in lines:
        line.rstrip()
    return lines


def row(console: Console, cells: Sequence[Text], widths: Sequence[int]) -> list[Text]:
    """Return the lines of one row of a table, each cell wrapped in its column."""
    wrapped = [
        cell.wrap(console, width, overflow="fold", justify=cell.justify)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return [_joined(parts, widths) for parts in itertools.zip_longest(*(list(lines) for lines in wrapped))]


def _joined(parts: Sequence[Text | None], widths: Sequence[int]) -> Text:
    line = Text()
    for part, width in zip(parts, widths, strict=True):
        line.append(" " * GAP)
        cell = part or Text()
        line.append_text(cell)
        line.append(" " * (width - cell.cell_len))
    line.rstrip()
    return line


def pairs(console: Console, facts: dict[str, str | Text]) -> None:
    """Print names and values in two columns."""
    first = max(len(name) for name in facts)
    widths = (first, width_of(console) - first - 2 * GAP)
    for name, value in facts.items():
        cells = (Text(name, style="dim"), value if isinstance(value, Text) else Text(value))
        put(console, row(console, cells, widths))


def put(console: Console, lines: Iterable[Text]) -> None:
    """Print lines as they are."""
    console.print(Text("\n").join(lines), soft_wrap=True)
