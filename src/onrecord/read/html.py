"""Web pages: the article's paragraphs, without what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from onrecord.read.admit import Draft, admit, dropped
from onrecord.read.decode import decode
from onrecord.read.worker import WORKER, Failure, Worker
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

LARGEST = 10_000_000  # bytes; the largest of 40 news pages has 2.0 million
FIRST_BYTES = 4096
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def read_html(data: bytes, origin: str, worker: Worker = WORKER) -> Iterator[Article | Dropped]:
    """Read one page: paragraphs parted by a blank line; title, authors, date and address apart.

    The work is done in another process, within limits of size, time and memory.
    """
    if len(data) > LARGEST:
        yield dropped(f"too_large: {len(data):,} bytes, a page of up to {LARGEST:,} is read", origin)
        return
    decoded = decode(data, declared_charset(data))
    for note in decoded.notes:
        yield dropped(note, origin)
    if decoded.text is None:
        return
    if not decoded.text.strip():
        yield dropped("empty: there is no text but white space", origin)
        return
    page = worker.run("onrecord.read.page:page", decoded.text.encode())
    if isinstance(page, Failure):
        yield dropped(page.why, origin)
        return
    yield from _article(page, origin)


def declared_charset(data: bytes) -> str | None:
    """Return the charset that the head of a page or an XML declaration names."""
    match = CHARSET.search(data[:FIRST_BYTES])
    return match[1].decode("ascii", "ignore") if match else None


def _article(page: dict[str, Any], origin: str) -> Iterator[Article | Dropped]:
    for note in page.pop("notes"):
        yield dropped(note, origin)
    if page["text"]:
        yield from admit(Draft(origin=origin, **{**page, "authors": tuple(page["authors"])}))
