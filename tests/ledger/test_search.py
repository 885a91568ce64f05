from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from onrecord.ledger.answers import Hit
from onrecord.ledger.search import Question, match_expression, phrases
from onrecord.ledger.store import Ledger
from onrecord.terms.statement import Act

from .builders import TEXTS, report


def shown(hit: Hit) -> str:
    """Return a hit's passage with its matches in square brackets."""
    text, at = "", 0
    for span in hit.matches:
        text += f"{hit.text[at : span.start]}[{hit.text[span.start : span.end]}]"
        at = span.end
    return text + hit.text[at:]


def say(ledger: Ledger, marked: str, **kwargs: object) -> None:
    ledger.add(report(marked, **kwargs))  # type: ignore[arg-type]


@pytest.fixture
def drones(ledger: Ledger) -> Ledger:
    say(
        ledger,
        "Late. {source:The minister} {cue:said} {content:the anti-war drones’ café was shut}. Nobody asked.",
        published="2024-05-01",
        speakers=["Radosław Sikorski"],
    )
    return ledger


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("drones", "The minister said the anti-war [drones]’ café was shut."),
        ("CAFE", "The minister said the anti-war drones’ [café] was shut."),
        ("shut drones", "The minister said the anti-war [drones]’ café was [shut]."),
        ('"war drones"', "The minister said the anti-[war drones]’ café was shut."),
        ("anti-war", "The minister said the [anti-war] drones’ café was shut."),
        ("“was shut”", "The minister said the anti-war drones’ café [was shut]."),
        ("minister", "The [minister] said the anti-war drones’ café was shut."),
        ("sikorski", "The minister said the anti-war drones’ café was shut."),
        ("the", "[The] minister said [the] anti-war drones’ café was shut."),
    ],
)
def test_words_are_found_and_shown_in_their_sentence(drones: Ledger, words: str, expected: str) -> None:
    assert [shown(hit) for hit in drones.search(words)] == [expected]


@pytest.mark.parametrize(
    "words", ["drone", '"drones war"', "said", "late", "drones tanks", "assert", "!!!", "NOT"]
)
def test_what_no_statement_holds_is_not_found(drones: Ledger, words: str) -> None:
    assert drones.search(words) == []


@pytest.mark.parametrize("speaker", ["Sikorski", "radoslaw SIKORSKI", "Radosław", "minister", "the minister"])
def test_a_speaker_is_known_by_name_and_by_the_source_words(drones: Ledger, speaker: str) -> None:
    assert len(drones.search("drones", speaker=speaker)) == 1
    assert len(drones.search(speaker=speaker)) == 1


@pytest.mark.parametrize("speaker", ["Lavrov", "Radosław Lavrov", "drones", "?"])
def test_all_words_of_the_speaker_asked_for_must_fit(drones: Ledger, speaker: str) -> None:
    assert drones.search("drones", speaker=speaker) == []


def test_a_hit_says_who_where_and_when(drones: Ledger) -> None:
    (hit,) = drones.search("drones")
    assert (hit.speaker, hit.article.publisher, hit.article.published) == (
        "Radosław Sikorski",
        "The Mercury",
        "2024-05-01",
    )


def test_a_phrase_runs_over_the_words_that_interrupt_it(ledger: Ledger) -> None:
    say(ledger, "“{content:We will never},” {source:she} {cue:said}, “{content:leave the city}.”")
    (hit,) = ledger.search('"never leave"')
    assert shown(hit) == "“We will [never],” she said, “[leave] the city.”"


@pytest.mark.parametrize("act", ["deny", "warn"])
def test_an_act_narrows_the_search(ledger: Ledger, act: Act) -> None:
    say(ledger, "{source:He} {cue:denied} {content:the claim}", id="one", act="deny")
    say(ledger, "{source:He} {cue:warned of} {content:the claim}", id="two", act="warn")
    assert [hit.statement.act for hit in ledger.search("claim", act=act)] == [act]
    assert [hit.statement.act for hit in ledger.search(act=act)] == [act]


def ids(hits: list[Hit]) -> list[str]:
    return [hit.article.id for hit in hits]


@pytest.fixture
def dated(ledger: Ledger) -> Ledger:
    moments = {
        "noon": "2024-05-02T12:00:00Z",
        "undated": None,
        "day": "2024-05-02",
        "morning": "2024-05-02T08:00:00Z",
        "east": "2024-05-02T09:00:00+05:00",  # 04:00 in UTC
        "late": "2024-05-02T23:30:00-08:00",  # the 3rd in UTC
        "year": "2023",
        "never": "once upon a time",
    }
    for id, published in moments.items():
        say(ledger, "{source:He} {cue:said} {content:so}", id=id, published=published)
    return ledger


def test_the_newest_come_first_and_those_without_a_date_last(dated: Ledger) -> None:
    expected = ["late", "noon", "morning", "east", "day", "year", "never", "undated"]
    assert ids(dated.search("so")) == ids(dated.search("")) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2024, 5, 2), date(2024, 5, 2), ["late", "noon", "morning", "east", "day"]),
        (date(2024, 5, 3), None, []),
        (None, date(2024, 5, 1), ["year"]),
        (date(2023, 1, 1), date(2024, 5, 1), ["year"]),
        (date.min, date.max, ["late", "noon", "morning", "east", "day", "year"]),
    ],
)
def test_days_are_compared_as_they_are_printed(
    dated: Ledger, since: date | None, until: date | None, expected: list[str]
) -> None:
    assert ids(dated.search("so", since=since, until=until)) == expected
    assert ids(dated.search(since=since, until=until)) == expected


def test_statements_of_one_article_come_in_the_order_of_the_text(ledger: Ledger) -> None:
    say(ledger, "{content:so one}. {content2:so two}. {content3:so three}.")
    assert [hit.text[hit.matches[0].start :][:6] for hit in ledger.search("so")] == [
        "so one",
        "so two",
        "so thr",
    ]


@pytest.mark.parametrize(("limit", "number"), [(3, 3), (0, 0), (-1, 0), (10**30, 8)])
def test_no_more_are_given_than_wanted(dated: Ledger, limit: int, number: int) -> None:
    assert len(dated.search("so", limit=limit)) == number


@settings(deadline=None, max_examples=100)
@given(words=TEXTS, speaker=TEXTS, act=TEXTS)
def test_nothing_typed_makes_the_search_fail(
    shared_ledger: Ledger, words: str, speaker: str, act: str
) -> None:
    shared_ledger.search(words)
    shared_ledger.search(words, speaker=speaker, act=act)


@pytest.mark.parametrize("words", ["w " * 50_000, "x" * 200_000, '"' * 999, '"' + "a b " * 50_000 + '"'])
def test_long_queries_are_searched_too(drones: Ledger, words: str) -> None:
    assert drones.search(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "AND",
        "drones OR",
        "NEAR(a b)",
        "content:drones",
        "dro*",
        "^the",
        "a + b",
        "-war",
        "(the",
        "'; drop table x",
        "\0",
    ],
)
def test_operators_are_words_like_any_other(words: str) -> None:
    expression = match_expression(Question(words=words)) or ""
    assert expression == "" or expression.count('"') == 2 * len(phrases(words))


def test_words_and_phrases_are_told_apart() -> None:
    assert phrases('one "two three" four-five "six') == [
        ("one",),
        ("two", "three"),
        ("four", "five"),
        ("six",),
    ]


@settings(deadline=None, max_examples=60)
@given(content=TEXTS.filter(lambda text: not set(text) & set("{}") and text != ""))
def test_a_statement_is_found_by_its_own_content_and_shown_marked(
    shared_ledger: Ledger, content: str
) -> None:
    findings = report(f"{{content:{content}}}", id=f"own {content!r}", published="2999-01-01")
    shared_ledger.add(findings)
    if phrases(content):
        marked = f'"{content.replace(chr(34), " ").replace("“", " ").replace("”", " ")}"'
        hits = shared_ledger.search(marked, limit=1_000)
        (hit,) = [hit for hit in hits if hit.article.id == findings.article.id]
        assert hit.matches
