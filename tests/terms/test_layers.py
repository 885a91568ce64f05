"""A text cut where marks begin and end loses nothing, however the marks lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.findings import Findings
from onrecord.terms.layers import layers, marks_of

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


@given(findings)
def test_statements_are_numbered_as_they_are_listed(found: Findings) -> None:
    for mark in marks_of(found.statements):
        assert found.statements[mark.number - 1] == mark.statement
        assert mark.span in getattr(mark.statement, mark.role)
