"""Short words for what the tests of this room do all the time."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.read import read
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped


def rows(data: str | bytes, kind: str = "auto", origin: str = "-") -> list[Article | Dropped]:
    """Read everything."""
    return list(read(data.encode() if isinstance(data, str) else data, kind=kind, origin=origin))


def articles(found: Iterable[Article | Dropped]) -> list[Article]:
    """Keep the articles."""
    return [row for row in found if isinstance(row, Article)]


def reasons(found: Iterable[Article | Dropped]) -> list[str]:
    """Return why things were dropped."""
    return [row.why for row in found if isinstance(row, Dropped)]


def only_article(found: Iterable[Article | Dropped]) -> Article:
    """Return the one article, which came without a complaint."""
    found = list(found)
    assert not reasons(found)
    (article,) = articles(found)
    return article
