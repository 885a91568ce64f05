"""Which sentences may tell an event at all, so that the event model reads no others.

A weighted count of a sentence's words and of the types that the table of triggers sees in it. The weights
(sieve.csv) are learnt from what the event model says of whole articles: training/events/sieve.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.extract.clauses import Clauses
from onrecord.extract.lexicon import rows_of
from onrecord.extract.triggers import Candidate, candidates_in

BIAS = ""
"""The row of sieve.csv with the weight that every sentence has."""
HIT = "="
"""The row for a sentence in which the table of triggers sees anything."""


def sieved(clauses: Clauses) -> Iterator[tuple[int, int, list[Candidate]]]:
    """Yield the sentences worth reading, as words [first, last), with the table's candidates in them."""
    weights = _weights()
    hits: dict[int, list[Candidate]] = {}
    for hit in candidates_in(clauses):
        first, _ = clauses.sentence(clauses.within(hit.span)[0])
        hits.setdefault(first, []).append(hit)
    for first, last in zip(clauses.sentences, clauses.sentences[1:], strict=False):
        within = hits.get(first, [])
        if (
            first < last
            and sum(weights.get(each, 0.0) for each in features(clauses, first, last, within)) > 0
        ):
            yield first, last, within


def features(clauses: Clauses, first: int, last: int, hits: list[Candidate]) -> set[str]:
    """Return what a sentence is judged by: its words, "=TYPE" for a type that the table sees, "=" for any."""
    seen = {HIT, *(f"={hit.type}" for hit in hits)} if hits else set()
    return {BIAS, *clauses.plain[first:last], *seen}


@cache
def _weights() -> dict[str, float]:
    return {row["word"]: float(row["weight"]) for row in rows_of("sieve.csv")}
