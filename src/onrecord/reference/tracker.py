"""Aid to Ukraine by donor and month, as in the files of the Kiel Institute's tracker."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from onrecord.terms.errors import BadTable

MEASURES = ("total", "military", "financial", "humanitarian", "commitments")
INSTITUTIONS = "EU"
"""The id of the European Union's own institutions: a donor, and no country."""

FILES: dict[str, tuple[str, ...]] = {
    "data_explorer.csv": ("country", "iso", "year", "month", *MEASURES, "gdp", "pct_gdp"),
    "weapons.csv": ("donor", "category", "number_of_weapons"),
    "release_info.csv": ("release", "period", "date", "label"),
}
"""The files that are read, and their columns that are needed; others may be there."""

BILLION = 1_000_000_000
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Gift:
    """What one donor gave in one month."""

    donor: str  # ISO 3166 alpha-3, or INSTITUTIONS
    month: date  # its first day
    euros: Mapping[str, float]  # by measure
    share: float  # of the donor's GDP, in %


@dataclass(frozen=True, slots=True)
class Tracker:
    """One release of the tracker."""

    release: str
    label: str
    published: date
    last_month: date  # its first day
    names: Mapping[str, str]  # of the donors, by id
    gifts: tuple[Gift, ...]
    weapons: Mapping[tuple[str, str], int]  # by donor's name and category

    def donors(self) -> frozenset[str]:
        """Return the countries that the tracker covers, the institutions not among them."""
        return frozenset(self.names) - {INSTITUTIONS}

    def givers(self, measure: str, end: date) -> frozenset[str]:
        """Return the countries that gave by the end of a day's month."""
        return frozenset(
            gift.donor
            for gift in self.gifts
            if gift.euros[measure] > 0 and gift.month <= end and gift.donor != INSTITUTIONS
        )

    def given(self, donors: Iterable[str], measure: str, start: date | None, end: date | None) -> float:
        """Return the euros that donors gave in the months of some days, both included."""
        who = frozenset(donors)
        return sum(
            gift.euros[measure]
            for gift in self.gifts
            if gift.donor in who
            and (start is None or gift.month >= start.replace(day=1))
            and (end is None or gift.month <= end)
        )

    def share(self, donor: str) -> float:
        """Return what a donor gave in all, in % of its GDP."""
        return sum(gift.share for gift in self.gifts if gift.donor == donor)

    def categories(self) -> tuple[str, ...]:
        """Return the kinds of heavy weapons."""
        return tuple(sorted({category for _, category in self.weapons}))


def read_tracker(folder: Path) -> Tracker:
    """Read the tracker's own files from a folder.

    Raises:
        BadTable: A file is missing, or lacks a column, or a cell is not what it must be.
    """
    (release,) = _rows(folder, "release_info.csv", _release)[-1:] or [_no_release(folder)]
    gifts = _rows(folder, "data_explorer.csv", lambda row: (row["country"], _gift(row)))
    arms = _rows(
        folder, "weapons.csv", lambda row: ((row["donor"], row["category"]), int(row["number_of_weapons"]))
    )
    number, label, published, last = release
    return Tracker(
        release=number,
        label=label,
        published=published,
        last_month=last,
        names={gift.donor: name for name, gift in gifts},
        gifts=tuple(gift for _, gift in gifts),
        weapons=dict(arms),
    )


def _gift(row: Mapping[str, str]) -> Gift:
    euros = {measure: round(float(row[measure]) * BILLION, 0) for measure in MEASURES}
    return Gift(row["iso"], date(int(row["year"]), int(row["month"]), 1), euros, float(row["pct_gdp"]))


def _release(row: Mapping[str, str]) -> tuple[str, str, date, date]:
    month, _, year = row["period"].partition("/")
    return row["release"], row["label"], date.fromisoformat(row["date"]), date(int(year), int(month), 1)


def _no_release(folder: Path) -> tuple[str, str, date, date]:
    raise BadTable(folder / "release_info.csv", 2, "all", "no row", "the release's number, period and date")


def _rows(folder: Path, name: str, make: Callable[[Mapping[str, str]], Read]) -> list[Read]:
    file = folder / name
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTable(file, 1, "all", type(error).__name__, "a file of the Kiel tracker's data") from error
    rows = csv.DictReader(text.splitlines(), strict=True)
    for column in FILES[name]:
        if column not in (rows.fieldnames or ()):
            raise BadTable(file, 1, column, ",".join(rows.fieldnames or ()), "that column among them")
    found: list[Read] = []
    try:
        for row in rows:
            found.append(make(row))  # noqa: PERF401 - the line of a bad row is told
    except (ValueError, TypeError, csv.Error) as error:
        raise BadTable(
            file, rows.line_num, "all", str(error), "cells as the tracker publishes them"
        ) from error
    return found
