"""Plain text: the whole input is one article, kept character for character."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.read.admit import Draft, admit, dropped
from onrecord.read.decode import decode
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped


def read_text(data: bytes, origin: str) -> Iterator[Article | Dropped]:
    """Read plain text. Nothing is stripped or translated, so that the caller's offsets hold.

    The title stays in the text: which line is one cannot be told for sure.
    """
    decoded = decode(data)
    for note in decoded.notes:
        yield dropped(note, origin)
    if decoded.text is not None:
        yield from admit(Draft(text=decoded.text, origin=origin))
