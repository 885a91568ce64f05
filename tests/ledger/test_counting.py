from __future__ import annotations

from onrecord.ledger.answers import Month
from onrecord.ledger.store import Ledger

from .builders import report


def say(
    ledger: Ledger, id: str, published: str | None, speaker: str, *, publisher: str = "The Mercury"
) -> None:
    marked = "{source:He} {cue:said} {content:so}."
    ledger.add(report(marked, id=id, published=published, speakers=[speaker], publisher=publisher))


def test_months_of_a_speaker_and_of_an_outlet(ledger: Ledger) -> None:
    say(ledger, "a", "2024-05-31", "Ana Lima")
    say(ledger, "b", "2024-05-01T09:00:00Z", "Ana Lima", publisher="Nordposten")
    say(ledger, "c", None, "Ana Lima")
    say(ledger, "d", "2024-06-01", "Kim Berg")
    assert ledger.months(speaker="Ana Lima") == (
        Month("Ana Lima", "", "assert", 1),
        Month("Ana Lima", "2024-05", "assert", 2),
    )
    assert ledger.months(outlet="Nordposten") == (Month("Nordposten", "2024-05", "assert", 1),)
    assert [month.name for month in ledger.months(most=1)] == ["Ana Lima", "Ana Lima"]
    assert ledger.months() == (
        Month("Ana Lima", "", None, 1),
        Month("Ana Lima", "2024-05", None, 2),
        Month("Kim Berg", "2024-06", None, 1),
    )
    assert ledger.months(speaker="lima") == ()


def test_a_speaker_not_told_is_counted_under_the_empty_name_and_not_among_the_frequent(
    ledger: Ledger,
) -> None:
    ledger.add(report("{content:so}", id="x"))
    assert ledger.months(speaker="") == (Month("", "2024-05", "assert", 1),)
    assert ledger.months() == ()
