"""The commands of `onrecord judge`."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.apps.options import Json, LedgerOption, ledger_path

judge = typer.Typer(
    no_args_is_help=True,
    help="Say what is right: your judgement outranks every model, and is never overwritten.",
)

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges; else your login name.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why, in your own words.")]
Ids = Annotated[
    list[str],
    typer.Argument(metavar="ID", help="Statements, events, figures; 6 signs of an id are enough."),
]
One = Annotated[str, typer.Argument(metavar="ID", help="6 signs of an id are enough.")]


@judge.command()
def accept(
    ids: Ids, by: By = None, note: Note = None, ledger: LedgerOption = None, json: Json = False
) -> None:
    """Say that statements, events or figures are right as they stand, in all fields."""
    from onrecord.apps import judging

    where = ledger_path(ledger)
    raise typer.Exit(judging.stand(where, ids, "accepted", who=(by, note), as_json=json))


@judge.command()
def reject(
    ids: Ids, by: By = None, note: Note = None, ledger: LedgerOption = None, json: Json = False
) -> None:
    """Say that these are no statements, events or figures: search, export and stats leave them out."""
    from onrecord.apps import judging

    where = ledger_path(ledger)
    raise typer.Exit(judging.stand(where, ids, "rejected", who=(by, note), as_json=json))


@judge.command("set")
def set_fields(
    name: One,
    fields: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE",
            help="act=deny, speaker='Ana Lima', content='words of the text' or 120-180,190-200.",
        ),
    ],
    by: By = None,
    note: Note = None,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Set fields of a statement, event, figure or speaker."""
    from onrecord.apps import judging

    raise typer.Exit(judging.set_fields(ledger_path(ledger), name, fields, who=(by, note), as_json=json))


@judge.command()
def same(
    name: One, other: One, by: By = None, note: Note = None, ledger: LedgerOption = None, json: Json = False
) -> None:
    """Say that two ids stand for the same: two articles are copies, two names one person."""
    from onrecord.apps import judging

    where = ledger_path(ledger)
    raise typer.Exit(judging.pair(where, (name, other), same=True, who=(by, note), as_json=json))


@judge.command("not-same")
def not_same(
    name: One, other: One, by: By = None, note: Note = None, ledger: LedgerOption = None, json: Json = False
) -> None:
    """Say that two ids do not stand for the same."""
    from onrecord.apps import judging

    where = ledger_path(ledger)
    raise typer.Exit(judging.pair(where, (name, other), same=False, who=(by, note), as_json=json))


@judge.command()
def undo(
    name: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help="The id of a judgement, as `list` shows it.")
    ],
    by: By = None,
    note: Note = None,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """Take a judgement back; that one stays on record, too."""
    from onrecord.apps import judging

    raise typer.Exit(judging.undo(ledger_path(ledger), name, who=(by, note), as_json=json))


@judge.command("list")
def history(
    name: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="What was judged; all if not given."),
    ] = None,
    orphaned: Annotated[
        bool, typer.Option("--orphaned", help="Only those on what the last reading did not find.")
    ] = False,
    ledger: LedgerOption = None,
    json: Json = False,
) -> None:
    """List judgements, oldest first: when, by whom, what."""
    from onrecord.apps import judging

    raise typer.Exit(judging.history(ledger_path(ledger), name, orphaned=orphaned, as_json=json))
