from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.asserters import around, asserter_of
from onrecord.extract.clauses import clauses_of
from onrecord.extract.factuality import factuality_of
from onrecord.language.words import split_words
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, EventType
from onrecord.terms.span import Span
from tests.extract.events import Case, case_from, cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_an_event_is_as_real_as_its_words_say(case: Case) -> None:
    statements = around(case.trigger, case.statements)
    assert factuality_of(case.clauses, case.trigger, case.kind, statements) == case.factuality


@pytest.mark.parametrize("factuality", FACTUALITIES)
def test_there_are_cases_of_each_factuality(factuality: str) -> None:
    assert sum(case.factuality == factuality for case in cases()) >= 5


SNAGS = [
    *("will", "not", "to", "if", "that", ",", ".", "had", "the", "plan", "refused", "deny", "attack"),
    *("attacked", "“", "”", "1914", "no", "accused", "of", "may", "were", "cancelled", "and"),
]


def real(kind: EventType, marked: str, published: str | None = None) -> str:
    """Return how real the trigger of a marked sentence is, with no statements around it."""
    case = case_from(f"{kind} actual outlet | {marked}")
    return factuality_of(case.clauses, case.trigger, kind, published=published)


@pytest.mark.parametrize(
    ("kind", "marked", "expected"),
    [
        ("ASSAULT", "Dorva has not ruled out [strikes] on the port.", "hypothetical"),
        ("ASSAULT", "Dorva may refuse to [attack] the port.", "hypothetical"),
        ("ASSAULT", "Dorva did not plan to [attack] the port.", "negated"),
        ("ASSAULT", "The general not only [shelled] the port but took it.", "actual"),
        ("RETREAT", "Kovan managed to [free] its pilots.", "actual"),
        ("AID", "Kovan won't [send] grain.", "negated"),
        ("AID", "Kovan’ll [send] grain.", "future"),
        ("COERCE", "Two men were [jailed] and will be moved.", "actual"),
        ("PROTEST", "If the [strike] spreads, ships will wait.", "actual"),
        ("COERCE", "The senate is preparing to [ban] the party.", "future"),
        ("REJECT", "The council rejected an offer, and [refused] to vote.", "actual"),
        ("AGREE", "The guild rejected the [offer].", "actual"),
        ("CONSULT", "The guild rejected the [talks].", "negated"),
        ("SANCTION", "Any new [sanctions] would hurt.", "hypothetical"),
        ("CONSULT", "A [meeting] is planned for May.", "future"),
        ("CONSULT", "The [talks], which began on Monday, were long.", "actual"),
        ("ASSAULT", "Kovan was accused of ordering the [killing] of a bishop.", "actual"),
    ],
)
def test_what_governs_a_trigger_decides(kind: EventType, marked: str, expected: str) -> None:
    assert real(kind, marked) == expected


@pytest.mark.parametrize(
    ("published", "expected"), [(None, "historical"), ("2021-03-01", "historical"), ("2014-09-02", "actual")]
)
def test_a_year_is_past_before_the_articles_own(published: str | None, expected: str) -> None:
    assert real("COERCE", "Dorva [annexed] the islands in 2014.", published) == expected


def test_a_full_date_is_a_reports_own_day_unless_the_article_is_dated() -> None:
    dated = "Dorva [annexed] the islands on March 3, 2014."
    assert real("COERCE", dated) == "actual"
    assert real("COERCE", dated, "2021-03-01") == "historical"


def test_a_date_in_the_next_clause_is_not_the_triggers() -> None:
    assert real("ACCUSE", "The mayor [condemned] the firm and recalled the fire of 1987.") == "actual"


def test_another_sentences_words_do_not_govern() -> None:
    assert real("ASSAULT", "Nobody will say if it was planned. Rebels [shelled] the port.") == "actual"


@given(
    words=st.lists(st.sampled_from(SNAGS), min_size=1, max_size=14),
    at=st.integers(0, 13),
    kind=st.sampled_from(EVENT_TYPES),
)
def test_no_words_make_the_rules_fail(words: list[str], at: int, kind: EventType) -> None:
    text = " ".join(words)
    clauses = clauses_of(split_words(text))
    place = min(at, len(clauses.start) - 1)
    trigger = Span(clauses.start[place], clauses.end[place])
    assert factuality_of(clauses, trigger, kind) in FACTUALITIES
    found = asserter_of(clauses, trigger, kind, [])
    assert found is None or found.statement is None
