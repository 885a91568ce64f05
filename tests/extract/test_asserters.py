from __future__ import annotations

import pytest

from onrecord.extract.asserters import Asserter, around, asserter_of
from onrecord.terms.event import EventType
from onrecord.terms.span import Span
from tests.extract.events import Case, case_from, cases


def word_of(case: Case) -> str:
    """Return on whose word the case's event stands, as the cases have it."""
    found = asserter_of(case.clauses, case.trigger, case.kind, case.statements)
    return shown(found, case.text)


def shown(found: Asserter | None, text: str) -> str:
    if found is None:
        return "outlet"
    return found.statement.id if found.statement else "hearsay " + (found.hearsay or Span(0, 1)).of(text)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_an_event_stands_on_the_word_of_whoever_vouches_for_it(case: Case) -> None:
    assert word_of(case) == case.word


def test_there_are_enough_cases_of_each_kind() -> None:
    words = [case.word.split()[0] for case in cases()]
    assert len(words) >= 60
    assert min(words.count(name) for name in ("outlet", "1", "hearsay")) >= 5


def case_of(kind: EventType, word: str, marked: str) -> Case:
    """Return a case of an actual event."""
    return case_from(f"{kind} actual {word} | {marked}")


@pytest.mark.parametrize(
    ("kind", "word", "marked"),
    [
        ("ASSAULT", "hearsay the colonel", "Rebels [shelled] the port at dawn, the colonel said on Monday."),
        ("ASSAULT", "outlet", "Rebels [shelled] the port, which the colonel said was empty."),
        ("ASSAULT", "outlet", "Rebels [shelled] the port, killing a man who said he would stay."),
        ("ASSAULT", "outlet", "Rebels [shelled] the port, then left."),
    ],
)
def test_an_attribution_at_the_sentences_end_counts_though_no_statement_has_it(
    kind: EventType, word: str, marked: str
) -> None:
    assert word_of(case_of(kind, word, marked)) == word


def test_a_statement_whose_cue_is_the_trigger_is_not_around_it() -> None:
    case = case_of("ACCUSE", "outlet", "{source:Dorva} {cue:has [accused]} {content:Kovan of theft}.")
    assert around(case.trigger, case.statements) == []


def test_the_innermost_statement_comes_first() -> None:
    text = "{content:{source2:Dorva} {cue2:says} {content2:Kovan [fired]}}, {source:Ms Rao} {cue:said}."
    case = case_of("ASSAULT", "2", text)
    assert [statement.id for statement in around(case.trigger, case.statements)] == ["2", "1"]


def test_a_saying_that_did_not_happen_vouches_for_nothing() -> None:
    case = case_of("ASSAULT", "outlet", "{source:Dorva} {cue:has not confirmed} {content:the [raid]}.")
    assert word_of(case) == "outlet"


def test_a_saying_that_may_happen_vouches_for_nothing() -> None:
    case = case_of("ASSAULT", "outlet", "{source:Dorva} {cue:might say} {content:it was a [raid]}.")
    assert word_of(case) == "outlet"
