"""Figures against a user's own tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from onrecord.reference.checks.claim import Claim, Place, answer, plain
from onrecord.reference.checks.fitting import fits, is_too_round
from onrecord.reference.checks.naming import places
from onrecord.reference.countries import countries
from onrecord.reference.own_tables import OwnRow, OwnTable
from onrecord.terms.check import Check


def check_own(claim: Claim, tables: Iterable[OwnTable]) -> Check | None:
    """Check a figure against the first table that speaks to it; one whose publisher is named comes first."""
    if claim.figure.status != "actual":
        return None
    speaking = [table for table in tables if _speaks(claim, table)]
    for table in sorted(speaking, key=lambda table: not _is_named(claim, table)):
        found = _check(claim, table)
        if found is not None:
            return found
    return None


def _speaks(claim: Claim, table: OwnTable) -> bool:
    words = claim.sentence.casefold()
    return claim.figure.unit == table.unit and any(
        _has(words, measure.casefold()) for measure in table.measure
    )


def _check(claim: Claim, table: OwnTable) -> Check | None:
    rows = [row for row in table.rows if row.published <= claim.published and _is_of(claim, row)]
    time = claim.time()
    day = claim.spoken_day()
    if time is not None:
        inside = [row for row in rows if _overlaps(row, time.start, day)]
    else:
        inside = [row for row in rows if row.start is None or row.start <= day]
    if not inside or len({row.key for row in inside}) != 1:
        return None  # no row, or rows of several things: nothing to say
    newest = max(inside, key=lambda row: (row.end or row.start or day, row.published))
    place = Place(table=table.id, row=_row_name(newest), low=newest.value)
    told = f"{table.id} has {plain(newest.value)} {table.unit} for {_row_name(newest)} ({table.measure[0]})"
    fit = fits(claim, newest.value)
    if fit:
        return answer(claim, place, fit, f"{told}.")
    if is_too_round(claim, newest.value):
        return answer(claim, place, "ambiguous", f"{told}; the figure is too round to be compared with it.")
    if not _is_named(claim, table) and claim.sources():
        note = f"{told}; {claim.sources()[0].name} may count otherwise, so this does not refute it."
        return answer(claim, place, "different_definition", note)
    earlier = [row for row in rows if (row.end or row.start or day) < (newest.end or newest.start or day)]
    for row in sorted(earlier, key=lambda row: row.end or row.start or day, reverse=True):
        if claim.figure.low == claim.figure.high and fits(claim, row.value):
            return answer(claim, place, "outdated_value", f"{told}; the figure fits {_row_name(row)}.")
    return answer(claim, place, "wrong_value", f"{told}.")


def _is_named(claim: Claim, table: OwnTable) -> bool:
    words = f"{claim.named}\n{claim.sentence}"
    return any(name in words for name in table.publisher)


def _is_of(claim: Claim, row: OwnRow) -> bool:
    """Whether each cell of a row's key is in the sentence: as it stands, or as the name of a country."""
    words = claim.sentence.casefold()
    named = {id for item in places(claim.sentence) if len(item.countries) == 1 for id in item.countries}
    return all(cell in named if cell in countries() else _has(words, cell.casefold()) for cell in row.key)


def _has(words: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words) is not None


def _overlaps(row: OwnRow, start: date | None, day: date) -> bool:
    low, high = row.start, row.end
    return (high is None or start is None or high >= start) and (low is None or low <= day)


def _row_name(row: OwnRow) -> str:
    when = (
        ""
        if row.start is None
        else f" {row.start:%Y}"
        if row.end and row.end.month == 12
        else f" {row.start}"
    )
    return "|".join(row.key) + when
