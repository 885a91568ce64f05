"""The ways out of a ledger: a row here is all the registration there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TextIO

from onrecord.ledger.export.brat import export_brat
from onrecord.ledger.export.csv import export_csv, write_csv
from onrecord.ledger.export.dyads import export_events_csv, export_events_parquet, write_events_csv
from onrecord.ledger.export.jsonl import export_jsonl, write_jsonl
from onrecord.ledger.export.plover import export_plover, write_plover
from onrecord.terms.findings import Findings

LeftOut = Mapping[str, int] | None
"""What a form has no place for, counted by reason."""

Export = Callable[[Iterable[Findings], Path], LeftOut]
Writer = Callable[[Iterable[Findings], TextIO], LeftOut]

EXPORTS: dict[str, Export] = {
    "brat": export_brat,
    "csv": export_csv,
    "events.csv": export_events_csv,
    "events.parquet": export_events_parquet,
    "jsonl": export_jsonl,
    "plover": export_plover,
}
"""By name, what writes findings to a path; it appears there when it is whole."""

WRITERS: dict[str, Writer] = {
    "csv": write_csv,
    "events.csv": write_events_csv,
    "jsonl": write_jsonl,
    "plover": write_plover,
}
"""By name, what writes findings to an open text stream as they come."""
