"""A piece of a text, by its place."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.terms.errors import BadSpan


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of one article's text, counted in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that holds nothing."""
        if not 0 <= self.start < self.end:
            raise BadSpan(self.start, self.end)

    def of(self, text: str) -> str:
        """Cut the words out of the text that the span points into."""
        return text[self.start : self.end]
