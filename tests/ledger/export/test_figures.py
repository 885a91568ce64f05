from __future__ import annotations

import csv
import io

from hypothesis import given, settings

from onrecord.ledger.export.figures import COLUMNS, write_figures_csv
from onrecord.pipeline import Reader
from onrecord.terms.findings import Findings

from ..builders import any_findings


def rows_of(*findings: Findings) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_figures_csv(findings, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_figure_is_a_row_with_its_sentence_and_what_a_table_says(reader: Reader) -> None:
    found = reader.read("It rained. NATO has 32 members, Ana Rao said.", published="2025-09-16")
    (row,) = rows_of(found)
    assert (row["words"], row["low"], row["unit"], row["status"]) == (
        "32 members",
        "32.0",
        "country",
        "actual",
    )
    assert (row["asserter"], row["verdict"], row["why"]) == ("Ana Rao", "agrees", "exact")
    assert row["sentence"] == "NATO has 32 members, Ana Rao said."
    assert "32 members" in row["note"]


@settings(max_examples=40)
@given(any_findings())
def test_no_figure_and_no_check_is_lost(found: Findings) -> None:
    rows = rows_of(found)
    checked = {check.figure for check in found.checks}
    unchecked = [figure for figure in found.figures if figure.id not in checked]
    assert len(rows) == len(found.checks) + len(unchecked)
    assert all(len(row) == len(COLUMNS) for row in rows)
