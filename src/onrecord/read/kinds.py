"""Which reader fits an input: by its name, else by how it begins."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".warc": "warc",
    ".parquet": "parquet",
    ".pq": "parquet",
}
"""`.xml` is not here: it may be a feed or an XHTML page, and its first element tells."""

PACKED = (".gz", ".zst")
"""Suffixes after which a name is looked at again; what is inside is told by the one before."""

MAGIC = {b"WARC/1.": "warc", b"PAR1": "parquet"}
FIRST_BYTES = 4096
FEED = re.compile(r"<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE)
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|article|div|p)[\s>/]", re.IGNORECASE)
JSON_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*(?:"|\})')
XML = re.compile(r"\s*<\?xml\s", re.IGNORECASE)


def guess_kind(data: bytes, origin: str) -> str:
    """Name the reader for these bytes: "text" where nothing else is plain."""
    return named_kind(origin) or _by_content(data)


def named_kind(origin: str) -> str | None:
    """Name the reader that a path or URL tells by its suffix, if it does."""
    return SUFFIXES.get(suffix_of(origin))


def suffix_of(origin: str) -> str:
    """Return the suffix of a path or URL in lower case, without a last ".gz" or ".zst"."""
    try:
        path = urlsplit(origin).path if "://" in origin else origin
    except ValueError:  # "http://[" has brackets that do not close
        path = origin
    name = PurePosixPath(path.replace("\\", "/")).name.lower()
    return PurePosixPath(unpacked_name(name)).suffix


def unpacked_name(name: str) -> str:
    """Return a name without the suffix of what it is packed with."""
    return next((name.removesuffix(suffix) for suffix in PACKED if name.endswith(suffix)), name)


def _by_content(data: bytes) -> str:
    for magic, kind in MAGIC.items():
        if data.startswith(magic):
            return kind
    begin = _plain(data[:FIRST_BYTES])
    if JSON_OBJECT.match(begin):
        return "jsonl"
    is_markup = begin.lstrip().startswith("<")
    if is_markup and FEED.search(begin):
        return "feed"
    if is_markup and HTML.search(begin):
        return "html"
    return "feed" if XML.match(begin) else "text"


def _plain(begin: bytes) -> str:
    """Decode far enough to see ASCII; UTF-16 has a zero byte beside each letter."""
    return begin.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff")
