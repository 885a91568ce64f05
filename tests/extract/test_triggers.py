from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.lexicon import rows_of
from onrecord.extract.triggers import candidates
from onrecord.language.words import split_words
from onrecord.reference.plover import KINDS
from onrecord.terms.event import EVENT_TYPES


def found_in(text: str) -> list[tuple[str, str, str | None]]:
    """Return the words, type and mode of each candidate."""
    return [(c.span.of(text), c.type, c.mode) for c in candidates(split_words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kovan's president met the queen in Lima.", ("met", "CONSULT", None)),
        ("They signed a new trade agreement.", ("signed a new trade agreement", "SUPPORT", None)),
        ("Rebels freed 12 hostages.", ("freed", "RETREAT", "release")),
        (
            "The army put its reservists on high alert.",
            ("put its reservists on high alert", "MOBILIZE", "troops"),
        ),
        ("Police fired tear gas at the crowd.", ("fired tear gas", "ASSAULT", "crowd-control")),
        ("Teachers struck for higher wages.", ("struck", "PROTEST", "strike")),
        ("Jets struck the port.", ("struck", "ASSAULT", None)),
        ("Dorva is shelling the town.", ("shelling", "ASSAULT", "heavy-weapons")),
        ("Cyber-attacks emptied the till.", ("Cyber-attacks", "COERCE", "cyber")),
        ("The bank froze the assets.", ("froze the assets", "SANCTION", "discontinue")),
        ("Kovan broke off talks.", ("broke off talks", "SANCTION", "discontinue")),
        ("The coup's leaders declared martial law.", ("declared martial law", "COERCE", "martial-law")),
        ("Two envoys were expelled.", ("expelled", "SANCTION", "expel")),
        ("Dorva threatened to expel the envoys.", ("threatened to expel", "THREATEN", "expel")),
        ("Thousands marched on the palace.", ("marched on", "PROTEST", "demo")),
    ],
)
def test_words_that_tell_an_event_are_found(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "She fights for votes in every village.",
        "The attack on the budget drew laughter.",
        "He died of a heart attack.",
        "The battle for the title ended in a draw.",
        "The firm released its quarterly results.",
        "In March 2020 the hall was empty.",
        "The striker scored twice before he was kicked.",
        "A storm pounded the coast.",
        "The band left the stage.",
        "",
    ],
)
def test_a_figure_of_speech_and_a_game_are_no_events(text: str) -> None:
    assert found_in(text) == []


def test_candidates_stand_in_order_and_none_overlaps_another() -> None:
    text = "Kovan agreed to withdraw its troops, and Dorva called for talks on a prisoner exchange."
    spans = [c.span for c in candidates(split_words(text))]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_a_phrase_does_not_run_on_into_the_next_sentence() -> None:
    assert ("signed", "SUPPORT", None) in found_in("They signed. The agreement is long.")


def test_every_row_has_a_type_a_mode_of_it_and_groups_that_exist() -> None:
    groups = {row["group"] for row in rows_of("surroundings.csv")}
    wrong = [
        row["phrase"]
        for row in rows_of("triggers.csv")
        if row["type"] not in EVENT_TYPES
        or (row["mode"] and row["mode"] not in KINDS[row["type"]].modes)
        or row["part"] not in ("v", "n")
        or not groups.issuperset(row["needs"].split() + row["avoids"].split())
    ]
    assert wrong == []


def test_every_type_has_rows_enough_and_none_stands_twice() -> None:
    rows = [(row["phrase"], row["part"], row["type"]) for row in rows_of("triggers.csv")]
    assert len(rows) == len(set(rows)) >= 500
    assert min(sum(kind == name for *_, kind in rows) for name in EVENT_TYPES) >= 40


def test_the_traps_are_told() -> None:
    assert sum(bool(row["note"]) for row in rows_of("triggers.csv")) >= 50


@given(text=st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    assert all(c.span.of(text) for c in candidates(split_words(text)))


def test_a_thousand_words_take_less_than_a_tenth_of_a_second() -> None:
    words = split_words("Dorva's army put its reservists on high alert after rebels shelled the port. " * 70)
    candidates(words)  # the table is read once
    start = time.process_time()
    candidates(words)
    assert (time.process_time() - start) * 1000 / len(words) < 0.1
