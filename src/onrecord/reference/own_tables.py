"""A user's own table of numbers: what its card must say, and its rows."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.reference.registered import Registered
from onrecord.terms.calendar import month_of
from onrecord.terms.errors import BadTable

ROWS = "rows.csv"
"""The file of an own table in its folder."""

NEEDED = ("key", "value", "unit", "measure", "published", "licence", "source")
OPTIONAL = ("from", "until", "year", "publisher", "coverage", "definition")
FIELDS = {
    "key": "columns whose cells tell a row, such as country,sex",
    "value": "the column of the number",
    "unit": "of the number: %, person, EUR, km ...",
    "measure": "words for what is measured; one of them stands in a sentence about it, bars between",
    "published": "the day from which the rows are known, or the column that has it",
    "licence": "under which the table may be used",
    "source": "the address of its page, https://...",
    "from": "the column of a row's first day, or of its year",
    "until": "the column of a row's last day",
    "year": "the column of a row's year",
    "publisher": "who publishes it, as articles name him; bars between names",
    "coverage": "what it covers",
    "definition": "what exactly is counted",
}


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One number, and when it holds."""

    line: int
    key: tuple[str, ...]
    value: float
    start: date | None
    end: date | None
    published: date


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table as its card describes it."""

    id: str
    unit: str
    measure: tuple[str, ...]
    publisher: tuple[str, ...]
    definition: str
    key: tuple[str, ...]
    rows: tuple[OwnRow, ...]


def read_own(entry: Registered) -> OwnTable:
    """Read a registered table.

    Raises:
        BadTable: The file is not what its card says.
    """
    return parse_own(entry.id, entry.folder / ROWS, (entry.folder / ROWS).read_bytes(), entry.card)


def parse_own(id: str, file: Path, data: bytes, card: Mapping[str, Any]) -> OwnTable:
    """Read a table's bytes as a card says; `file` is for the errors.

    Raises:
        BadTable: A column is missing, a cell is no number or no day, or two rows have one key and time.
    """
    _check_card(file, card)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadTable(file, 1, "all", "UnicodeDecodeError", "UTF-8 text") from error
    reader = csv.DictReader(text.splitlines(keepends=True), strict=True)
    header = list(reader.fieldnames or ())
    key = tuple(part.strip() for part in str(card["key"]).split(","))
    columns = [
        *key,
        str(card["value"]),
        *(str(card[name]) for name in ("from", "until", "year") if card.get(name)),
    ]
    for column in columns:
        if column not in header:
            raise BadTable(file, 1, column, ",".join(header), "a column of that name, which the card names")
    rows: list[OwnRow] = []
    met: dict[tuple[object, ...], int] = {}
    try:
        for cells in reader:
            row = _row(file, reader.line_num, cells, card, key)
            where = (row.key, row.start, row.end, row.published)
            if where in met:
                raise BadTable(
                    file, row.line, key[0], row.key[0], f"a row of its own: line {met[where]} has the same"
                )
            met[where] = row.line
            rows.append(row)
    except csv.Error as error:
        raise BadTable(file, reader.line_num, "all", str(error), "CSV as RFC 4180 has it") from error
    if not rows:
        raise BadTable(file, 2, "all", "no row", "one row at least")
    return OwnTable(
        id=id,
        unit=str(card["unit"]),
        measure=_parts(card["measure"]),
        publisher=_parts(card.get("publisher", "")),
        definition=str(card.get("definition", "")),
        key=key,
        rows=tuple(rows),
    )


def _check_card(file: Path, card: Mapping[str, Any]) -> None:
    for name in NEEDED:
        if not str(card.get(name, "")).strip():
            raise BadTable(
                file, 1, name, "nothing", f"{FIELDS[name]}: give --{name}, or {name} = ... in the TOML file"
            )
    for name in card:
        if name not in (*NEEDED, *OPTIONAL, "name", "version", "kind", "origin"):
            raise BadTable(file, 1, name, str(card[name]), "one of " + ", ".join((*NEEDED, *OPTIONAL)))
    if not str(card["source"]).startswith("https://"):
        raise BadTable(file, 1, "source", str(card["source"]), FIELDS["source"])


def _row(
    file: Path, line: int, cells: dict[str, str], card: Mapping[str, Any], key: tuple[str, ...]
) -> OwnRow:
    if None in cells or None in cells.values():
        raise BadTable(file, line, "all", "another number of cells", "as many cells as the header has")
    start, end = _validity(file, line, cells, card)
    published = str(card["published"])
    column = str(card["value"])
    try:
        value = float(cells[column].replace(",", "").replace("_", "x"))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise BadTable(file, line, column, cells[column], "a number")
    return OwnRow(
        line=line,
        key=tuple(cells[name].strip() for name in key),
        value=value,
        start=start,
        end=end,
        published=_day(file, line, "published", cells.get(published, published))[0],
    )


def _validity(
    file: Path, line: int, cells: dict[str, str], card: Mapping[str, Any]
) -> tuple[date | None, date | None]:
    if card.get("year"):
        return _day(file, line, str(card["year"]), cells[str(card["year"])])
    start = cells.get(str(card.get("from", "")), "")
    end = cells.get(str(card.get("until", "")), "")
    first = _day(file, line, str(card.get("from")), start)[0] if start else None
    last = _day(file, line, str(card.get("until")), end)[1] if end else None
    if first and last and last < first:
        raise BadTable(file, line, str(card["until"]), end, f"a day after {start}")
    return first, last


def _day(file: Path, line: int, column: str, cell: str) -> tuple[date, date]:
    """Return the first and the last day of a day, a month or a year."""
    parts = cell.strip().split("-")
    try:
        if len(parts) == 3:
            day = date.fromisoformat(cell.strip())
            return day, day
        numbers = [int(part) for part in parts]
        if len(numbers) == 2:
            return month_of(numbers[0], numbers[1])
        return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
    except ValueError:
        raise BadTable(
            file, line, column, cell, "a day, a month or a year: 2024-03-07, 2024-03 or 2024"
        ) from None


def _parts(words: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(words).split("|") if part.strip())
