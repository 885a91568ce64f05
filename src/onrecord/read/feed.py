"""RSS, Atom and RDF feeds: one article an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.read.admit import Draft, admit, dropped
from onrecord.read.decode import decode
from onrecord.read.html import declared_charset
from onrecord.read.worker import WORKER, Failure, Worker
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

LARGEST = 50_000_000  # bytes; feeds hold some dozens of articles
DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)


def read_feed(data: bytes, origin: str, worker: Worker = WORKER) -> Iterator[Article | Dropped]:
    """Read each entry of a feed: its content, or its summary where it has no content.

    A feed that defines entities of its own is refused: a few hundred bytes of them can expand to
    gigabytes, and no feed needs them.
    """
    if len(data) > LARGEST:
        yield dropped(f"too_large: {len(data):,} bytes, a feed of up to {LARGEST:,} is read", origin)
        return
    decoded = decode(data, declared_charset(data))
    for note in decoded.notes:
        yield dropped(note, origin)
    if decoded.text is None:
        return
    why = _refusal(decoded.text)
    feed = Failure(why) if why else worker.run("onrecord.read.entries:entries", decoded.text.encode())
    if isinstance(feed, Failure):
        yield dropped(feed.why, origin)
        return
    for note in feed["notes"]:
        yield dropped(note, origin)
    for number, entry in enumerate(feed["entries"], start=1):
        yield from _article(entry, f"entry {number}, {(entry['title'] or 'untitled')[:60]!r}", origin)


def _refusal(text: str) -> str | None:
    if not text.strip():
        return "empty: there is no text but white space"
    if DOCTYPE.search(text) and ENTITY.search(text):
        return (
            "entities: the feed defines entities of its own, which may expand without end; remove its DOCTYPE"
        )
    return None


def _article(entry: dict[str, str | None], place: str, origin: str) -> Iterator[Article | Dropped]:
    if entry["bad_date"]:
        yield dropped(f"bad_date: {place}: {entry['bad_date'][:60]!r} is not a date", origin)
    if not entry["text"]:
        yield dropped(f"no_text: {place}: neither content nor summary", origin)
        return
    yield from admit(
        Draft(
            text=entry["text"],
            origin=origin,
            place=f"{place}: ",
            url=entry["url"],
            title=entry["title"],
            authors=(entry["author"],) if entry["author"] else (),
            publisher=entry["publisher"],
            published=entry["published"],
        )
    )
