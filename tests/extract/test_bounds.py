from __future__ import annotations

import pytest

from onrecord.extract.bounds import bound_after, bound_before, interval
from onrecord.extract.lexicon import rows_of
from onrecord.extract.tokens import Tokens, sentences_of

KINDS = {"low", "low_open", "high", "high_open", "approx"}


def tokens(text: str) -> Tokens:
    return next(sentences_of(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "kinds", "words"),
    [
        ("It took at least 5", {"low"}, "at least"),
        ("It took more than 5", {"low_open"}, "more than"),
        ("It took just over 5", {"approx"}, "just over"),
        ("It took at least another 5", {"low"}, "at least another"),
        ("It took up to around 5", {"high", "approx"}, "up to around"),
        ("It took 5", set(), ""),
        ("They handed over 5", set(), ""),
        ("The top 5", set(), ""),
    ],
)
def test_a_hedge_stands_before_its_number(text: str, kinds: set[str], words: str) -> None:
    t = tokens(text)
    found = bound_before(t, len(t) - 1)
    assert (set(found.kinds), " ".join(t.low[found.at : len(t) - 1])) == (kinds, words)


def test_over_some_days_means_during_them_unless_something_lasts() -> None:
    spread, lasting = tokens("It fell over 5 days"), tokens("It lasted over 5 days")
    assert not bound_before(spread, 3, unit="day").kinds
    assert bound_before(lasting, 3, unit="day").kinds == {"low_open"}


def test_a_cap_may_stand_away_from_its_number() -> None:
    t = tokens("It would cap the army at 600,000")
    assert bound_before(t, len(t) - 1).kinds == {"high"}


@pytest.mark.parametrize(
    ("text", "kinds"), [("5 or more", {"low"}), ("5 or so", {"approx"}), ("5+", {"low"}), ("5 plus 3", set())]
)
def test_a_hedge_stands_behind_its_number(text: str, kinds: set[str]) -> None:
    assert bound_after(tokens(text), 1).kinds == kinds


def test_a_bound_opens_the_other_side() -> None:
    assert interval(5, 5, frozenset({"low"})) == (5, None)
    assert interval(5, 5, frozenset({"high_open"})) == (None, 5)
    assert interval(5, 6, frozenset({"approx"})) == (5, 6)


def test_every_row_has_a_kind_and_a_side() -> None:
    assert {row["kind"] for row in rows_of("bounds.csv")} == KINDS
    assert {row["side"] for row in rows_of("bounds.csv")} == {"before", "after"}
