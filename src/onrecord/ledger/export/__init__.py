"""The ways out of a ledger: a row here is all the registration there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from onrecord.ledger.export.brat import export_brat
from onrecord.ledger.export.csv import export_csv, write_csv
from onrecord.ledger.export.jsonl import export_jsonl, write_jsonl
from onrecord.terms.findings import Findings

Export = Callable[[Iterable[Findings], Path], None]
Writer = Callable[[Iterable[Findings], TextIO], None]

EXPORTS: dict[str, Export] = {
    "brat": export_brat,
    "csv": export_csv,
    "jsonl": export_jsonl,
}
"""By name, what writes findings to a path; it appears there when it is whole."""

WRITERS: dict[str, Writer] = {
    "csv": write_csv,
    "jsonl": write_jsonl,
}
"""By name, what writes findings to an open text stream as they come."""
