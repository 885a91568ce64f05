"""Counting members: how many, who came, who left, who is in both, each with the rows that count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.reference.bodies import bodies, members
from onrecord.reference.bodies import spells as membership_spells
from onrecord.reference.cells import day_of, parts_of
from onrecord.reference.rows import BodySize, Evidence, Membership, lasts
from onrecord.reference.series import Value, value_on
from onrecord.reference.tables import home, lines


@dataclass(frozen=True, slots=True)
class Count:
    """A number of members, as an interval where it is disputed, and the rows that it comes from."""

    low: int
    high: int
    rows: tuple[Evidence, ...]
    countries: frozenset[str]  # empty where only the number is known
    note: str = ""


def sizes() -> tuple[BodySize, ...]:
    """Return the bodies of which the number of members is known or disputed, without a list."""
    return _sizes(home())


def knows(body: str) -> bool:
    """Whether a table counts the members of a body."""
    return body in bodies() or any(row.body == body for row in sizes())


def count(body: str, on: date) -> Count | None:
    """Return how many members a body has on a day; None if the tables do not say."""
    size = next((row for row in sizes() if row.body == body and lasts(row, on)), None)
    found = members(body, on)
    if size is not None:
        if size.low is None or size.high is None:
            return None
        listed = (
            frozenset(row.country for row in found) if len(found) == size.low == size.high else frozenset()
        )
        return Count(size.low, size.high, (size.evidence,), listed, size.note)
    return counted(found) if found else None


def counted(rows: Iterable[Membership]) -> Count:
    """Return the count of some rows."""
    listed = tuple(rows)
    who = frozenset(row.country for row in listed)
    return Count(len(who), len(who), tuple(row.evidence for row in listed), who)


def changes(body: str) -> tuple[date, ...]:
    """Return the days on which the number of members changed, the first first."""
    days = {day for row in membership_spells(body) for day in (row.since, row.until)}
    days |= {day for row in sizes() if row.body == body for day in (row.since, row.until)}
    return tuple(sorted(day for day in days if day is not None))


def founders(body: str) -> Count:
    """Return those who were members on the first day."""
    rows = membership_spells(body)
    first = min((row.since for row in rows if row.since), default=None)
    return counted(row for row in rows if row.since == first)


def joined(body: str, start: date, end: date) -> Count:
    """Return who came within some days, the last included; a first day of the body itself is none."""
    rows = membership_spells(body)
    first = min((row.since for row in rows if row.since), default=None)
    return counted(row for row in rows if row.since and start <= row.since <= end and row.since != first)


def left(body: str, start: date, end: date) -> Count:
    """Return who went within some days."""
    rows = membership_spells(body)
    return counted(row for row in rows if row.until is not None and start <= row.until <= end)


def shared(one: str, other: str, on: date) -> Count:
    """Return the members of one body that are members of the other."""
    theirs = {row.country for row in members(other, on)}
    return counted(row for row in members(one, on) if row.country in theirs)


def apart(one: str, other: str, on: date) -> Count:
    """Return the members of one body that are not members of the other."""
    theirs = {row.country for row in members(other, on)}
    return counted(row for row in members(one, on) if row.country not in theirs)


def ranked(body: str, on: date, table: str = "population") -> tuple[Value, ...]:
    """Return the newest values of a body's members on a day, the largest first: the second is [1].

    A member that the table lacks has no place: compare the number with `count` before trusting ranks.
    """
    found = (value_on(table, row.country, on) for row in members(body, on))
    return tuple(sorted((one for one in found if one is not None), key=lambda v: (-v.value, v.country)))


@lru_cache(maxsize=4)
def _sizes(home: str | None) -> tuple[BodySize, ...]:
    return tuple(_size(table, cells) for table, cells in lines("body_sizes", home))


def _size(table: str, cells: list[str]) -> BodySize:
    body, others, since, until, low, high, note, source = cells
    return BodySize(
        table=table,
        body=body,
        others=parts_of(others),
        since=day_of(since),
        until=day_of(until),
        low=int(low) if low else None,
        high=int(high) if high else None,
        note=note,
        source=source,
    )
