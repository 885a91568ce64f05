from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from onrecord.ledger.export.plover import export_plover, write_plover
from onrecord.terms.findings import Findings

from ..builders import any_findings
from ..eventful import eventful

REQUIRED = {"id", "date", "actor", "event"}


def records_of(*findings: Findings) -> tuple[list[dict[str, Any]], dict[str, int]]:
    out = io.StringIO()
    left_out = write_plover(findings, out)
    return [json.loads(line) for line in out.getvalue().split("\n") if line], dict(left_out)


def test_an_event_is_a_record_of_the_manual_with_its_asserter() -> None:
    found = eventful()
    records, _ = records_of(found)
    ours = found.events[1]
    assert records[1] == {
        "id": ours.id,
        "date": "2024-05-01",
        "actor": [
            {
                "code": "ELB",
                "entity_text": "Elbonia shelled",
                "span": [60, 75],
                "identifier_text": "Elbonia",
            }
        ],
        "event": ["ASSAULT"],
        "recipient": [{"entity_text": "Zenda", "span": [76, 81]}],
        "event_loc": {"extracted_place": "Zenda"},
        "event_text": ["shelled"],
        "quad_code": 4,
        "event_scale": -9,
        "mode": ["heavy-weapons"],
        "context": ["historical"],
        "text_info": {"start": 60, "end": 81},
        "cite_info": {
            "title": "A story",
            "language": "en",
            "publication": "The Mercury",
            "codebook": "plover-2.0-draft",
        },
        "coder": "events-test@1",
        "article": "a1",
        "factuality": "historical",
        "asserted_by": found.statements[0].id,
        "asserter": {
            "entity_text": "Ana Rao",
            "identifier_text": "Ana Rao",
            "act": "assert",
            "negated": False,
        },
        "score": 0.8,
    }


def test_the_outlets_own_event_says_so() -> None:
    record = records_of(eventful())[0][0]
    assert record["asserted_by"] is None
    assert "asserter" not in record
    assert record["date"] == "2024-04-29"


def test_what_plover_has_no_place_for_is_counted() -> None:
    records, left_out = records_of(eventful("a1"), eventful("a2", published=None))
    assert [record["event"][0] for record in records] == ["ACCUSE", "ASSAULT", "CONSULT", "ACCUSE"]
    assert left_out == {"event without an actor": 2, "event without a date": 2}


@settings(max_examples=50)
@given(any_findings())
def test_any_event_is_written_or_counted(found: Findings) -> None:
    records, left_out = records_of(found)
    assert len(records) + sum(left_out.values()) == len(found.events)
    assert all(set(record) >= REQUIRED for record in records)


def test_the_file_has_what_the_stream_has(tmp_path: Path) -> None:
    assert export_plover([eventful()], tmp_path / "x.jsonl") == {"event without an actor": 1}
    lines = (tmp_path / "x.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == records_of(eventful())[0]
