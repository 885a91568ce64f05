"""`onrecord tables`: the user's own tables of numbers, kept in ONRECORD_HOME."""

from __future__ import annotations

import csv
import io
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, time
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.apps.asking import day, print_json
from onrecord.apps.messages import OK, SAYS_SO, say
from onrecord.apps.phrases import counted
from onrecord.apps.safe import in_a_line
from onrecord.reference.bodies import bodies
from onrecord.reference.checks.members import name_of
from onrecord.reference.counts import count, ranked
from onrecord.reference.own_tables import ROWS, parse_own
from onrecord.reference.registered import Registered, find, home_folder, register, registered
from onrecord.reference.tables import home, manifest
from onrecord.reference.tracker import FILES, read_tracker
from onrecord.terms.errors import BadQuestion, BadTable, NoParquet, TableChanged

KIEL = "kiel"
TRACKER_PAGE = "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/"


def add(name: str, path: Path, options: Mapping[str, Any], *, version: str | None, as_json: bool) -> int:
    """Register a table, all of it or nothing; return the exit code."""
    where = home_folder(home())
    entry = _add_kiel(where, path) if name == KIEL else _add_own(where, name, path, options, version)
    if as_json:
        print_json(_record(entry))
    else:
        sys.stdout.write(f"{entry.id}: {counted(len(entry.files), 'file')} in {entry.folder}\n")
    return OK


def show_all(*, as_json: bool) -> int:
    """Print the package's tables and the user's; return the exit code."""
    mine = registered(home_folder(home())) if home() else ()
    if as_json:
        for name, entry in manifest().items():
            print_json({"name": name, "kind": "onrecord", "rows": entry.rows, "about": entry.about})
        for own in mine:
            print_json(_record(own))
        return OK
    rows = [(name, f"{entry.rows:,} rows", entry.about) for name, entry in manifest().items()]
    rows += [(own.id, own.kind, str(own.card.get("measure", own.card.get("label", "")))) for own in mine]
    width = max(len(name) for name, _, _ in rows)
    for name, size, about in rows:
        sys.stdout.write(f"{name:{width}}  {size:>12}  {in_a_line(about)}\n")
    return OK


def show(name: str, *, as_json: bool) -> int:
    """Print all that is known of a table; return the exit code."""
    if name in manifest():
        ours = manifest()[name]
        card = {"name": name, "about": ours.about, "key": ", ".join(ours.key), "rows": ours.rows}
        card |= {"licence": ours.licence, "origin": ours.origin, "as_of": ours.as_of.isoformat()}
    else:
        card = _record(find(home_folder(home()), name))
    if as_json:
        print_json(card)
        return OK
    width = max(len(field) for field in card)
    for field, value in card.items():
        sys.stdout.write(f"{field:{width}}  {in_a_line(str(value))}\n")
    return OK


def rank(body: str, by: str, on: str | None, *, as_json: bool) -> int:
    """Print a body's members by a table's newest values on a day, the largest first; return the exit code."""
    when = day("--on", on) or datetime.now(UTC).date()
    if body not in bodies():
        raise BadQuestion("BODY", body, f"one of {', '.join(sorted(bodies()))}")
    found = ranked(body, when, by)
    told = [
        {"rank": number, "country": one.country, "value": one.value, "year": one.year, "row": one.evidence[1]}
        for number, one in enumerate(found, 1)
    ]
    for row in told:
        if as_json:
            print_json({"body": body, "table": by, **row})
        else:
            name = name_of(str(row["country"]))
            sys.stdout.write(f"{row['rank']:>3}  {name:24}  {row['value']:>22,}  ({row['year']})\n")
    size = count(body, when)
    if size is not None and size.high != len(found):
        say(f"{by} has {len(found)} of the {size.high} members of {body} on {when}")
    return OK


def verify() -> int:
    """Compare every registered table with its card; return 1 if one has changed."""
    code = OK
    for entry in registered(home_folder(home())):
        try:
            entry.verify()
        except TableChanged as error:
            say(str(error))
            code = SAYS_SO
        else:
            sys.stdout.write(f"{entry.id}: {counted(len(entry.files), 'file')} as registered\n")
    return code


def _add_kiel(where: Path, folder: Path) -> Registered:
    tracker = read_tracker(folder)
    card = {
        "kind": KIEL,
        "label": tracker.label,
        "published": tracker.published.isoformat(),
        "unit": "EUR",
        "coverage": f"{len(tracker.donors())} countries and the EU institutions, to "
        f"{tracker.last_month:%Y-%m}",
        "licence": "none stated: for your own use, not to be passed on",
        "source": TRACKER_PAGE,
    }
    return register(
        where, KIEL, tracker.release, {file: (folder / file).read_bytes() for file in FILES}, card
    )


def _add_own(
    where: Path, name: str, file: Path, options: Mapping[str, Any], version: str | None
) -> Registered:
    card = {**_beside(file), **{field: value for field, value in options.items() if value is not None}}
    data = _csv_of(file)
    parse_own(name, file, data, card)
    published = str(card["published"]).replace("-", ".")
    version = version or str(card.get("version") or (published if published[:1].isdigit() else "1"))
    kept = {field: told for field, told in card.items() if field not in ("name", "version")}
    return register(where, name, version, {ROWS: data}, {**kept, "kind": "own", "origin": file.name})


def _beside(file: Path) -> dict[str, Any]:
    """Read the TOML file that may stand beside a table."""
    card = file.with_suffix(".toml")
    if not card.is_file():
        return {}
    try:
        found = tomllib.loads(card.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTable(card, 1, "all", str(error), "TOML") from error
    return {
        name: ",".join(map(str, value)) if isinstance(value, list) else _plain(value)
        for name, value in found.items()
    }


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool) else str(value)


def _csv_of(file: Path) -> bytes:
    """Return a table as CSV; a Parquet file is turned into it where pyarrow is installed."""
    if file.suffix.lower() not in (".parquet", ".pq"):
        try:
            return file.read_bytes()
        except OSError as error:
            raise BadTable(file, 1, "all", type(error).__name__, "a file that can be read") from error
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError:
        raise NoParquet(file) from None
    try:
        table = parquet.read_table(file)
    except (OSError, ValueError) as error:  # pyarrow's own errors are of these
        raise BadTable(file, 1, "all", str(error).partition("\n")[0], "a Parquet file") from error
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(table.column_names)
    rows.writerows([_cell(cell) for cell in row.values()] for row in table.to_pylist())
    return out.getvalue().encode("utf-8")


def _cell(cell: object) -> object:
    """Return a cell as CSV has it: a moment at midnight is its day, a number that is whole has no point."""
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return "" if cell is None else cell


def _record(entry: Registered) -> dict[str, Any]:
    sums = {f"sha256 of {file}": found for file, found in entry.files.items()}
    return {"id": entry.id, **entry.card, "folder": str(entry.folder), **sums}
