from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings

from onrecord.ledger.export.dyads import (
    COLUMNS,
    export_events_csv,
    export_events_parquet,
    rows_of,
    write_events_csv,
)
from onrecord.terms.errors import NoParquet
from onrecord.terms.findings import Findings

from ..builders import any_findings
from ..eventful import eventful


def csv_rows(*findings: Findings) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_events_csv(findings, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_pair_is_a_row_with_all_that_a_table_needs() -> None:
    found = eventful()
    row = csv_rows(found)[1]
    told = {name: value for name, value in row.items() if value}
    assert told == {
        "event": found.events[1].id,
        "article": "a1",
        "published": "2024-05-01",
        "publisher": "The Mercury",
        "title": "A story",
        "origin": "story.txt",
        "type": "ASSAULT",
        "mode": "heavy-weapons",
        "quad": "material conflict",
        "quad_code": "4",
        "scale": "-9",
        "actor": found.events[1].actors[0].actor,
        "actor_name": "Elbonia",
        "actor_country": "ELB",
        "actor_words": "Elbonia shelled",
        "recipient_words": "Zenda",
        "mutual": "false",
        "factuality": "historical",
        "asserted_by": found.statements[0].id,
        "asserter": "Ana Rao",
        "place": "Zenda",
        "trigger": "shelled",
        "start": "68",
        "end": "75",
        "sentence": "Ana Rao said Elbonia shelled Zenda.",
        "score": "0.8",
        "made_by": "events-test@1",
    }


def test_talks_stand_in_both_directions_and_what_names_nobody_is_kept() -> None:
    rows = [
        (r["trigger"], r["actor_country"], r["recipient_country"], r["mutual"]) for r in csv_rows(eventful())
    ]
    assert rows[2:] == [
        ("held talks", "RUR", "ELB", "true"),
        ("held talks", "ELB", "RUR", "true"),
        ("looted", "", "", "false"),
    ]


@settings(max_examples=50)
@given(any_findings())
def test_any_event_becomes_rows_of_the_same_columns(found: Findings) -> None:
    rows = list(rows_of(found))
    assert all(list(row) == list(COLUMNS) for row in rows)
    assert list(dict.fromkeys(row["event"] for row in rows)) == [
        event.id.encode("utf-8", "replace").decode() for event in found.events
    ]
    assert all(len(row) == len(COLUMNS) for row in csv_rows(found))


def test_a_file_of_parquet_has_the_rows_of_the_csv(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra, and not installed")
    file = tmp_path / "events.parquet"
    export_events_parquet([eventful("a1"), eventful("a2")], file)
    table = parquet.read_table(file)
    assert table.column_names == list(COLUMNS)
    assert table.to_pylist() == [row for id in ("a1", "a2") for row in rows_of(eventful(id))]


def test_without_pyarrow_a_person_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("onrecord.ledger.export.dyads.import_module", missing)
    with pytest.raises(NoParquet, match="pyarrow is not installed"):
        export_events_parquet([eventful()], tmp_path / "events.parquet")
    assert list(tmp_path.iterdir()) == []


def test_the_file_has_what_the_stream_has(tmp_path: Path) -> None:
    export_events_csv([eventful()], tmp_path / "events.csv")
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == csv_rows(eventful())
