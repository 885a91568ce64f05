from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledger.event_search import EventFound, EventQuestion
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadFindings
from onrecord.terms.event import Participant
from onrecord.terms.span import Span

from .eventful import eventful


def found(ledger: Ledger, **asked: object) -> list[str]:
    """Return the triggers of the events that a question finds."""
    hits = ledger.events(EventQuestion(**asked))  # type: ignore[arg-type]
    return [hit.event.trigger[0].of(hit.findings.article.text) for hit in hits]


def test_events_come_back_as_they_were_added(ledger: Ledger) -> None:
    ledger.add(eventful())
    assert ledger.article("a1") == eventful()


def test_events_come_newest_first_and_in_the_order_of_the_text(ledger: Ledger) -> None:
    for id, day in (("b1", "2024-05-02"), ("b2", "2024-05-03"), ("b3", "2024-05-01")):
        ledger.add(eventful(id, day))
    hits = ledger.events(EventQuestion(types=("ACCUSE", "CONSULT")))
    told = [(hit.findings.article.id, hit.event.type) for hit in hits]
    assert told == [(id, kind) for id in ("b2", "b1", "b3") for kind in ("ACCUSE", "CONSULT")]
    assert len(ledger.events(EventQuestion(limit=3))) == 3


@pytest.mark.parametrize(
    ("asked", "triggers"),
    [
        ({"actor": "ELB"}, ["shelled", "held talks"]),
        ({"actor": "elbonia"}, ["shelled", "held talks"]),
        ({"recipient": "ELB"}, ["accused", "held talks"]),
        ({"actor": "RUR", "recipient": "ELB"}, ["accused", "held talks"]),
        ({"actor": "RUR", "recipient": "RUR"}, []),
        ({"recipient": "Elbonia"}, ["accused", "held talks"]),  # its army serves it
        ({"actor": "XYZ"}, []),
        ({"types": ("ASSAULT",)}, ["shelled", "looted"]),
        ({"mode": "allege"}, ["accused"]),
        ({"factuality": "negated"}, ["looted"]),
        ({"asserted_by": "outlet"}, ["accused", "held talks", "looted"]),
        ({"asserted_by": "claimed"}, ["shelled"]),
        ({"asserted_by": "rao"}, ["shelled"]),
        ({"asserted_by": "lima"}, []),
        ({"since": date(2024, 5, 2)}, []),
        ({"until": date(2024, 5, 1), "actor": "RUR"}, ["accused", "held talks"]),
    ],
)
def test_a_question_narrows_what_is_found(
    ledger: Ledger, asked: dict[str, object], triggers: list[str]
) -> None:
    ledger.add(eventful())
    assert found(ledger, **asked) == triggers


def test_an_event_is_found_by_its_id(ledger: Ledger) -> None:
    one = eventful()
    ledger.add(one)
    assert ledger.find(one.events[1].id[:9]) == EventFound(event=one.events[1], findings=one)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"asserted_by": "s0"}, "asserted by 's0', which is not there"),
        ({"trigger": ()}, "has no trigger"),
        ({"actors": (Participant(actor="p0", span=Span(0, 1)),)}, "names the actor 'p0'"),
        ({"actors": (Participant(span=Span(0, 9999)),)}, "ends after the text"),
    ],
)
def test_events_that_could_not_be_read_back_are_refused(
    ledger: Ledger, change: dict[str, object], told: str
) -> None:
    one = eventful()
    broken = replace(one, events=(replace(one.events[0], **change),))  # type: ignore[arg-type]
    with pytest.raises(BadFindings, match=told):
        ledger.add(broken)
    assert ledger.stats().articles == 0
