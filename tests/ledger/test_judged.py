"""Judgements applied to findings, without a ledger."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import given

from onrecord.ledger.judged import in_force, judged
from onrecord.ledger.judgements import seen_of
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import Judgement, Kind

from .builders import any_findings, report

RAIN = report("{source:Ms Rao} {cue:said} {content:it rains} in {source2:Bonn}.", speakers=["Ms Rao"])
(SAID, *_) = RAIN.statements
_numbers = itertools.count()


def on(findings: Findings, target: str, field: str, value: Any, kind: Kind = "statement") -> Judgement:
    return Judgement(
        id=f"j{next(_numbers)}",
        kind=kind,
        target=target,
        field=field,
        value=value,
        by="anna",
        at="2026-11-24T10:00:00+00:00",
        article=findings.article.id,
        seen=seen_of(findings, kind, target) if field != "undo" else {},
    )


def moved(findings: Findings, by: int) -> Findings:
    """Return findings whose first statement has a content that begins elsewhere, and another id."""
    first = findings.statements[0]
    span = replace(first.content[0], start=first.content[0].start + by)
    return replace(
        findings, statements=(replace(first, id="s-new", content=(span,)), *findings.statements[1:])
    )


def test_the_last_judgement_on_a_field_holds() -> None:
    first, last = on(RAIN, SAID.id, "act", "deny"), on(RAIN, SAID.id, "act", "warn")
    assert in_force([first, last]) == [last]
    assert judged(RAIN, [first, last]).findings.statements[0].act == "warn"


def test_taking_back_brings_the_one_before_and_taking_that_back_brings_it_again() -> None:
    first, last = on(RAIN, SAID.id, "act", "deny"), on(RAIN, SAID.id, "act", "warn")
    back = on(RAIN, SAID.id, "undo", last.id)
    assert in_force([first, last, back]) == [first]
    assert in_force([first, last, back, on(RAIN, SAID.id, "undo", back.id)]) == [last]


@given(findings=any_findings())
def test_without_judgements_nothing_changes(findings: Findings) -> None:
    assert judged(findings, []).findings == findings


@given(findings=any_findings())
def test_accepting_everything_changes_nothing_and_holds_against_a_later_reading(findings: Findings) -> None:
    accepted = [on(findings, one.id, "standing", "accepted") for one in findings.statements]
    assert judged(findings, accepted).findings == findings
    later = tuple(replace(one, act="other", negated=not one.negated) for one in findings.statements)
    assert judged(replace(findings, statements=later), accepted).findings == findings


def test_a_judgement_finds_its_statement_again_under_another_id() -> None:
    result = judged(moved(RAIN, 3), [on(RAIN, SAID.id, "act", "deny")])
    (statement, *_) = result.findings.statements
    assert (statement.id, statement.act) == (SAID.id, "deny")
    assert statement.content == moved(RAIN, 3).statements[0].content  # nobody has judged that
    assert not result.orphaned


def test_an_accepted_statement_keeps_its_words_against_a_later_reading() -> None:
    result = judged(moved(RAIN, 3), [on(RAIN, SAID.id, "standing", "accepted")])
    assert result.findings.statements[0] == SAID


def test_what_was_accepted_stands_though_a_later_reading_does_not_find_it() -> None:
    empty = replace(RAIN, statements=(), actors=())
    result = judged(empty, [on(RAIN, SAID.id, "standing", "accepted")])
    assert result.findings.statements == (SAID,)
    assert result.findings.actors == RAIN.actors
    assert result.restored == {SAID.id}
    assert [one.target for one in result.orphaned] == [SAID.id]


def test_what_was_rejected_and_is_no_longer_found_is_an_orphan() -> None:
    result = judged(replace(RAIN, statements=()), [on(RAIN, SAID.id, "standing", "rejected")])
    assert (result.findings.statements, result.rejected) == ((), frozenset())
    assert len(result.orphaned) == 1


def test_what_hangs_on_a_statement_goes_with_its_id() -> None:
    first, other = moved(RAIN, 3).statements[0], SAID
    inner = replace(other, id="s-inner", content=(replace(SAID.content[0], start=SAID.content[0].start + 4),))
    inner = replace(inner, nested_in="s-new")
    result = judged(replace(RAIN, statements=(first, inner)), [on(RAIN, SAID.id, "act", "deny")])
    assert result.findings.statements[1].nested_in == SAID.id


def test_a_speaker_whom_the_machine_does_not_know_is_added() -> None:
    result = judged(RAIN, [on(RAIN, SAID.id, "speaker", {"kind": "person", "name": "Tom Berg"})])
    names = {actor.id: actor.name for actor in result.findings.actors}
    assert names[result.findings.statements[0].speaker or ""] == "Tom Berg"


def test_an_actor_can_be_judged_too() -> None:
    (rao,) = RAIN.actors
    result = judged(RAIN, [on(RAIN, rao.id, "country", "IND", "actor")])
    assert result.findings.actors[0].country == "IND"
