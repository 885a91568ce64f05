"""The closed lists of words that the grammar of figures goes by (lists.csv), one row a list."""

from __future__ import annotations

from functools import cache

from onrecord.extract.lexicon import rows_of


def listed(module: str, name: str) -> frozenset[str]:
    """Return the words of one list; a list that is not there fails at import."""
    return _lists()[module, name]


@cache
def _lists() -> dict[tuple[str, str], frozenset[str]]:
    return {(row["module"], row["list"]): frozenset(row["words"].split()) for row in rows_of("lists.csv")}
