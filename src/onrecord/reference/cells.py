"""What may stand in one cell of a table, and what a cell holds."""

from __future__ import annotations

import re
from datetime import date

from onrecord.reference.codes import NOT_STATES, SECTORS, SERVED

PAGE = re.compile(r"https://[a-z0-9.-]+\.[a-z]+/\S+")
ID = re.compile(r"[A-Z]{3}|[A-Z]{3}-[A-Z]{2}")
YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
WORLD = "World"
"""What stands in place of a country where a row is of the whole world."""


def day_of(cell: str) -> date | None:
    """Return the day in a cell, None for an empty one."""
    return date.fromisoformat(cell) if cell else None


def parts_of(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that has bars between them."""
    return tuple(cell.split("|")) if cell else ()


def fault(kind: str, cell: str, countries: frozenset[str]) -> str | None:
    """Say what was expected, if a cell is not of its kind; None if it is.

    Args:
        kind: "text", "list" (bars between), "id", "country", "area" (a country or the World), "code",
            "sector", "role" (a sector or "of"), "date", "year", "count", "number", "page", or the words
            allowed with bars between; a final "?" allows nothing.
        cell: What the file has.
        countries: Every id that the table of countries has.
    """
    if kind.endswith("?") and not cell:
        return None
    kind = kind.removesuffix("?")
    if not cell or cell != " ".join(cell.split()):
        return "words with single spaces between them, and none around"
    if "|" in kind:
        return None if cell in kind.split("|") else "one of " + ", ".join(kind.split("|"))
    return _of_kind(kind, cell, countries)


def _of_kind(kind: str, cell: str, countries: frozenset[str]) -> str | None:
    codes = {id for id in countries if "-" not in id} | NOT_STATES if kind == "code" else ()
    expected = {
        "text": ("|" not in cell, "words without |"),
        "list": (_is_list(cell), "different words with | between them, and no space around it"),
        "id": (ID.fullmatch(cell) is not None, "three capitals, or such as GEO-AB"),
        "country": (cell in countries, "an id that countries.csv has"),
        "area": (cell in countries or cell == WORLD, f"an id that countries.csv has, or {WORLD}"),
        "code": (cell in codes, "an ISO 3166 alpha-3 code, or one of " + ", ".join(sorted(NOT_STATES))),
        "sector": (cell in SECTORS, "one of PLOVER's sectors"),
        "role": (cell in SECTORS or cell == SERVED, 'one of PLOVER\'s sectors, or "of"'),
        "date": (_is_day(cell), "a day such as 2024-03-07"),
        "year": (YEAR.fullmatch(cell) is not None, "a year such as 2024"),
        "count": (cell.isascii() and cell.isdigit(), "digits alone"),
        "number": (NUMBER.fullmatch(cell) is not None, "a number such as 42 or 3.5"),
        "page": (PAGE.fullmatch(cell) is not None, "the address of a page, https://..."),
    }
    right, wanted = expected[kind]
    return None if right else wanted


def _is_list(cell: str) -> bool:
    parts = cell.split("|")
    return all(part == part.strip() != "" for part in parts) and len(set(parts)) == len(parts)


def _is_day(cell: str) -> bool:
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False
