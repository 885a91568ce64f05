"""The bodies whose figures articles cite, and what each of them measures."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.reference.cells import parts_of
from onrecord.reference.rows import Source
from onrecord.reference.tables import home, lines


def sources() -> tuple[Source, ...]:
    """Return all bodies that the table has."""
    return _sources(home())


def source(name: str) -> Source | None:
    """Return one body by one of its names, as printed."""
    return next((row for row in sources() if name in (row.name, *row.others)), None)


def sources_in(words: str) -> tuple[Source, ...]:
    """Return the bodies that words name, in the order of the table."""
    return tuple(row for row in sources() if _pattern(row).search(words))


@lru_cache(maxsize=4)
def _sources(home: str | None) -> tuple[Source, ...]:
    return tuple(_source(table, cells) for table, cells in lines("figure_sources", home))


@lru_cache(maxsize=256)
def _pattern(row: Source) -> re.Pattern[str]:
    names = sorted((row.name, *row.others), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _source(table: str, cells: list[str]) -> Source:
    name, others, measures, definition, coverage, cadence, page = cells
    return Source(
        table=table,
        name=name,
        others=parts_of(others),
        measures=parts_of(measures),
        definition=definition,
        coverage=coverage,
        cadence=cadence,
        source=page,
    )
