"""Bytes in, articles out: one reader a format, and a row for whatever could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.read.feed import read_feed
from onrecord.read.html import read_html
from onrecord.read.jsonl import read_jsonl
from onrecord.read.kinds import guess_kind, named_kind
from onrecord.read.parquet import read_parquet
from onrecord.read.text import read_text
from onrecord.read.unpack import packing, unpacked
from onrecord.read.warc import read_warc
from onrecord.terms.article import Article
from onrecord.terms.errors import UnknownReader
from onrecord.terms.findings import Dropped

Reader = Callable[[bytes, str], Iterator[Article | Dropped]]

READERS: dict[str, Reader] = {  # a row here is all the registration there is
    "text": read_text,
    "html": read_html,
    "jsonl": read_jsonl,
    "feed": read_feed,
    "warc": read_warc,
    "parquet": read_parquet,
}

UNPACKS_ITSELF = frozenset({"warc"})
"""Readers that take gzip as it is: an archive is unpacked record by record, within limits."""

__all__ = ["READERS", "Reader", "guess_kind", "read"]


def read(data: bytes, *, kind: str = "auto", origin: str) -> Iterator[Article | Dropped]:
    """Read `data` and yield its articles, and what was let go, in the order of the input.

    Args:
        data: The bytes of a file or page; gzip and zstandard are unpacked where `origin` says so (.gz, .zst).
        kind: A name in READERS, or "auto" to go by the name and the first bytes.
        origin: Where the bytes came from, a path or a URL; it stands in every row yielded.

    Raises:
        UnknownReader: `kind` names no reader; raised at once, before anything is read.

    """
    if kind != "auto" and kind not in READERS:
        raise UnknownReader(kind, known=sorted(READERS))
    return _rows(data, kind, origin)


def _rows(data: bytes, kind: str, origin: str) -> Iterator[Article | Dropped]:
    told = named_kind(origin) if kind == "auto" else kind
    if told not in UNPACKS_ITSELF and (by := packing(data, origin)):
        plain = unpacked(data, by)
        if isinstance(plain, str):
            yield Dropped(stage="read", why=plain, origin=origin)
            return
        data = plain
    yield from READERS[told or guess_kind(data, origin)](data, origin)
