from __future__ import annotations

from onrecord.reference.dyads import dyads
from onrecord.terms.event import Event, EventType, Participant
from onrecord.terms.span import Span

A, B, C = (Participant(actor=name, span=Span(at, at + 1)) for at, name in enumerate("abc"))


def event(
    kind: EventType, actors: tuple[Participant, ...], recipients: tuple[Participant, ...] = ()
) -> Event:
    return Event(
        id="e",
        type=kind,
        actors=actors,
        recipients=recipients,
        trigger=(Span(5, 6),),
        factuality="actual",
        score=1,
        made_by="test",
    )


def pairs(one: Event) -> list[tuple[str | None, str | None, bool]]:
    def name(party: Participant | None) -> str | None:
        return None if party is None else party.actor

    return [(name(pair.actor), name(pair.recipient), pair.is_mutual) for pair in dyads(one)]


def test_every_actor_stands_with_every_recipient() -> None:
    assert pairs(event("ACCUSE", (A, B), (C,))) == [("a", "c", False), ("b", "c", False)]


def test_who_meets_meets_each_other() -> None:
    assert pairs(event("CONSULT", (A, B))) == [("a", "b", True), ("b", "a", True)]


def test_two_who_march_together_do_not_march_against_each_other() -> None:
    assert pairs(event("PROTEST", (A, B))) == [("a", None, False), ("b", None, False)]


def test_an_event_that_names_nobody_is_not_lost() -> None:
    assert pairs(event("ASSAULT", ())) == [(None, None, False)]
    assert pairs(event("ASSAULT", (), (C,))) == [(None, "c", False)]
