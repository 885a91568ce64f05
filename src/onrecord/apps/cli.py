"""The commands. Each parses, calls one function of its neighbours, and gives the exit code.

Nothing heavy is imported here: `onrecord --help` must answer at once.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Optional, TextIO

import typer
from typer.core import TyperGroup

from onrecord.apps.batch import commands
from onrecord.apps.messages import told_plainly
from onrecord.apps.options import (
    Inputs,
    Json,
    Kind,
    KindOption,
    LedgerOption,
    ModelOption,
    Quiet,
    ledger_path,
)
from onrecord.terms.statement import ACTS


class Commands(TyperGroup):
    """The commands, none of which shows a person a traceback for what a person can mend."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command asked for."""
        with told_plainly():
            return super().invoke(ctx)


app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help="Read news as a ledger of attributed statements: who said what, in which words, on whose word.",
    epilog="Exit codes: 0 ok, 1 not found, 2 usage, 3 partly done, 4 storage, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class View(StrEnum):
    """What `read` prints."""

    terminal = "terminal"
    jsonl = "jsonl"
    csv = "csv"


class Form(StrEnum):
    """What `export` writes."""

    jsonl = "jsonl"
    csv = "csv"
    brat = "brat"


def version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        from importlib.metadata import version as installed

        typer.echo(f"onrecord {installed('onrecord')}")
        raise typer.Exit


@app.callback()
def options(
    _: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


@app.command()
def read(
    inputs: Inputs,
    kind: KindOption = Kind.auto,
    to: Annotated[View, typer.Option("--to", help="What to print.")] = View.terminal,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write there.")
    ] = None,
    min_score: Annotated[
        float, typer.Option("--min-score", min=0, max=1, help="Leave out less likely ones.")
    ] = 0.0,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Annotated[bool, typer.Option("--json", help="The same as --to jsonl.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show why each statement was made, and all that was let go.")
    ] = False,
) -> None:
    """Read INPUT and print who says what; nothing is stored."""
    from onrecord.apps import reading

    view = (View.jsonl if json else to).value
    target = None if output == Path("-") else output
    raise typer.Exit(
        reading.read(
            inputs,
            kind.value,
            view,
            target,
            min_score=min_score,
            model=model,
            quiet=quiet,
            explain=explain,
        )
    )


@app.command()
def add(
    inputs: Inputs,
    kind: KindOption = Kind.auto,
    ledger: LedgerOption = None,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Read INPUT and store what it reports in the ledger."""
    from onrecord.apps import storing

    raise typer.Exit(
        storing.add(inputs, kind.value, ledger_path(ledger), model=model, quiet=quiet, as_json=json)
    )


@app.command()
def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS", help='Words, or a "phrase"; none for all. After -- they may begin with -.'
        ),
    ] = None,
    speaker: Annotated[Optional[str], typer.Option("--speaker", metavar="NAME", help="Who speaks.")] = None,  # noqa: UP045
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Published then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Published then or before.")
    ] = None,
    act: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--act", metavar="ACT", help=", ".join(ACTS), autocompletion=lambda: list(ACTS)),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Most hits shown.")] = 20,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Find statements by their words, newest first."""
    from onrecord.apps import asking

    filters = {"speaker": speaker, "since": since, "until": until, "act": act}
    asked = " ".join(words or [])
    raise typer.Exit(asking.search(ledger_path(ledger), asked, filters, limit=limit, as_json=json))


@app.command()
def show(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="An article, statement or speaker; 6 signs are enough.")
    ],
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Show everything known of one article, statement or speaker."""
    from onrecord.apps import asking

    raise typer.Exit(asking.show(ledger_path(ledger), name, as_json=json))


@app.command()
def export(
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to; for brat a folder; - is standard output.")
    ],
    to: Annotated[Form, typer.Option("--to", help="The form.")] = Form.jsonl,
    ledger: LedgerOption = None,
    quiet: Quiet = False,
) -> None:
    """Write the whole ledger to FILE."""
    from onrecord.apps import storing

    raise typer.Exit(storing.export(ledger_path(ledger), to.value, target, quiet=quiet))


@app.command()
def stats(ledger: LedgerOption = None, json: Json = False) -> None:
    """Count what the ledger holds."""
    from onrecord.apps import asking

    raise typer.Exit(asking.stats(ledger_path(ledger), as_json=json))


@app.command()
def check(
    inputs: Inputs,
    kind: KindOption = Kind.auto,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="For articles that have no date.")
    ] = None,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Print the figures of INPUT that a table speaks to; exit with 1 if one differs."""
    from onrecord.apps import checking

    raise typer.Exit(
        checking.check(inputs, kind.value, published=published, model=model, quiet=quiet, as_json=json)
    )


app.command()(commands.batch)
app.command()(commands.load)
app.command()(commands.query)

tables = typer.Typer(
    no_args_is_help=True, help="List, show, add and verify the tables that figures are checked with."
)
app.add_typer(tables, name="tables")


@tables.command("list")
def tables_list(json: Json = False) -> None:
    """List the tables: the package's, then your own."""
    from onrecord.apps import tabling

    raise typer.Exit(tabling.show_all(as_json=json))


@tables.command("show")
def tables_show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A table, or one version of it: kiel-29.")],
    json: Json = False,
) -> None:
    """Show what a table holds, since when, under which licence."""
    from onrecord.apps import tabling

    raise typer.Exit(tabling.show(name, as_json=json))


@tables.command("add")
def tables_add(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A name for it; kiel for the Kiel tracker's files.")
    ],
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="CSV or Parquet; for kiel the folder of its CSV files.")
    ],
    key: Annotated[Optional[str], typer.Option("--key", help="Columns that tell a row: country,sex.")] = None,  # noqa: UP045
    value: Annotated[Optional[str], typer.Option("--value", help="Column of the number.")] = None,  # noqa: UP045
    unit: Annotated[Optional[str], typer.Option("--unit", help="Of the number: %, person, EUR, km.")] = None,  # noqa: UP045
    measure: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--measure", help='Words that sentences about it have: "unemployment|jobless".'),
    ] = None,
    year: Annotated[Optional[str], typer.Option("--year", help="Column of a row's year.")] = None,  # noqa: UP045
    since: Annotated[Optional[str], typer.Option("--from", help="Column of a row's first day.")] = None,  # noqa: UP045
    until: Annotated[Optional[str], typer.Option("--until", help="Column of a row's last day.")] = None,  # noqa: UP045
    published: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--published", help="Day from which the rows are known, or its column."),
    ] = None,
    publisher: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--publisher", help='Who publishes it, as articles name him: "Eurostat".'),
    ] = None,
    coverage: Annotated[Optional[str], typer.Option("--coverage", help="What it covers.")] = None,  # noqa: UP045
    definition: Annotated[str | None, typer.Option("--definition", help="What exactly is counted.")] = None,
    licence: Annotated[Optional[str], typer.Option("--licence", help="Under which it may be used.")] = None,  # noqa: UP045
    source: Annotated[str | None, typer.Option("--source", help="Address of its page, https://...")] = None,
    version: Annotated[Optional[str], typer.Option("--version", help="Else the day of --published.")] = None,  # noqa: UP045
    json: Json = False,
) -> None:
    """Register a table in ONRECORD_HOME; a TOML file beside it may say what the options say."""
    from onrecord.apps import tabling

    told = {
        "key": key,
        "value": value,
        "unit": unit,
        "measure": measure,
        "year": year,
        "from": since,
        "until": until,
    }
    told |= {"published": published, "publisher": publisher, "coverage": coverage, "definition": definition}
    told |= {"licence": licence, "source": source}
    raise typer.Exit(tabling.add(name, path, told, version=version, as_json=json))


@tables.command("verify")
def tables_verify() -> None:
    """Compare each table of your own with its sha256."""
    from onrecord.apps import tabling

    raise typer.Exit(tabling.verify())


def main() -> None:
    """Run the program."""
    sys.stdout, sys.stderr = _writable(sys.stdout), _writable(sys.stderr)
    app()


def _writable(stream: TextIO | None) -> TextIO:
    """Return a stream that takes every sign, whatever the locale says; also where the shell has closed it."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream
