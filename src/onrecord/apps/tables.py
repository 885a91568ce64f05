"""The commands of `onrecord tables`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.apps.options import Json

tables = typer.Typer(
    no_args_is_help=True, help="List, show, add, verify and ask the tables that figures are checked with."
)


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
    key: Annotated[str | None, typer.Option("--key", help="Columns that tell a row: country,sex.")] = None,
    value: Annotated[str | None, typer.Option("--value", help="Column of the number.")] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Of the number: %, person, EUR, km.")] = None,
    measure: Annotated[
        str | None,
        typer.Option("--measure", help='Words that sentences about it have: "unemployment|jobless".'),
    ] = None,
    year: Annotated[str | None, typer.Option("--year", help="Column of a row's year.")] = None,
    since: Annotated[str | None, typer.Option("--from", help="Column of a row's first day.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Column of a row's last day.")] = None,
    published: Annotated[
        str | None,
        typer.Option("--published", help="Day from which the rows are known, or its column."),
    ] = None,
    publisher: Annotated[
        str | None,
        typer.Option("--publisher", help='Who publishes it, as articles name him: "Eurostat".'),
    ] = None,
    coverage: Annotated[str | None, typer.Option("--coverage", help="What it covers.")] = None,
    definition: Annotated[str | None, typer.Option("--definition", help="What exactly is counted.")] = None,
    licence: Annotated[str | None, typer.Option("--licence", help="Under which it may be used.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Address of its page, https://...")] = None,
    version: Annotated[str | None, typer.Option("--version", help="Else the day of --published.")] = None,
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
