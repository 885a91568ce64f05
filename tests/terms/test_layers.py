"""A text cut where marks begin and end loses nothing, however the marks lie."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.findings import Findings
from onrecord.terms.layers import act_told, denial, layers, marks_of
from onrecord.terms.span import Span
from onrecord.terms.statement import Act, Statement

from .drawing import TEXT, findings


@given(found=findings, start=st.integers(0, 10), end=st.integers(11, len(TEXT)))
def test_the_pieces_make_up_the_text_and_know_their_marks(found: Findings, start: int, end: int) -> None:
    marks = marks_of(found.statements)
    pieces = list(layers(start, end, marks))
    assert "".join(TEXT[first:last] for first, last, _ in pieces) == TEXT[start:end]
    for first, last, on in pieces:
        expected = [m for m in marks if m.span.start <= first and last <= m.span.end]
        assert sorted(map(id, on)) == sorted(map(id, expected))
        widths = [m.span.end - m.span.start for m in on]
        assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("other", "other, not said"),
        ("believe", "believe, not believed"),
        ("intend", "intend, not intended"),
        ("praise", "praise, not said"),
    ],
)
def test_an_act_that_was_not_done_is_told_as_such(act: Act, told: str) -> None:
    done = Statement(
        id="s",
        source=(),
        cue=(),
        content=(Span(0, 1),),
        manner="indirect",
        act=act,
        score=1,
        made_by="test@1",
    )
    assert (act_told(done), denial(done)) == (act, "")
    assert act_told(replace(done, negated=True)) == told


@given(findings)
def test_statements_are_numbered_as_they_are_listed(found: Findings) -> None:
    for mark in marks_of(found.statements):
        assert found.statements[mark.number - 1] == mark.statement
        assert mark.span in getattr(mark.statement, mark.role)
