"""The commands around a batch. Each parses, calls one function of its neighbours, and gives the exit code."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from onrecord.apps.options import Json, LedgerOption, ModelOption, Quiet, ledger_path


class Engine(StrEnum):
    """What runs a batch."""

    local = "local"
    ray = "ray"


class Device(StrEnum):
    """What the model runs on."""

    cpu = "cpu"
    cuda = "cuda"
    auto = "auto"


class Answer(StrEnum):
    """How the answer to a query is printed."""

    table = "table"
    csv = "csv"
    jsonl = "jsonl"


Batch = Annotated[Path, typer.Argument(metavar="DIR", help="The output of `onrecord batch`.")]


def batch(
    inputs: Annotated[
        list[str], typer.Argument(metavar="SRC", help="Files, folders, patterns, or lists of files (.paths).")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder of the data set.")],
    engine: Annotated[Engine, typer.Option("--engine", help="What runs the workers.")] = Engine.local,
    workers: Annotated[int, typer.Option("--workers", min=0, help="Worker processes; 0: one a core.")] = 0,
    device: Annotated[Device, typer.Option("--device", help="What the model runs on.")] = Device.cpu,
    shard_size: Annotated[int, typer.Option("--shard-size", min=1, help="Articles of one shard.")] = 1000,
    memory: Annotated[
        int, typer.Option("--memory", min=100, help="MB that a worker may hold before a fresh one comes.")
    ] = 1200,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first loss.")] = False,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Read SRC by many workers into Parquet files; the same command goes on where it was stopped."""
    from onrecord.apps.batch import run

    order = run.order(
        inputs,
        out,
        engine=engine.value,
        workers=workers,
        device=device.value,
        shard_size=shard_size,
        memory=memory,
        strict=strict,
        model=model,
    )
    raise typer.Exit(run.batch(order, quiet=quiet, as_json=json))


def load(
    folder: Batch,
    ledger: LedgerOption = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Store the output of a batch in the ledger; a second time adds nothing."""
    from onrecord.apps.batch import loading

    raise typer.Exit(loading.load(folder, ledger_path(ledger), quiet=quiet, as_json=json))


def query(
    folder: Batch,
    sql: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="SQL", help="One select; none to list the views and their columns."),
    ] = None,
    to: Annotated[Answer, typer.Option("--to", help="What to print.")] = Answer.table,
    quiet: Quiet = False,
    json: Annotated[bool, typer.Option("--json", help="The same as --to jsonl.")] = False,
) -> None:
    """Ask the output of a batch in SQL; it reads, and nothing else."""
    from onrecord.apps.batch import querying

    raise typer.Exit(querying.query(folder, sql, to="jsonl" if json else to.value, quiet=quiet))
