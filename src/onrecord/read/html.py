"""Web pages: the article's paragraphs, without what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from onrecord.read.admit import Draft, admit, dropped
from onrecord.read.decode import decode
from onrecord.read.fields import is_web_address
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
    return read_page(data, origin, worker=worker)


def read_page(
    data: bytes,
    origin: str,
    *,
    url: str | None = None,
    charset: str | None = None,
    place: str = "",
    worker: Worker = WORKER,
) -> Iterator[Article | Dropped]:
    """Read one page of which more is known than its bytes.

    Args:
        data: The page.
        origin: The input that it comes from.
        url: Where it was fetched; its article has this address where the page itself states none.
        charset: What the server said, which counts before what the page says.
        place: Within the input, for messages: "record 7".
        worker: The process that the work is done in.
    """
    where = f"{place}: " if place else ""
    if len(data) > LARGEST:
        yield _note(f"too_large: {len(data):,} bytes, a page of up to {LARGEST:,} is read", where, origin)
        return
    decoded = decode(data, charset or declared_charset(data))
    for note in decoded.notes:
        yield _note(note, where, origin)
    if decoded.text is None:
        return
    if not decoded.text.strip():
        yield _note("empty: there is no text but white space", where, origin)
        return
    page = worker.run("onrecord.read.page:page", decoded.text.encode())
    if isinstance(page, Failure):
        yield _note(page.why, where, origin)
        return
    page["url"] = page.get("url") or (url if url and is_web_address(url) else None)
    yield from _article(page, where, origin)


def _note(why: str, where: str, origin: str) -> Dropped:
    code, colon, rest = why.partition(": ")
    return dropped(f"{code}: {where}{rest}" if colon else why, origin)


def declared_charset(data: bytes) -> str | None:
    """Return the charset that the head of a page or an XML declaration names."""
    match = CHARSET.search(data[:FIRST_BYTES])
    return match[1].decode("ascii", "ignore") if match else None


def _article(page: dict[str, Any], where: str, origin: str) -> Iterator[Article | Dropped]:
    for note in page.pop("notes"):
        yield _note(note, where, origin)
    if page["text"]:
        yield from admit(Draft(origin=origin, place=where, **{**page, "authors": tuple(page["authors"])}))
