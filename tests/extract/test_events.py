from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.events import events_in
from onrecord.language.event_finder import KINDS, ROLES, EventFinder, Reading
from onrecord.language.words import Words, split_words
from onrecord.terms.event import Event, EventType
from onrecord.terms.findings import Dropped
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


class Told(EventFinder):
    """A finder that takes given words for triggers, Kovan for the actor and Dorva for the recipient."""

    def __init__(self, kinds: Mapping[str, EventType]) -> None:
        self.name = "events-told@1"
        self.calibration = (1.0, 0.0)
        self.least = 0.5
        self._kinds = kinds
        self.read_words: list[str] = []

    def prepare(self, words: Words) -> None:
        """Nothing is to be cut."""

    def read(self, words: Words, first: int, last: int, marks: NDArray[np.int64] | None = None) -> Reading:
        """Read without a network."""
        assert marks is None
        forms = words.form[first:last]
        self.read_words += forms
        kinds = np.full((len(forms), len(KINDS)), -4, np.float32)
        kinds[:, 0] = 0
        roles = np.zeros((len(forms), len(ROLES)), np.float32)
        for index, form in enumerate(forms):
            if form in self._kinds:
                kinds[index, KINDS.index(self._kinds[form])] = 6
            roles[index, 1 if form == "Kovan" else 3 if form == "Dorva" else 0] = 5
        nothing = np.zeros((len(forms), len(ROLES), 1), np.float32)
        return Reading(first, kinds, nothing, nothing, roles)


def found_in(
    text: str, kinds: Mapping[str, EventType], statements: tuple[Statement, ...] = ()
) -> tuple[list[Event], list[Statement], list[Dropped]]:
    return events_in(
        text,
        article="a1",
        published="2025-09-16",
        words=split_words(text),
        statements=statements,
        finder=Told(kinds),
    )


def said(text: str, source: str, cue: str, content: str) -> Statement:
    spans = [(Span(text.index(words), text.index(words) + len(words)),) for words in (source, cue, content)]
    return Statement(
        id="s1",
        source=spans[0],
        cue=spans[1],
        content=spans[2],
        manner="indirect",
        act="assert",
        score=0.9,
        made_by="test",
    )


def test_an_event_has_its_words_and_its_people() -> None:
    text = "On Monday Kovan accused Dorva of fraud."

    (event,), _, dropped = found_in(text, {"accused": "ACCUSE"})

    assert event.type == "ACCUSE"
    assert [span.of(text) for span in event.trigger] == ["accused"]
    assert [one.span.of(text) for one in event.actors] == ["Kovan"]
    assert [one.span.of(text) for one in event.recipients] == ["Dorva"]
    assert (event.factuality, event.asserted_by) == ("actual", None)
    assert event.made_by == "events-told@1"
    assert round(event.score, 3) == 0.998
    assert dropped == []


def test_what_somebody_says_is_an_event_on_his_word() -> None:
    text = "Kovan shelled Dorva, Ana Rao said."

    (event,), heard, _ = found_in(
        text, {"shelled": "ASSAULT"}, (said(text, "Ana Rao", "said", "Kovan shelled Dorva"),)
    )

    assert event.asserted_by == "s1"
    assert heard == []


def test_hearsay_is_never_the_outlets_own() -> None:
    text = "Kovan allegedly shelled Dorva."

    (event,), (heard,), lost = found_in(text, {"shelled": "ASSAULT"})

    assert event.asserted_by == heard.id
    assert [span.of(text) for span in heard.cue] == ["allegedly"]
    assert (heard.source, lost) == ((), [])


def test_an_event_has_its_mode_contexts_place_and_days() -> None:
    text = "On Monday Kovan bombed an army base in Dorva."

    (event,), _, _ = found_in(text, {"bombed": "ASSAULT"})

    assert (event.mode, event.place) == ("explosives", "Dorva")
    assert "military" in event.context
    assert event.date is not None
    assert str(event.date.start) == str(event.date.end) == "2025-09-15"


def test_events_stand_in_text_order_whatever_their_odds() -> None:
    text = "Kovan condemned the attack on Dorva. Dorva thanked Kovan."

    events, _, _ = found_in(text, {"thanked": "SUPPORT", "attack": "ASSAULT", "condemned": "ACCUSE"})

    assert [event.type for event in events] == ["ACCUSE", "ASSAULT", "SUPPORT"]


def test_a_phrase_of_the_table_is_one_event_with_all_its_words() -> None:
    text = "Kovan opened fire on Dorva."

    (event,), _, _ = found_in(text, {"opened": "ASSAULT", "fire": "ASSAULT"})

    assert event.trigger[0].of(text).startswith("opened fire")


def test_the_same_text_has_the_same_ids_and_another_article_others() -> None:
    text = "Kovan accused Dorva of fraud."
    finder = Told({"accused": "ACCUSE"})
    names = [
        events_in(text, article=name, published=None, words=split_words(text), statements=(), finder=finder)[
            0
        ][0].id
        for name in ("a1", "a1", "a2")
    ]

    assert names[0] == names[1] != names[2]


def test_a_text_without_words_has_no_events() -> None:
    assert found_in("", {}) == ([], [], [])


def test_an_act_told_twice_in_a_sentence_is_one_event_and_the_other_is_told() -> None:
    text = "Kovan protested to Dorva in a protest."

    events, _, (lost,) = found_in(text, {"protested": "ACCUSE", "protest": "ACCUSE"})

    assert len(events) == 1
    assert lost.why.startswith("same_act: told by ")


def test_two_acts_of_a_type_by_others_are_two_events() -> None:
    text = "Kovan accused Dorva. Dorva accused Kovan."

    events, _, lost = found_in(text, {"accused": "ACCUSE"})

    assert len(events) == 2
    assert lost == []
