from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.clauses import clauses_of
from onrecord.extract.event_dates import date_of
from onrecord.language.words import split_words
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span

THURSDAY = "2024-05-16"


def days(kind: EventType, marked: str, published: str | None = THURSDAY) -> str:
    """Return the days of the event whose trigger stands in square brackets."""
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = date_of(text, clauses_of(split_words(text)), Span(first, last), kind, published)
    if found is None:
        return "-"
    return f"{found.start}" if found.start == found.end else f"{found.start}/{found.end}"


@pytest.mark.parametrize(
    ("kind", "marked", "expected"),
    [
        ("ASSAULT", "Rockets [hit] a depot on Monday.", "2024-05-13"),
        ("ASSAULT", "On Monday, rockets [hit] a depot.", "2024-05-13"),
        ("ASSAULT", "Rockets [hit] a depot, the army said on Monday.", "-"),
        ("ASSAULT", "The army said on Monday that rockets [hit] a depot.", "-"),
        (
            "ASSAULT",
            "The [massacre], which was carried out in 1948, is not forgotten.",
            "1948-01-01/1948-12-31",
        ),
        ("ASSAULT", "He led the 2016 [uprising] and was arrested on Monday.", "2016-01-01/2016-12-31"),
        ("COERCE", "The general, who led the 2016 uprising, was [arrested] on Monday.", "2024-05-13"),
        ("ACCUSE", "Ana Rao [accused] the president of last month's raid.", "-"),
        ("ASSAULT", "Ana Rao accused the president of last month's [raid].", "2024-04-01/2024-04-30"),
        ("THREATEN", "Avalon [threatened] on Monday to bomb the port on Friday.", "2024-05-13"),
        ("THREATEN", "Avalon [threatened] to bomb the port on Friday.", "-"),
        ("AGREE", "The king [will visit] Lima next week.", "2024-05-20/2024-05-26"),
        ("COERCE", "She has been [held] since July 2023.", "2023-07-01/2024-05-16"),
        ("ASSAULT", "Rockets [hit] a depot.", "-"),
    ],
)
def test_the_days_of_an_act(kind: EventType, marked: str, expected: str) -> None:
    assert days(kind, marked) == expected


def test_without_a_day_of_publication_a_weekday_tells_nothing_and_a_full_date_does() -> None:
    assert days("ASSAULT", "Rockets [hit] a depot on Monday.", None) == "-"
    assert days("ASSAULT", "Rockets [hit] a depot on 3 March 2021.", None) == "2021-03-03"


@given(st.text(alphabet="on Mday,.2014sfr", min_size=1, max_size=60), st.sampled_from(EVENT_TYPES))
def test_days_are_in_order(text: str, kind: EventType) -> None:
    words = split_words(text)
    if len(words):
        found = date_of(text, clauses_of(words), Span(words.start[0], words.end[0]), kind, THURSDAY)
        assert found is None or (found.start or date.min) <= (found.end or date.max)
