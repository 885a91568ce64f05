from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings

from onrecord.ledger.export.jsonl import export_jsonl, line_of
from onrecord.terms.findings import Findings
from onrecord.terms.record import from_record, to_record

from ..builders import any_findings, numbered, report


@settings(deadline=None, max_examples=60)
@given(findings=any_findings())
def test_every_line_is_utf8_and_holds_the_record_as_it_is(findings: Findings) -> None:
    line = line_of(findings).encode("utf-8")
    assert line.count(b"\n") == 1
    assert json.loads(line) == json.loads(json.dumps(to_record(findings)))


def test_letters_stay_as_they_are_and_lone_surrogates_are_escaped() -> None:
    line = line_of(report("{content:Łódź \ud83d ok \U0001f600}"))
    assert "Łódź \\ud83d ok \U0001f600" in line


def test_a_file_has_a_line_for_each_article_in_order(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    export_jsonl(iter([numbered(1), numbered(2)]), path)
    lines = path.read_bytes().split(b"\n")
    assert lines.pop() == b""
    assert [from_record(json.loads(line)) for line in lines] == [numbered(1), numbered(2)]
