from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.ledger.export.csv import COLUMNS, export_csv, safe, write_csv
from onrecord.terms.findings import Findings

from ..builders import TEXTS, any_findings, report


def rows_of(*findings: Findings) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_csv(findings, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_statement_is_a_row() -> None:
    findings = report(
        "“{content:We will},” {source:she} {cue:said}, “{content:stay,\nhere}.”",
        id="a1",
        speakers=["Ana Lima"],
    )
    (row,) = rows_of(findings)
    assert row == {
        "article": "a1",
        "published": "2024-05-01",
        "publisher": "The Mercury",
        "title": "A story",
        "origin": "story.txt",
        "statement": findings.statements[0].id,
        "speaker": "Ana Lima",
        "speaker_country": "",
        "speaker_sector": "",
        "speaker_role": "",
        "source": "she",
        "cue": "said",
        "content": "We will … stay,\nhere",
        "manner": "indirect",
        "act": "assert",
        "negated": "false",
        "score": "0.75",
        "start": "1",
        "end": "32",
        "made_by": "attribution-test@1",
    }


def test_a_row_says_whose_the_speaker_is() -> None:
    findings = report("{source:she} {cue:said} {content:it rained}", speakers=["Ana Lima"])
    ana = replace(findings.actors[0], country="POL", sector="GOV", role="envoy")
    (row,) = rows_of(replace(findings, actors=(ana,)))
    assert [row[f"speaker_{what}"] for what in ("country", "sector", "role")] == ["POL", "GOV", "envoy"]


def test_what_is_not_known_is_an_empty_cell() -> None:
    (row,) = rows_of(report("{content:x}", published=None, publisher=None))
    assert [name for name, cell in row.items() if not cell] == [
        "published",
        "publisher",
        "speaker",
        "speaker_country",
        "speaker_sector",
        "speaker_role",
        "source",
        "cue",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@sum",
        "\t=1",
        "\rx",
        "\tx",
        "  =1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " ＝1",
        "\ufeff=1",
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "a=b", "", " spaced", "“=1”", 0.5, -3, "1-1"])
def test_other_cells_stay_as_they_are(cell: str | float) -> None:
    assert safe(cell) == cell


@given(cell=TEXTS)
def test_no_cell_begins_like_a_formula_whatever_it_holds(cell: str) -> None:
    assert not str(safe(cell)).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@settings(deadline=None, max_examples=60)
@given(findings=any_findings())
def test_any_findings_are_rows_of_valid_utf8_that_can_be_read_back(findings: Findings) -> None:
    rows = rows_of(findings)
    assert len(rows) == len(findings.statements)
    for row, statement in zip(rows, findings.statements, strict=True):
        words = " … ".join(span.of(findings.article.text) for span in statement.content)
        assert row["content"] == safe(words)
        assert row["content"].encode("utf-8")
        assert row["negated"] == ("true" if statement.negated else "false")


def test_a_file_has_a_header_even_when_nothing_was_found(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    export_csv([], path)
    assert path.read_bytes() == ",".join(COLUMNS).encode() + b"\r\n"
