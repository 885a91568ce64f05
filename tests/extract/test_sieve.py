from __future__ import annotations

from onrecord.extract.clauses import clauses_of
from onrecord.extract.sieve import sieved
from onrecord.language.words import split_words


def passed(text: str) -> list[str]:
    clauses = clauses_of(split_words(text))
    return [clauses.span(first, last).of(text) for first, last, _ in sieved(clauses)]


def test_a_sentence_with_a_plain_act_is_read() -> None:
    text = "Rain fell on Monday. Kovan accused Dorva of shelling a border town. It was cold in the hills."

    assert passed(text) == ["Kovan accused Dorva of shelling a border town."]


def test_the_candidates_of_a_sentence_come_with_it() -> None:
    text = "Kovan accused Dorva. Troops shelled a town."
    clauses = clauses_of(split_words(text))

    found = [[hit.type for hit in hits] for _, _, hits in sieved(clauses)]

    assert found == [["ACCUSE"], ["ASSAULT"]]


def test_an_empty_text_has_nothing_to_read() -> None:
    assert passed("") == []
