"""Copies and versions: told of an article, and their statements counted once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.ledger.copies import COMMON, address_of
from onrecord.ledger.store import Ledger
from onrecord.link import copies
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span

from .builders import report

REST = " ".join(
    f"On day {n} the ferry to island {n * 7} left pier {n * 13} with {n} goats." for n in range(1, 12)
)
WIRE = "{source1:Ms Rao} {cue1:said} {content1:the bridge would be closed for a whole long year}. " + REST


def told(marked: str, id: str, *, published: str | None = "2024-05-01", publisher: str = "Wire") -> Findings:
    return report(marked, id=id, published=published, publisher=publisher, speakers=["Ms Rao"])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", copies=copies) as opened:
        yield opened


def at(findings: Findings, url: str) -> Findings:
    return replace(findings, article=replace(findings.article, origin=url))


def ids(ledger: Ledger, *, everything: bool = False) -> set[str]:
    return {hit.article.id for hit in ledger.search("bridge", everything=everything)}


def test_a_copy_is_told_and_its_statement_counts_once(ledger: Ledger) -> None:
    ledger.add(told(WIRE, "wire-1"))
    added = ledger.add(
        told("By Staff Writer\n\n" + WIRE[:700], "local-1", published="2024-05-02", publisher="Local")
    )
    assert (added.outcome, added.copy_of) == ("new", "wire-1")
    assert ids(ledger) == {"wire-1"}
    assert ids(ledger, everything=True) == {"wire-1", "local-1"}
    (hit,) = ledger.search("bridge")
    assert hit.outlets == ("Local",)
    stats = ledger.stats()
    assert (stats.articles, stats.copies, stats.statements, stats.repeated) == (2, 1, 1, 1)
    assert (ledger.stats(everything=True).statements, stats.acts) == (2, {"assert": 1})
    assert [len(found.statements) for found in ledger.findings()] == [1, 0]
    assert [len(found.statements) for found in ledger.findings(everything=True)] == [1, 1]


def test_what_a_copy_adds_counts_there(ledger: Ledger) -> None:
    ledger.add(told(WIRE, "wire-1"))
    more = WIRE + " {source2:Mr Berg} {cue2:denied} {content2:that the bridge was rotten}."
    ledger.add(told(more, "local-1", published="2024-05-02"))
    assert {hit.article.id for hit in ledger.search("rotten")} == {"local-1"}
    assert len(ledger.search("bridge")) == 2


def test_the_article_published_first_counts_first_whenever_it_comes(ledger: Ledger) -> None:
    ledger.add(told(WIRE[:700], "late-1", published="2024-05-03"))
    ledger.add(told(WIRE, "undated-1", published=None))
    ledger.add(told(WIRE, "first-1", published="2024-05-01"))
    assert ids(ledger) == {"first-1"}
    assert [one.id for one in ledger.relatives("late-1")] == ["first-1", "late-1", "undated-1"]
    assert [one.head for one in ledger.relatives("late-1")] == [True, False, False]


def test_two_stories_are_not_put_together_and_have_no_relatives(ledger: Ledger) -> None:
    ledger.add(told(WIRE, "wire-1"))
    added = ledger.add(told("{source:He} {cue:said} {content:the bridge is new}. " + REST[::-1], "other-1"))
    assert added.copy_of is None
    assert ledger.relatives("wire-1") == []


def test_a_standing_paragraph_in_many_articles_makes_no_copies(ledger: Ledger) -> None:
    for n in range(COMMON + 20):
        body = " ".join(f"story {n} line {m} of reporter {n * m}" for m in range(40))
        assert ledger.add(told(f"{body} {REST}", f"article-{n:03}")).copy_of is None


def test_a_later_version_of_a_page_keeps_the_earlier_one_and_adds_what_is_new(ledger: Ledger) -> None:
    first = at(
        told("{source:Ms Rao} {cue:said} {content:the bridge was closed}.", "v-one"), "https://m.example/a"
    )
    second = at(
        told(
            "{source:Ms Rao} {cue:said} {content:the bridge was closed}. "
            "{source2:She} {cue2:warned} {content2:of floods}.",
            "v-two",
        ),
        "http://www.m.example/a/?utm_source=feed#top",
    )
    assert ledger.add(first).version_of is None
    assert ledger.add(second).version_of == "v-one"
    assert ledger.article("v-one") == first
    relatives = ledger.relatives("v-two")
    assert [(one.id, one.version, one.head) for one in relatives] == [
        ("v-one", True, False),
        ("v-two", True, False),
    ]
    assert ids(ledger) == {"v-one"}
    assert [hit.article.id for hit in ledger.search("floods")] == ["v-two"]


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("https://www.m.example/a/", "m.example/a"),
        ("http://M.example/a?id=2&utm_medium=x#c", "m.example/a?id=2"),
        ("https://m.example/a?b=1&a=2", "m.example/a?a=2&b=1"),
        ("story.txt", None),
        ("-", None),
    ],
)
def test_an_address_is_what_stays_of_a_url(origin: str, expected: str | None) -> None:
    assert address_of(origin) == expected


def test_an_outer_statement_counts_where_one_inside_it_is_new(ledger: Ledger) -> None:
    ledger.add(told(WIRE, "wire-1"))
    copy = told(WIRE + " {cue2:claimed} {content2:floods}", "local-1", published="2024-05-02")
    outer, inner = copy.statements
    nested = replace(copy, statements=(outer, replace(inner, nested_in=outer.id)))
    ledger.add(nested)
    assert ids(ledger) == {"wire-1", "local-1"}


def test_a_figure_of_a_copied_statement_counts_once(ledger: Ledger) -> None:
    for id, day in (("wire-1", "2024-05-01"), ("local-1", "2024-05-02")):
        findings = told(WIRE, id, published=day)
        figure = Figure(
            id=f"figure-{id}",
            span=Span(0, 2),
            low=1.0,
            high=1.0,
            unit="year",
            asserted_by=findings.statements[0].id,
        )
        outlet = replace(figure, id=f"outlet-{id}", asserted_by=None, span=Span(3, 6))
        ledger.add(replace(findings, figures=(figure, outlet)))
    assert [len(found.figures) for found in ledger.findings()] == [2, 0]


def test_a_copy_named_by_the_input_stays_one(ledger: Ledger) -> None:
    ledger.add(told(WIRE, "wire-1"))
    other = told("{source:He} {cue:said} {content:snow}.", "named-1")
    ledger.add(replace(other, article=replace(other.article, copy_of="wire-1")))
    assert [one.id for one in ledger.relatives("wire-1")] == ["wire-1", "named-1"]
