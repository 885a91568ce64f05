"""The room's SQL, by name: every query is a file that can be read, and tried in the sqlite3 shell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files


@cache
def query(name: str) -> str:
    """Return the text of queries/NAME.sql."""
    return (files("onrecord.ledger") / "queries" / f"{name}.sql").read_text("utf-8")


def with_conditions(name: str, conditions: Sequence[tuple[str, str, bool]]) -> tuple[str, dict[str, str]]:
    """Return queries/NAME.sql with conditions put in, and the values of their parameters.

    Args:
        name: A query that has the line "and true -- conditions".
        conditions: For each the query that holds it, its :value, and whether it must hold.
    """
    parts, values = [], {}
    for number, (condition, value, holds) in enumerate(conditions):
        expression = query(condition).replace(":value", f":value{number}")
        parts.append(f"and {'' if holds else 'not '}(\n{expression})\n")
        values[f"value{number}"] = value
    return query(name).replace("and true -- conditions", "".join(parts)), values


@cache
def migrations() -> tuple[tuple[int, str], ...]:
    """Return number and text of each migration, in order."""
    folder = files("onrecord.ledger") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((int(name.partition("_")[0]), (folder / name).read_text("utf-8")) for name in names)


def stored(text: str | None) -> bytes | None:
    r"""Return a text as it is given to SQLite, where the query casts it back to text.

    sqlite3 refuses a string with a lone surrogate, which JSON can hold ("\ud800"); bytes it takes.
    """
    return None if text is None else text.encode("utf-8", "surrogatepass")


def unstored(data: bytes) -> str:
    """Return a text as it was before `stored`."""
    return data.decode("utf-8", "surrogatepass")


def statements(script: str) -> Iterator[str]:
    """Cut a script into its statements: sqlite3's own executescript would commit on the way."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
