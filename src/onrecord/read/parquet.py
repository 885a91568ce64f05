"""Parquet: a row an article, its columns named as the fields of JSON Lines."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Iterator
from importlib import import_module
from typing import IO, Any

from onrecord.read.admit import dropped
from onrecord.read.jsonl import read_jsonl
from onrecord.terms.article import Article
from onrecord.terms.errors import NotInstalled
from onrecord.terms.findings import Dropped

FIELDS = ("id", "text", "title", "published", "url", "publisher", "authors", "language")
TOGETHER = 100
"""Rows taken at a time, so that a file of any size is held in memory a little at a time."""


def read_parquet(data: bytes, origin: str) -> Iterator[Article | Dropped]:
    """Read a Parquet file; columns that are no field of an article are left alone."""
    first = 1
    for lines in json_lines(io.BytesIO(data), origin):
        if isinstance(lines, Dropped):
            yield lines
        else:
            yield from read_jsonl(lines, origin, first)
            first += TOGETHER


def json_lines(stream: IO[bytes], origin: str, most: int = TOGETHER) -> Iterator[bytes | Dropped]:
    """Yield the rows of a file as JSON Lines, `most` at a time."""
    try:
        pa = import_module("pyarrow")
        parquet = import_module("pyarrow.parquet")
    except ImportError:
        raise NotInstalled("pyarrow", "a Parquet file", "batch") from None
    try:
        file = parquet.ParquetFile(stream)
        names = [name for name in FIELDS if name in file.schema_arrow.names]
        if "text" not in names:
            listed = ", ".join(file.schema_arrow.names[:10])
            yield dropped(f'no_text: there is no column "text", but {listed}', origin)
            return
        if not file.metadata.num_rows:
            yield dropped("empty: there is no row in it", origin)
        for batch in file.iter_batches(batch_size=most, columns=names):
            yield "".join(_line(row) for row in batch.to_pylist()).encode()
    except (pa.ArrowException, OSError) as error:
        told = str(error).strip().partition("\n")[0]
        yield dropped(f"broken_parquet: {told}; the rest was not read", origin)


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, default=_plain) + "\n"


def _plain(value: object) -> object:
    """Return a date as ISO 8601; anything else that JSON has no word for is told by the field's check."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return [repr(value)[:60]]
