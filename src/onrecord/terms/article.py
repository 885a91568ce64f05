"""What was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read; its text never changes afterwards."""

    id: str  # the caller's own, else ids.article_id
    origin: str  # the URL if one is known, else the path, else "-"
    publisher: str | None = None
    title: str | None = None  # never part of `text`, except where the input was plain text
    authors: tuple[str, ...] = ()
    published: str | None = None  # ISO 8601 date, or date and time, as precise as the input
    language: str | None = None  # ISO 639-1
    text: str
    sha256: str  # of the text in UTF-8 (lone surrogates passed through)
    copy_of: str | None = None  # Article.id
