from __future__ import annotations

import json
import random
from typing import Any

import pytest

from bench.events import attributed, coding
from bench.events.contestants import as_outlet, cross_validated, majority, marked, plain
from bench.events.folds import alike, folds
from bench.events.ours import as_older, roots
from bench.events.ratio import Ratio, Share
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES
from tests.bench.reference import SHARED, reference

TEXT = "Kovan accused Dorva of shelling a port."
EVENTS: list[dict[str, Any]] = [
    {
        "type": "ACCUSE",
        "trigger": [6, 13],
        "actors": [{"span": [0, 5], "code": "KVN"}],
        "recipients": [{"span": [14, 19], "code": "DRV"}],
        "asserted_by": None,
        "factuality": "actual",
    },
    {
        "type": "ASSAULT",
        "trigger": [23, 31],
        "actors": [{"span": [14, 19], "code": "DRV"}],
        "recipients": [],
        "asserted_by": {"span": [0, 5]},
        "factuality": "actual",
    },
]
GOLD: list[dict[str, Any]] = [{"id": "x", "text": TEXT, "events": EVENTS}]
CODED: list[dict[str, Any]] = [
    {
        "id": str(number),
        "text": f"{who} met the envoy of Dorva on day {number}",
        "events": [
            {
                "type": kind,
                "quad": coding.QUAD_OF[kind],
                "sources": [{"start": 0, "end": len(who), "code": who[:3].upper()}],
                "targets": [{"start": len(who) + 5, "end": len(who) + 23, "code": "DRV"}],
            }
        ],
    }
    for number, (who, kind) in enumerate([("Kovan", "CONSULT"), ("Lund", "CONSULT"), ("Ostra", "AID")])
]


def test_gold_against_itself_is_perfect() -> None:
    figures = attributed.score(GOLD, GOLD)
    assert figures.asserter_accuracy == Share(2, 2)
    assert figures.as_fact == Share(0, 1)
    assert {figures.detection["strict"].f1, figures.type_macro_f1} == {1.0}
    coded = coding.score(CODED, CODED)
    assert {figure.f1 for figure in coded.values() if isinstance(figure, Ratio)} == {1.0}


def test_a_claim_coded_as_the_outlets_own_fact_is_counted() -> None:
    figures = attributed.score(GOLD, [as_outlet(GOLD[0])])
    assert figures.as_fact == Share(1, 1)
    assert figures.asserter["source"] == Share(0, 1)


def test_an_optional_event_is_neither_missed_nor_a_false_alarm() -> None:
    gold = [{**GOLD[0], "events": [EVENTS[0], {**EVENTS[1], "optional": True}]}]
    both = attributed.score(gold, GOLD).detection["strict"]
    one = attributed.score(gold, [{**GOLD[0], "events": EVENTS[:1]}]).detection["strict"]
    assert both == one == Ratio(1, 0, 0)


def test_a_sentence_without_a_class_is_a_miss_and_no_false_class() -> None:
    found = coding.classes(["AID", "AID"], ["AID", None])
    assert (found.per["AID"], found.coded) == (Ratio(1, 0, 1), 1)


def test_near_repeats_share_a_fold_and_the_order_does_not_matter() -> None:
    rows = [
        {"id": "b", "text": "Kovan freed the nine sailors on Monday, its envoy said."},
        {"id": "a", "text": "Kovan freed the nine sailors on Monday, its envoy told us."},
        {"id": "c", "text": "Rain fell."},
    ]
    assert alike([row["text"] for row in rows]) == [0, 0, 2]
    first, second, third = folds(rows)
    assert first == second
    assert folds(rows[::-1]) == [third, second, first]


def test_marks_take_the_place_of_actor_and_recipient() -> None:
    assert marked(CODED[0]).split() == ["ACTORMARK", "met", "RECIPIENTMARK", "on", "day", "0"]


def test_cross_validation_never_learns_from_the_fold_that_it_labels() -> None:
    rows = [{"id": str(i), "text": f"word{i} other{i}", "events": [{"type": str(i)}]} for i in range(20)]

    def spy(texts: Any, labels: list[str], new: Any) -> list[str]:
        assert not set(texts) & set(new)
        return majority(texts, labels, new)

    assert len(cross_validated(rows, "type", plain, spy)) == len(rows)


def shared(name: str) -> list[dict[str, Any]]:
    lines = (SHARED / "data" / "events" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_figure_of_attributed_events_equals_the_reference_scorers() -> None:
    scorer = reference("attributed_events")
    gold = shared("attributed_dev.jsonl")
    draw = random.Random(7)
    noisy = [{"id": row["id"], "events": _noisy(row["events"], draw)} for row in gold if draw.random() < 0.95]
    theirs, ours = scorer.score(gold, noisy), attributed.score(gold, noisy)

    def same(ratio: Ratio, name: str) -> None:
        assert (ratio.hits, ratio.extra, ratio.missed) == tuple(
            theirs[name][k] for k in ("tp", "fp", "fn")
        ), name

    def same_share(share: Share, told: dict[str, Any]) -> None:
        assert (share.part, share.whole) == (told["k"], told["n"])

    for name in ("strict", "lenient"):
        same(ours.detection[name], f"detection_{name}")
    for role in ("actors", "recipients"):
        same(ours.overlap[role], f"{role}_overlap")
        same(ours.code[role], f"{role}_code")
    same_share(ours.asserter_accuracy, theirs["asserter_accuracy"])
    same_share(ours.asserter["outlet"], theirs["asserter_accuracy_gold_outlet"])
    same_share(ours.asserter["source"], theirs["asserter_accuracy_gold_source"])
    same_share(ours.factuality_accuracy, theirs["factuality_accuracy"])
    same_share(ours.as_fact, theirs["reported_speech_coded_as_fact"])
    same_share(ours.empty, theirs["sentences_without_gold_event_with_prediction"])
    assert (ours.both, ours.risky) == (
        theirs["asserter_and_factuality"]["k"],
        theirs["reported_speech_coded_as_fact"]["n_all"],
    )
    for name, share in ours.as_fact_per.items():
        same_share(share, theirs["reported_speech_coded_as_fact"]["by"][name])
    assert ours.type_macro_f1 == pytest.approx(theirs["type_macro_f1"], abs=1e-4)
    assert ours.factuality_macro_f1 == pytest.approx(theirs["factuality_macro_f1"], abs=1e-4)


def _noisy(events: list[dict[str, Any]], draw: random.Random) -> list[dict[str, Any]]:
    """Lose some events, and change the fields of others."""
    made = []
    for event in events:
        if draw.random() < 0.1:
            continue
        shift = draw.choice((0, 0, 0, 3, 40))
        new = {**event, "trigger": [event["trigger"][0] + shift, event["trigger"][1] + shift]}
        if draw.random() < 0.2:
            new["type"] = draw.choice(EVENT_TYPES)
        if draw.random() < 0.3:
            new["factuality"] = draw.choice((*FACTUALITIES, None))
        if draw.random() < 0.3:
            new["asserted_by"] = draw.choice((None, {"span": [0, 9]}, {"span": [50, 51], "implicit": True}))
        if draw.random() < 0.3:
            new["actors"] = [*event["recipients"], {"span": [0, 4], "code": None}]
        made += [new] * draw.choice((1, 1, 1, 2))
    return made


@pytest.mark.parametrize("name", ["gsr_dev.jsonl", "plover_train.jsonl", "multicoder_dev.jsonl"])
def test_every_figure_of_event_coding_equals_the_reference_scorers(name: str) -> None:
    scorer = reference("events")
    gold, draw = shared(name)[:300], random.Random(7)
    noisy = [
        {
            "id": row["id"],
            "events": [_miscoded(event, draw) for event in row["events"] if draw.random() < 0.9],
        }
        for row in gold
        if draw.random() < 0.95
    ]
    theirs, ours = scorer.score(gold, noisy), coding.score(gold, noisy)
    names = {
        "exact": "entity_exact",
        "trimmed": "entity_trimmed",
        "overlap": "entity_overlap50",
        "tokens": "token",
    }
    seen = set()
    for key, figure in ours.items():
        if isinstance(figure, coding.Classes):
            told = theirs[key]
            assert (figure.sentences, figure.coded) == (told["n"], told["coded"])
            assert (figure.accuracy, figure.macro_f1) == pytest.approx((told["acc"], told["macro_f1"]))
            seen.add(key)
            continue
        role, _, what = key.partition(" ")
        where = {"sources": f"span_{role}", "targets": f"span_{role}"}.get(role, key.replace(" ", "_"))
        where = f"code_{role}" if what == "code" else "dyad_only" if key == "dyad" else where
        told = theirs[where][names[what]] if what in names else theirs[where]
        counts = (figure.hits, figure.extra, figure.missed)
        assert counts == tuple(told[k] for k in ("tp", "fp", "fn")), key
        seen.add(where)
    assert seen == set(theirs) - {"records", "records_with_any_event"}


def _miscoded(event: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    new = dict(event)
    if draw.random() < 0.3:
        new |= {"type": draw.choice(EVENT_TYPES), "quad": None}
    if draw.random() < 0.2:
        new |= {"sources": event["targets"], "targets": event["sources"]}
    if draw.random() < 0.3:
        new["sources"] = [
            {**x, "start": x["start"] and x["start"] + 2, "code": "FRA"} for x in event["sources"]
        ]
    return new


def test_the_two_types_of_yield_become_one_for_older_data() -> None:
    rows = [
        {"id": "x", "events": [{"type": "RETREAT", "quad": "material_coop"}, {"type": "AID", "quad": "q"}]}
    ]

    (row,) = as_older(rows)

    assert [event["type"] for event in row["events"]] == ["YIELD", "AID"]


def test_root_sets_count_irrelevant_sentences_and_leave_out_those_without_a_common_type() -> None:
    gold = [
        {"relevant": True, "consensus_types": ["AID"]},
        {"relevant": True, "consensus_types": []},
        {"relevant": False, "consensus_types": []},
        {"relevant": False, "consensus_types": ["AID"]},
    ]
    given = [
        {"events": [{"type": kind} for kind in kinds]} for kinds in (["AID", "ACCUSE"], ["AID"], ["AID"], [])
    ]

    ratio, clean = roots(gold, given)

    assert (ratio.hits, ratio.extra, ratio.missed) == (1, 2, 0)
    assert (clean.part, clean.whole) == (1, 2)
