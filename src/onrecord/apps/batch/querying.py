"""`onrecord query`: SQL over the output of a batch, printed as a table, CSV or JSON Lines."""

from __future__ import annotations

import csv
import datetime
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.apps.asking import print_json
from onrecord.apps.messages import OK, say
from onrecord.apps.phrases import counted
from onrecord.apps.safe import in_a_line
from onrecord.ledger.dataset.analysis import Analysis, described, opened
from onrecord.ledger.dataset.store import DataSet
from onrecord.ledger.export.csv import safe

SHOWN = 200
"""Rows of a table for people; scripts get all."""

WIDEST = 60
"""Signs of a cell in a table for people."""


def query(folder: Path, sql: str | None, *, to: str, quiet: bool) -> int:
    """Print the answer to one query, or what can be asked; return the exit code.

    Raises:
        NotABatch: The folder holds no output of a batch.
        BadQuery: The SQL is wrong, or would do more than read.
    """
    data = DataSet.existing(folder)
    if data.whole is None:
        say("the batch is not finished: these are the finished shards", quiet=quiet)
    with opened(data) as analysis:
        if sql is None:
            _print_views(analysis)
            return OK
        names, rows = analysis.ask(sql)
        PRINTERS[to](names, rows, quiet)
    return OK


def _print_views(analysis: Analysis) -> None:
    for view, columns in analysis.views():
        if not view.endswith("_of_all"):
            sys.stdout.write(f"{view}: {described(view)}\n    {', '.join(columns)}\n")


def _print_table(names: Sequence[str], rows: Iterator[Sequence[Any]], quiet: bool) -> None:
    shown = [[_cell(value) for value in row] for row in itertools.islice(rows, SHOWN)]
    more = sum(1 for _ in rows)
    widths = [max(map(len, column)) for column in zip(names, *shown, strict=True)]
    for cells in (names, ["─" * width for width in widths], *shown):
        line = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        sys.stdout.write(line.rstrip() + "\n")
    if more:
        say(f"{counted(more, 'more row')}: ask for fewer with limit, or use --to csv or jsonl", quiet=quiet)


def _print_csv(names: Sequence[str], rows: Iterable[Sequence[Any]], _: bool) -> None:
    writer = csv.writer(sys.stdout)
    writer.writerow(safe(name) for name in names)
    for row in rows:
        writer.writerow(safe(value if isinstance(value, int | float) else _text(value)) for value in row)


def _print_jsonl(names: Sequence[str], rows: Iterable[Sequence[Any]], _: bool) -> None:
    for row in rows:
        print_json({name: _json(value) for name, value in zip(names, row, strict=True)})


PRINTERS = {"table": _print_table, "csv": _print_csv, "jsonl": _print_jsonl}


def _cell(value: Any) -> str:
    text = f"{value:,.4g}" if isinstance(value, float) else in_a_line(_text(value))
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _json(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_json(inner) for inner in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
