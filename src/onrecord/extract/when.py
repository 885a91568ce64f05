"""Whether an event is background: its clause dates it clearly before what the article reports."""

from __future__ import annotations

import re

from onrecord.extract.clauses import Clauses

YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:s)?")
MONTH = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
PARTED = frozenset(
    (";", ":", "—", "–", "who", "which", "whose", "whom", "that", "and", "but", "after", "before", "as")
)
TURNS = frozenset(("before", "after", "as", "while", "when", "but", "now"))
"""Words behind which the date at a sentence's opening holds no longer."""

LONG_AGO = re.compile(
    r"\b(?:years|decades|centuries|century|generation|generations) (?:ago|earlier|before)\b"
    r"|\blast (?:year|spring|summer|autumn|fall|winter|decade|century)\b"
    r"|\b(?:world war|cold war|first world war|second world war)\b"
    r"|\b(?:soviet|colonial|apartheid|communist|nazi)(?: -)? era\b|\bin the past\b|\bhistoric(?:al|ally)\b"
)
BEFORE, BEHIND, OPENING = 4, 12, 7
"""Words before a trigger, behind it, and at the beginning of its sentence, where a date is looked for."""

Range = tuple[int, int]


def is_background(clauses: Clauses, trigger: Range, sentence: Range, published: str | None = None) -> bool:
    """Say whether a trigger's clause, or the opening of its sentence, names a time long past.

    Args:
        clauses: The text.
        trigger: Words [first, last).
        sentence: Words [first, last) of its sentence.
        published: ISO 8601 date. A year not before that date's is not past. Without a date every year
            is, unless it stands in a full date, as a report's own day does.
    """
    first, last = trigger
    start, end = sentence
    before = _until_parted(clauses.plain[max(start, first - BEFORE) : first], backwards=True)
    rest = clauses.plain[last : min(end, last + BEHIND)]
    behind = _until_parted(rest[2:] if rest[:1] == [","] and rest[1:2] == ["which"] else rest)
    opening = clauses.plain[start : min(first, start + OPENING)]
    opening = opening[: opening.index(",")] if "," in opening else []
    if TURNS.intersection(clauses.plain[start + len(opening) : first]):
        opening = []
    return any(_is_past(part, published) for part in (before, behind, opening))


def _until_parted(words: list[str], *, backwards: bool = False) -> list[str]:
    """Cut a stretch of words where another clause begins."""
    if backwards:
        return _until_parted(words[::-1])[::-1]
    parts = (i for i, word in enumerate(words) if word in PARTED or (word == "," and not _is_date(words, i)))
    cut = next(parts, None)
    return words[:cut]


def _is_date(words: list[str], comma: int) -> bool:
    return any(map(YEAR.fullmatch, words[max(0, comma - 1) : comma + 2]))


def _is_past(words: list[str], published: str | None) -> bool:
    if LONG_AGO.search(" ".join(words)):
        return True
    for index, word in enumerate(words):
        if not YEAR.fullmatch(word) or words[index - 1 : index] in (["$"], ["€"]):
            continue
        if published:
            return int(word[:4]) < int(published[:4])
        if not any(map(MONTH.fullmatch, words[max(0, index - 3) : index])):
            return True
    return False
