"""Judgements in the ledger: kept for ever, and applied to all that is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.store import Ledger
from onrecord.link import copies
from onrecord.terms.errors import AmbiguousId, BadJudgement, NoSuchRow
from onrecord.terms.figure import Figure
from onrecord.terms.judgement import Judgement
from onrecord.terms.span import Span

from .builders import report

PLAIN = report(
    "{source:Ms Rao} {cue:said} {content:40 boats sank}. {source2:He} {cue2:denied} {content2:that}.",
    id="article-one",
    speakers=["Ms Rao", None],
)
SAID, DENIED = PLAIN.statements
FIGURE = Figure(id="figure-one", span=Span(12, 20), low=40.0, high=40.0, unit="boat", asserted_by=SAID.id)
RAIN = replace(PLAIN, figures=(FIGURE,))
AT = "2026-11-24T10:00:00.{:06}+00:00"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", copies=copies) as opened:
        opened.add(RAIN)
        yield opened


def judge(ledger: Ledger, id: str, field: str, value: Any, by: str = "anna") -> Judgement:
    number = len(ledger.judgements())
    return ledger.judge(id, field, value, by=by, at=AT.format(number), note=None)


def undo(ledger: Ledger, judgement: Judgement) -> Judgement:
    return ledger.undo(judgement.id, by="anna", at=AT.format(999), note="a slip")


def test_a_rejected_statement_is_left_out_everywhere_and_still_there(ledger: Ledger) -> None:
    judge(ledger, SAID.id[:8], "standing", "rejected")
    assert ledger.search("boats") == []
    (hit,) = ledger.search("boats", everything=True)
    assert hit.rejected
    assert [found.statements for found in ledger.findings()] == [(DENIED,)]
    assert (ledger.stats().statements, ledger.stats().rejected) == (1, 1)
    article, found = ledger.article("article-one"), ledger.statement(SAID.id)
    assert article is not None
    assert found is not None
    assert article.statements == (DENIED,)
    assert ledger.article("article-one", everything=True) == RAIN
    standing = ledger.standing(SAID.id)
    assert standing is not None
    assert (standing.rejected, len(standing.judgements)) == (True, 1)


def test_a_figure_of_a_rejected_statement_does_not_become_the_outlets_own(ledger: Ledger) -> None:
    judge(ledger, SAID.id, "standing", "rejected")
    assert [found.figures for found in ledger.findings()] == [()]


def test_a_figure_can_be_rejected_and_corrected(ledger: Ledger) -> None:
    judge(ledger, FIGURE.id, "high", 49.0)
    assert next(iter(ledger.findings())).figures[0].high == 49.0
    judge(ledger, FIGURE.id, "standing", "rejected")
    assert next(iter(ledger.findings())).figures == ()
    assert len(next(iter(ledger.findings())).statements) == 2


def test_other_words_are_found_by_search_and_the_old_ones_are_not(ledger: Ledger) -> None:
    start = SAID.content[0].start
    judge(ledger, SAID.id, "content", [[start, start + 8]])  # "40 boats"
    assert ledger.search("sank") == []
    (hit,) = ledger.search("boats")
    assert (hit.statement.id, hit.statement.content) == (SAID.id, (Span(start, start + 8),))


def test_another_speaker_is_found_by_his_name(ledger: Ledger) -> None:
    judge(ledger, DENIED.id, "speaker", {"kind": "person", "name": "Tom Berg"})
    assert [hit.statement.id for hit in ledger.search(speaker="berg")] == [DENIED.id]
    judge(ledger, DENIED.id, "speaker", RAIN.actors[0].id)
    assert len(ledger.search(speaker="rao")) == 2
    judge(ledger, DENIED.id, "speaker", None)
    assert len(ledger.search(speaker="rao")) == 1


def test_a_judgement_taken_back_leaves_the_ledger_as_it_was(ledger: Ledger) -> None:
    made = [judge(ledger, SAID.id, "act", "deny"), judge(ledger, SAID.id, "standing", "rejected")]
    for judgement in made:
        undo(ledger, judgement)
    assert list(ledger.findings()) == [RAIN]
    assert [one.field for one in ledger.judgements()] == ["act", "standing", "undo", "undo"]
    with pytest.raises(NoSuchRow):
        ledger.undo("j00000", by="anna", at=AT.format(1))


def test_a_judgement_says_who_when_and_what_was_seen(ledger: Ledger) -> None:
    made = judge(ledger, SAID.id, "act", "warn", by="bo")
    assert ledger.judgements(SAID.id) == [made]
    assert (made.by, made.at, made.article) == ("bo", AT.format(0), "article-one")
    assert made.seen["row"]["act"] == "assert"
    assert [actor["name"] for actor in made.seen["actors"]] == ["Ms Rao"]


def test_judgements_cannot_be_changed_or_deleted_not_even_by_hand(ledger: Ledger) -> None:
    judge(ledger, SAID.id, "act", "warn")
    db = sqlite3.connect(ledger.path)
    for change in ("update judgement set judge = 'x'", "delete from judgement"):
        with pytest.raises(sqlite3.IntegrityError, match="add another"):
            db.execute(change)
    db.close()


@pytest.mark.parametrize(
    ("target", "field", "value", "wanted"),
    [
        (SAID.id, "act", "shout", "one of assert"),
        (SAID.id, "content", [], "never empty"),
        (SAID.id, "content", [[0, 10_000]], "pieces of the text"),
        (SAID.id, "content", [[5, 5]], "pieces of the text"),
        (SAID.id, "speaker", "pnobody", "one of the article's actors"),
        (SAID.id, "speaker", {"kind": "god", "name": "x"}, "one of the article's actors"),
        (SAID.id, "said_on", "monday", "a date"),
        (SAID.id, "negated", "no", "true or false"),
        (SAID.id, "score", 1.0, "one of its fields: source, cue"),
        (SAID.id, "standing", "liked", "accepted or rejected"),
        (SAID.id, "same", {"with": SAID.id, "same": True}, "two ids that differ"),
        (FIGURE.id, "asserted_by", "snobody", "a statement of the article"),
        ("article-one", "standing", "accepted", "a statement, an event or a figure"),
    ],
)
def test_a_judgement_that_does_not_fit_is_refused_and_changes_nothing(
    ledger: Ledger, target: str, field: str, value: Any, wanted: str
) -> None:
    with pytest.raises(BadJudgement, match=wanted):
        judge(ledger, target, field, value)
    assert (ledger.judgements(), list(ledger.findings())) == ([], [RAIN])


def test_an_id_that_is_none_or_too_short_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NoSuchRow):
        judge(ledger, "s0000000", "act", "deny")
    ledger.add(replace(PLAIN, article=replace(PLAIN.article, id="article-two"), statements=(), actors=()))
    with pytest.raises(AmbiguousId):
        judge(ledger, "article", "same", {"with": SAID.id, "same": True})


def test_two_articles_are_put_together_and_apart_by_people(ledger: Ledger) -> None:
    other = report(
        "{source:Ms Rao} {cue:said} {content:40 boats sank}.", id="article-two", published="2024-05-02"
    )
    ledger.add(other)
    assert len(ledger.search("boats")) == 2
    same = judge(ledger, "article-one", "same", {"with": "article-two", "same": True})
    assert [hit.article.id for hit in ledger.search("boats")] == ["article-one"]
    undo(ledger, same)
    assert len(ledger.search("boats")) == 2
    judge(ledger, "article-one", "same", {"with": "article-two", "same": True})
    judge(ledger, "article-two", "same", {"with": "article-one", "same": False})
    assert len(ledger.search("boats")) == 2


def test_a_ledger_opened_without_rules_for_copies_can_be_judged(ledger: Ledger) -> None:
    with Ledger.open(ledger.path) as plain:
        judge(plain, SAID.id, "act", "deny")
        assert plain.search("boats")[0].statement.act == "deny"
