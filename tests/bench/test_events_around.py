"""What bench/events counts around the act: participants, modes, contexts, place and date."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bench.events import casting, framing, moding, where_when
from bench.events.ratio import Ratio, Share
from tests.bench.reference import SHARED

TEXT = "An Avalonian drone struck a depot in Peru on Monday, and Russia accused NATO."
ROW: dict[str, Any] = {
    "id": "x",
    "text": TEXT,
    "events": [
        {
            "type": "ASSAULT",
            "mode": "drone",
            "context": ["military", "resource"],
            "trigger": [19, 25],
            "actors": [],
            "recipients": [],
        },
        {
            "type": "ACCUSE",
            "mode": None,
            "context": [],
            "trigger": [64, 71],
            "actors": [{"span": [57, 63], "code": "RUS", "sector": "GOV"}],
            "recipients": [{"span": [72, 76], "code": "EUR", "sector": None}],
        },
    ],
}


def test_a_participants_country_and_sector_are_compared_with_the_golds() -> None:
    found = casting.figures([ROW])
    assert found["country"] == Ratio(1, 1, 1)
    assert found["sector, where gold has one"] == Ratio(1, 0, 0)


def test_older_data_name_their_participants_sources_and_targets() -> None:
    older = {"type": "YIELD", "sources": [{"start": 57, "end": 63, "code": "RUSGOV", "sector": None}]}
    ((gold, ours),) = casting.pairs({"id": "x", "text": TEXT, "events": [older]})
    assert (gold, ours) == (("RUS", None), ("RUS", "GOV"))


def test_modes_are_counted_with_and_without_one_and_by_type() -> None:
    gold = list(moding.cases([ROW]))
    assert [case.kind for case in gold] == ["ASSAULT", "ACCUSE"]
    ours = moding.accuracy(gold, moding.ours)
    assert ours["with a mode"] == ours["ASSAULT"] == Share(1, 1)
    assert ours["without one"] == Share(0, 1)
    assert moding.accuracy(gold, moding.majority(gold))["all"] == Share(2, 2)
    assert moding.accuracy(gold, moding.by_table)["ASSAULT"] == Share(0, 1)


def test_a_mode_that_plover_no_longer_has_is_not_counted() -> None:
    event = {**ROW["events"][0], "mode": "cleansing"}
    assert list(moding.cases([{**ROW, "events": [event]}])) == []


def test_older_contexts_are_read_by_their_present_names() -> None:
    found = framing.figures([ROW])
    assert found["natural_resource"] == Ratio(0, 0, 1)
    assert found["of one meaning"] == Ratio(0, 0, 1)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared data are not in this checkout")
def test_every_label_of_place_and_date_points_into_its_sentence() -> None:
    file = SHARED / "data" / "events" / "attributed_dev.jsonl"
    rows = {row["id"]: row for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
    labels = where_when.labels()
    assert len({(label["id"], label["event"]) for label in labels}) == len(labels) >= 60
    for label in labels:
        row = rows[label["id"]]
        assert label["event"] < len(row["events"])
        start, end = label.get("place") or (0, 1)
        assert 0 <= start < end <= len(row["text"])
        assert label["date"] is None or label["date"][0] <= label["date"][1]
