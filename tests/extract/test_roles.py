from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.clauses import clauses_of
from onrecord.extract.roles import best_path, participants, spans
from onrecord.language.event_finder import ROLES, Reading
from onrecord.language.words import split_words
from onrecord.terms.event import EventType

OUT, ACTOR, MORE_ACTOR, RECIPIENT, MORE_RECIPIENT = range(len(ROLES))


def logits_of(*tags: int) -> np.ndarray:
    return np.eye(len(ROLES), dtype=np.float32)[list(tags)] * 9


def reading_of(*tags: int) -> Reading:
    none = np.zeros((len(tags), len(ROLES), 1), np.float32)
    return Reading(0, np.zeros((len(tags), 17), np.float32), none, none, logits_of(*tags))


def test_each_participant_is_a_run_of_words_of_its_role() -> None:
    found = list(spans(logits_of(OUT, ACTOR, MORE_ACTOR, OUT, RECIPIENT)))

    assert found == [("actor", 1, 3), ("recipient", 4, 5)]


def test_two_actors_side_by_side_stay_two() -> None:
    assert list(spans(logits_of(ACTOR, ACTOR))) == [("actor", 0, 1), ("actor", 1, 2)]


def test_an_article_and_edge_signs_are_no_part_of_a_participant() -> None:
    text = "The army, the dock workers fought."
    reading = reading_of(ACTOR, MORE_ACTOR, MORE_ACTOR, RECIPIENT, MORE_RECIPIENT, MORE_RECIPIENT, OUT, OUT)

    words = split_words(text)
    actors, recipients = participants(words, clauses_of(words), reading, 6, "ASSAULT")

    assert [one.span.of(text) for one in actors] == ["army"]
    assert [one.span.of(text) for one in recipients] == ["dock workers"]
    assert actors[0].actor is None


def test_nobody_takes_part_where_only_an_article_is_marked() -> None:
    words = split_words("The war")
    assert participants(words, clauses_of(words), reading_of(ACTOR, OUT), 1, "ASSAULT") == ((), ())


@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=5, max_size=5), min_size=1, max_size=8))
def test_no_path_goes_on_with_what_has_not_begun(rows: list[list[float]]) -> None:
    path = best_path(np.array(rows, np.float32))

    for before, tag in zip([OUT, *path], path, strict=False):
        assert tag not in (MORE_ACTOR, MORE_RECIPIENT) or before in (tag - 1, tag)


def cast(text: str, *tags: int, kind: EventType = "AGREE", anchor: int = -1) -> tuple[list[str], list[str]]:
    words = split_words(text)
    reading = reading_of(*tags, *([OUT] * (len(words) - len(tags))))
    both = participants(words, clauses_of(words), reading, anchor % len(words), kind)
    return ([one.span.of(text) for one in both[0]], [one.span.of(text) for one in both[1]])


def test_a_list_of_names_is_as_many_participants() -> None:
    found = cast("Kovan, Dorva and Belmar signed", *(ACTOR, *[MORE_ACTOR] * 4))

    assert found == (["Kovan", "Dorva", "Belmar"], [])


def test_a_name_with_and_in_a_noun_phrase_stays_one() -> None:
    assert cast("Kovan and its friends signed", *(ACTOR, *[MORE_ACTOR] * 3))[0] == ["Kovan and its friends"]


def test_what_a_comma_adds_to_a_name_is_left_out() -> None:
    assert cast("Kovan, a key ally, refused", *(ACTOR, *[MORE_ACTOR] * 4))[0] == ["Kovan"]


def test_a_comma_inside_a_number_parts_nothing() -> None:
    assert cast("Up to 1,000 men marched", *(ACTOR, *[MORE_ACTOR] * 5))[0] == ["Up to 1,000 men"]


def test_a_name_cut_short_is_made_whole() -> None:
    assert cast("if United Provinces goes on", OUT, RECIPIENT)[1] == ["United Provinces"]


def test_both_names_around_and_act_together() -> None:
    assert cast("Kovan and Dorva agreed", ACTOR, OUT, RECIPIENT) == (["Kovan", "Dorva"], [])


def test_all_sides_of_a_meeting_are_actors_but_not_of_a_visit() -> None:
    tags = (ACTOR, OUT, RECIPIENT)

    assert cast("Kovan met Dorva", *tags, kind="CONSULT", anchor=1) == (["Kovan", "Dorva"], [])
    assert cast("Kovan visited Dorva", *tags, kind="CONSULT", anchor=1) == (["Kovan"], ["Dorva"])
