from __future__ import annotations

from datetime import date

import pytest

from onrecord.extract.dating import time_of
from onrecord.extract.times import times_in
from onrecord.terms.span import Span

MONDAY = date(2025, 9, 15)


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        ("Norland shelled the port on Sunday.", "shelled", "on Sunday"),
        ("On Sunday Norland shelled the port.", "shelled", "On Sunday"),
        ("Norland, which had shelled the port in May, met envoys on Sunday.", "shelled", "in May"),
        ("Norland, which had shelled the port in May, met envoys on Sunday.", "met", "on Sunday"),
        ("Norland said on Sunday that it shelled the port.", "shelled", None),
        ("Norland shelled the port after it withdrew in May.", "shelled", None),
        ("Norland shelled the port. It met envoys on Sunday.", "shelled", None),
        ("Norland shelled the port hours later.", "shelled", None),
    ],
)
def test_a_trigger_has_the_time_of_its_own_clause(text: str, trigger: str, words: str | None) -> None:
    start = text.index(trigger)
    end = text.index(".") + 1
    found = time_of(text, times_in(text, MONDAY), Span(start, start + len(trigger)), Span(0, end))
    assert (found and text[found.start : found.end]) == words
