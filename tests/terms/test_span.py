"""A span is a piece of text, counted in code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.errors import BadSpan, OnRecordError
from onrecord.terms.span import Span


@given(start=st.integers(-5, 50), end=st.integers(-5, 50))
def test_only_a_piece_of_text_that_holds_something_is_a_span(start: int, end: int) -> None:
    if 0 <= start < end:
        assert len(Span(start, end).of("x" * 50)) == end - start
        return
    with pytest.raises(BadSpan, match="is not a piece of text") as caught:
        Span(start, end)
    assert isinstance(caught.value, OnRecordError)


def test_code_points_are_counted() -> None:
    text = "👩‍👩‍👧 said e\u0301 \ud83d no"
    assert Span(text.index("said"), text.index("said") + 4).of(text) == "said"
    assert Span(0, 1).of(text) == "👩"


def test_spans_are_in_the_order_of_the_text() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]
