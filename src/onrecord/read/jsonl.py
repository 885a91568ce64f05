"""JSON Lines: one article a line; also a JSON file with one article or a list of them."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator

from onrecord.read.admit import admit, dropped
from onrecord.read.decode import decode
from onrecord.read.fields import BadRecord, draft_of
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

LIST = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[")
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_jsonl(data: bytes, origin: str, first: int = 1) -> Iterator[Article | Dropped]:
    """Read objects {"id", "text", "title", "published", "url", "publisher", "authors", "language"}.

    Only "text" is required. An object that cannot be read is a row with its line; the rest is read.
    `first` is the number of the first line, where the data are lines from within a file.
    """
    if data.startswith(WIDE_MARKS):
        decoded = decode(data)
        for note in decoded.notes:
            yield dropped(note, origin)
        data = (decoded.text or "").encode("utf-8", "surrogatepass")
    if not data or data.isspace():
        yield dropped("empty: there is no line but blank ones", origin)
        return
    met: dict[str, str] = {}
    for place, value in _whole(data) or _lines(data, first):
        for row in _article(value, place, origin):
            if isinstance(row, Article):
                if row.id in met:
                    yield dropped(f"duplicate_id: {place}: id {row.id!r} was met on {met[row.id]}", origin)
                    continue
                met[row.id] = place
            yield row


def is_lines(begin: bytes, *, is_all: bool) -> bool:
    """Say whether a file that begins like this can be cut at its line ends.

    Not if it is UTF-16 or UTF-32, or one JSON value over many lines; of a file that goes on after
    `begin` only a list is taken for that, so that one bad line at its head costs nothing else.
    """
    if begin.startswith(WIDE_MARKS):
        return False
    first = next((line for line in io.BytesIO(begin) if not line.isspace()), b"")
    if LIST.match(begin) is not None or first.strip() == b"{":
        return False
    return not is_all or not isinstance(_value(first.rstrip(b"\r\n")), BadRecord)


def _article(value: object, place: str, origin: str) -> Iterator[Article | Dropped]:
    if isinstance(value, BadRecord):
        yield dropped(f"not_json: {place}: {value.why}", origin)
        return
    draft, notes = draft_of(value, place, origin)
    for note in notes:
        yield dropped(note, origin)
    if draft is not None:
        yield from admit(draft)


def _lines(data: bytes, first: int) -> Iterator[tuple[str, object]]:
    """Yield ("line 7", value) for each line that is not blank."""
    for number, line in enumerate(io.BytesIO(data), start=first):  # parts lines at \n and nowhere else
        if not line.isspace():
            yield f"line {number}", _value(line.rstrip(b"\r\n"))


def _whole(data: bytes) -> list[tuple[str, object]]:
    """Return the objects of a JSON file that is not JSON Lines; empty if it is."""
    first = next(line for line in io.BytesIO(data) if not line.isspace())
    is_list = LIST.match(data) is not None
    if not is_list and not isinstance(_value(first), BadRecord):
        return []
    value = _value(data)
    if isinstance(value, list):
        return [(f"item {number}", item) for number, item in enumerate(value, start=1)]
    if isinstance(value, dict):
        return [("item 1", value)]
    return [("list", value)] if is_list and isinstance(_value(first), BadRecord) else []


def _value(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return BadRecord(f"byte {error.start + 1} is not UTF-8")
    except RecursionError:
        return BadRecord("lists or objects are nested too deeply")
    except json.JSONDecodeError as error:
        where = f"column {error.colno}" if error.lineno == 1 else f"line {error.lineno} column {error.colno}"
        return BadRecord(f"{error.msg.removesuffix(' at')} at {where}")
    except ValueError as error:  # a number of more than 4,300 digits
        return BadRecord(str(error))
