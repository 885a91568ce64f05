from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from onrecord.ledger.rewrite import FORGOTTEN, rewrite
from onrecord.ledger.sql import query
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Findings

from .builders import any_findings, numbered

KEPT = {"article_text", "run", "machine", "revision"}
"""Tables that point at an article and hold nothing that was found in it."""


@settings(deadline=None, max_examples=40)
@given(first=any_findings(), second=any_findings())
def test_other_findings_take_the_place_of_an_articles(
    shared_ledger: Ledger, first: Findings, second: Findings
) -> None:
    shared_ledger.add(first)
    text = first.article.text * 5 + "x" * 250  # room for the spans of either
    article = replace(first.article, id=f"{first.article.id}-long", text=text)
    shared_ledger.add(Findings(article=article))
    db = shared_ledger._db
    row = db.execute(query("row_of_article"), {"id": article.id.encode("utf-8", "surrogatepass")}).fetchone()
    nothing = dict.fromkeys(("statements", "actors", "events", "figures", "checks"), ())
    new = replace(second, article=article, **nothing)
    db.execute("begin immediate")
    rewrite(db, row["row"], new)
    db.execute("commit")
    assert shared_ledger.article(article.id) == new


def test_statements_that_stay_keep_their_places_and_search_finds_what_is_new(ledger: Ledger) -> None:
    findings = numbered(1)
    ledger.add(findings)
    db = ledger._db
    before = {row["id"]: row["place"] for row in db.execute("select id, place from statement")}
    fewer = replace(findings, statements=findings.statements[:1])
    for one in (fewer, findings, findings):
        db.execute("begin immediate")
        rewrite(db, 1, one)
        db.execute("commit")
        assert {hit.statement.id for hit in ledger.search("discussed")} == {s.id for s in one.statements}
    after = {row["id"]: row["place"] for row in db.execute("select id, place from statement")}
    assert after[findings.statements[0].id] == before[findings.statements[0].id]
    assert list(ledger.findings()) == [findings]


def test_every_table_of_findings_is_taken_out(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        db = ledger._db
        tables = [row["name"] for row in db.execute("select name from sqlite_schema where type = 'table'")]
        points = {
            table: {row["table"] for row in db.execute(f"pragma foreign_key_list({table})")}
            for table in tables
        }
    forgotten = " ".join(query(name) for name in FORGOTTEN)
    of_findings = {table for table, others in points.items() if "article" in others} - KEPT
    of_findings |= {table for table, others in points.items() if others & of_findings}
    assert {table for table in of_findings if f"delete from {table}" not in forgotten} == set()
