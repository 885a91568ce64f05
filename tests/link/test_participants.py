from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.words import split_words
from onrecord.link.actors import resolve
from onrecord.link.participants import take_part
from onrecord.link.parts import resolve_parts, take_part_in_parts
from onrecord.terms.actor import Actor
from onrecord.terms.event import EVENT_TYPES, Event, EventType, Participant
from onrecord.terms.span import Span

from .marking import article_of, marked_statements

PLACE = re.compile(r"\[([^\]|]*)\|?([ar]?)\]")
DAY = "2024-05-01"


def unmarked(marked: str) -> tuple[str, list[tuple[Span, str]]]:
    """Return a text without its square brackets, and what stood in them with its role: a or r."""
    text, found, at = "", list[tuple[Span, str]](), 0
    for match in PLACE.finditer(marked):
        text += marked[at : match.start()]
        found.append((Span(len(text), len(text) + len(match[1])), match[2] or "a"))
        text += match[1]
        at = match.end()
    return text + marked[at:], found


def event_of(kind: EventType, spans: list[tuple[Span, str]], id: str = "e1") -> Event:
    roles = {role: tuple(Participant(span=span) for span, its in spans if its == role) for role in "ar"}
    trigger = (Span(0, 1),) if not spans else (Span(spans[0][0].start, spans[0][0].end),)
    return Event(
        id=id,
        type=kind,
        trigger=trigger,
        actors=roles["a"],
        recipients=roles["r"],
        factuality="actual",
        score=1.0,
        made_by="hand",
    )


def cast(marked: str, kind: EventType = "ACCUSE", published: str | None = DAY) -> list[Actor | None]:
    """Return who each participant of one event is, in the order of the text."""
    text, spans = unmarked(marked)
    (event,), actors = take_part(article_of(text, published=published), None, (), (), [event_of(kind, spans)])
    by_id = {actor.id: actor for actor in actors}
    filled = sorted((*event.actors, *event.recipients), key=lambda one: one.span)
    return [by_id.get(one.actor or "") for one in filled]


def told(actor: Actor | None) -> str:
    return "nobody" if actor is None else f"{actor.name} {actor.country or '-'} {actor.sector or '-'}"


GULF, MAYOR = "Emirates ARE GOV", "mayor - GOV"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Russia] accused [NATO|r].", ["Russia RUS GOV", "NATO IGO -"]),
        ("[Moscow] accused [the Kyiv regime|r].", ["Moscow RUS GOV", "Kyiv regime UKR GOV"]),
        ("[US] troops blamed [US officials|r].", ["US USA GOV", "US officials USA GOV"]),
        ("[Polish Foreign Minister Jan Nowak] blamed [the EU|r].", ["Jan Nowak POL GOV", "EU EUR -"]),
        ("NATO met. [The alliance] blamed [Moscow|r].", ["NATO IGO -", "Moscow RUS GOV"]),
        ("NATO met. [It] blamed [Moscow|r].", ["NATO IGO -", "Moscow RUS GOV"]),
        ("India said [its guards] blamed [a villager|r].", ["India's guards IND -", "villager - CVL"]),
        ("NATO met. [New members] blamed [a judge|r].", ["New members IGO -", "judge - JUD"]),
        ("NATO met. [The alliance’s 32 states] blamed [a mayor|r].", ["NATO's 32 states IGO -", MAYOR]),
        ("[Zelenskyy] blamed [Iraqi Kurds|r].", ["Zelenskyy UKR GOV", "Iraqi Kurds IRQ -"]),
        ("[Ethnic Turks] blamed [the Turkish minority|r].", ["Ethnic Turks - -", "Turkish minority - -"]),
        ("[Serbian forces] blamed [Houthi forces|r].", ["Serbian forces SRB MIL", "Houthi forces YEM REB"]),
        ("[The European Community] blamed [the Emirates|r].", ["European Community EUR -", GULF]),
        ("[They] blamed [him|r].", ["nobody", "nobody"]),
    ],
)  # fmt: skip
def test_who_a_participant_is(marked: str, expected: list[str]) -> None:
    assert [told(actor) for actor in cast(marked)] == expected


def test_a_capital_that_is_struck_is_a_place_and_one_that_acts_is_a_government() -> None:
    struck, accused = cast("Rockets hit [Kyiv|r].", "ASSAULT")[0], cast("Rao accused [Kyiv|r].", "ACCUSE")[0]
    assert struck is not None
    assert accused is not None
    assert (struck.kind, struck.country, struck.sector) == ("state", "UKR", None)
    assert (accused.kind, accused.country, accused.sector) == ("government", "UKR", "GOV")


def test_people_told_by_what_they_do_are_of_the_land_that_their_sentence_is_in() -> None:
    police, crowd = cast("[Police] fired tear gas at [protesters|r] in Lima, Peru.", "ASSAULT")
    assert told(police) == "Police PER COP"
    assert told(crowd) == "protesters PER CVL"
    elsewhere = cast("[Police] in Lima fired tear gas at [protesters|r]; others met in Paris.", "ASSAULT")
    assert [told(one) for one in elsewhere] == ["Police - COP", "protesters - CVL"]
    soldiers = cast("[Soldiers] fired at [a convoy|r] in Mali.", "ASSAULT")
    assert told(soldiers[0]) == "Soldiers - MIL"


def test_nobody_is_known_to_act_on_himself_by_a_pronoun() -> None:
    actor, recipient = cast("[Avalon] warned that Berland had left. Then Berland blamed [it|r].")
    assert actor is not None
    assert recipient is None or recipient.id != actor.id


def test_members_serve_the_body_that_takes_part_too() -> None:
    members, nato = cast("[European members] blamed [NATO|r].")
    assert members is not None
    assert nato is not None
    assert members.of == nato.id


def test_a_definite_noun_of_another_land_is_nobody_from_before() -> None:
    ours = cast("Palestinian President Omar Haddad rose. [The US president] blamed [Omar Haddad|r].")
    assert [actor.country for actor in ours if actor] == ["USA", "PSE"]


def test_a_speaker_who_takes_part_is_the_same_actor() -> None:
    marked = "{source:Kremlin spokesman Ivan Sokol} {cue:said} {content:we accused NATO}. He blamed NATO."
    text, statements = marked_statements(marked)
    article = article_of(text, published=DAY)
    said, actors = resolve(article, statements, split_words(text))
    he, we = (Span(text.index(word), text.index(word) + len(word)) for word in ("He", "we"))
    nato = Span(text.rindex("NATO"), text.rindex("NATO") + 4)
    events = [event_of("ACCUSE", [(he, "a"), (nato, "r")]), event_of("ACCUSE", [(we, "a")], "e2")]
    filled, everybody = take_part(article, split_words(text), said, actors, events)
    assert filled[0].actors[0].actor == said[0].speaker
    assert filled[1].actors[0].actor == said[0].speaker
    assert [actor.name for actor in everybody] == ["Ivan Sokol", "NATO"]
    assert he in everybody[0].mentions
    assert {actor.id for actor in actors} <= {actor.id for actor in everybody}


def test_without_events_nothing_changes() -> None:
    assert take_part(article_of("Avalon."), None, (), (), ()) == ((), ())


def test_a_long_text_is_read_part_by_part_with_one_actor_a_name() -> None:
    first = "Kremlin spokesman Ivan Sokol said it rained. Russia accused NATO.\n\n"
    second = "NATO blamed Russia. Ivan Sokol left."
    text = first + second
    _, statements = marked_statements("{source:Kremlin spokesman Ivan Sokol} {cue:said} {content:it rained}.")
    article = article_of(text, published=DAY)
    said, actors = resolve_parts(article, [(0, len(first), statements), (len(first), len(text), [])])

    def placed(word: str, nth: int) -> Span:
        return [Span(m.start(), m.end()) for m in re.finditer(word, text)][nth]

    events = [
        event_of("ACCUSE", [(placed("Russia", 0), "a"), (placed("NATO", 0), "r")]),
        event_of("ACCUSE", [(placed("NATO", 1), "a"), (placed("Russia", 1), "r")], "e2"),
    ]
    parts = [(0, len(first)), (len(first), len(text))]
    filled, everybody = take_part_in_parts(article, parts, said, actors, events)
    assert [event.actors[0].span for event in filled] == [event.actors[0].span for event in events]
    assert filled[0].actors[0].actor == filled[1].recipients[0].actor
    names = {actor.name: actor for actor in everybody}
    assert sorted(names) == ["Ivan Sokol", "NATO", "Russia"]
    assert [span.of(text) for span in names["NATO"].mentions] == ["NATO", "NATO"]
    assert names["Ivan Sokol"].country == "RUS"


TEXTS = st.text(alphabet="Aa RUS'sthe.,\nKyiv NATO", min_size=1, max_size=80)


@given(TEXTS, st.data(), st.sampled_from(EVENT_TYPES))
def test_any_spans_of_any_text_have_an_actor_of_the_list_or_none(
    text: str, data: st.DataObject, kind: EventType
) -> None:
    spans = []
    for role in "ar":
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append((Span(start, data.draw(st.integers(start + 1, len(text)))), role))
    article = replace(article_of(text), published=DAY)
    filled, actors = take_part(article, None, (), (), [event_of(kind, spans)])
    known = {actor.id for actor in actors}
    assert len(known) == len(actors)
    for one in (*filled[0].actors, *filled[0].recipients):
        assert one.actor is None or one.actor in known
    assert take_part(article, None, (), (), [event_of(kind, spans)]) == (filled, actors)
