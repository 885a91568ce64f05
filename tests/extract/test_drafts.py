from __future__ import annotations

from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.numbers import number_at
from onrecord.extract.tokens import sentences_of

TEXT = "It sold 12 ships and 40 boats."


def drafts() -> list[Draft]:
    """Return a draft for each number of the text, with its noun."""
    t = next(sentences_of(TEXT, 0, len(TEXT)))
    found = [number for at in range(len(t)) if (number := number_at(t, at))]
    return [Draft(t, n, n.first, n.last + 1, n.value, n.value, t.low[n.last]) for n in found]


def test_a_draft_has_its_number_and_the_words_to_the_next() -> None:
    one, other = drafts()
    assert (one.value, other.value) == (12, 40)
    assert between(one, other) == ["and"]


def test_a_dead_draft_is_no_figure() -> None:
    one, other = drafts()
    one.dead = True
    assert living([one, other]) == [other]
