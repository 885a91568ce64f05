from __future__ import annotations

import pytest

from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.language.words import split_words
from onrecord.terms.span import Span


def clauses(text: str) -> Clauses:
    return clauses_of(split_words(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rain fell all day. Nobody went out.", 2),
        ("Mr. Rao met the U.S. envoy. They spoke.", 2),
        ("“We go home now.” He left.", 2),
        ("He said it cost 3.5 crowns a day.", 1),
        ("Rain fell all day\n\nNobody went out", 2),
        ("Nobody", 1),
    ],
)
def test_a_text_has_so_many_sentences(text: str, count: int) -> None:
    assert len(clauses(text).sentences) - 1 == count


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It won't go", ["it", "will", "", "not", "go"]),
        ("They didn’t go", ["they", "did", "", "not", "go"]),
        ("We'll go", ["we", "", "will", "go"]),
    ],
)
def test_a_shortened_word_is_written_out(text: str, plain: list[str]) -> None:
    assert clauses(text).plain == plain


def test_a_span_is_the_words_that_it_touches() -> None:
    found = clauses("one two three")
    assert found.within(Span(2, 5)) == (0, 2)
    assert found.within(Span(4, 7)) == (1, 2)
    assert found.span(1, 3) == Span(4, 13)
