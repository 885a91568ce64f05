"""What a search can ask for by name: one row a field, and the tags that make most of them fast.

A field is either words of some columns of the index, or a tag of the statement, or a condition that
SQLite checks on each hit (queries/where_NAME.sql), or days. docs/search.md has a row for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, get_args

from onrecord.ledger.words import words_of
from onrecord.reference.countries import alias, country
from onrecord.terms.check import VERDICTS
from onrecord.terms.event import EVENT_TYPES
from onrecord.terms.statement import ACTS, Manner

Phrase = tuple[str, ...]

BETWEEN = "·"
"""Parts a tag's field from its value; no folded word holds it, and the index takes it for a letter."""

MANNERS: tuple[Manner, ...] = get_args(Manner)
MONTHS = 12
CODE = re.compile(r"[A-Za-z]{3}([A-Za-z]{3})?")
DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


class Said(NamedTuple):
    """What tags are made from: a statement's row, its speaker's and its article's."""

    act: str
    country: str | None
    sector: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """An expression for the full-text index, with nothing in it that a person typed but folded words."""

    expression: str


@dataclass(frozen=True, slots=True)
class Days:
    """Days of publication, both included."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What SQLite checks on each hit: queries/where_NAME.sql, with :value."""

    name: str
    value: str


Clause = Match | Days | Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the query language."""

    name: str
    about: str
    wants: str  # what a value looks like, for the hint to a person who gave another
    read: Callable[[str], Clause | None]  # from a value; None: it is not understood
    tags: Callable[[Said], str] | None = None  # that are stored with each statement
    table: str | None = None  # which must be in the ledger for its condition


def tags_of(said: Said) -> str:
    """Return a statement's tags for the index."""
    return " ".join([tags(said) for tags in TAGS])


@lru_cache(maxsize=50_000)
def tags(name: str, value: str | None) -> str:
    """Return a field's tags, one for each word of a value."""
    return " ".join(f"{name}{BETWEEN}{word}" for (word,) in single_words(value or ""))


def words_in(columns: str, phrases: Sequence[Phrase]) -> Match | None:
    """Match statements that hold all of some phrases in some columns; None where there are none."""
    wanted = " AND ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
    return Match(f"{columns} : ({wanted})") if wanted else None


def single_words(value: str) -> list[Phrase]:
    """Return a value's words, each to be found anywhere."""
    return list(dict.fromkeys((word.folded,) for word in words_of(value)))


def any_of(matches: Iterable[Match]) -> Match:
    """Match what one of several matches."""
    return Match("(" + " OR ".join(match.expression for match in matches) + ")")


def tagged(name: str, values: Iterable[str], operator: str = " AND ") -> Match | None:
    """Match statements with all (or with OR, any) of some tags."""
    wanted = operator.join(f'"{name}{BETWEEN}{value}"' for value in values)
    return Match(f"tags : ({wanted})") if wanted else None


def _speaker(value: str) -> Clause | None:
    return words_in("{source speaker}", single_words(value))


def _actor(value: str) -> Clause | None:
    """Read "RUSGOV", "GOV" or "RUS" as codes, and everything as a name."""
    found = [words_in("speaker", single_words(value))]
    if CODE.fullmatch(value):
        code = value.lower()
        if len(code) == 3:
            found += [tagged("country", [code]), tagged("actor", [code])]
        else:
            found.append(Match(f'tags : ("country{BETWEEN}{code[:3]}" AND "actor{BETWEEN}{code[3:]}")'))
    matches = [match for match in found if match is not None]
    return any_of(matches) if matches else None


def _country(value: str) -> Clause | None:
    """Read a code, or a name that the reference tables know."""
    ids = [value.upper()] if country(value.upper()) else [row.country for row in alias(value)]
    ids = ids or [row.country for row in alias(value.title())]
    codes = [word for id in dict.fromkeys(ids) for (word,) in single_words(id)]
    return tagged("country", codes, " OR ")


def _outlet(value: str) -> Clause | None:
    return tagged("outlet", (word for (word,) in single_words(value)))


def _act(value: str) -> Clause | None:
    return tagged("act", [value.lower()]) if value.lower() in ACTS else None


def _manner(value: str) -> Clause | None:
    return Condition("manner", value.lower()) if value.lower() in MANNERS else None


def _type(value: str) -> Clause | None:
    return Condition("type", value.upper()) if value.upper() in EVENT_TYPES else None


def _verdict(value: str) -> Clause | None:
    return Condition("verdict", value.lower()) if value.lower() in VERDICTS else None


def _date(value: str) -> Clause | None:
    first, two, last = value.partition("..")
    start, end = _period(first), _period(last if two else first)
    if two and not (first and last):  # open at one side
        start = start or (None if first else (date.min, date.min))
        end = end or (None if last else (date.max, date.max))
    return Days(start[0], end[1]) if start and end else None


def _since(value: str) -> Clause | None:
    found = _period(value)
    return Days(since=found[0]) if found else None


def _until(value: str) -> Clause | None:
    found = _period(value)
    return Days(until=found[1]) if found else None


def _period(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of a year, a month or a day."""
    match = DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 1, month or 1, day or 1)
        if day:
            return first, first
        last_month = month or MONTHS
        next_one = (first.year, last_month + 1) if last_month < MONTHS else (first.year + 1, 1)
        return first, date.max if next_one[0] > date.max.year else date(*next_one, 1) - timedelta(days=1)
    except ValueError:
        return None


A_DAY = "a year, a month or a day: 2024, 2024-05 or 2024-05-02"

FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field(
            name="speaker",
            about="all of these words in the speaker's name or in the source's words",
            wants="words of a name",
            read=_speaker,
        ),
        Field(
            name="actor",
            about="who speaks: a code of country and sector, or of one of them, or a name",
            wants="RUSGOV, GOV, RUS or words of a name",
            read=_actor,
            tags=lambda said: tags("actor", said.sector),
        ),
        Field(
            name="country",
            about="the speaker's country",
            wants="a code of ISO 3166 (RUS) or a country's name",
            read=_country,
            tags=lambda said: tags("country", said.country),
        ),
        Field(
            name="outlet",
            about="all of these words in the publisher's name",
            wants="words of a name",
            read=_outlet,
            tags=lambda said: tags("outlet", said.publisher),
        ),
        Field(
            name="act",
            about="what the speaker does by speaking",
            wants="one of " + ", ".join(ACTS),
            read=_act,
            tags=lambda said: tags("act", said.act),
        ),
        Field(
            name="manner",
            about="whether the content stands in quotation marks",
            wants="one of " + ", ".join(MANNERS),
            read=_manner,
        ),
        Field(
            name="type",
            about="an event of this PLOVER type stands on its word",
            wants="one of " + ", ".join(EVENT_TYPES),
            read=_type,
            table="event",
        ),
        Field(
            name="verdict",
            about="what a table says of a figure in it",
            wants="one of " + ", ".join(VERDICTS),
            read=_verdict,
            table="figure_check",
        ),
        Field(
            name="date",
            about="published in this time",
            wants=A_DAY + ", or two of them: 2024-05..2024-07",
            read=_date,
        ),
        Field(name="since", about="published then or later", wants=A_DAY, read=_since),
        Field(name="until", about="published then or before", wants=A_DAY, read=_until),
    )
}
"""A row here, and one in docs/search.md, is all that a new field takes; a condition has its SQL file, too."""

TAGS = [field.tags for field in FIELDS.values() if field.tags is not None]
