from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, Event, Participant
from onrecord.terms.span import Span

SHELLING = Event(
    id="e",
    type="ASSAULT",
    actors=(Participant(span=Span(0, 4)),),
    trigger=(Span(5, 12),),
    factuality="actual",
    score=0.9,
    made_by="test",
)


def test_an_event_has_the_fields_of_the_record() -> None:
    names = [
        "id",
        "type",
        "mode",
        "context",
        "actors",
        "recipients",
        "trigger",
        "place",
        "date",
        "factuality",
        "asserted_by",
        "score",
        "made_by",
    ]
    assert [field.name for field in fields(Event)] == names


def test_an_event_that_nobody_is_named_for_is_the_outlets() -> None:
    assert SHELLING.asserted_by is None
    assert SHELLING.recipients == ()


def test_an_event_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        SHELLING.factuality = "negated"  # type: ignore[misc]


def test_there_are_sixteen_types_and_five_ways_to_be_real() -> None:
    assert (len(set(EVENT_TYPES)), len(set(FACTUALITIES))) == (16, 5)
