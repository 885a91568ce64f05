"""What a person sees at any width."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib.resources import files

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord.apps.phrases import counted, day, let_go, moment, quoted, reason
from onrecord.apps.safe import shown
from onrecord.apps.terminal import print_findings
from onrecord.pipeline import Reader
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

MACKEREL = (files("onrecord") / "examples" / "mackerel.html").read_text(encoding="utf-8")


def printed(findings: Findings, width: int) -> str:
    out = io.StringIO()
    print_findings(findings, Console(file=out, width=width, highlight=False))
    return out.getvalue()


def statement(id: str, source: Span, content: Span, speaker: str | None = None) -> Statement:
    return Statement(
        id=id,
        source=(source,),
        cue=(),
        content=(content,),
        manner="indirect",
        act="assert",
        speaker=speaker,
        score=0.5,
        made_by="test@1",
    )


def findings(text: str, *statements: Statement, name: str = "Ana") -> Findings:
    article = Article(id="a", origin="-", text=text, sha256="")
    actor = Actor(id="p", name=name, kind="person", score=1)
    return Findings(article=article, statements=statements, actors=(actor,))


@pytest.fixture(scope="module")
def mackerel(reader: Reader) -> Findings:
    return reader.read(MACKEREL[MACKEREL.index("<p>") :])


@pytest.mark.parametrize("width", [30, 60, 71, 72, 80, 120, 300])
def test_nothing_is_cut_and_no_line_is_too_long(mackerel: Findings, width: int) -> None:
    out = printed(mackerel, width)
    assert all(cell_len(line) <= min(width, 100) for line in out.splitlines())
    assert not [line for line in out.splitlines() if line != line.rstrip()]
    assert "International" in out
    squeezed = "".join(out.split())
    for s in mackerel.statements:
        assert s.act in squeezed
    if width < 72:
        for s in mackerel.statements:
            assert "".join(s.content[0].of(mackerel.article.text).split()) in squeezed
    assert "…" not in out.replace(" … ", "")


def test_a_name_longer_than_its_column_goes_on_in_the_next_line() -> None:
    name = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverband von Unterfilzbach an der Ilz"
    one = statement("s1", Span(0, 3), Span(9, 15), speaker="p")
    out = printed(findings("She said it did.", one, name=name), 80)
    assert name.split()[0][:20] in out
    assert "Ilz" in out
    assert "…" not in out


def test_the_sources_words_are_shown_where_they_differ_from_the_name() -> None:
    text = "She told us. Ana Lima told them. The minister told you."
    spans = [(Span(0, 3), "“She”"), (Span(13, 21), None), (Span(33, 45), "“The minister”")]
    for source, expected in spans:
        out = printed(findings(text, statement("s", source, Span(4, 11), "p"), name="Ana Lima"), 60)
        assert (expected or "“") in out if expected else "“" not in out


def test_short_pronouns_inside_a_name_still_count_as_other_words() -> None:
    out = printed(
        findings("He told us.", statement("s", Span(0, 2), Span(3, 10), "p"), name="Michelle Heath"), 60
    )
    assert "Michelle Heath “He”" in out


@pytest.mark.parametrize("width", [60, 100])
def test_whose_a_speaker_is_stands_beside_the_name_once(width: int) -> None:
    told = findings("Ana said. Ana said.", statement("s", Span(0, 3), Span(4, 9), "p"))
    again = statement("t", Span(10, 13), Span(14, 19), "p")
    ana = replace(told.actors[0], country="POL", sector="GOV", role="envoy")
    out = printed(replace(told, statements=(*told.statements, again), actors=(ana,)), width)
    assert " ".join(out.split()).count("(POL GOV, envoy)") == 1
    assert "envoy" not in printed(replace(told, actors=(replace(ana, country=None, sector=None),)), width)


@pytest.mark.parametrize("width", [60, 80])
def test_what_was_not_said_is_shown_as_such_beside_its_act(width: int) -> None:
    one = statement("s", Span(0, 3), Span(13, 23))
    text = "Ana declined to comment."
    assert "not said" not in printed(findings(text, replace(one, act="other")), width)
    lines = printed(findings(text, replace(one, act="other", negated=True)), width).splitlines()
    (act,) = [number for number, line in enumerate(lines) if "other" in line]
    assert "not said" in " ".join(lines[act : act + 2])


def test_statements_that_begin_together_are_both_numbered() -> None:
    text = "Ana said Bo said it rained."
    one = statement("s1", Span(0, 3), Span(9, 26))
    two = statement("s2", Span(9, 11), Span(17, 26))
    three = statement("s3", Span(0, 3), Span(9, 16))
    assert "Ana said ¹·³Bo said ²it rained." in printed(findings(text, one, two, three), 80)


def test_a_very_long_paragraph_is_printed_whole() -> None:
    for text in ("rain " * 20_000, "x" * 50_000, "rain\r\n" * 5_000):
        assert "".join(printed(findings(text), 80).split()).startswith("a" + "".join(text.split()))


def test_a_summary_says_what_was_let_go_with_its_words() -> None:
    text = "They have pushed for it, have pushed for that, and according to rain."
    at = [Span(5, 20), Span(25, 41), Span(51, 63)]
    rows = [Dropped(stage="attribution", why="cue_without_content", at=span) for span in at[:2]]
    rows.append(Dropped(stage="attribution", why="source_without_cue", at=at[2]))
    assert let_go(rows, text) == (
        "2 cues without content (“have pushed for”, “have pushed for”), 1 source without cue (“according to”)"
    )
    assert let_go([*rows[:2]] * 2, text).endswith(", …)")
    assert let_go([]) == ""


def test_phrases() -> None:
    assert [counted(n, "article") for n in (0, 1, 1200)] == ["0 articles", "1 article", "1,200 articles"]
    assert [reason("language", 2), reason("min_score", 1)] == ["language 2", "1 statement under --min-score"]
    assert [quoted("she"), quoted("“she”")] == ["“she”"] * 2
    assert moment("2026-11-18T07:45:00+00:00") == moment("2026-11-18T07:45:00Z") == "2026-11-18 07:45 UTC"
    assert [moment("2026-11-18"), moment("2026-11-18T07:45+02:00"), moment("May")] == [
        "2026-11-18",
        "2026-11-18 07:45 +02:00",
        "May",
    ]
    assert day("2026-11-18T07:45:00.123Z") == "2026-11-18"


def test_unsafe_signs_are_replaced_one_by_one() -> None:
    text = "a\x1bb\r\nc\rd\u202e\ud800\te\n"
    assert shown(text) == "a\ufffdb \nc\nd\ufffd\ufffd\te\n"
    assert len(shown(text)) == len(text)
