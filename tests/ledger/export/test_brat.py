from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.ledger.export.brat import annotation_lines, export_brat, file_name
from onrecord.terms.check import Check
from onrecord.terms.errors import ExportFailed
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span

from ..builders import TEXTS, any_findings, numbered, report

SPLIT = report(
    "“{content:We will},” {source:she} {cue:said}, “{content:stay,\n\nhere}.”", id="split", act="promise"
)


def test_an_article_is_annotated_with_entities_relations_and_attributes() -> None:
    assert list(annotation_lines(SPLIT)) == [
        "T1\tSource 11 14\tshe",
        "T2\tCue 15 19\tsaid",
        "T3\tContent 1 8;22 27;29 33\tWe will stay, here",
        "R1\tSaidBy Arg1:T3 Arg2:T1",
        "R2\tSaidWith Arg1:T3 Arg2:T2",
        "A1\tManner T3 indirect",
        "A2\tAct T3 promise",
        f"#1\tAnnotatorNotes T3\t{SPLIT.statements[0].id} score 0.750 by attribution-test@1",
    ]


def test_a_negated_statement_has_an_attribute_that_says_so() -> None:
    negated = replace(SPLIT, statements=(replace(SPLIT.statements[0], act="other", negated=True),))
    assert [line for line in annotation_lines(negated) if line.startswith("A")] == [
        "A1\tManner T3 indirect",
        "A2\tAct T3 other",
        "A3\tNegated T3",
    ]


def test_a_figure_is_annotated_with_its_status_and_what_the_table_says() -> None:
    one = report("The bloc has 28 members.", id="bloc")
    figure = Figure(id="f", span=Span(13, 23), low=28, high=28, unit="country")
    check = Check(
        figure="f",
        table="memberships",
        row="EU",
        low=27,
        high=27,
        verdict="differs",
        why="outdated_value",
        note="The EU has 27 members.",
    )
    assert list(annotation_lines(replace(one, figures=(figure,), checks=(check,)))) == [
        "T1\tFigure 13 23\t28 members",
        "A1\tStatus T1 actual",
        "A2\tVerdict T1 differs",
        "#1\tAnnotatorNotes T1\toutdated_value: The EU has 27 members.",
    ]
    assert "Verdict" not in "".join(annotation_lines(replace(one, figures=(figure,))))


def test_statements_that_share_a_source_share_its_entity() -> None:
    one = report("{source:She} {cue:said} {content:yes} {content2:no}")
    first, second = one.statements
    lines = list(annotation_lines(replace(one, statements=(first, replace(second, source=first.source)))))
    assert sum(line.startswith("T") for line in lines) == 4
    assert [line for line in lines if "SaidBy" in line] == [
        "R1\tSaidBy Arg1:T3 Arg2:T1",
        "R3\tSaidBy Arg1:T4 Arg2:T1",
    ]


@settings(deadline=None, max_examples=60)
@given(findings=any_findings())
def test_the_words_of_every_entity_stand_at_its_offsets(findings: Findings) -> None:
    for line in annotation_lines(findings):
        if line.startswith("T"):
            _, place, words = line.split("\t", 2)
            pieces = [piece.split() for piece in place.partition(" ")[2].split(";")]
            cut = " ".join(findings.article.text[int(start) : int(end)] for start, end in pieces)
            assert cut == words or not words.strip()


def test_a_folder_holds_two_files_an_article_and_the_configuration(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "corpus"
    export_brat([numbered(1), SPLIT], folder)
    assert sorted(file.name for file in folder.iterdir()) == [
        "annotation.conf",
        "article-000001.ann",
        "article-000001.txt",
        "split.ann",
        "split.txt",
    ]
    assert (folder / "split.txt").read_bytes().decode() == SPLIT.article.text
    assert (folder / "split.ann").read_text("utf-8").splitlines() == list(annotation_lines(SPLIT))


def test_a_path_that_ends_in_zip_is_an_archive(tmp_path: Path) -> None:
    export_brat([SPLIT], tmp_path / "corpus.zip")
    with zipfile.ZipFile(tmp_path / "corpus.zip") as archive:
        assert archive.namelist() == ["annotation.conf", "split.txt", "split.ann"]
        assert archive.read("split.txt").decode() == SPLIT.article.text


def test_lone_surrogates_become_one_character_so_that_offsets_hold(tmp_path: Path) -> None:
    export_brat([report("a\ud800b {content:c}", id="x")], tmp_path / "corpus")
    assert (tmp_path / "corpus" / "x.txt").read_text("utf-8") == "a\ufffdb c"


def test_a_folder_that_holds_something_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(ExportFailed, match="not empty"):
        export_brat([SPLIT], tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    export_brat([SPLIT], tmp_path / "corpus")
    assert (tmp_path / "corpus" / "split.ann").exists()


@given(id=TEXTS)
def test_any_id_gives_a_name_that_stays_in_the_folder(id: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,100}", file_name(id))


def test_ids_that_look_alike_to_a_file_system_get_names_of_their_own() -> None:
    ids = ["story", "Story", "story/", "story_", "../story", "", "x" * 200, "x" * 201]
    assert len({file_name(id).lower() for id in ids}) == len(ids)
