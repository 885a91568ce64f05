"""Organisations, the buildings that stand for them, and who is a member of which on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from onrecord.reference.cells import day_of, parts_of
from onrecord.reference.rows import Membership, Metonym, Organisation, lasts
from onrecord.reference.tables import Index, Line, home, lines
from onrecord.reference.wording import folded, may_be


def organisations() -> Mapping[str, tuple[Organisation, ...]]:
    """Return all organisations by each of their names without case; `organisation` asks for one."""
    return _organisations(home())


def organisation(words: str, on: date | None = None) -> tuple[Organisation, ...]:
    """Return the bodies that a name or an acronym may mean, printed as it is, but without "the".

    Args:
        words: "NATO", "State Department". "who" is no body, "WHO" is.
        on: The article's day; leaves out rows that do not hold then. Without it all are given.
    """
    key = folded(words)
    return tuple(
        row
        for row in organisations().get(key, ())
        if (on is None or lasts(row, on))
        and any(may_be(words, name) for name in names_of(row) if folded(name) == key)
    )


def names_of(row: Organisation) -> tuple[str, ...]:
    """Return all names of a body, the full one first."""
    return tuple(name for name in (row.name, row.acronym, *row.others) if name)


def metonyms() -> Mapping[str, tuple[Metonym, ...]]:
    """Return all metonyms by their phrase without case; `metonym` asks for one."""
    return _metonyms(home())


def metonym(words: str, on: date | None = None) -> tuple[Metonym, ...]:
    """Return whom a building, street or quarter stands for; `words` and `on` as in `organisation`."""
    return tuple(
        row
        for row in metonyms().get(folded(words), ())
        if may_be(words, row.phrase) and (on is None or lasts(row, on))
    )


def bodies() -> tuple[str, ...]:
    """Return the bodies whose members the table has: "NATO", "Arab League" ..."""
    return tuple(_memberships(home()))


def members(body: str, on: date) -> tuple[Membership, ...]:
    """Return the members of a body on a day, by country; none for a body that the table lacks.

    `tables.manifest()["memberships"].as_of` is the last day for which this is known to be right.
    """
    return tuple(row for row in _memberships(home()).get(body, ()) if lasts(row, on))


def spells(body: str) -> tuple[Membership, ...]:
    """Return each time that a country was a member of a body, whenever that was."""
    return tuple(_memberships(home()).get(body, ()))


def membership(country: str, body: str, on: date) -> Membership | None:
    """Return the row that makes a country, by its id, a member of a body on a day."""
    return next((row for row in members(body, on) if row.country == country), None)


def is_member(country: str, body: str, on: date) -> bool:
    """Whether a country, by its id, is a member of a body on a day."""
    return membership(country, body, on) is not None


@lru_cache(maxsize=4)
def _organisations(home: str | None) -> Mapping[str, tuple[Organisation, ...]]:
    def keyed() -> Iterator[tuple[str, Line]]:
        for line in lines("organisations", home):
            name, acronym, others = line[1][:3]
            for key in {folded(known) for known in (name, acronym, *parts_of(others)) if known}:
                yield key, line

    return Index(_organisation, keyed())


@lru_cache(maxsize=4)
def _metonyms(home: str | None) -> Mapping[str, tuple[Metonym, ...]]:
    return Index(_metonym, ((folded(line[1][0]), line) for line in lines("metonyms", home)))


@lru_cache(maxsize=4)
def _memberships(home: str | None) -> Mapping[str, tuple[Membership, ...]]:
    """Return the rows by body; `dict` keeps them made, since each question goes through all."""
    found = sorted(lines("memberships", home), key=lambda line: line[1])
    return dict(Index(_membership, ((line[1][0], line) for line in found)))


def _organisation(table: str, cells: list[str]) -> Organisation:
    name, acronym, others, kind, since, until, code, sector, nouns, source = cells
    return Organisation(
        table=table,
        name=name,
        acronym=acronym or None,
        others=parts_of(others),
        kind=kind,
        since=day_of(since),
        until=day_of(until),
        code=code,
        sector=sector or None,
        nouns=parts_of(nouns),
        source=source,
    )


def _metonym(table: str, cells: list[str]) -> Metonym:
    phrase, since, until, code, sector, name, source = cells
    return Metonym(table, phrase, day_of(since), day_of(until), code, sector or None, name, source)


def _membership(table: str, cells: list[str]) -> Membership:
    body, country, since, until, source = cells
    return Membership(table, body, country, day_of(since), day_of(until), source)
