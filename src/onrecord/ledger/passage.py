"""The passage that a statement is shown in: its sentences, cut from a few bytes of the text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.language.sentences import SENTENCE_END
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

REACH = 600
"""Characters looked at on either side of a content for the ends of its sentences."""

LONGEST = 2000
"""Characters of content shown; a speech printed in full is cut there."""

_CONTINUATION = bytes(range(0x80, 0xC0))


class Window(NamedTuple):
    """Bytes [start, start + size) of a text, in which a content begins `before` bytes from the start."""

    start: int
    size: int
    before: int


class Passage(NamedTuple):
    """A piece of an article's text, with its words."""

    span: Span
    text: str


def window_of(statement: Statement, byte: int) -> Window:
    """Return the bytes to read for a statement whose content begins at `byte`."""
    start = max(0, byte - 4 * REACH)  # no character takes more than four
    shown = min(_end(statement.content) - _start(statement.content), LONGEST)
    return Window(start, byte - start + 4 * (shown + REACH), byte - start)


def passage_of(statement: Statement, window: Window, data: bytes) -> Passage:
    """Return the sentences around a statement, from the bytes of its window."""
    content = _start(statement.content)
    shown = min(_end(statement.content) - content, LONGEST)
    before = _characters(data[: window.before].lstrip(_CONTINUATION))[-REACH:]
    after = _characters(data[window.before :])
    text = before + after[: shown + REACH]
    offset = content - len(before)  # of this text in the article's
    near = [
        span
        for span in (*statement.source, *statement.cue, *statement.content)
        if span.start >= offset and span.end <= offset + len(text)
    ]
    first = min([content, *(span.start for span in near)]) - offset
    last = max([content + shown, *(span.end for span in near)]) - offset
    goes_on = len(data) == window.size or len(after) > shown + REACH
    start, end = _sentences(text, first, last, is_cut=(offset > 0, goes_on))
    return Passage(Span(offset + start, offset + end), text[start:end])


def passage_in(text: str, statement: Statement) -> Span:
    """Return where the sentences around a statement stand in its text."""
    byte = len(text[: _start(statement.content)].encode("utf-8", "surrogatepass"))
    window = window_of(statement, byte)
    data = text.encode("utf-8", "surrogatepass")[window.start : window.start + window.size]
    return passage_of(statement, window, data).span


def _sentences(text: str, first: int, last: int, *, is_cut: tuple[bool, bool]) -> tuple[int, int]:
    """Widen [first, last) to whole sentences, or where none ends nearby, to whole words."""
    gaps = [match.span(match.lastgroup or 0) for match in SENTENCE_END.finditer(text)]
    starts = [begin for _, begin in gaps if begin <= first]
    ends = [end for end, _ in gaps if end >= last]
    start = starts[-1] if starts else _word_start(text, first) if is_cut[0] else _skip_space(text, first)
    end = ends[0] if ends else _word_end(text, last) if is_cut[1] else max(last, len(text.rstrip()))
    return start, end


def _skip_space(text: str, most: int) -> int:
    return min(len(text) - len(text.lstrip()), most)


def _word_start(text: str, most: int) -> int:
    found = re.search(r"\s+", text[:most])
    return found.end() if found else 0


def _word_end(text: str, least: int) -> int:
    found = list(re.finditer(r"\s+", text[least:]))
    return least + found[-1].start() if found else len(text)


def _characters(data: bytes) -> str:
    """Decode bytes that may end in the middle of a character, which is left out."""
    return codecs.getincrementaldecoder("utf-8")("surrogatepass").decode(data)


def _start(spans: Sequence[Span]) -> int:
    return min(span.start for span in spans)


def _end(spans: Sequence[Span]) -> int:
    return max(span.end for span in spans)
