from __future__ import annotations

from onrecord.extract.clauses import clauses_of
from onrecord.extract.governors import REAL
from onrecord.extract.lexicon import rows_of
from onrecord.extract.stances import match_before
from onrecord.language.words import split_words

REACHES = {"modal", "to", "object", "from", "that", "clause", "adjective", "adverb", "neg"}


def test_every_row_has_a_known_reach_and_a_known_status() -> None:
    rows = rows_of("stances.csv")
    assert len(rows) >= 200
    assert {reach for row in rows for reach in row["reach"].split()} == REACHES
    assert {row["status"] for row in rows} == {*REAL, "fact", "hearsay"}
    assert {row["part"] for row in rows} == {"", "v", "n"}


def test_no_row_stands_twice() -> None:
    rows = [(row["phrase"], row["part"], row["reach"]) for row in rows_of("stances.csv")]
    assert len(rows) == len(set(rows))


def test_the_longest_row_that_ends_before_a_word_is_found() -> None:
    clauses = clauses_of(split_words("Kovan was ruling out strikes"))
    found = match_before(clauses, 4, 0)
    assert found is not None
    assert (found.first, found.last) == (2, 4)
    assert found.reaching("to") is None
    assert found.reaching("object") is not None


def test_no_row_begins_before_the_least_word() -> None:
    assert match_before(clauses_of(split_words("They called off talks")), 3, 2) is None
