"""Names that depend on content alone, so that a second run adds nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from onrecord.terms.span import Span

LENGTH = 20  # hex digits, 80 bits: a clash among 10**9 ids has a chance under one in a million


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_id(url: str | None, sha256: str) -> str:
    """Name an article by where it was published, if that is known, and its text."""
    return "a" + _digest(url or "", sha256)


def statement_id(article: str, *roles: Iterable[Span]) -> str:
    """Name a statement by its article and the spans of source, cue and content, in this order."""
    return "s" + _digest(article, *(_places(role) for role in roles))


def actor_id(article: str, kind: str, name: str) -> str:
    """Name an actor by the article that speaks of it, its kind and its name."""
    return "p" + _digest(article, kind, name)


def figure_id(article: str, span: Span) -> str:
    """Name a figure by its article and its place."""
    return "f" + _digest(article, _places((span,)))


def event_id(article: str, kind: str, trigger: Iterable[Span], asserted_by: str | None) -> str:
    """Name an event by its article, its type, its trigger's place and the statement that asserts it."""
    return "e" + _digest(article, kind, _places(trigger), asserted_by or "")


def _places(spans: Iterable[Span]) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:LENGTH]
