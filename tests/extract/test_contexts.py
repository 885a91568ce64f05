from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.clauses import clauses_of
from onrecord.extract.contexts import HEAD, contexts_of
from onrecord.extract.lexicon import rows_of
from onrecord.language.words import split_words
from onrecord.reference.plover import CONTEXTS
from onrecord.terms.event import EventType
from onrecord.terms.span import Span


def contexts(marked: str, kind: EventType = "ASSAULT", mode: str | None = None) -> str:
    """Return the contexts of the event whose trigger stands in square brackets."""
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return " ".join(contexts_of(clauses_of(split_words(text)), Span(first, last), kind, mode))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The Avalonian army [shelled] the port.", "military"),
        ("Rebels [shelled] the port with tanks.", ""),
        ("Rebels [fired] on soldiers.", "military"),
        ("The minister [spoke] of the weather.", ""),
        ("A court [jailed] the mayor for taking bribes.", "corruption legal"),
        ("Police [arrested] a gang of cocaine smugglers.", "illegal_drugs"),
        ("Police [arrested] a gang.", "crime"),
        ("Hackers [stole] files for a gang that sells cocaine.", "crime cyber illegal_drugs"),
        ("Avalon [raised] tariffs on grain.", "economic"),
        ("Nurses [marched] for women's rights.", "gender health"),
        ("Bill Rao [met] the tax office's cat.", "economic"),
        ("The envoy [left]. The court sat on Monday.", "diplomatic"),
        ("Gunmen [stormed] a mosque.", "religion_ethnicity"),
        ("Avalon [tested] a ballistic missile.", "cbrn"),
        ("They [rallied] before the election.", "election"),
    ],
)
def test_the_contexts_that_a_sentence_tells(marked: str, expected: str) -> None:
    assert contexts(marked) == expected


def test_two_modes_of_coercion_bring_their_context() -> None:
    assert contexts("They [shut down] the grid.", "COERCE", "cyber") == "cyber"
    assert contexts("They [spread] a story.", "COERCE", "misinformation") == "misinformation"
    assert contexts("They [spread] a story.", "COERCE", "censor") == ""


def test_the_table_has_each_context_of_the_ontology_once() -> None:
    told = [row["context"] for row in rows_of("contexts.csv")]
    assert sorted(told) == sorted(CONTEXTS)
    assert all(phrase.strip() for row in rows_of("contexts.csv") for phrase in row["words"].split("|"))


def test_no_phrase_begins_with_less_than_the_letters_by_which_rows_are_passed_over() -> None:
    heads = [phrase.split()[0] for row in rows_of("contexts.csv") for phrase in row["words"].split("|")]
    assert all(len(head.removesuffix("*")) >= HEAD for head in heads if head.endswith("*"))


@given(st.text(max_size=80))
def test_any_text_has_contexts_of_the_ontology(text: str) -> None:
    words = split_words(text)
    if len(words):
        found = contexts_of(clauses_of(words), Span(words.start[0], words.end[0]), "AID", None)
        assert set(found) <= CONTEXTS
        assert list(found) == sorted(found)
