"""Who held an office on the article's day, by a surname or a full name; one answer or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.link.tables import words
from onrecord.reference.bodies import organisation
from onrecord.reference.countries import country
from onrecord.reference.people import offices
from onrecord.reference.rows import Evidence, OfficeHolder
from onrecord.reference.wording import unmarked

LIKENESS = 3
"""Letters of a given name that must agree: "Sergei" and "Sergey" are one."""
ANY_OFFICE = words("leader official chief minister head strongman politician ruler")
"""Nouns that fit whatever office somebody holds."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office that the table knows."""

    code: str
    sector: str | None
    office: str
    serves: Evidence  # the organisation's row, or ("countries", code)
    evidence: Evidence


def held(
    name: str, on: date | None, *, code: str | None, head: str | None = None, over: bool = False
) -> Held | None:
    """Return the office of whoever bears a name, None where two fit or the table does not reach.

    Args:
        name: "Orban", "Viktor Orban".
        on: The article's day; without it nobody is known.
        code: The country that the text tells, if it does.
        head: The role noun that the text gives: "president"; the table's must agree.
        over: Whether the text says that the time in office has ended.
    """
    if on is None:
        return None
    rows = [row for row in _borne_by(name) if _fits(row, on, head, over=over)]
    found = {(row.person, _code(row, on)) for row in rows}
    found = {(person, known) for person, known in found if code is None or known == code}
    if len(found) != 1 or (known := found.pop()[1]) is None:
        return None
    row = max((row for row in rows if _code(row, on) == known), key=lambda row: row.since)
    sectors = {row.sector for row in rows if _code(row, on) == known}
    sector = sectors.pop() if len(sectors) == 1 else None
    return Held(known, "ELI" if over else sector, row.office, _serves(row, known, on), row.evidence)


def _borne_by(name: str) -> list[OfficeHolder]:
    """Return the rows of all who bear a name; a given name must be theirs."""
    full = offices(name)
    parts = unmarked(name).split()
    if full or len(parts) < 2:
        return list(full)
    rows = (row for size in (1, 2) for row in offices(" ".join(parts[-size:])))
    return [row for row in rows if unmarked(row.person)[:LIKENESS] == parts[0][:LIKENESS]]


def _fits(row: OfficeHolder, on: date, head: str | None, *, over: bool) -> bool:
    if over:
        in_time = row.until is not None and row.until <= on
    else:
        in_time = row.since <= on and (on <= row.as_of if row.until is None else on < row.until)
    if not in_time or head is None or head in ANY_OFFICE:
        return in_time
    return head.split()[-1] in row.office.split() or row.office.split()[-1] in head.split()


def _code(row: OfficeHolder, on: date) -> str | None:
    if row.country is not None:
        land = country(row.country)
        return land.code if land is not None else None
    codes = {body.code for body in organisation(row.organisation or "", on)}
    return codes.pop() if len(codes) == 1 else None


def _serves(row: OfficeHolder, code: str, on: date) -> Evidence:
    bodies = organisation(row.organisation, on) if row.organisation else ()
    return bodies[0].evidence if bodies else ("countries", code)
