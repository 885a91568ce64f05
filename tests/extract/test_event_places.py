from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.clauses import clauses_of
from onrecord.extract.event_places import place_of
from onrecord.language.words import split_words
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span


def place(kind: EventType, marked: str) -> str | None:
    """Return the place of the event whose trigger stands in square brackets."""
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = place_of(text, clauses_of(split_words(text)), Span(first, last), kind)
    return None if found is None else found.of(text)


@pytest.mark.parametrize(
    ("kind", "marked", "expected"),
    [
        ("ASSAULT", "Gunmen [killed] two guards in Kharkiv on Monday.", "Kharkiv"),
        ("ASSAULT", "In Kharkiv, gunmen [killed] two guards.", "Kharkiv"),
        ("ASSAULT", "Rockets [hit] a depot near the border with Berland.", "border with Berland"),
        ("ASSAULT", "The [strike] on Port Ana airport killed two.", "Port Ana airport"),
        ("ASSAULT", "They were [killed] in the northern town of Sorrel.", "northern town of Sorrel"),
        ("ASSAULT", "They were [killed] in southern Peru.", "southern Peru"),
        ("ASSAULT", "They were [killed] in May.", None),
        ("ASSAULT", "They were [killed] in Israeli custody.", None),
        ("ASSAULT", "They were [killed] in Mr Rao's house.", None),
        ("PROTEST", "Students [marched] through Lima.", "Lima"),
        ("PROTEST", "Students [rallied] at Harbor University.", None),
        ("PROTEST", "Students [rallied] at NATO offices.", None),
        ("PROTEST", "Students [rallied], and police fired tear gas in Lima.", None),
        ("CONSULT", "The envoys [met] in Geneva.", "Geneva"),
        ("CONSULT", "The envoys [met] in the Swiss city of Geneva.", "Swiss city of Geneva"),
        ("AGREE", "The king will [visit] Peru and will travel to Lima.", None),
        ("AGREE", "The king will [travel] to Lima next week.", "Lima"),
        ("MOBILIZE", "Avalon [sent] troops to Berland.", "Berland"),
        ("RETREAT", "Avalon [withdrew] its troops from Berland.", "Berland"),
        ("REQUEST", "Rebels in Darfur [must] lay down their arms.", None),
        ("SANCTION", "A court in Minsk [jailed] the poet.", "Minsk"),
    ],
)
def test_the_place_of_an_act(kind: EventType, marked: str, expected: str | None) -> None:
    assert place(kind, marked) == expected


@given(st.text(alphabet="aA inatof.,'’ ", min_size=1, max_size=60), st.sampled_from(EVENT_TYPES))
def test_a_place_is_a_piece_of_the_text(text: str, kind: EventType) -> None:
    words = split_words(text)
    if len(words):
        found = place_of(text, clauses_of(words), Span(words.start[0], words.end[0]), kind)
        assert found is None or found.of(text).strip() == found.of(text)
