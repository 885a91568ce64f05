"""The record holds everything, and is plain JSON."""

from __future__ import annotations

import json

from hypothesis import given

from onrecord.terms.findings import Findings
from onrecord.terms.record import LATER, SCHEMA, from_record, to_record

from .drawing import findings

ARTICLE = "id origin publisher title authors published language text sha256 copy_of"
STATEMENT = "id source cue content manner act negated speaker addressee nested_in said_on score made_by"
FIGURE = "id span low high low_open high_open approx unit base measure entity period status asserted_by score"
EVENT = "id type mode context actors recipients trigger place date factuality asserted_by score made_by"
CHECK = "figure table row low high verdict why note"
ACTOR = "id name kind country sector role of wikidata mentions evidence score"


@given(findings)
def test_findings_come_back_from_their_record_also_through_json(found: Findings) -> None:
    record = to_record(found)
    assert from_record(record) == found
    assert from_record(json.loads(json.dumps(record))) == found
    assert to_record(from_record(record)) == record


@given(findings)
def test_the_record_has_the_fixed_names(found: Findings) -> None:
    record = to_record(found)
    assert list(record) == [
        "schema",
        "article",
        "statements",
        "actors",
        "events",
        "figures",
        "checks",
        *LATER,
        "dropped",
    ]
    assert record["schema"] == SCHEMA == "onrecord/1"
    assert set(record["article"]) == set(ARTICLE.split())
    assert all(set(row) == set(STATEMENT.split()) for row in record["statements"])
    assert all(set(row) == set(ACTOR.split()) for row in record["actors"])
    assert all(set(row) == set(EVENT.split()) for row in record["events"])
    assert all(set(row) == set(FIGURE.split()) for row in record["figures"])
    assert all(set(row) == set(CHECK.split()) for row in record["checks"])
    assert all(set(row) == {"stage", "why", "at"} for row in record["dropped"])


@given(findings)
def test_a_record_from_before_a_statement_could_be_negated_is_read(found: Findings) -> None:
    record = to_record(found)
    for row in record["statements"]:
        del row["negated"]
    assert not any(statement.negated for statement in from_record(record).statements)


@given(findings)
def test_spans_are_pairs_of_numbers(found: Findings) -> None:
    for row in to_record(found)["statements"]:
        for role in ("source", "cue", "content"):
            assert all(0 <= start < end <= len(found.article.text) for start, end in row[role])
