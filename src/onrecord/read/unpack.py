"""Gzip and zstandard, within a limit on what they may grow to."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import IO

from onrecord.terms.errors import NotInstalled

LIMIT = 500_000_000
"""Most bytes that a packed input may hold; gzip packs this much of nothing into half a megabyte."""

BLOCK = 1 << 20
GZIP_WINDOW = 16 + zlib.MAX_WBITS


class Broken(Exception):
    """Packed data that cannot be unpacked from here on: a fixed code, then words for a person."""


def packing(data: bytes, origin: str) -> str | None:
    """Name what the data are packed with, where the name and the first bytes agree."""
    for suffix, (magic, _) in PACKINGS.items():
        if origin.lower().endswith(suffix) and data.startswith(magic):
            return suffix
    return None


def unpacked(data: bytes, by: str, limit: int = LIMIT) -> bytes | str:
    """Unpack data of one or more members; a `str` says why it could not be done."""
    parts: list[bytes] = []
    size = 0
    try:
        for block in PACKINGS[by][1](io.BytesIO(data)):
            parts.append(block)
            size += len(block)
            if size > limit:
                return f"too_large: unpacks to more than {limit:,} bytes; unpack and split it first"
    except Broken as error:
        return str(error)
    return b"".join(parts)


def gunzipped(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what a gzip stream holds, at most BLOCK bytes at a time.

    Raises:
        Broken: After all that could be read.
    """
    data = stream.read(BLOCK)
    while data:
        member = zlib.decompressobj(GZIP_WINDOW)
        while not member.eof:
            try:
                plain = member.decompress(data, BLOCK)
            except zlib.error as error:
                raise Broken(f"broken_gzip: {error}") from None
            if plain:
                yield plain
            data = member.unconsumed_tail or (b"" if member.eof else stream.read(BLOCK))
            if not data and not member.eof:
                if plain:  # what is left inside the unpacker comes out with no more input
                    continue
                raise Broken("broken_gzip: the file ends before its data does")
        data = member.unused_data.lstrip(b"\0") or stream.read(BLOCK)  # tapes and tar pad with zeros


def unzstandarded(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what a zstandard stream holds, at most BLOCK bytes at a time.

    Raises:
        Broken: After all that could be read.
        NotInstalled: pyarrow, which unpacks it, is not there.
    """
    try:
        pa = import_module("pyarrow")
    except ImportError:
        raise NotInstalled("pyarrow", "a zstandard file", "batch") from None
    try:
        plain = pa.CompressedInputStream(pa.PythonFile(stream, mode="r"), "zstd")
        while block := plain.read(BLOCK):
            yield block
    except (OSError, pa.ArrowException) as error:
        raise Broken(f"broken_zstandard: {error}") from None


PACKINGS: dict[str, tuple[bytes, Callable[[IO[bytes]], Iterator[bytes]]]] = {
    ".gz": (b"\x1f\x8b", gunzipped),
    ".zst": (b"\x28\xb5\x2f\xfd", unzstandarded),
}
"""By the end of the name: how such a file begins, and what unpacks it."""
