from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from onrecord.ledger.answers import Hit
from onrecord.ledger.query_language import phrases
from onrecord.ledger.search import ORDERS, Order, Question
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadQuestion
from onrecord.terms.statement import Act

from .builders import TEXTS, numbered, report


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
    shared_ledger.page(Question(words=f"{words} -{speaker} actor:{act}", order="best"))


@pytest.mark.parametrize(
    "words",
    [
        "-",
        "--",
        "a:b:c",
        "speaker:",
        '-"',
        'act:"',
        "country:,",
        "date:..",
        "date:2024-13",
        "-date:2024",
        "-act:deny,x",
    ],
)
def test_half_a_query_is_searched_too(drones: Ledger, words: str) -> None:
    drones.search(words)


def test_a_page_of_different_words_is_searched_by_its_first(drones: Ledger) -> None:
    page = drones.page(Question(words=" ".join(f"w{n}" for n in range(5_000))))
    assert page.hits == ()
    assert page.hints == ("only the first 200 words count",)


@pytest.mark.parametrize(
    "words", ["w " * 50_000, "“" * 100_000, "x" * 200_000, '"' * 999, '"' + "a b " * 50_000 + '"']
)
def test_long_queries_are_searched_too(drones: Ledger, words: str) -> None:
    assert drones.search(words) == []


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


def walked(ledger: Ledger, question: Question) -> list[Hit]:
    """Return all hits of a question, a page at a time."""
    hits: list[Hit] = []
    while page := ledger.page(question).hits:
        hits += page
        question = replace(question, after=page[-1].cursor)
    return hits


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("words", ["", "the", "the new drones", "act:assert", "-said round"])
def test_pages_give_each_hit_once_in_the_order_of_one_long_page(
    ledger: Ledger, order: Order, words: str
) -> None:
    for number in range(12):
        ledger.add(numbered(number))
    whole = ledger.page(Question(words=words, order=order, limit=1_000)).hits
    assert len(whole) > 3
    assert walked(ledger, Question(words=words, order=order, limit=3)) == list(whole)
    assert len({hit.statement.id for hit in whole}) == len(whole)


def test_a_page_goes_on_where_it_stopped_whatever_was_added_meanwhile(dated: Ledger) -> None:
    question = Question(words="so", limit=3)
    first = dated.page(question).hits
    for id, published in {"newer": "2025-01-01", "older": "2023-06-01"}.items():
        say(dated, "{source:He} {cue:said} {content:so}", id=id, published=published)
    rest = walked(dated, replace(question, after=first[-1].cursor))
    assert ids([*first, *rest]) == [
        *("late", "noon", "morning", "east", "day"),
        *("older", "year", "never", "undated"),
    ]


@pytest.mark.parametrize("after", ["", "x", "ä", "AAAA", "!" * 99])
def test_a_cursor_that_is_none_is_refused(dated: Ledger, after: str) -> None:
    with pytest.raises(BadQuestion, match="--after"):
        dated.page(Question(words="so", after=after))


def test_a_cursor_of_another_search_is_refused(dated: Ledger) -> None:
    hit = dated.page(Question(words="so")).hits[0]
    assert dated.page(Question(words="so", after=hit.cursor, limit=5)).hits
    with pytest.raises(BadQuestion, match="of the same search"):
        dated.page(Question(words="said", after=hit.cursor))


def test_the_best_match_holds_the_words_as_they_were_typed(ledger: Ledger) -> None:
    contents = {
        "phrase": "the border talks failed",
        "near": "talks at the northern border",
        "far": "talks " + "of many things " * 8 + "border",
        "source": "talks are over",
        "none": "the border is shut",
    }
    for day, (id, content) in enumerate(contents.items(), start=1):
        source = "The border guard" if id == "source" else "He"
        marked = f"{{source:{source}}} {{cue:said}} {{content:{content}}}."
        say(ledger, marked, id=id, published=f"2024-05-{day:02}")
    best = ledger.page(Question(words="border talks", order="best")).hits
    assert ids(list(best)) == ["phrase", "near", "far", "source"]
    assert ids(ledger.search("border talks")) == ["source", "far", "near", "phrase"]
    assert ids(list(ledger.page(Question(words="talks", order="best")).hits)) == [
        *("source", "far", "near", "phrase"),
    ]


def test_an_order_that_is_none_is_refused(ledger: Ledger) -> None:
    with pytest.raises(BadQuestion, match="newest, best"):
        ledger.page(Question(order="oldest"))  # type: ignore[arg-type]
