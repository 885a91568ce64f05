"""Where sentences end, without a model: for showing words in their place, not for reading them."""

from __future__ import annotations

import re

from onrecord.terms.span import Span

SENTENCE_END = re.compile(
    r"[.!?…](?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bGen\.)(?<!\bSen\.)(?<!\bRep\.)"
    r"(?<!\b[A-Z]\.)[\"'”’»)\]]*(?P<gap>\s+)(?=[\"'“‘«(\[]*[^\W_a-z])|(?P<blank>\n[^\S\n]*\n\s*)"
)
"""What ends a sentence: its mark and the gap behind it, or a blank line."""

REACH = 1000
"""Characters looked at on either side."""


def sentences_around(text: str, span: Span) -> Span:
    """Return the sentences that a span stands in; where none ends within REACH, cut between two words."""
    low, high = max(0, span.start - REACH), min(len(text), span.end + REACH)
    gaps = [match.span(match.lastgroup or 0) for match in SENTENCE_END.finditer(text, low, high)]
    starts = [end for _, end in gaps if end <= span.start]
    ends = [start for start, _ in gaps if start >= span.end]
    start = starts[-1] if starts else _word_start(text, low, span.start)
    end = ends[0] if ends else _word_end(text, span.end, high)
    return Span(start, end)


def _word_start(text: str, low: int, most: int) -> int:
    found = re.compile(r"\s+" if low else r"\s*").search(text, low, most)
    return found.end() if found else low


def _word_end(text: str, least: int, high: int) -> int:
    if high == len(text):
        return max(least, len(text.rstrip()))
    return max((match.start() for match in re.compile(r"\s+").finditer(text, least, high)), default=high)
