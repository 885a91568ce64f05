"""Where a text's paragraphs begin and end, and which of them are no part of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

BLANK_LINE = re.compile(r"(?>\r\n?|\n)[^\S\r\n]*(?>\r\n?|\n)\s*")
LINE_END = re.compile(r"\r\n?|[\n\u2028\u2029]")
CHUNK = re.compile(r"\S+?(?:(?<=\w)-+(?=\w)|(?=\s|$))")
"""What a wrapped line may end after: a word, or the part of one up to its hyphen."""

SENTENCE_END = re.compile(r"[.!?…:][\"'‘’“”«»)\]\s]*$")

MOST_BLOCKS, FEWEST_LINES = 3, 4
"""Blocks of a text, and lines of one, where the block is no paragraph but the text under its title."""

WIDEST_WRAP = 120  # characters; longer lines are no wrapped ones
LONGEST_FURNITURE = 200
NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|la|van|von|der|den|bin|al)\b )*[A-Z][\w.'’-]*){1,3}"
FURNITURE = re.compile(
    r"(?i:read (?:more|next|also|the full (?:story|article) here)|also read|more on this|see also|recommended"
    r"|related(?: (?:articles?|stor(?:y|ies)|coverage|topics?|content))?|watch(?: more| now)?|listen"
    r"|don['’]t miss|most read|top stor(?:y|ies)|trending(?: now)?)\s?(?::|>+|»|[|→▶]).*"
    r"|READ (?:MORE|NEXT|ALSO)\b.*"
    r"|(?i:advertisement|read more|story continues below(?: (?:the )?advertisement)?"
    r"|article continues (?:below|after (?:the )?(?:ad|advertisement|this)))[.:…]?"
    r"|(?i:sign up (?:for|to)|subscribe to|click here (?:to|for)) [^\"“”«»]*"
    rf"|(?:[Bb]y|BY)[:]? {NAME}(?:(?:,| and| &) {NAME})*(?:\s?(?:,|\||/|-|–|—|for|in) [^.!?\"“”«»:]{{1,70}})?"
    r"|BY [A-Z .'’,&-]{5,80}",
)
"""A whole paragraph that invites, labels or signs, between two of the article's own."""


def paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return [start, end) of each paragraph of text[start:end], in order.

    Blank lines part paragraphs. In a text without any, or one with a title set apart, each line is
    a paragraph, unless the lines were wrapped at one width: then a line goes on in the next one if
    the next one's first word had no room.
    """
    breaks = [(m.start(), m.end()) for m in BLANK_LINE.finditer(text, start, end)]
    if not breaks:
        return _unwrap(text, _lines(text, start, end))
    edges = [start, *(edge for pair in breaks for edge in pair), end]
    blocks = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]
    if len(blocks) > MOST_BLOCKS:
        return blocks
    return [part for a, b in blocks for part in _parts(text, a, b)]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(m.end() for m in LINE_END.finditer(text, start, end)), end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a block of lines that are too long for wrapped ones, and end as sentences do."""
    lines = _lines(text, start, end)
    are_paragraphs = (
        len(lines) >= FEWEST_LINES
        and max(b - a for a, b in lines) > WIDEST_WRAP
        and all(SENTENCE_END.search(text[a:b]) for a, b in lines)
    )
    return lines if are_paragraphs else [(start, end)]


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    widths = sorted(len(text[a:b].strip()) for a, b in lines)
    if len(lines) < 3 or widths[-1] > WIDEST_WRAP or widths[len(widths) // 2] < 0.75 * widths[-1]:
        return lines
    joined = [lines[0]]
    for (start, end), (next_start, next_end) in pairwise(lines):
        chunk = CHUNK.match(text[next_start:next_end].lstrip())
        needed = len(text[start:end].strip()) + 1 + (len(chunk.group()) if chunk else 0)
        if needed > widths[-1]:
            joined[-1] = (joined[-1][0], next_end)
        else:
            joined.append((next_start, next_end))
    return joined


def furniture(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return [start, end) of the paragraphs of text[start:end] that are furniture, without space around."""
    found = []
    for first, last in paragraphs(text, start, end):
        if is_furniture(text, first, last):
            words = text[first:last]
            begin = first + len(words) - len(words.lstrip())
            found.append((begin, begin + len(words.strip())))
    return found


def is_furniture(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph is a byline or a link to another article."""
    if end - start > LONGEST_FURNITURE:
        return False
    return FURNITURE.fullmatch(" ".join(text[start:end].split())) is not None


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
