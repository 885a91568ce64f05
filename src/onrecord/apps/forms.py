"""The forms that commands write, as the command line offers them; docs/formats.md tells each."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """What `export` writes."""

    jsonl = "jsonl"
    csv = "csv"
    brat = "brat"
    plover = "plover"
    events_csv = "events.csv"
    figures_csv = "figures.csv"
    events_parquet = "events.parquet"
    annotations = "annotations"
    schema_org = "schema.org"
    ftm = "ftm"
    citron = "citron"
    bibtex = "bibtex"
    training = "training"


class View(StrEnum):
    """What `read` prints: any form, or the article with its statements for a person."""

    terminal = "terminal"
    jsonl = "jsonl"
    csv = "csv"
    brat = "brat"
    plover = "plover"
    events_csv = "events.csv"
    figures_csv = "figures.csv"
    events_parquet = "events.parquet"
    annotations = "annotations"
    schema_org = "schema.org"
    ftm = "ftm"
    citron = "citron"
    bibtex = "bibtex"
