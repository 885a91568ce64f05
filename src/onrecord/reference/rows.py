"""A row of each table, as a type. `evidence` names the table and the row, for `Actor.evidence`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

CountryKind = Literal["state", "apart", "dependency", "disputed", "part"]
AliasKind = Literal["name", "adjective", "demonym", "demonyms", "capital"]
Evidence = tuple[str, str]


class Lasting(Protocol):
    """A row that holds for a time: [since, until), either of them open."""

    @property
    def since(self) -> date | None:
        """The first day; None if long ago or not known."""

    @property
    def until(self) -> date | None:
        """The first day on which it is no longer so; None if it still is."""


def lasts(row: Lasting, on: date) -> bool:
    """Whether a row holds on a day."""
    return (row.since is None or row.since <= on) and (row.until is None or on < row.until)


@dataclass(frozen=True, slots=True)
class Country:
    """A state, or a place that belongs to one or is claimed by one."""

    table: str  # "countries"; "home:countries" where the user's own table has the row
    id: str  # ISO 3166 alpha-3, KOS for Kosovo; "GEO-AB" and the like for places that have none
    name: str
    kind: CountryKind  # apart: no state in PLOVER's list, and yet a code of its own (Hong Kong)
    code: str  # the code for PLOVER: of a dependency its state's, of a disputed place its claimant's
    sector: str | None  # PRE for a disputed place
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, self.id


@dataclass(frozen=True, slots=True)
class Alias:
    """A word for a country, its people or its capital."""

    table: str
    phrase: str  # as printed, without an article
    kind: AliasKind  # demonym is one person, demonyms several
    country: str  # Country.id
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.phrase}|{self.kind}|{self.country}"


@dataclass(frozen=True, slots=True)
class Metonym:
    """A building, street or quarter whose name stands for who sits there."""

    table: str
    phrase: str
    since: date | None
    until: date | None
    code: str  # a country, UNO or EUR
    sector: str | None
    name: str  # who is meant: "Presidency of Russia"
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.phrase}|{day(self.since)}"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body with a name of its own."""

    table: str
    name: str
    acronym: str | None
    others: tuple[str, ...]
    kind: str  # docs/tables.md lists them
    since: date | None
    until: date | None
    code: str  # a country, or one of codes.NOT_STATES
    sector: str | None
    nouns: tuple[str, ...]  # what "the ..." calls it later in an article: "alliance", "bloc"
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.name}|{day(self.since)}"


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's time in a body."""

    table: str
    body: str
    country: str  # Country.id
    since: date | None
    until: date | None
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.body}|{self.country}|{day(self.since)}"


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for what somebody is or does, and the sector that follows from it."""

    table: str
    phrase: str
    plural: str
    sector: str  # codes.SERVED: the sector of whom he serves
    also: str | None  # a second sector
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, self.phrase


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person's time in one office."""

    table: str
    person: str
    surname: str
    spellings: tuple[str, ...]  # of the surname
    office: str
    country: str | None  # Country.id of the state served; None for an organisation's office
    organisation: str | None  # Organisation.name
    sector: str | None
    since: date
    until: date | None
    as_of: date  # with `until` None: the last day on which the row is known to be right
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.person}|{self.office}|{day(self.since)}"


@dataclass(frozen=True, slots=True)
class BodySize:
    """How many members a body has for a time, where its list does not say it."""

    table: str
    body: str
    others: tuple[str, ...]
    since: date | None
    until: date | None
    low: int | None  # lower than `high` where it is disputed who is a member; None: not known
    high: int | None
    note: str
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, f"{self.body}|{day(self.since)}"


@dataclass(frozen=True, slots=True)
class Target:
    """What somebody has resolved to reach, or not to pass."""

    table: str
    id: str
    actor: str  # a body, a country's id, or a name as it is
    measure: str
    words: tuple[str, ...]  # one of them stands in a sentence about it
    value: float
    unit: str
    base: str
    by: int | None  # a year
    adopted: date
    document: str
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, self.id


@dataclass(frozen=True, slots=True)
class Source:
    """A body whose figures articles cite."""

    table: str
    name: str
    others: tuple[str, ...]
    measures: tuple[str, ...]
    definition: str
    coverage: str
    cadence: str
    source: str

    @property
    def evidence(self) -> Evidence:
        """The table and the row's key."""
        return self.table, self.name


def day(when: date | None) -> str:
    """Return a day as a table has it."""
    return "" if when is None else when.isoformat()
