"""Files of any size cut into pieces that can be read apart: cheap here, so that the work is done elsewhere.

A file of articles (JSON Lines, Parquet, WARC) is read as a stream and cut between articles; any other
file is one piece. No more than a piece is held in memory.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from onrecord.read import read
from onrecord.read.admit import dropped
from onrecord.read.html import read_page
from onrecord.read.jsonl import is_lines, read_jsonl
from onrecord.read.kinds import FIRST_BYTES, guess_kind, named_kind
from onrecord.read.parquet import TOGETHER, json_lines
from onrecord.read.unpack import BLOCK, PACKINGS, Broken, packing
from onrecord.read.warc import pages
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

LARGEST_FILE = 200_000_000  # bytes of a file that cannot be cut
LONGEST_LINE = 20_000_000  # bytes of one line of JSON Lines
LARGEST_PIECE = 16_000_000  # bytes of lines after which a piece is full

Cutter = Callable[[IO[bytes], str, int], Iterator["Piece | Dropped"]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an input that is read by itself."""

    kind: str  # a name in READERS, "auto", or "page" for one page of an archive
    origin: str  # the file
    data: bytes
    count: int = 1  # articles that it may hold; 1 where that cannot be told
    first: int = 1  # number of its first line
    url: str | None = None  # of a page
    charset: str | None = None  # of a page
    place: str = ""  # of a page
    at: int = 0  # bytes of the file that were read when this was cut; for a progress bar alone

    @property
    def told(self) -> bytes:
        """All of it as bytes, so that two pieces can be told apart."""
        words = (self.kind, self.origin, self.first, self.url, self.charset, self.place, len(self.data))
        return repr(words).encode("utf-8", "surrogatepass") + self.data


def cut(path: str, most: int) -> Iterator[Piece | Dropped]:
    """Yield the pieces of a file, each of at most `most` articles; what cannot be read is a row."""
    try:
        with Path(path).open("rb") as stream:
            before = _state(stream)
            for piece in _cutter(stream, path)(stream, path, most):
                yield replace(piece, at=stream.tell()) if isinstance(piece, Piece) else piece
            if _state(stream) != before:
                why = "changed: the file was changed while it was read; what was read of it may be of both"
                yield dropped(why, path)
    except OSError as error:
        yield dropped(f"no_input: {error.strerror or error}", path)


def read_piece(piece: Piece) -> Iterator[Article | Dropped]:
    """Read what was cut."""
    if piece.kind == "page":
        return read_page(piece.data, piece.origin, url=piece.url, charset=piece.charset, place=piece.place)
    if piece.kind == "jsonl":
        return read_jsonl(piece.data, piece.origin, piece.first)
    return read(piece.data, kind=piece.kind, origin=piece.origin)


def _state(stream: IO[bytes]) -> tuple[int, int]:
    found = os.fstat(stream.fileno())
    return found.st_size, found.st_mtime_ns


def _cutter(stream: IO[bytes], path: str) -> Cutter:
    kind = named_kind(path) or guess_kind(stream.read(FIRST_BYTES), path)
    stream.seek(0)
    return CUTTERS.get(kind, _whole)


def _whole(stream: IO[bytes], origin: str, _: int) -> Iterator[Piece | Dropped]:
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        why = f"too_large: more than {LARGEST_FILE:,} bytes that cannot be cut into articles; split it first"
        yield dropped(why, origin)
        return
    yield Piece("auto", origin, data)


def _cut_pages(stream: IO[bytes], origin: str, _: int) -> Iterator[Piece | Dropped]:
    for page in pages(stream, origin):
        if isinstance(page, Dropped):
            yield page
        else:
            yield Piece("page", origin, page.data, url=page.url, charset=page.charset, place=page.place)


def _cut_rows(stream: IO[bytes], origin: str, most: int) -> Iterator[Piece | Dropped]:
    first = 1
    for lines in json_lines(stream, origin, min(most, TOGETHER)):
        if isinstance(lines, Dropped):
            yield lines
            continue
        count = lines.count(b"\n")
        yield Piece("jsonl", origin, lines, count=count, first=first)
        first += count


def _cut_lines(stream: IO[bytes], origin: str, most: int) -> Iterator[Piece | Dropped]:
    by = packing(stream.read(FIRST_BYTES), origin)
    stream.seek(0)
    blocks = PACKINGS[by][1](stream) if by else iter(lambda: stream.read(BLOCK), b"")
    broken: list[Dropped] = []
    blocks = _sound(blocks, origin, broken)
    begin, more = next(blocks, b""), next(blocks, b"")
    if not is_lines(begin, is_all=not more):
        stream.seek(0)
        yield from _whole(stream, origin, most)
        return
    yield from _gathered(_lines(itertools.chain((begin, more), blocks)), origin, most)
    yield from broken


def _sound(blocks: Iterator[bytes], origin: str, broken: list[Dropped]) -> Iterator[bytes]:
    """Yield what could be unpacked; what then went wrong is added to `broken`."""
    try:
        yield from blocks
    except Broken as error:
        broken.append(dropped(f"{error}; what stands before that was read", origin))


def _lines(blocks: Iterable[bytes]) -> Iterator[bytes | int]:
    """Yield each line with its end; of one that is longer than LONGEST_LINE only how many bytes it has."""
    begin: list[bytes] = []
    size = 0
    for block in blocks:
        lines = block.split(b"\n")
        for end in lines[:-1]:
            size += len(end) + 1
            yield size if size > LONGEST_LINE else b"".join((*begin, end, b"\n"))
            begin, size = [], 0
        size += len(lines[-1])
        begin = [*begin, lines[-1]] if size <= LONGEST_LINE else []
    if size:
        yield size if size > LONGEST_LINE else b"".join(begin)


def _gathered(lines: Iterable[bytes | int], origin: str, most: int) -> Iterator[Piece | Dropped]:
    piece: list[bytes] = []
    size = first = 0
    for number, line in enumerate(lines, start=1):
        is_long = isinstance(line, int)
        if piece and (is_long or len(piece) >= most or size > LARGEST_PIECE):
            yield Piece("jsonl", origin, b"".join(piece), count=len(piece), first=first)
            piece, size = [], 0
        if isinstance(line, int):
            yield dropped(
                f"too_large: line {number}: {line:,} bytes, a line of up to {LONGEST_LINE:,} is read", origin
            )
            continue
        if not piece:
            first = number
        piece.append(line)
        size += len(line)
    if piece:
        yield Piece("jsonl", origin, b"".join(piece), count=len(piece), first=first)


CUTTERS: dict[str, Cutter] = {"jsonl": _cut_lines, "parquet": _cut_rows, "warc": _cut_pages}
"""Kinds of which a file holds many articles; a file of any other kind is one piece."""
