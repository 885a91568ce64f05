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

from onrecord.apps.forms import Form, View
from onrecord.apps.judge import judge
from onrecord.apps.messages import told_plainly
from onrecord.apps.options import Everything, Json, LedgerOption, ModelOption, Quiet, ledger_path
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


class Kind(StrEnum):
    """How an input is read."""

    auto = "auto"
    text = "text"
    html = "html"
    jsonl = "jsonl"
    feed = "feed"


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Files or folders; - is standard input.")]
KindOption = Annotated[
    Kind, typer.Option("--kind", help="How to read the inputs; auto looks at name and content.")
]


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
    everything: Everything = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Find statements by their words, newest first."""
    from onrecord.apps import asking

    filters = {"speaker": speaker, "since": since, "until": until, "act": act}
    asked = " ".join(words or [])
    where = ledger_path(ledger)
    raise typer.Exit(asking.search(where, asked, filters, limit=limit, everything=everything, as_json=json))


@app.command()
def events(
    actor: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--actor", metavar="WHO", help="Who acts: RUS, Russia, NATO, Sikorski."),
    ] = None,
    recipient: Annotated[Optional[str], typer.Option("--recipient", metavar="WHO", help="To whom.")] = None,  # noqa: UP045
    kind: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--type", metavar="TYPE", help="ACCUSE, ASSAULT ...; may be given several times."),
    ] = None,
    mode: Annotated[str | None, typer.Option("--mode", metavar="MODE", help="How: arrest, drone ...")] = None,
    factuality: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--factuality", help="actual, historical, future, hypothetical or negated."),
    ] = None,
    asserted_by: Annotated[
        str | None,
        typer.Option("--asserted-by", metavar="WHO", help="outlet; claimed by anybody else; or who says so."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Published then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Published then or before.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Most events shown.")] = 20,
    everything: Everything = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Find events: who did what to whom, and on whose word; newest first."""
    from onrecord.apps import asking

    asked = {"actor": actor, "recipient": recipient, "mode": mode, "factuality": factuality}
    asked |= {"asserted_by": asserted_by, "since": since, "until": until}
    where = ledger_path(ledger)
    raise typer.Exit(
        asking.events(where, asked, kind or [], limit=limit, everything=everything, as_json=json)
    )


@app.command()
def show(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="An article, statement, event or speaker; 6 signs are enough.")
    ],
    everything: Everything = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Show everything known of one article, statement, event or speaker."""
    from onrecord.apps import asking

    raise typer.Exit(asking.show(ledger_path(ledger), name, everything=everything, as_json=json))


@app.command()
def export(
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to; for brat a folder; - is standard output.")
    ],
    to: Annotated[Form, typer.Option("--to", help="The form.")] = Form.jsonl,
    everything: Everything = False,
    ledger: LedgerOption = None,
    quiet: Quiet = False,
) -> None:
    """Write what the ledger holds to FILE, each statement once."""
    from onrecord.apps import storing

    where = ledger_path(ledger)
    raise typer.Exit(storing.export(where, to.value, target, everything=everything, quiet=quiet))


@app.command()
def stats(everything: Everything = False, ledger: LedgerOption = None, json: Json = False) -> None:
    """Count what the ledger holds, each statement once."""
    from onrecord.apps import asking

    raise typer.Exit(asking.stats(ledger_path(ledger), everything=everything, as_json=json))


app.add_typer(judge, name="judge")


@app.command()
def update(
    model: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--model", help="Read all with this model; else each with a newer version of its own."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would change; change nothing.")
    ] = False,
    ledger: LedgerOption = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Read anew what another model or other tables have read; ids and judgements stay."""
    from onrecord.apps import updating

    where = ledger_path(ledger)
    raise typer.Exit(updating.update(where, model, dry_run=dry_run, quiet=quiet, as_json=json))


@app.command()
def verify(
    given: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Argument(metavar="LEDGER", help="The ledger; else as with --ledger elsewhere."),
    ] = None,
    json: Json = False,
) -> None:
    """Check that a ledger is whole: the file, every span, the index, copies and judgements."""
    from onrecord.apps import verifying

    raise typer.Exit(verifying.verify(ledger_path(given), as_json=json))


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
    """Print the figures of INPUT with what the tables say of them; exit with 1 if one differs."""
    from onrecord.apps import checking

    raise typer.Exit(
        checking.check(inputs, kind.value, published=published, model=model, quiet=quiet, as_json=json)
    )


tables = typer.Typer(
    no_args_is_help=True, help="List, show, add, verify and ask the tables that figures are checked with."
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


class Measure(StrEnum):
    """What members are ranked by."""

    population = "population"
    gdp = "gdp"


@tables.command("rank")
def tables_rank(
    body: Annotated[
        str, typer.Argument(metavar="BODY", help="As the table of memberships has it: NATO, EU.")
    ],
    by: Annotated[Measure, typer.Option("--by", help="What to rank by.")] = Measure.population,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="On that day; else today.")] = None,
    json: Json = False,
) -> None:
    """List a body's members, the most populous or the largest economy first."""
    from onrecord.apps import tabling

    raise typer.Exit(tabling.rank(body, by.value, on, as_json=json))


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
