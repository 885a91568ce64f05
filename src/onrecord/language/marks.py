"""Quotation marks: which of a text's signs are some, and whether each opens or closes.

All styles are read by one rule, from the signs around a mark and from whether a quotation is
open: texts that differ only in the style of their marks are read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

DOUBLE_MARKS = frozenset(("''", "``", '"', "“", "”", "„", "‟", "«", "»", "＂", "〝", "〞"))
SINGLE_MARKS = frozenset("'‘’‚‛`´＇‹›")
GAPS = frozenset("([{-–—―")
"""Signs after which a quotation may begin without a space."""

SINGLE_OPENS = re.compile(r"(?<![\w'‘’])['‘‚](?=[\w\"“(\[…])(?!(?:tis|twas|em|cause|til|n|\d\ds)\b)")
SINGLE_CLOSES = re.compile(r"(?<=[^\s(\[{—–-])['’](?!\w)")
SURELY_CLOSES = re.compile(r"(?<=[,.?!…])['’](?![\w'’])|(?<=\w)['’](?=[,.;:?!])")
DOUBLES = re.compile(r"''|``|[\"“”„‟«»]")
"""In British style single marks enclose quotations, and double ones those inside them."""


class Turn(Enum):
    """What a mark does."""

    OPENS = "opens"
    CLOSES = "closes"
    NEITHER = "neither"  # an inch sign


def turn(text: str, start: int, end: int, is_open: bool) -> Turn:
    """Say what the mark text[start:end] does where a quotation is open or not.

    The space that French sets inside its marks, "« oui »", is overlooked.
    """
    before, after = _before(text, start), _after(text, end)
    mark = text[start:end]
    if mark == "«" and after.isspace() and (before.isspace() or before in GAPS):
        after = _after(text, end + 1)
    elif mark == "»" and before.isspace() and not after.isalnum():
        before = _before(text, start - 1)
    if is_open:
        return Turn.OPENS if before.isspace() and not after.isspace() else Turn.CLOSES
    if before.isdigit() and not after.isalnum():
        return Turn.NEITHER  # six inches: 6"
    return Turn.CLOSES if after.isspace() and not before.isspace() else Turn.OPENS


def _before(text: str, start: int) -> str:
    return text[start - 1] if start > 0 else " "


def _after(text: str, end: int) -> str:
    return text[end] if end < len(text) else " "


def is_british(text: str, start: int, end: int) -> bool:
    """Say whether a text quotes between single marks: 'Go,' she said."""
    singles = min(_count(pattern, text, start, end) for pattern in (SINGLE_OPENS, SURELY_CLOSES))
    return singles > 0 and 2 * singles > _count(DOUBLES, text, start, end)


def _count(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    return sum(1 for _ in pattern.finditer(text, start, end))


def single_turns(text: str, start: int, end: int) -> dict[int, Turn]:
    """Return what each single mark of a British paragraph does; the apostrophes are left out."""
    opens = [match.start() for match in SINGLE_OPENS.finditer(text, start, end)]
    closes = [match.start() for match in SINGLE_CLOSES.finditer(text, start, end)]
    return dict(_single_turns(text, start, opens, closes))


def _single_turns(text: str, start: int, opens: list[int], closes: list[int]) -> Iterator[tuple[int, Turn]]:
    is_open = False
    for place in sorted({*opens, *closes}):
        if place in opens and not is_open:
            is_open = any(other > place for other in closes) or not text[start:place].strip()
            if is_open:
                yield place, Turn.OPENS
        elif place in closes and is_open and not _is_possessive(text, place, opens, closes):
            is_open = False
            yield place, Turn.CLOSES


def _is_possessive(text: str, place: int, opens: list[int], closes: list[int]) -> bool:
    """Tell the apostrophe of "the farmers' union" from a mark: the quotation closes further on."""
    if not (text[place - 1] == "s" and text[place + 1 : place + 2].isspace()):
        return False
    limit = next((other for other in opens if other > place), len(text))
    return any(place < other < limit for other in closes)
