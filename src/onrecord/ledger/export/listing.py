"""One JSON document that holds a long list, written as its items come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from onrecord.ledger.export.jsonl import dumped


def write_listing(
    head: Mapping[str, Any], name: str, items: Iterable[Mapping[str, Any]], out: TextIO
) -> None:
    """Write {**head, name: [items]}, an item a line."""
    opening = dumped(dict(head)).rstrip("\n").removesuffix("}")
    out.write(f'{opening},"{name}":[')
    before = "\n"
    for item in items:
        out.write(before + dumped(dict(item)).rstrip("\n"))
        before = ",\n"
    out.write("\n]}\n")
