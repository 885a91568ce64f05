"""Which words of a sentence belong to an act: those around its trigger, until another clause begins."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.clauses import Clauses
from onrecord.terms.event import EventType
from onrecord.terms.span import Span

Range = tuple[int, int]

WITH_CONTENT: frozenset[EventType] = frozenset(
    ("AGREE", "REQUEST", "THREATEN", "REJECT", "CONCEDE", "ACCUSE")
)
"""Acts of speech whose words are followed by what is asked, promised, refused or alleged."""
CONTENT = frozenset(("that", "of", "for"))
MODALS = frozenset(("will", "would", "shall", "to", "could", "may", "might"))
"""Words in a trigger that make an act of its announcement: of "will visit" the visit's day is asked."""

PARTED = frozenset(
    (";", ":", "—", "–", "(", ")", "who", "which", "whose", "whom", "that", "but", "after")
) | {
    *("before", "as", "while", "when", "if", "unless", "because", "although", "amid", "said", "says", "over")
}
STARTING = frozenset(
    ("he", "she", "it", "they", "we", "i", "was", "were", "is", "are", "has", "have", "had", "will", "would")
) | {"called", "told", "then", "later", "both", "the", "its", "his", "her", "their", "a", "an", "said"}
"""Words with which, behind "and", another clause begins."""
TURNS = frozenset(("before", "after", "as", "while", "when", "but", "now", "and", "that", "said"))
"""Words behind which what opens a sentence holds no longer."""
BEFORE, BEHIND, OPENING = 6, 26, 8
"""Words before a trigger, behind it, and at the beginning of its sentence."""


def belonging(text: str, clauses: Clauses, trigger: Span, kind: EventType) -> Iterator[Range]:
    """Yield the stretches [first, last) of words that belong to an act, the surest first.

    Behind the trigger, before it, then the opening of the sentence up to its comma. Of an act of speech the
    words of its content are left out: "threatened on Monday to bomb the port on Friday".
    """
    first, last = clauses.within(trigger)
    start, end = clauses.sentence(first)
    yield (
        last,
        _until(text, clauses, range(last, min(end, last + BEHIND)), told=_tells(clauses, trigger, kind)),
    )
    begin = first
    while begin > max(start, first - BEFORE) and not _parts(clauses, begin - 1):
        begin -= 1
    yield begin, first
    opening = range(start, min(begin, start + OPENING))
    comma = next((at for at in opening if clauses.plain[at] == ","), None)
    if comma is not None and not TURNS.intersection(clauses.plain[comma:first]):
        yield start, comma


def _tells(clauses: Clauses, trigger: Span, kind: EventType) -> bool:
    words = clauses.plain[slice(*clauses.within(trigger))]
    return kind in WITH_CONTENT and not MODALS.intersection(words)


def _until(text: str, clauses: Clauses, places: range, *, told: bool) -> int:
    """Return where another clause begins, or, of an act of speech, what is said."""
    skip = 2 if clauses.plain[places.start : places.start + 2] == [",", "which"] else 0
    for at in places[skip:]:
        if _parts(clauses, at) or (told and _is_content(text, clauses, at)):
            return at
    return places.stop


def _parts(clauses: Clauses, at: int) -> bool:
    """Say whether another clause begins at a word; at the comma in "3 March, 2021" none does."""
    word = clauses.plain[at]
    before = clauses.plain[at - 1] if at else ""
    following = clauses.plain[at + 1] if at + 1 < len(clauses.plain) else ""
    if word == "and":
        return following.endswith("ed") or following in STARTING or before == ","
    return word in PARTED or (word == "," and not (following.isdigit() and before.isdigit()))


def _is_content(text: str, clauses: Clauses, at: int) -> bool:
    if clauses.plain[at] != "to" or at + 1 == len(clauses.plain):
        return clauses.plain[at] in CONTENT
    return text[clauses.start[at + 1]].islower() and clauses.plain[at + 1] not in ("the", "a", "an")
