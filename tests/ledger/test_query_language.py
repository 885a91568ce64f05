from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.fields import FIELDS, Days
from onrecord.ledger.query_language import phrases, understood
from onrecord.ledger.search import Question
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Findings

from .builders import TEXTS, report

TYPED = st.lists(
    TEXTS | st.sampled_from([*FIELDS, "-", ":", '"', "“", " ", ",", "..", "2024", "deny", "RUSGOV"]),
    max_size=12,
).map("".join)


def article(id: str, content: str, *, country: str, sector: str) -> Findings:
    """Return one statement whose speaker has some codes."""
    marked = f"{{source:The minister}} {{cue:said}} {{content:{content}}}."
    findings = report(marked, id=id, speakers=["Ana Lima"], publisher="Daily Planet")
    (actor,) = findings.actors
    return replace(findings, actors=(replace(actor, country=country, sector=sector),))


@pytest.fixture
def four(tmp_path: Path) -> Iterator[Ledger]:
    """Give a ledger of four articles."""
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.add(article("rus", "drones are here", country="RUS", sector="GOV"))
        ledger.add(article("pol", "drones are gone", country="POL", sector="MIL"))
        denied = report(
            "{source:Kim Berg} {cue:denied} “{content:that tanks came}”.",
            id="tanks",
            speakers=["Kim Berg"],
            act="deny",
            published="2023-07-09",
        )
        ledger.add(replace(denied, statements=(replace(denied.statements[0], manner="direct"),)))
        ledger.add(report("{cue:Reportedly}, {content:drones: a word}.", id="nobody", published=None))
        yield ledger


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {"rus", "pol", "tanks", "nobody"}),
        ("drones", {"rus", "pol", "nobody"}),
        ("-drones", {"tanks"}),
        ("drones -gone", {"rus", "nobody"}),
        ('drones -"are gone" -word', {"rus"}),
        ("speaker:lima", {"rus", "pol"}),
        ('speaker:"minister"', {"rus", "pol"}),
        ("-speaker:minister", {"tanks", "nobody"}),
        ("actor:minister", set()),
        ('actor:"Ana Lima"', {"rus", "pol"}),
        ("actor:RUSGOV", {"rus"}),
        ("actor:rusmil", set()),
        ("actor:GOV", {"rus"}),
        ("actor:POL", {"pol"}),
        ("actor:Kim", {"tanks"}),
        ("country:RUS", {"rus"}),
        ("country:poland", {"pol"}),
        ("country:Russia,Poland", {"rus", "pol"}),
        ("drones -country:RUS,POL", {"nobody"}),
        ("outlet:planet", {"rus", "pol"}),
        ('outlet:"Daily Planet" drones', {"rus", "pol"}),
        ("act:deny", {"tanks"}),
        ("ACT:DENY", {"tanks"}),
        ("act:assert,deny", {"rus", "pol", "tanks", "nobody"}),
        ("-act:assert", {"tanks"}),
        ("manner:direct", {"tanks"}),
        ("-manner:direct drones", {"rus", "pol", "nobody"}),
        ("date:2023", {"tanks"}),
        ("date:2023-07", {"tanks"}),
        ("date:2023-08", set()),
        ("date:2023-07-09", {"tanks"}),
        ("date:2023-01..2024-05", {"rus", "pol", "tanks"}),
        ("date:..2023", {"tanks"}),
        ("date:2024..", {"rus", "pol"}),
        ("since:2024", {"rus", "pol"}),
        ("until:2023", {"tanks"}),
        ("-since:2024", {"tanks"}),
        ("-until:2023-07", {"rus", "pol"}),
        ("since:2024 until:2023", set()),
        ("drones: a", {"nobody"}),
        ("!!!", set()),
    ],
)
def test_words_phrases_fields_and_a_minus_are_understood(four: Ledger, text: str, expected: set[str]) -> None:
    page = four.page(Question(words=text))
    assert {hit.article.id for hit in page.hits} == expected
    assert page.hints == ()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("content:drones", "no field is named 'content'; there are speaker, actor"),
        ("act:mumble", "act: takes one of assert, accuse"),
        ("manner:loud", "manner: takes one of direct"),
        ("date:yesterday", "date: takes a year, a month or a day"),
        ("since:2024-13", "since: takes"),
        ("-date:2024", "date: takes"),
        ("country:Atlantis", "country: takes"),
        ("speaker:?", "speaker: takes words"),
    ],
)
def test_what_only_looks_like_a_field_is_words_and_a_hint_says_so(text: str, hint: str) -> None:
    query = understood(text)
    assert hint in query.hints[0]
    assert query.phrases or query.unwanted or text == "speaker:?"


@pytest.mark.parametrize("text", ["10:30", "https://outlet.example/x", "Rao: no", ":x", "a::b"])
def test_a_colon_in_prose_is_no_field(text: str) -> None:
    assert understood(text).hints == ()


def test_a_field_of_a_table_that_the_ledger_lacks_is_told(
    monkeypatch: pytest.MonkeyPatch, four: Ledger
) -> None:
    later = replace(FIELDS["manner"], name="tone", table="tone")
    monkeypatch.setitem(FIELDS, "tone", later)
    assert "does not hold yet" in four.page(Question(words="tone:direct")).hints[0]
    four._db.execute("create table tone (x)")
    assert [hit.article.id for hit in four.search("tone:direct")] == ["tanks"]


def test_hints_are_few() -> None:
    assert len(understood("a:b " * 100).hints) == 3


@given(TYPED)
def test_nothing_typed_is_an_error(text: str) -> None:
    match = understood(text).match
    if match is not None:
        outside = re.sub(r'"[^"]*"', "", match)
        assert re.fullmatch(r"([ ():{}]|AND|OR|NOT|content|source|speaker|tags)*", outside)


@pytest.mark.parametrize(
    "text", ["AND", "drones OR", "NEAR(a b)", "dro*", "^the", "a + b", "(the", "'; drop table x", "\0"]
)
def test_operators_are_words_like_any_other(text: str) -> None:
    assert (understood(text).match or "").count('"') == 2 * len(phrases(text))


def test_words_and_phrases_are_told_apart() -> None:
    assert phrases('one "two three" four-five "six') == [
        ("one",),
        ("two", "three"),
        ("four", "five"),
        ("six",),
    ]


def test_days_given_twice_are_those_in_both() -> None:
    query = understood("since:2024 date:2023..2025 until:2024-06")
    assert query.days == Days(date(2024, 1, 1), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("text", "last"),
    [("until:9999", date.max), ("until:2024-02", date(2024, 2, 29)), ("until:2024-12", date(2024, 12, 31))],
)
def test_a_month_or_year_ends_on_its_last_day(text: str, last: date) -> None:
    assert understood(text).days.until == last
