"""Gzip, within a limit on what it may grow to."""

from __future__ import annotations

import zlib

LIMIT = 500_000_000
"""Most bytes that a packed input may hold; gzip packs this much of nothing into half a megabyte."""

GZIP = b"\x1f\x8b"
GZIP_WINDOW = 16 + zlib.MAX_WBITS


def is_packed(data: bytes, origin: str) -> bool:
    """Say whether name and first bytes agree that this is gzip."""
    return data.startswith(GZIP) and origin.lower().endswith(".gz")


def gunzip(data: bytes, limit: int = LIMIT) -> bytes | str:
    """Unpack gzip of one or more members; a `str` says why it could not be done."""
    parts: list[bytes] = []
    size = 0
    while data:
        member = zlib.decompressobj(GZIP_WINDOW)
        try:
            parts.append(member.decompress(data, limit - size + 1))
        except zlib.error as error:
            return f"broken_gzip: {error}"
        size += len(parts[-1])
        if size > limit:
            return f"too_large: unpacks to more than {limit:,} bytes; unpack and split it first"
        if not member.eof:
            return "broken_gzip: the file ends before its data does"
        data = member.unused_data
    return b"".join(parts)
