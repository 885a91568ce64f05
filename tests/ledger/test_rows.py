from __future__ import annotations

from hypothesis import given

from onrecord.ledger.rows import deflated, inflated, roles_in, statement_rows, words_in
from onrecord.ledger.sql import stored
from onrecord.terms.findings import Findings

from .builders import TEXTS, any_findings, report


@given(any_findings())
def test_spans_come_back_as_they_were_and_cut_to_their_words(findings: Findings) -> None:
    statements, text = findings.statements, findings.article.text
    actors: dict[str | None, int | None] = {actor.id: n for n, actor in enumerate(findings.actors)}
    places: dict[str | None, int | None] = {statement.id: n for n, statement in enumerate(statements)}
    makers = {statement.made_by: 1 for statement in statements}
    rows = list(statement_rows(statements, 1, {None: None, **actors}, {None: None, **places}, makers))
    for statement, row in zip(reversed(statements), rows, strict=True):
        roles = (statement.source, statement.cue, statement.content)
        assert roles_in(str(row[-1])) == roles
        assert words_in(str(row[-1]), text) == [[span.of(text) for span in spans] for spans in roles]


def test_spans_are_gaps_and_lengths_from_one_to_the_next() -> None:
    findings = report("Ah. “{content:We go},” {source:she} {cue:said}, “{content:home}.”")
    ids: dict[str | None, int | None] = {None: None, findings.statements[0].id: 5}
    (row,) = statement_rows(findings.statements, 1, ids, ids, {findings.statements[0].made_by: 1})
    assert row[-1] == "[[13,3],[1,4],[-16,5,14,4]]"


@given(TEXTS)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert inflated(deflated(stored(text) or b"")) == text
