"""The ways out of a ledger: a row here is all the registration there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TextIO

from onrecord.ledger.export.annotations import export_annotations, write_annotations
from onrecord.ledger.export.bibtex import export_bibtex, write_bibtex
from onrecord.ledger.export.brat import export_brat
from onrecord.ledger.export.citron import export_citron
from onrecord.ledger.export.csv import export_csv, write_csv
from onrecord.ledger.export.dyads import export_events_csv, export_events_parquet, write_events_csv
from onrecord.ledger.export.figures import export_figures_csv, write_figures_csv
from onrecord.ledger.export.ftm import export_ftm, write_ftm
from onrecord.ledger.export.jsonl import export_jsonl, write_jsonl
from onrecord.ledger.export.plover import export_plover, write_plover
from onrecord.ledger.export.schema_org import export_schema_org, write_schema_org
from onrecord.terms.findings import Findings

LeftOut = Mapping[str, int] | None
"""What a form has no place for, counted by reason."""

Export = Callable[[Iterable[Findings], Path], LeftOut]
Writer = Callable[[Iterable[Findings], TextIO], LeftOut]

EXPORTS: dict[str, Export] = {
    "annotations": export_annotations,
    "bibtex": export_bibtex,
    "brat": export_brat,
    "citron": export_citron,
    "csv": export_csv,
    "events.csv": export_events_csv,
    "events.parquet": export_events_parquet,
    "figures.csv": export_figures_csv,
    "ftm": export_ftm,
    "jsonl": export_jsonl,
    "plover": export_plover,
    "schema.org": export_schema_org,
}
"""By name, what writes findings to a path; it appears there when it is whole."""

WRITERS: dict[str, Writer] = {
    "annotations": write_annotations,
    "bibtex": write_bibtex,
    "csv": write_csv,
    "events.csv": write_events_csv,
    "figures.csv": write_figures_csv,
    "ftm": write_ftm,
    "jsonl": write_jsonl,
    "plover": write_plover,
    "schema.org": write_schema_org,
}
"""By name, what writes findings to an open text stream as they come."""
