"""Load the tables and check them: a wrong row is refused with its file, line and column.

The package's own tables are checked in full by the tests, and at load only for their columns;
the user's, in the folder `tables` of ONRECORD_HOME, are checked in full when they are read.
"""

from __future__ import annotations

import csv
import datetime
import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from onrecord.reference.cells import fault
from onrecord.terms.errors import BadTable

TABLES = Path(__file__).parent / "tables"
HOME = "home:"
"""Stands before a table's name where the user's own table has the row."""

Line = tuple[str, list[str]]
"""A row as it stands in a file: its table's name, and its cells in the manifest's order."""
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the manifest says of one table."""

    about: str
    key: tuple[str, ...]  # columns whose cells together no two rows share
    columns: dict[str, str]  # the name of each, and what may stand there (`cells.fault`)
    licence: str
    origin: str
    date: datetime.date  # of the table's last change
    as_of: datetime.date  # up to which its rows are known to be right
    rows: int


class Index(Mapping[str, tuple[Row, ...]], Generic[Row]):
    """Rows by their keys. A row is made when it is asked for: an article asks for few."""

    __slots__ = ("_lines", "_make")

    def __init__(self, make: Callable[[str, list[str]], Row], keyed: Iterable[tuple[str, Line]]) -> None:
        self._make = make
        self._lines: dict[str, list[Line]] = {}
        for key, line in keyed:
            self._lines.setdefault(key, []).append(line)

    def __getitem__(self, key: str) -> tuple[Row, ...]:
        return tuple(self._make(table, cells) for table, cells in self._lines[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@cache
def manifest() -> dict[str, Entry]:
    """Read manifest.toml, an entry a table."""
    read: dict[str, dict[str, Any]] = tomllib.loads((TABLES / "manifest.toml").read_text(encoding="utf-8"))
    return {name: Entry(**{**entry, "key": tuple(entry["key"])}) for name, entry in read.items()}


def home() -> str | None:
    """Return the folder of the user's own tables and models, if he has set one."""
    return os.environ.get("ONRECORD_HOME") or None


def lines(name: str, home: str | None) -> list[Line]:
    """Return a table's rows; a row of the user's own table stands in the place of ours with its key.

    Raises:
        BadTable: The file cannot be read, or a column or a cell is not what the manifest says.
    """
    ours = [(name, cells) for _, cells in read(TABLES / f"{name}.csv", name)]
    if home is None:
        return ours
    theirs = [(HOME + name, cells) for cells in _at_home(name, Path(home) / "tables")]
    key = _keys(name)
    return list({key(line[1]): line for line in (*ours, *theirs)}.values())


def read(file: Path, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row's line in the file and its cells, in the manifest's order whatever the file's is."""
    columns = list(manifest()[name].columns)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTable(file, 1, "all", type(error).__name__, "UTF-8 text that can be read") from error
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(rows, [])
        if sorted(header) != sorted(columns):
            raise BadTable(file, 1, "all", ",".join(header), "the columns " + ",".join(columns))
        order = None if header == columns else [header.index(column) for column in columns]
        for cells in rows:
            if cells and len(cells) != len(columns):
                raise BadTable(file, rows.line_num, "all", f"{len(cells)} cells", f"{len(columns)} cells")
            if cells:
                yield rows.line_num, cells if order is None else [cells[i] for i in order]
    except csv.Error as error:
        raise BadTable(file, rows.line_num, "all", str(error), "CSV as RFC 4180 has it") from error


def check(file: Path, name: str, found: Iterable[tuple[int, list[str]]], countries: frozenset[str]) -> None:
    """Refuse a file whose rows are not what the manifest says of the table `name`.

    Args:
        file: For the error.
        name: The table's name in the manifest.
        found: The file's rows, each with its line.
        countries: Every id that the table of countries has.
    """
    entry, key_of = manifest()[name], _keys(name)
    met: dict[tuple[str, ...], int] = {}
    for number, cells in found:
        row = dict(zip(entry.columns, cells, strict=True))
        for column, cell in row.items():
            wanted = fault(entry.columns[column], cell, countries)
            if wanted is not None:
                raise BadTable(file, number, column, cell, wanted)
        if row.get("from") and row.get("until") and row["from"] >= row["until"]:
            raise BadTable(file, number, "until", row["until"], f"a day after {row['from']}")
        key = key_of(cells)
        if key in met:
            wanted = f"a row of its own: line {met[key]} has the same {', '.join(entry.key)}"
            raise BadTable(file, number, entry.key[0], row[entry.key[0]], wanted)
        met[key] = number


def country_ids(home: str | None) -> frozenset[str]:
    """Return every id that a table may name a country by."""
    return frozenset(cells[0] for _, cells in lines("countries", home))


def _at_home(name: str, folder: Path) -> list[list[str]]:
    for file in sorted(folder.glob("*.csv")):
        if file.stem not in manifest():
            known = ", ".join(f"{table}.csv" for table in manifest())
            raise BadTable(file, 1, "all", file.name, f"a table that onrecord has: {known}")
    file = folder / f"{name}.csv"
    if not file.exists():
        return []
    found = list(read(file, name))
    if name == "countries":
        known_ids = country_ids(None) | {cells[0] for _, cells in found}
    else:
        known_ids = country_ids(str(folder.parent))
    check(file, name, found, known_ids)
    return [cells for _, cells in found]


def _keys(name: str) -> Callable[[list[str]], tuple[str, ...]]:
    """Return what takes a row's key out of its cells."""
    entry = manifest()[name]
    places = [list(entry.columns).index(column) for column in entry.key]
    return lambda cells: tuple(cells[place] for place in places)
