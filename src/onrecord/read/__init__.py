"""Bytes in, articles out: one reader a format, and a row for whatever could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.read.feed import read_feed
from onrecord.read.html import read_html
from onrecord.read.jsonl import read_jsonl
from onrecord.read.kinds import guess_kind
from onrecord.read.text import read_text
from onrecord.read.unpack import gunzip, is_packed
from onrecord.terms.article import Article
from onrecord.terms.errors import UnknownReader
from onrecord.terms.findings import Dropped

Reader = Callable[[bytes, str], Iterator[Article | Dropped]]

READERS: dict[str, Reader] = {  # a row here is all the registration there is
    "text": read_text,
    "html": read_html,
    "jsonl": read_jsonl,
    "feed": read_feed,
}

__all__ = ["READERS", "Reader", "guess_kind", "read"]


def read(data: bytes, *, kind: str = "auto", origin: str) -> Iterator[Article | Dropped]:
    """Read `data` and yield its articles, and what was let go, in the order of the input.

    Args:
        data: The bytes of a file or page; gzip is unpacked where `origin` ends in ".gz".
        kind: A name in READERS, or "auto" to go by the name and the first bytes.
        origin: Where the bytes came from, a path or a URL; it stands in every row yielded.

    Raises:
        UnknownReader: `kind` names no reader; raised at once, before anything is read.

    """
    if kind != "auto" and kind not in READERS:
        raise UnknownReader(kind, known=sorted(READERS))
    return _rows(data, kind, origin)


def _rows(data: bytes, kind: str, origin: str) -> Iterator[Article | Dropped]:
    if is_packed(data, origin):
        unpacked = gunzip(data)
        if isinstance(unpacked, str):
            yield Dropped(stage="read", why=unpacked, origin=origin)
            return
        data = unpacked
    name = guess_kind(data, origin) if kind == "auto" else kind
    yield from READERS[name](data, origin)
