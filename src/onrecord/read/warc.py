"""WARC: the pages of a web archive, each within limits; what is no page is counted and left alone."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import IO, Any

from onrecord.read.admit import dropped
from onrecord.read.html import LARGEST, read_page
from onrecord.terms.article import Article
from onrecord.terms.errors import NotInstalled
from onrecord.terms.findings import Dropped

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
MAGIC = b"WARC/1."


@dataclass(frozen=True, slots=True)
class Page:
    """One page as the server sent it, its transfer and content coding undone."""

    data: bytes
    place: str  # "record 7"
    url: str | None
    charset: str | None  # as the server said


class TooLarge(Exception):
    """A body grows past the limit as it is unpacked."""


def read_warc(data: bytes, origin: str) -> Iterator[Article | Dropped]:
    """Read every page of an archive, plain or gzip; the language is looked at page by page."""
    for page in pages(io.BytesIO(data), origin):
        if isinstance(page, Dropped):
            yield page
        else:
            yield from read_page(page.data, origin, url=page.url, charset=page.charset, place=page.place)


def pages(stream: IO[bytes], origin: str) -> Iterator[Page | Dropped]:
    """Yield the pages of an archive in its order; one record is held in memory at a time.

    A page is a response with status 200 and a type of PAGE_TYPES. A record of which more than LARGEST
    bytes would have to be held, packed or unpacked, is a row, and the next one is read. Where the archive
    breaks off or is damaged, a row says after which record.
    """
    records = _records(stream)
    is_broken = False
    others = Counter[str]()
    number = 0
    while True:
        try:
            record = next(records, None)
        except (OSError, ValueError) as error:
            yield dropped(f"broken_warc: after record {number}: {error}; the rest was not read", origin)
            is_broken = True
            break
        if record is None:
            break
        number += 1
        try:
            other = _no_page(record)
            if other is None:
                yield _page(record, f"record {number}", origin)
            else:
                others[other] += 1
            is_short = _breaks_off(record)
        except (OSError, ValueError) as error:
            yield dropped(f"broken_warc: in record {number}: {error}; the rest was not read", origin)
            break
        if is_short:
            yield dropped(f"truncated: the archive ends inside record {number}", origin)
    if not number and not is_broken:
        yield dropped("empty: there is no record in it", origin)
    if others:
        listed = ", ".join(f"{what} {count:,}" for what, count in others.most_common(5))
        yield dropped(
            f"other_records: {others.total():,} that are no pages were left alone ({listed})", origin
        )


def _records(stream: IO[bytes]) -> Iterator[Any]:
    try:
        warc = import_module("fastwarc.warc")
    except ImportError:
        raise NotInstalled("fastwarc", "a WARC file", "batch") from None
    # Decoding is ours: fastwarc loses the next record where a decoded body is not read to its end.
    return iter(warc.ArchiveIterator(stream, parse_http=True, auto_decode="none", strict_mode=False))


def _no_page(record: Any) -> str | None:
    """Return what a record is, if it is no page."""
    kind = str(record.record_type)
    if kind != "response":
        return kind
    if record.http_headers is None:
        return "response without HTTP"
    if record.http_headers.status_code != 200:
        return f"status {record.http_headers.status_code}"
    stated = (record.http_content_type or "").lower()
    return None if stated in PAGE_TYPES else stated[:60] or "no type"


def _page(record: Any, place: str, origin: str) -> Page | Dropped:
    url = record.headers.get("WARC-Target-URI")
    place = f"{place}, {url}" if url else place
    body = record.reader.read(LARGEST + 1)
    if len(body) > LARGEST:
        return dropped(f"too_large: {place}: a page of up to {LARGEST:,} bytes is read", origin)
    headers = record.http_headers
    try:
        if "chunked" in (headers.get("Transfer-Encoding") or "").lower():
            body = unchunked(body)
        for coding in reversed((headers.get("Content-Encoding") or "").lower().split(",")):
            body = _decoded(body, coding.strip())
    except TooLarge:
        return dropped(f"too_large: {place}: unpacks to more than {LARGEST:,} bytes", origin)
    except (ValueError, zlib.error) as error:
        return dropped(f"broken_page: {place}: {error}", origin)
    return Page(body, place, url, record.http_charset)


def unchunked(body: bytes) -> bytes:
    """Join the chunks of HTTP/1.1's transfer coding; a body that was joined already stays as it is."""
    parts: list[bytes] = []
    at = 0
    while (end := body.find(b"\r\n", at)) >= 0:
        try:
            size = int(body[at:end].partition(b";")[0], 16)
        except ValueError:
            if not parts:  # crawlers store the body joined, and the header as it came
                return body
            raise ValueError(f"no size of a chunk at byte {at}") from None
        if size <= 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts) if parts else body


def _decoded(body: bytes, coding: str) -> bytes:
    if coding not in CODINGS:
        raise ValueError(f"content coding {coding!r} is not known")
    return CODINGS[coding](body)


def _as_it_is(body: bytes) -> bytes:
    return body


def _unzipped(body: bytes) -> bytes:
    if not body.startswith((b"\x1f\x8b", b"\x78")):  # stored unpacked, and the header as it came
        return body
    unpacker = zlib.decompressobj(GZIP_OR_ZLIB)
    plain = unpacker.decompress(body, LARGEST + 1)
    if len(plain) > LARGEST:
        raise TooLarge
    if not unpacker.eof:
        raise ValueError("the packed body ends before its data does")
    return plain


def _unbrotlied(body: bytes) -> bytes:
    brotli = import_module("brotli")  # fastwarc brings it
    unpacker = brotli.Decompressor()
    try:
        plain: bytes = unpacker.process(body, output_buffer_limit=LARGEST + 1)
    except brotli.error as error:
        raise ValueError(f"brotli: {error}") from None
    if len(plain) > LARGEST:
        raise TooLarge
    if not unpacker.is_finished():
        raise ValueError("the packed body ends before its data does")
    return plain


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "": _as_it_is,
    "identity": _as_it_is,
    "gzip": _unzipped,
    "x-gzip": _unzipped,
    "deflate": _unzipped,
    "br": _unbrotlied,
}


def _breaks_off(record: Any) -> bool:
    """Skip the rest of a record; say whether the archive ended before the record did."""
    record.reader.consume()
    return bool(record.reader.tell() < record.content_length)
