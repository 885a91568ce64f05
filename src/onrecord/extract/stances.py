"""The table of words that tell how real is what they govern: stances.csv, in every form that its words take.

A row's `reach` says what the words may govern: `modal` a verb right behind ("will"), `to` an infinitive
("plans to"), `object` a noun or a form in -ing ("ruled out talks"), `from` a form in -ing behind "from",
`that` a clause, `clause` the clause that they begin ("if"), `adjective` the noun behind, `adverb` the
predicate behind, `neg` whatever follows. Its `status` is a factuality, or `fact` (the object is taken
for granted), `refusal` (a deed is negated, something said is taken for granted), or `hearsay` (nobody
vouches for it by name).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

from onrecord.extract.clauses import Clauses
from onrecord.extract.inflection import noun_forms, verb_forms
from onrecord.extract.lexicon import rows_of

LONGEST = 4  # words


@dataclass(frozen=True, slots=True)
class Stance:
    """What a row says of the thing that its words govern."""

    reach: frozenset[str]
    status: str
    is_verb: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Words [first, last) that are a row of the table."""

    first: int
    last: int
    stances: tuple[Stance, ...]

    def reaching(self, *reaches: str) -> Stance | None:
        """Return the first stance that may govern in one of these ways."""
        return next((stance for stance in self.stances if stance.reach & set(reaches)), None)


def match_before(clauses: Clauses, last: int, least: int) -> Match | None:
    """Return the longest row whose words end right before word `last`, and begin at `least` or later."""
    for length in range(min(LONGEST, last - least), 0, -1):
        found = _table().get(tuple(clauses.plain[last - length : last]))
        if found:
            return Match(last - length, last, found)
    return None


@cache
def _table() -> dict[tuple[str, ...], tuple[Stance, ...]]:
    rows: dict[tuple[str, ...], tuple[Stance, ...]] = {}
    for row in rows_of("stances.csv"):
        stance = Stance(frozenset(row["reach"].split()), row["status"], row["part"] == "v")
        for key in _inflected(row["phrase"].replace("'ll", "will").split(), row["part"]):
            rows[key] = (*rows.get(key, ()), stance)
    return rows


def _inflected(words: list[str], part: str) -> set[tuple[str, ...]]:
    """Return a phrase with its first word in every form of a verb or noun."""
    make = {"v": verb_forms, "n": noun_forms}.get(part)
    firsts = [form for form, _ in make(words[0])] if make else [words[0]]
    return {(first, *rest) for first, rest in product(firsts, [words[1:]])}
