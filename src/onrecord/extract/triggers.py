"""Words that may tell a political event, by a table of verbs, nouns and phrases: triggers.csv.

It finds candidates, not events: a word is taken by its look, and by the words around it
(surroundings.csv), without a parse. Good for a first sieve and for labels to learn from; what it is
worth by itself is printed by bench/events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.extract.inflection import noun_forms, verb_forms
from onrecord.extract.lexicon import rows_of
from onrecord.language.words import Words
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span

GAP = "*"
WIDEST_GAP = 4  # words that a * may stand for; it may stand for none
AROUND = 8
"""Words before and behind a trigger that are looked at for what it needs, or must not have."""

NOMINAL = frozenset(
    ("a", "an", "the", "this", "that", "these", "no", "any", "his", "her", "their", "its", "of")
)
"""Words before a noun: what follows them is no verb in its bare form."""

PARTING = frozenset('.,;:!?…()"“”')
LINKS = frozenset(
    ("of", "in", "on", "for", "by", "to", "into", "with", "against", "between", "from", "through")
)
"""Words that end the head of a nominal phrase: "declaration of war" has its plural at "declaration"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may tell an event of a type."""

    span: Span
    type: EventType
    mode: str | None


@dataclass(frozen=True, slots=True)
class _Row:
    words: tuple[str, ...]  # in one of the forms that they take; * for a gap
    type: EventType
    mode: str | None
    needs: frozenset[str]
    avoids: frozenset[str]
    bare: bool  # a verb in a form that may as well be a noun: "storm", "storms"


def candidates(words: Words) -> list[Candidate]:
    """Return the candidates of a text, in order; none overlaps another, the phrase with most words wins."""
    return list(candidates_in(clauses_of(words)))


def candidates_in(clauses: Clauses) -> Iterator[Candidate]:
    """Yield the candidates of a text whose words are prepared already."""
    at = 0
    while at < len(clauses.plain):
        row, last = _best(clauses, at)
        if row is not None and not _is_month(clauses, at):
            yield Candidate(clauses.span(at, last), row.type, row.mode)
        at = last if row is not None else at + 1


def _is_month(clauses: Clauses, at: int) -> bool:
    """Tell the month from the crowd that marches: a day, a year or "in" stands beside it."""
    near = clauses.plain[max(0, at - 1) : at] + clauses.plain[at + 1 : at + 2]
    return clauses.plain[at] == "march" and any(
        w.isdigit() or w in ("in", "since", "by", "last", "early") for w in near
    )


def _best(clauses: Clauses, at: int) -> tuple[_Row | None, int]:
    for row in _table().get(clauses.plain[at], ()):
        last = _match(clauses, row.words, at)
        if last and _suits(clauses, row, at, last):
            return row, last
    return None, at + 1


def _match(clauses: Clauses, words: tuple[str, ...], at: int) -> int | None:
    """Return where the words of a row end that begins at a word; None where it is not there."""
    plain, here = clauses.plain, at
    gap = 0
    for word in words:
        if word == GAP:
            gap = WIDEST_GAP
            continue
        while here < len(plain) and plain[here] != word and gap and plain[here] not in PARTING:
            here, gap = here + 1, gap - 1
        if here >= len(plain) or plain[here] != word:
            return None
        here, gap = here + 1, 0
    return here if here <= clauses.sentence(at)[1] else None


def _suits(clauses: Clauses, row: _Row, first: int, last: int) -> bool:
    start, end = clauses.sentence(first)
    around = set(
        clauses.plain[max(start, first - AROUND) : first] + clauses.plain[last : min(end, last + AROUND)]
    )
    if row.avoids & around or (row.bare and first > start and clauses.plain[first - 1] in NOMINAL):
        return False
    return not row.needs or bool(row.needs & (around | set(clauses.plain[first:last])))


@cache
def _table() -> dict[str, list[_Row]]:
    """Read all rows in all forms, by their first word, the ones with most words first."""
    types = dict(zip(map(str, EVENT_TYPES), EVENT_TYPES, strict=True))
    groups = _groups()
    found: dict[str, list[_Row]] = {}
    for row in rows_of("triggers.csv"):
        needs, avoids = (frozenset().union(*(groups[g] for g in row[k].split())) for k in ("needs", "avoids"))
        for words, bare in _forms(row["phrase"].split(), row["part"], row["irregular"]):
            entry = _Row(words, types[row["type"]], row["mode"] or None, needs, avoids, bare)
            found.setdefault(words[0], []).append(entry)
    for rows in found.values():
        rows.sort(key=lambda each: (-sum(word != GAP for word in each.words), not each.needs))
    return found


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for row in rows_of("surroundings.csv"):
        groups.setdefault(row["group"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in groups.items()}


def _forms(words: list[str], part: str, irregular: str) -> set[tuple[tuple[str, ...], bool]]:
    """Return a phrase in every form: a verb's first word is inflected, a noun's last before "of".

    With each form stands whether it is a verb's in a form that a noun may have.
    """
    head = 0 if part == "v" else next((i for i, word in enumerate(words) if word in LINKS), len(words)) - 1
    make = verb_forms(words[head], irregular) if part == "v" else noun_forms(words[head])
    return {
        (_split([*words[:head], form, *words[head + 1 :]]), part == "v" and ending in ("base", "s"))
        for form, ending in make
    }


def _split(words: list[str]) -> tuple[str, ...]:
    return tuple(part for word in words for part in word.replace("-", " - ").replace("'", " ' ").split())
