from __future__ import annotations

import pytest

from onrecord.reference.plover import (
    CONTEXT_OF_FACTUALITY,
    CONTEXT_OF_MODE,
    CONTEXTS,
    FUTURE_OF,
    KINDS,
    OLDER_TYPES,
    THREAT_OF,
    is_mode_of,
    quad_of,
    scale_of,
    types_now,
)
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, EventType


def test_every_type_is_described() -> None:
    assert set(KINDS) == set(EVENT_TYPES)
    assert all(kind.meaning for kind in KINDS.values())


def test_the_four_classes_have_the_types_that_the_decision_record_gives_them() -> None:
    by_code = {code: {name for name, kind in KINDS.items() if kind.code == code} for code in (1, 2, 3, 4)}
    assert by_code == {
        1: {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
        2: {"COOPERATE", "AID", "RETREAT"},
        3: {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
        4: {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
    }


def test_what_is_not_actual_has_a_context_that_says_so() -> None:
    assert {*CONTEXT_OF_FACTUALITY, "actual"} == set(FACTUALITIES)
    assert CONTEXTS.isdisjoint(CONTEXT_OF_FACTUALITY.values())


def test_there_are_thirty_seven_contexts() -> None:
    assert len(CONTEXTS) == 37
    assert set(CONTEXT_OF_MODE.values()) <= CONTEXTS
    assert all(is_mode_of("COERCE", mode) for mode in CONTEXT_OF_MODE)


def test_conflict_is_never_friendlier_than_cooperation() -> None:
    friendly = [scale_of(name) for name, kind in KINDS.items() if kind.code < 3]
    hostile = [
        scale_of(name, mode) for name, kind in KINDS.items() if kind.code > 2 for mode in (None, *kind.modes)
    ]
    assert min(friendly) > max(hostile)
    assert all(-10 <= score <= 10 for score in friendly + hostile)


def test_criticism_is_milder_than_an_allegation() -> None:
    assert scale_of("ACCUSE", "disapprove") > scale_of("ACCUSE") > scale_of("ACCUSE", "allege")


def test_a_mode_without_a_score_has_its_types() -> None:
    assert scale_of("PROTEST", "vandalize") == scale_of("PROTEST")


def test_a_mode_with_a_score_is_one_that_its_type_has() -> None:
    for name, kind in KINDS.items():
        assert all(is_mode_of(name, mode) for mode in kind.mode_scale)
        assert len(set(kind.modes)) == len(kind.modes)


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("DEMAND", ("REQUEST",)),
        ("INVESTIGATE", ("ACCUSE",)),
        ("FIGHT", ("ASSAULT",)),
        ("YIELD", ("CONCEDE", "RETREAT")),
        ("CRIME", ()),
        ("AID", ("AID",)),
    ],
)
def test_an_older_name_leads_to_the_types_of_today(old: str, now: tuple[EventType, ...]) -> None:
    assert types_now(old) == now


def test_no_older_name_is_a_type_of_today() -> None:
    assert not set(OLDER_TYPES) & set(EVENT_TYPES)


def test_yield_counts_as_the_deed_and_crime_has_no_class() -> None:
    assert quad_of("YIELD") == "material cooperation"
    assert quad_of("DEMAND") == "verbal conflict"
    with pytest.raises(KeyError):
        quad_of("CRIME")


def test_a_name_that_plover_never_had_is_refused() -> None:
    with pytest.raises(KeyError):
        types_now("SPEECH")


def test_an_announced_act_is_only_words() -> None:
    for act, announced in FUTURE_OF.items():
        assert KINDS[announced].quad == "verbal cooperation"
        assert announced not in FUTURE_OF, act


def test_a_threatened_act_has_a_mode_that_threats_have() -> None:
    assert all(is_mode_of("THREATEN", mode) for mode in THREAT_OF.values())
