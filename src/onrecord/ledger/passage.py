"""The passage that a statement is shown in: its sentences, cut from the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.language.sentences import SENTENCE_END
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

REACH = 600
"""Characters looked at on either side of a content for the ends of its sentences."""

LONGEST = 2000
"""Characters of content shown; a speech printed in full is cut there."""


class Passage(NamedTuple):
    """A piece of an article's text, with its words."""

    span: Span
    text: str


def passage_of(statement: Statement, text: str) -> Passage:
    """Return the sentences around a statement of a text."""
    content = min(span.start for span in statement.content)
    shown = min(max(span.end for span in statement.content) - content, LONGEST)
    offset = max(0, content - REACH)  # of what is looked at, in the text
    near = text[offset : content + shown + REACH]
    spans = [
        span
        for span in (*statement.source, *statement.cue, *statement.content)
        if span.start >= offset and span.end <= offset + len(near)
    ]
    first = min([content, *(span.start for span in spans)]) - offset
    last = max([content + shown, *(span.end for span in spans)]) - offset
    is_cut = (offset > 0, offset + len(near) < len(text))
    start, end = _sentences(near, first, last, is_cut=is_cut)
    return Passage(Span(offset + start, offset + end), near[start:end])


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
