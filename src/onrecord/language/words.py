"""A text's words with their offsets, paragraphs and quotation state: what the encoder is fed.

The words are the tokens of the attribution scorer (runs of word characters, and single other
signs), with one exception: a doubled apostrophe or grave accent is one quotation mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

WORD = re.compile(r"''|``|\w+|[^\w\s]")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
LINE_END = re.compile(r"\r\n?|[\n\u2028\u2029]")

OPENING = frozenset("“„‟«‹")
CLOSING = frozenset("”»›")
DOUBLE_MARKS = frozenset(("''", "``", '"', "“", "”", "„", "‟", "«", "»", "＂", "〝", "〞"))
SINGLE_MARKS = frozenset("‘’‚‛`´＇")

OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
"""Where a word stands to double quotation marks; OPENS and CLOSES are the marks themselves."""

LOWER, TITLE, UPPER, DIGITS, SIGN, LETTER = range(6)
FEATURES = 6 * 4 * 2
"""Count of feature ids: shape x quotation state x whether a paragraph begins here."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, column by column; all columns have one entry a word."""

    start: list[int]  # code points into the text
    end: list[int]
    form: list[str]  # as the encoder reads it: quotation marks made alike
    quote: list[int]  # OUTSIDE, INSIDE, OPENS or CLOSES
    paragraph: list[int]  # number of the paragraph, from 0
    feature: list[int]  # 0..FEATURES-1

    def __len__(self) -> int:
        """Count the words."""
        return len(self.start)


def split_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Split text[start:end] into words with all that the encoder wants to know of them."""
    words = Words([], [], [], [], [], [])
    for number, (first, last) in enumerate(paragraphs(text, start, len(text) if end is None else end)):
        _add_paragraph(words, text, first, last, number)
    return words


def stretches(text: str, most: int = 100_000) -> Iterator[tuple[int, int]]:
    """Cut a long text into pieces [start, end) that can be read one after the other.

    A piece ends after the last blank line that fits, else after a line, a sentence, a space, or,
    where there is none of them, at `most` characters. A text up to that length is one piece.
    """
    start = 0
    while len(text) - start > most:
        end = start + most
        for edge in ("\n\n", "\n", ". ", " "):
            found = text.rfind(edge, start + most // 2, end)
            if found >= 0:
                end = found + len(edge)
                break
        yield start, end
        start = end
    yield start, len(text)


def paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return [start, end) of each paragraph of text[start:end], in order.

    Blank lines part paragraphs. In a text without any, each line is a paragraph, unless the lines
    look wrapped by a machine: then a line joins the next one if it is long and its sentence is open.
    """
    breaks = [(m.start(), m.end()) for m in BLANK_LINE.finditer(text, start, end)]
    if breaks:
        edges = [start, *(edge for pair in breaks for edge in pair), end]
        return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]
    edges = [start, *(m.end() for m in LINE_END.finditer(text, start, end)), end]
    lines = [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    return _unwrap(text, lines)


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    widths = sorted(len(text[a:b].strip()) for a, b in lines)
    if len(lines) < 3 or widths[-1] > 120 or widths[len(widths) // 2] < 0.75 * widths[-1]:
        return lines
    joined = [lines[0]]
    for (start, end), (next_start, next_end) in pairwise(lines):
        if len(text[start:end].strip()) > 0.75 * widths[-1]:
            joined[-1] = (joined[-1][0], next_end)
        else:
            joined.append((next_start, next_end))
    return joined


def _add_paragraph(words: Words, text: str, start: int, end: int, number: int) -> None:
    is_open = False
    first = True
    for match in WORD.finditer(text, start, end):
        form = match.group()
        quote = INSIDE if is_open else OUTSIDE
        if form in DOUBLE_MARKS:
            quote = _mark(text, match.start(), match.end(), form, is_open)
            form = '"'
            is_open = quote == OPENS if quote in (OPENS, CLOSES) else is_open
        elif form in SINGLE_MARKS:
            form = "'"
        words.start.append(match.start())
        words.end.append(match.end())
        words.form.append(form)
        words.quote.append(quote)
        words.paragraph.append(number)
        words.feature.append((_shape(form) * 4 + quote) * 2 + first)
        first = False


def _mark(text: str, start: int, end: int, form: str, is_open: bool) -> int:
    """Say whether a mark opens or closes; an inch sign or a stray mark does neither."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if form in OPENING or form == "``":  # „German“ and »Danish« close with another's opening mark
        return CLOSES if is_open and not before.isspace() and not after.isalnum() else OPENS
    if form in CLOSING:
        return OPENS if not is_open and form in "»›" and not after.isspace() else CLOSES
    if is_open:
        return OPENS if before.isspace() and not after.isspace() else CLOSES
    if before.isdigit() and (after.isspace() or not after.isalnum()):
        return OUTSIDE
    return CLOSES if after.isspace() and not before.isspace() else OPENS


def _shape(form: str) -> int:
    if not form[0].isalnum() and form[0] != "_":
        return SIGN
    if form[0].isdigit():
        return DIGITS
    if not form[0].isupper():
        return LOWER
    if len(form) == 1:
        return LETTER
    return UPPER if form.isupper() else TITLE
