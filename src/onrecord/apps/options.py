"""Options that several commands share, and where the ledger is."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Kind(StrEnum):
    """How an input is read."""

    auto = "auto"
    text = "text"
    html = "html"
    jsonl = "jsonl"
    feed = "feed"
    warc = "warc"
    parquet = "parquet"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Files or folders; - is standard input.")]
KindOption = Annotated[
    Kind, typer.Option("--kind", help="How to read the inputs; auto looks at name and content.")
]
LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The ledger; else $ONRECORD_LEDGER, else the user's data folder."
    ),
]
ModelOption = Annotated[str, typer.Option("--model", help="The attribution model.")]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="For articles that have no date of their own."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages and no progress on standard error.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
Everything = Annotated[
    bool,
    typer.Option("--all", help="Also what counts in another article, and what people have rejected."),
]


def ledger_path(given: Path | None) -> Path:
    """Return the ledger to use: the one given, $ONRECORD_LEDGER, or the user's data folder."""
    if given is not None:
        return given
    if named := os.environ.get("ONRECORD_LEDGER"):
        return Path(named).expanduser()
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "onrecord" / "ledger.db"
