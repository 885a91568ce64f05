"""What somebody does, by the noun for it, and who held which office on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from onrecord.reference.cells import day_of, parts_of
from onrecord.reference.rows import OfficeHolder, Role
from onrecord.reference.tables import Index, Line, home, lines
from onrecord.reference.wording import folded, unmarked


def roles() -> Mapping[str, tuple[Role, ...]]:
    """Return all roles by their noun without case, singular and plural; `role` asks for one."""
    return _roles(home())


def role(phrase: str) -> Role | None:
    """Return the role that a phrase is, in the singular or plural, in any case."""
    return next(iter(roles().get(folded(phrase), ())), None)


def role_ending(phrase: str) -> Role | None:
    """Return the longest role that a phrase ends with: "Polish deputy foreign minister"."""
    words = folded(phrase).split()
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return next((found for found in map(role, ends) if found is not None), None)


def role_sector(phrase: str) -> str | None:
    """Return a role's sector; `codes.SERVED` for a spokesman, who has that of whom he serves."""
    found = role(phrase)
    return None if found is None else found.sector


def offices(name: str) -> tuple[OfficeHolder, ...]:
    """Return all offices of all who bear a surname or a full name, whatever the day, oldest first."""
    return tuple(sorted(_offices(home()).get(unmarked(name), ()), key=lambda row: row.since))


def holder(name: str, on: date, country: str | None = None) -> tuple[OfficeHolder, ...]:
    """Return the offices held on a day by whoever bears a surname or a full name.

    Nothing where it is not known: before `since`, from `until` on, and, where the table has no
    `until`, after the row's `as_of`. Several rows may be one person with two offices, or two persons.

    Args:
        name: "Erdoğan", "Erdogan", "Recep Tayyip Erdogan".
        on: The article's day.
        country: The id of the country served, if that is known from the text.
    """
    return tuple(
        row
        for row in offices(name)
        if row.since <= on
        and (on <= row.as_of if row.until is None else on < row.until)
        and (country is None or row.country == country)
    )


@lru_cache(maxsize=4)
def _roles(home: str | None) -> Mapping[str, tuple[Role, ...]]:
    """Index the singulars before the plurals: "security forces" is what it is by itself first."""
    found = lines("roles", home)
    singular = ((folded(line[1][0]), line) for line in found)
    plural = ((folded(line[1][1]), line) for line in found if line[1][0] != line[1][1])
    return Index(_role, (*singular, *plural))


@lru_cache(maxsize=4)
def _offices(home: str | None) -> Mapping[str, tuple[OfficeHolder, ...]]:
    def keyed() -> Iterator[tuple[str, Line]]:
        for line in lines("office_holders", home):
            person, surname, spellings = line[1][:3]
            for key in {unmarked(name) for name in (person, surname, *parts_of(spellings))}:
                yield key, line

    return Index(_holder, keyed())


def _role(table: str, cells: list[str]) -> Role:
    phrase, plural, sector, also, source = cells
    return Role(table, phrase, plural, sector, also or None, source)


def _holder(table: str, cells: list[str]) -> OfficeHolder:
    person, surname, spellings, office, country, organisation, sector, since, until, as_of, source = cells
    return OfficeHolder(
        table=table,
        person=person,
        surname=surname,
        spellings=parts_of(spellings),
        office=office,
        country=country or None,
        organisation=organisation or None,
        sector=sector or None,
        since=date.fromisoformat(since),
        until=day_of(until),
        as_of=date.fromisoformat(as_of),
        source=source,
    )
