"""The commands. Each parses, calls one function of its neighbours, and gives the exit code.

Nothing heavy is imported here: `onrecord --help` must answer at once.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer
from typer.core import TyperGroup

from onrecord.apps.batch import commands
from onrecord.apps.forms import Form, View
from onrecord.apps.judge import judge
from onrecord.apps.messages import told_plainly
from onrecord.apps.options import (
    Everything,
    Inputs,
    Json,
    Kind,
    KindOption,
    LedgerOption,
    ModelOption,
    PublishedOption,
    Quiet,
    ledger_path,
)
from onrecord.apps.tables import tables
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
    published: PublishedOption = None,
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
            published=published,
        )
    )


@app.command()
def add(
    inputs: Inputs,
    kind: KindOption = Kind.auto,
    ledger: LedgerOption = None,
    published: PublishedOption = None,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Read INPUT and store what it reports in the ledger."""
    from onrecord.apps import storing

    raise typer.Exit(
        storing.add(
            inputs,
            kind.value,
            ledger_path(ledger),
            model=model,
            quiet=quiet,
            as_json=json,
            published=published,
        )
    )


@app.command()
def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS",
            help='Words, a "phrase", field:value (docs/search.md); a minus excludes, after --. None for all.',
        ),
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Who speaks.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Published then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Published then or before.")
    ] = None,
    act: Annotated[
        str | None,
        typer.Option("--act", metavar="ACT", help=", ".join(ACTS), autocompletion=lambda: list(ACTS)),
    ] = None,
    order: Annotated[
        str,
        typer.Option(
            "--order", help="newest, or best match first.", autocompletion=lambda: ["newest", "best"]
        ),
    ] = "newest",
    after: Annotated[
        str | None,
        typer.Option("--after", metavar="CURSOR", help="Go on behind this hit of the same search."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Most hits shown.")] = 20,
    everything: Everything = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Find statements by their words, newest first or best match first."""
    from onrecord.apps import asking

    filters = {"speaker": speaker, "since": since, "until": until, "act": act}
    filters |= {"order": order, "after": after}
    asked = " ".join(words or [])
    where = ledger_path(ledger)
    raise typer.Exit(asking.search(where, asked, filters, limit=limit, everything=everything, as_json=json))


@app.command()
def events(
    actor: Annotated[
        str | None,
        typer.Option("--actor", metavar="WHO", help="Who acts: RUS, Russia, NATO, Sikorski."),
    ] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", metavar="WHO", help="To whom.")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="ACCUSE, ASSAULT ...; may be given several times."),
    ] = None,
    mode: Annotated[str | None, typer.Option("--mode", metavar="MODE", help="How: arrest, drone ...")] = None,
    factuality: Annotated[
        str | None,
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
def stats(
    speaker: Annotated[
        str | None,
        typer.Option("--speaker", metavar="NAME", help="Months and acts of this speaker, named in full."),
    ] = None,
    outlet: Annotated[
        str | None,
        typer.Option("--outlet", metavar="NAME", help="Months and acts in this outlet, named in full."),
    ] = None,
    everything: Everything = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Count what the ledger holds, each statement once."""
    from onrecord.apps import asking

    names = {"speaker": speaker, "outlet": outlet}
    where = ledger_path(ledger)
    raise typer.Exit(asking.stats(where, names, everything=everything, as_json=json))


app.add_typer(judge, name="judge")


@app.command()
def update(
    model: Annotated[
        str | None,
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
        Path | None,
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
    published: PublishedOption = None,
    model: ModelOption = "fast",
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Print the figures of INPUT with what the tables say of them; exit with 1 if one differs."""
    from onrecord.apps import checking

    raise typer.Exit(
        checking.check(inputs, kind.value, published=published, model=model, quiet=quiet, as_json=json)
    )


app.command()(commands.batch)
app.command()(commands.load)
app.command()(commands.query)
app.add_typer(tables, name="tables")


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
