"""Bytes to text, and what to say where that was not plain UTF-8."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh91AY", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstandard"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
ESCAPED = re.compile("[\udc80-\udcff]")
"""How `surrogateescape` marks a byte that is not UTF-8."""

HIGH_BYTE = re.compile(rb"[\x80-\xff]")
FIRST_BYTES = 4096
SAMPLE = 65_536  # bytes given to charset detection, whose cost grows with them
MOST_HIGH_BYTES = 0.2  # above this share the script is not Latin, and windows-1252 is no good guess
AS_BROWSERS_DO = {"ascii": "cp1252", "iso8859-1": "cp1252"}  # https://encoding.spec.whatwg.org/
NOT_FOR_TEXT = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, or None where the bytes are none; `notes` are reasons for Dropped rows."""

    text: str | None
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes: byte order mark, UTF-8, the declared charset, detection; in this order.

    Bytes that are UTF-8 but for a few are read as UTF-8 with U+FFFD in place of those: to read
    them as another charset would spoil every letter that was right.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _marked(data, encoding)
    for magic, what in MAGIC:
        if data.startswith(magic):
            return Decoded(None, (f"binary: looks like {what}, not text",))
    if b"\0" in data:
        return _with_zeros(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def _marked(data: bytes, encoding: str) -> Decoded:
    notes = () if encoding == "utf-8-sig" else (f"encoding: read as {encoding}",)
    try:
        return Decoded(data.decode(encoding), notes)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        count = text.count("\ufffd")
        return Decoded(text, (*notes, f"encoding: pieces replaced that are not {encoding}: {count}"))


def _with_zeros(data: bytes) -> Decoded:
    """Decode UTF-16 without its mark, told by the zero byte beside each Latin letter."""
    begin = data[:FIRST_BYTES]
    even, odd = begin[0::2].count(0), begin[1::2].count(0)
    many = 0.2 * len(begin)  # of at most half of the bytes
    for encoding, zeros, others in (("utf-16-be", even, odd), ("utf-16-le", odd, even)):
        if zeros > many and others * 10 < zeros:
            return _marked(data, encoding)
    return Decoded(None, ("binary: holds zero bytes, as text does not",))


def _not_utf8(data: bytes, declared: str | None) -> Decoded:
    escaped = data.decode("utf-8", "surrogateescape")
    bad = sum(1 for _ in ESCAPED.finditer(escaped))
    good = sum(1 for _ in HIGH_BYTE.finditer(data)) - bad
    for encoding in [] if good > bad else [*_codec(declared), *_guesses(data)]:
        try:
            return Decoded(data.decode(encoding), (f"encoding: read as {_name(encoding)}",))
        except (UnicodeDecodeError, LookupError):  # LookupError: a codec from bytes to bytes
            continue
    are, were = ("byte that is", "was") if bad == 1 else ("bytes that are", "were")
    return Decoded(data.decode("utf-8", "replace"), (f"encoding: {bad} {are} not UTF-8 {were} replaced",))


def _codec(declared: str | None) -> list[str]:
    """Return Python's name of a declared charset, or nothing if it is no use here."""
    try:
        name = codecs.lookup(declared or "").name.replace("_", "-")
    except (LookupError, ValueError):  # ValueError: a zero byte in the name
        return []
    return [] if name in NOT_FOR_TEXT or name.startswith("utf-") else [AS_BROWSERS_DO.get(name, name)]


def _guesses(data: bytes) -> list[str]:
    first = HIGH_BYTE.search(data)
    start = max(0, first.start() - 1000) if first else 0
    sample = data[start : start + SAMPLE]
    share = sum(1 for _ in HIGH_BYTE.finditer(sample)) / len(sample)
    return (["cp1252"] if share < MOST_HIGH_BYTES else []) + _detected(sample)


def _detected(sample: bytes) -> list[str]:
    from charset_normalizer import from_bytes  # here, as it is seldom needed and takes 30 ms to import

    best = from_bytes(sample).best()
    return [best.encoding] if best is not None and not best.encoding.startswith("utf_8") else []


def _name(encoding: str) -> str:
    return encoding.replace("_", "-").replace("cp125", "windows-125")
