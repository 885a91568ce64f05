"""Reading anew: ids and judgements stay, and what changed is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.ledger.fingerprint import fingerprint
from onrecord.ledger.revise import changes_of
from onrecord.ledger.store import Ledger
from onrecord.link import copies
from onrecord.terms.findings import Findings
from onrecord.terms.reading import Reading
from onrecord.terms.span import Span

from .builders import numbered, report

OLD, NEW = (
    Reading(model="attribution-test@1", tables="aaaa"),
    Reading(model="attribution-test@2", tables="aaaa"),
)
AT = "2026-11-24T10:00:00+00:00"
TEXT = "{source:Ms Rao} {cue:said} {content:it rains}. {source2:He} {cue2:warned} {content2:of the floods}."
BEFORE = report(TEXT, id="article-one", speakers=["Ms Rao", None])
SAID, WARNED = BEFORE.statements


def without(findings: Findings, id: str) -> Findings:
    return replace(findings, statements=tuple(one for one in findings.statements if one.id != id))


def longer(findings: Findings, id: str) -> Findings:
    """Return findings whose one statement has a content of one character less, and so another id."""
    changed = tuple(
        replace(one, id=f"{one.id}-new", content=(Span(one.content[0].start + 1, one.content[0].end),))
        if one.id == id
        else replace(one, made_by="attribution-test@2", score=0.9)
        for one in findings.statements
    )
    return replace(findings, statements=changed)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", copies=copies) as opened:
        opened.add(BEFORE, reading=OLD)
        yield opened


def test_an_article_is_read_anew_once_by_each_model(ledger: Ledger) -> None:
    ledger.add(numbered(1))
    assert ledger.read_otherwise(OLD) == ["article-000001"]
    assert ledger.read_otherwise(NEW) == ["article-one", "article-000001"]
    assert ledger.read_otherwise(NEW, of="attribution-accurate@") == []
    assert ledger.read_otherwise(NEW, of="attribution-test@") == ["article-one", "article-000001"]
    ledger.revise(BEFORE, reading=NEW, at=AT)
    assert ledger.read_otherwise(NEW) == ["article-000001"]
    assert ledger.models() == ["attribution-test@1", "attribution-test@2"]
    assert ledger.read_otherwise(replace(NEW, tables="bbbb")) == ["article-one", "article-000001"]


def test_what_changed_is_told_and_kept(ledger: Ledger) -> None:
    changes = ledger.revise(longer(BEFORE, WARNED.id), reading=NEW, at=AT)
    assert changes is not None
    (change,) = changes.changed
    assert (change.was, change.id) == (WARNED.id, f"{WARNED.id}-new")
    assert list(change.fields) == ["content"]
    assert (changes.added, changes.gone) == ((), ())
    (kept,) = ledger.revisions("article-one")
    assert (kept.at, kept.before, kept.after) == (AT, OLD.model, NEW.model)
    assert kept.changes["changed"][0]["was"] == WARNED.id
    found = ledger.article("article-one")
    assert found is not None
    assert found.statements[0].id == SAID.id
    assert found.statements[0].made_by == "attribution-test@2"


def test_rows_added_and_gone_are_told() -> None:
    fewer = without(BEFORE, SAID.id)
    assert changes_of(BEFORE, fewer).gone == (("statement", SAID.id),)
    assert changes_of(fewer, BEFORE).added == (("statement", SAID.id),)
    assert not changes_of(BEFORE, BEFORE)


def test_a_dry_run_tells_the_same_and_changes_nothing(ledger: Ledger) -> None:
    before = fingerprint(ledger._db)
    dry = ledger.revise(longer(BEFORE, WARNED.id), reading=NEW, at=AT, dry_run=True)
    assert fingerprint(ledger._db) == before
    assert ledger.revise(longer(BEFORE, WARNED.id), reading=NEW, at=AT) == dry


def test_judgements_outlive_a_reading_that_finds_other_words(ledger: Ledger) -> None:
    ledger.judge(WARNED.id, "act", "threaten", by="anna", at=AT)
    changes = ledger.revise(longer(BEFORE, WARNED.id), reading=NEW, at=AT)
    assert changes is not None
    assert [(one.id, list(one.fields)) for one in changes.changed] == [(WARNED.id, ["content"])]
    (hit,) = ledger.search("floods")
    assert (hit.statement.id, hit.statement.act) == (WARNED.id, "threaten")


def test_an_accepted_statement_stands_though_it_is_no_longer_found(ledger: Ledger) -> None:
    ledger.judge(WARNED.id, "standing", "accepted", by="anna", at=AT)
    changes = ledger.revise(without(BEFORE, WARNED.id), reading=NEW, at=AT)
    assert changes is not None
    assert (changes.kept, bool(changes)) == ((WARNED.id,), False)
    assert len(ledger.search("floods")) == 1
    assert [one.target for one in ledger.orphans()] == [WARNED.id]


def test_a_judgement_on_what_is_gone_is_an_orphan_and_is_not_lost(ledger: Ledger) -> None:
    judgement = ledger.judge(WARNED.id, "standing", "rejected", by="anna", at=AT)
    changes = ledger.revise(without(BEFORE, WARNED.id), reading=NEW, at=AT)
    assert changes is not None
    assert changes.orphaned == (judgement.id,)
    assert ledger.orphans() == ledger.judgements() == [judgement]
    ledger.revise(BEFORE, reading=OLD, at=AT)
    assert ledger.orphans() == []
    assert ledger.search("floods") == []


def test_an_article_that_is_not_there_is_not_made(ledger: Ledger) -> None:
    assert ledger.revise(numbered(3), reading=NEW, at=AT) is None


def test_the_marks_of_copies_are_set_anew(ledger: Ledger) -> None:
    rest = " ".join(f"On day {n} the ferry to island {n * 7} left pier {n * 13}." for n in range(1, 12))
    wire = report(f"{TEXT} {rest}", id="wire-one")
    local = report(f"{TEXT} {rest}", id="local-one", published="2024-05-02")
    ledger.add(wire, reading=OLD)
    ledger.add(local, reading=OLD)
    assert {hit.article.id for hit in ledger.search("floods")} == {"article-one", "wire-one"}
    ledger.revise(without(wire, wire.statements[1].id), reading=NEW, at=AT)
    assert {hit.article.id for hit in ledger.search("floods")} == {"article-one", "local-one"}


def test_articles_stored_before_copies_were_looked_for_get_their_groups(tmp_path: Path) -> None:
    rest = " ".join(f"On day {n} the ferry to island {n * 7} left pier {n * 13}." for n in range(1, 12))
    both = [report(f"{TEXT} {rest}", id=id) for id in ("wire-one", "local-one")]
    with Ledger.open(tmp_path / "old.db") as plain:
        for one in both:
            plain.add(one)
    with Ledger.open(tmp_path / "old.db", copies=copies) as ledger:
        for one in both:
            ledger.revise(one, reading=NEW, at=AT)
        assert ledger.stats().copies == 1
