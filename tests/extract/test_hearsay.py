from __future__ import annotations

import pytest

from onrecord.extract.asserters import around, asserter_of
from onrecord.extract.hearsay import hearsay_of
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement
from tests.extract.events import Case, case_from


def made(case: Case) -> Statement:
    """Return the statement that the rules make of a case's hearsay."""
    found = asserter_of(case.clauses, case.trigger, case.kind, case.statements)
    assert found is not None
    assert found.hearsay is not None
    near = around(case.trigger, case.statements)
    return hearsay_of(case.text, "a", case.clauses, trigger=case.trigger, hearsay=found.hearsay, around=near)


def cut(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("marked", "source", "cue", "content"),
    [
        ("The baron allegedly [evicted] forty families.", "", "allegedly", "evicted forty families"),
        ("The rebels have reportedly [freed] the nurse, who fled.", "", "reportedly", "freed the nurse"),
        ("A judge read of the alleged [torture] of two sailors.", "", "alleged", "torture of two sailors"),
        (
            "He left. Rebels [shelled] the port at dawn, the colonel said on Monday.",
            "the colonel",
            "said",
            "Rebels shelled the port at dawn",
        ),
    ],
)
def test_hearsay_is_a_statement_with_the_words_around_the_trigger(
    marked: str, source: str, cue: str, content: str
) -> None:
    case = case_from(f"ASSAULT actual hearsay | {marked}")
    one = made(case)
    assert [cut(spans, case.text) for spans in (one.source, one.cue, one.content)] == [source, cue, content]
    assert (one.act, one.manner, one.nested_in) == ("assert", "indirect", None)


def test_hearsay_in_what_somebody_says_is_nested_in_it() -> None:
    marked = "{source1:Ana} {cue1:said} {content1:the rebels had reportedly [freed] the nurse}."
    case = case_from(f"RETREAT actual hearsay | {marked}")
    assert made(case).nested_in == case.statements[0].id
