"""Whether a content stands in quotation marks: all of it, some of it, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.terms.span import Span
from onrecord.terms.statement import Manner

MARK = re.compile(r"''|``|[\"“”„‟«»＂〝〞]")
PLAIN = frozenset(('"', "''", "＂"))
"""Marks that open and close alike."""

ALWAYS_OPEN = frozenset(("„", "‟", "``", "〝"))
EDGE = frozenset(".,;:!?…-–—‐ \t\n\r\u00a0\u202f")
"""Signs that belong to no word: they may stand on either side of a mark."""

PARAGRAPH_START = re.compile(r"\n\s*\Z")
JOINERS = frozenset(("and", "or", "&"))
"""Words that join two quoted parts and count as neither quoted nor not."""

LOOK_BACK = 8
"""Characters before a mark that tell whether it begins a paragraph."""


def manner_of(text: str, content: Sequence[Span]) -> Manner:
    """Return "direct" if every word of the content is quoted, "mixed" if some are, else "indirect".

    Only double marks count, of any kind, with '' and `` among them. A mark just outside a span
    counts as its own. A quotation that opens anew in each paragraph and closes in the last is one.
    """
    quoted = [inside for span in content for inside in _words(text, span)]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"


def _words(text: str, span: Span) -> Iterator[bool]:
    """Yield for each stretch of words between two marks whether it is quoted."""
    end = min(span.end, len(text))
    depth, at = int(_opened_just_before(text, span.start, end)), span.start
    for match in MARK.finditer(text, span.start, end):
        has_words = _has_words(text, at, match.start())
        step = _step(text, match, depth)
        if has_words:
            yield depth > 0 or step < 0  # a mark that closes what the span does not open
        depth, at = max(0, depth + step), match.end()
    if _has_words(text, at, end):
        yield depth > 0


def _has_words(text: str, start: int, end: int) -> bool:
    piece = text[start:end]
    return piece.strip() not in JOINERS and any(sign not in EDGE for sign in piece)


def _opened_just_before(text: str, start: int, end: int) -> bool:
    """Tell whether a mark stands right before the span, and what it opens closes in or right after it."""
    near = max(0, start - 2)
    marks = [m for m in MARK.finditer(text, near, start) if not text[m.end() : start].strip()]
    if not marks or _step(text, marks[-1], 0) < 1:
        return False
    after = end
    while after < len(text) and text[after] in EDGE:
        after += 1
    return MARK.match(text, after) is not None or MARK.search(text, start, end) is not None


def _step(text: str, match: re.Match[str], depth: int) -> int:
    """Say what a mark does to the depth: 1 opens, -1 closes, 0 neither (an inch, a new paragraph)."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    if depth and _begins_paragraph(text, match.start()):
        return 0
    if mark in ALWAYS_OPEN:
        return 1
    if mark in PLAIN:
        return _plain_step(before, after, depth)
    hugs_left = not before.isspace() and not after.isalnum()  # “ closes in German, « in Danish
    if mark in "“«":
        return -1 if depth and hugs_left else 1
    opens = not depth and _is_gap(before) and not after.isspace()  # ” opens in Swedish, » in Danish
    return 1 if opens else -1


def _plain_step(before: str, after: str, depth: int) -> int:
    starts_word = _is_gap(before) and not after.isspace() and after not in EDGE
    if depth:
        return 1 if starts_word and after.isalnum() else -1
    if before.isdigit() and not after.isalnum():
        return 0  # six inches: 6"
    hugs_left = not _is_gap(before) and (after.isspace() or after in EDGE)
    return -1 if hugs_left else 1


def _is_gap(sign: str) -> bool:
    return sign.isspace() or sign in "([{-–—―‘'"


def _begins_paragraph(text: str, at: int) -> bool:
    return PARAGRAPH_START.search(text, max(0, at - LOOK_BACK), at) is not None
