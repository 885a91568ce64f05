from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.ledger import sql
from onrecord.ledger.answers import Added
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import AmbiguousId, BadFindings, LedgerFailed
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import sha256_of
from onrecord.terms.span import Span

from .builders import any_findings, numbered, report

RAIN = report("{source:Ms Rao} {cue:said} {content:it rains}.", speakers=["Ms Rao"])


def with_text(findings: Findings, text: str) -> Findings:
    return replace(findings, article=replace(findings.article, text=text, sha256=sha256_of(text)))


def test_a_ledger_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "ledger.db"
    with Ledger.open(path) as ledger:
        assert list(ledger.findings()) == []
    assert path.is_file()


def test_an_article_comes_back_as_it_was_added(ledger: Ledger) -> None:
    assert ledger.add(RAIN) == Added(outcome="new", statements=1, actors=1)
    assert ledger.article(RAIN.article.id) == RAIN


@settings(deadline=None, max_examples=80)
@given(findings=any_findings())
def test_any_findings_come_back_as_they_were_added(shared_ledger: Ledger, findings: Findings) -> None:
    assert shared_ledger.add(findings).outcome == "new"
    assert shared_ledger.article(findings.article.id) == findings


@settings(deadline=None, max_examples=40)
@given(findings=any_findings())
def test_sqlite_cuts_the_same_words_as_python(shared_ledger: Ledger, findings: Findings) -> None:
    newest = replace(findings, article=replace(findings.article, published="9999-12-31"))
    shared_ledger.add(newest)
    hits = shared_ledger.search("", limit=len(findings.statements))
    assert [hit.statement for hit in hits] == list(findings.statements)
    for hit in hits:
        assert hit.text == hit.passage.of(findings.article.text)
        assert hit.passage.start <= min(span.start for span in hit.statement.content)
        assert hit.passage.end >= max(span.end for span in hit.statement.content)


def test_the_same_article_again_adds_nothing(ledger: Ledger) -> None:
    ledger.add(RAIN)
    before = ledger.stats()
    assert ledger.add(RAIN) == Added(outcome="known")
    assert ledger.stats() == before


def test_another_text_under_the_same_id_is_let_go_and_said(ledger: Ledger) -> None:
    ledger.add(RAIN)
    other = with_text(RAIN, "Another text, with room enough for the spans.")
    assert ledger.add(other) == Added(outcome="clash", dropped=1)
    assert ledger.add(other) == Added(outcome="clash", dropped=0)
    assert ledger.article(RAIN.article.id) == RAIN
    assert ledger.stats().dropped == {"id_taken": 1}


def test_a_caller_can_ask_what_is_known(ledger: Ledger) -> None:
    assert ledger.has(RAIN.article.id) is None
    ledger.add(RAIN)
    assert ledger.has(RAIN.article.id) == RAIN.article.sha256
    assert ledger.has(RAIN.article.id[:10]) is None


def test_what_no_article_was_made_of_is_stored_once(ledger: Ledger) -> None:
    broken = Dropped(stage="read", why="not_json: line 7", origin="feed.jsonl")
    assert ledger.add_dropped(broken)
    assert not ledger.add_dropped(broken)
    assert ledger.add_dropped(replace(broken, origin="other.jsonl"))
    assert ledger.stats().dropped == {"not_json": 2}


def test_a_statement_is_found_with_its_article_and_speaker(ledger: Ledger) -> None:
    ledger.add(RAIN)
    found = ledger.statement(RAIN.statements[0].id)
    assert found is not None
    assert (found.statement, found.article, found.speaker) == (
        RAIN.statements[0],
        RAIN.article,
        RAIN.actors[0],
    )


def test_an_actor_is_found_with_what_it_says(ledger: Ledger) -> None:
    ledger.add(RAIN)
    found = ledger.actor(RAIN.actors[0].id)
    assert found is not None
    assert (found.actor, found.article, found.statements) == (RAIN.actors[0], RAIN.article, RAIN.statements)


def test_six_characters_of_an_id_are_enough(ledger: Ledger) -> None:
    ledger.add(RAIN)
    for id in (RAIN.article.id, RAIN.statements[0].id, RAIN.actors[0].id):
        assert ledger.find(id) == ledger.find(id[:6]) is not None
        assert ledger.find(id[:5]) is None


def test_nothing_is_found_under_an_unknown_id_or_an_id_of_another_kind(ledger: Ledger) -> None:
    ledger.add(RAIN)
    assert ledger.find("a00000") is None
    assert ledger.find("") is None
    assert ledger.article(RAIN.statements[0].id) is None
    assert ledger.statement(RAIN.article.id) is None
    assert ledger.actor(RAIN.article.id) is None


def test_an_id_that_begins_several_names_them(ledger: Ledger) -> None:
    ledger.add(numbered(1))
    ledger.add(numbered(2))
    with pytest.raises(AmbiguousId, match="article-000001, article-000002"):
        ledger.find("article-0")


def test_a_whole_id_that_begins_another_is_meant_itself(ledger: Ledger) -> None:
    short, long = replace(numbered(1).article, id="story-1"), replace(numbered(2).article, id="story-12")
    ledger.add(Findings(article=long))
    ledger.add(Findings(article=short))
    assert ledger.find("story-1") == Findings(article=short)


def test_findings_come_by_date_and_id_those_without_a_date_first(ledger: Ledger) -> None:
    dates = {"c": "2024-05-02", "b": "2024-05-01T10:00:00Z", "a": "2024-05-02", "d": None}
    for id, published in dates.items():
        ledger.add(report("{content:x}", id=id, published=published))
    assert [found.article.id for found in ledger.findings()] == ["d", "b", "a", "c"]


def test_stats_count_everything(ledger: Ledger) -> None:
    lost = Dropped(stage="attribution", why="cue_without_content: said", at=Span(0, 2))
    ledger.add(report("{content:one} {content2:two}", act="deny", publisher=None, dropped=[lost]))
    ledger.add(report("{content:three}", speakers=["Ms Rao"], published="2023-01-05T08:00:00+02:00"))
    stats = ledger.stats()
    assert (stats.articles, stats.statements, stats.actors) == (2, 3, 1)
    assert stats.dropped == {"cue_without_content": 1}
    assert stats.acts == {"deny": 2, "assert": 1}
    assert stats.publishers == {"": 1, "The Mercury": 1}
    assert stats.made_by == {"attribution-test@1": 3}
    assert (stats.first_published, stats.last_published) == ("2023-01-05T08:00:00+02:00", "2024-05-01")
    assert stats.size > 0


STATEMENT, ACTOR = RAIN.statements[0], RAIN.actors[0]


@pytest.mark.parametrize(
    ("findings", "what"),
    [
        (replace(RAIN, statements=(STATEMENT, STATEMENT)), "two statements have the same id"),
        (replace(RAIN, actors=(ACTOR, ACTOR)), "two actors have the same id"),
        (replace(RAIN, statements=(replace(STATEMENT, content=()),)), "has no content"),
        (replace(RAIN, statements=(replace(STATEMENT, addressee="p1"),)), "names the actor 'p1'"),
        (replace(RAIN, statements=(replace(STATEMENT, nested_in="s1"),)), "is nested in 's1'"),
        (replace(RAIN, actors=(replace(ACTOR, of="p1"),)), "serves 'p1'"),
        (
            replace(RAIN, statements=(replace(STATEMENT, cue=(Span(3, 99),)),)),
            r"\[3, 99\) ends after the text",
        ),
    ],
)
def test_findings_that_contradict_themselves_are_refused_whole(
    ledger: Ledger, findings: Findings, what: str
) -> None:
    with pytest.raises(BadFindings, match=what):
        ledger.add(findings)
    assert ledger.stats().articles == 0


def test_an_id_taken_by_another_article_is_refused_and_leaves_nothing(ledger: Ledger) -> None:
    ledger.add(RAIN)
    thief = replace(RAIN, article=replace(RAIN.article, id="another"))
    with pytest.raises(BadFindings, match=r"taken by another article .*actor\.id"):
        ledger.add(thief)
    assert ledger.find("another") is None
    assert ledger.add(numbered(1)).outcome == "new"


def test_many_articles_of_one_moment_all_find_their_places(ledger: Ledger) -> None:
    text = "".join(f"{{content{n}:word{n}}} " for n in range(1500))
    for id in ("first", "second", "third"):
        ledger.add(report(text, id=id, published="2024-05-01"))
    ledger.add(report("{content:later}", id="later", published="2024-05-02"))
    newest = ledger.search("", limit=1502)
    assert [hit.article.id for hit in newest[::500]] == ["later", "third", "third", "third"]
    assert newest[1].text.startswith("word0 word1")
    assert ledger.stats().statements == 4501


def test_a_closed_ledger_says_so(ledger: Ledger) -> None:
    ledger.close()
    with pytest.raises(LedgerFailed, match="closed"):
        ledger.stats()


def test_every_query_begins_by_saying_what_it_is_for() -> None:
    queries = list((Path(sql.__file__).parent / "queries").glob("*.sql"))
    assert [file.name for file in queries if not sql.query(file.stem).startswith("-- ")] == []
    assert len(queries) > 20
