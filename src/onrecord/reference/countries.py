"""Countries, and the words for them, for their people and for their capitals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from onrecord.reference.rows import Alias, AliasKind, Country, CountryKind
from onrecord.reference.tables import Index, home, lines
from onrecord.reference.wording import folded, may_be


def countries() -> Mapping[str, Country]:
    """Return all countries by their id."""
    return _countries(home())


def country(id: str) -> Country | None:
    """Return one country: "POL", "KOS", "GEO-AB"."""
    return countries().get(id)


def aliases() -> Mapping[str, tuple[Alias, ...]]:
    """Return all aliases by their phrase without case; `alias` asks for one, and minds its capitals."""
    return _aliases(home())


def alias(words: str) -> tuple[Alias, ...]:
    """Return what words may mean, as printed but without "the"; "Korean" is of two countries."""
    return tuple(row for row in aliases().get(folded(words), ()) if may_be(words, row.phrase))


@lru_cache(maxsize=4)
def _countries(home: str | None) -> Mapping[str, Country]:
    read = (_country(table, cells) for table, cells in lines("countries", home))
    return {row.id: row for row in read}


@lru_cache(maxsize=4)
def _aliases(home: str | None) -> Mapping[str, tuple[Alias, ...]]:
    return Index(_alias, ((folded(line[1][0]), line) for line in lines("aliases", home)))


def _country(table: str, cells: list[str]) -> Country:
    id, name, kind, code, sector, source = cells
    return Country(table, id, name, cast(CountryKind, kind), code, sector or None, source)


def _alias(table: str, cells: list[str]) -> Alias:
    phrase, kind, country, source = cells
    return Alias(table, phrase, cast(AliasKind, kind), country, source)
