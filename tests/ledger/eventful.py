"""An article with events, for tests of what shows and exports them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.terms.actor import Actor
from onrecord.terms.event import Event, Participant
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings
from onrecord.terms.ids import actor_id, event_id, figure_id
from onrecord.terms.period import Period
from onrecord.terms.span import Span

from .builders import report

TEXT = (
    "Ruritania accused the Elbonian army on Monday. "
    "{source:Ana Rao} {cue:said} {content:Elbonia shelled Zenda}. "
    "Ruritania and Elbonia held talks. Shops were looted."
)


def at(text: str, words: str) -> Span:
    """Return where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def eventful(id: str = "a1", published: str | None = "2024-05-01") -> Findings:
    """Return an accusation, an assault on somebody's word, talks, and an act that names nobody."""
    base = report(TEXT, id=id, published=published, speakers=["Ana Rao"])
    text = base.article.text

    def actor(name: str, country: str | None, sector: str | None = None, of: str | None = None) -> Actor:
        number = actor_id(id, "state", name)
        return Actor(id=number, name=name, kind="state", country=country, sector=sector, of=of, score=0.9)

    land, other = actor("Ruritania", "RUR"), actor("Elbonia", "ELB")
    army = actor("the Elbonian army", "ELB", "MIL", other.id)
    said = base.statements[0].id

    def event(kind: str, trigger: str, **more: object) -> Event:
        spans = (at(text, trigger),)
        name = event_id(id, kind, spans, more.get("asserted_by"))  # type: ignore[arg-type]
        rest = {"factuality": "actual", "score": 0.8, "made_by": "events-test@1", **more}
        return Event(id=name, type=kind, trigger=spans, **rest)  # type: ignore[arg-type]

    def party(one: Actor, words: str) -> Participant:
        return Participant(actor=one.id, span=at(text, words))

    events = (
        event(
            "ACCUSE",
            "accused",
            mode="allege",
            context=("military", "territory"),
            actors=(party(land, "Ruritania"),),
            recipients=(party(army, "the Elbonian army"),),
            date=Period(start=date(2024, 4, 29), end=date(2024, 4, 29)),
        ),
        event(
            "ASSAULT",
            "shelled",
            mode="heavy-weapons",
            actors=(party(other, "Elbonia shelled"),),
            recipients=(Participant(span=at(text, "Zenda")),),
            place="Zenda",
            factuality="historical",
            asserted_by=said,
        ),
        event("CONSULT", "held talks", actors=(party(land, "Ruritania and"), party(other, "Elbonia held"))),
        event("ASSAULT", "looted", factuality="negated"),
    )
    shops = Figure(id=figure_id(id, at(text, "Shops")), span=at(text, "Shops"), low=2, high=None, unit="shop")
    return replace(base, actors=(*base.actors, land, other, army), events=events, figures=(shops,))
