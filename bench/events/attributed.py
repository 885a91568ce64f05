"""The figures of attributed events: detection, asserter, factuality, participants.

Definitions are those of the project's reference scorer (score/attributed_events.py), whose output this must
equal. Events of a sentence are paired one to one if their types agree (the gold's `alt_types` count);
strictly only if their triggers overlap too. An `optional` gold event is never missed, and a prediction paired
with it is neither hit nor false alarm. All but detection is counted over the lenient pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.events.ratio import Ratio, Share, mean
from onrecord.terms.event import FACTUALITIES

Event = dict[str, Any]
Record = dict[str, Any]


@dataclass(slots=True)
class Figures:
    """All counts, pooled over the sentences."""

    detection: dict[str, Ratio] = field(default_factory=lambda: {"strict": Ratio(), "lenient": Ratio()})
    per_type: dict[str, Ratio] = field(default_factory=dict)
    asserter: dict[str, Share] = field(default_factory=lambda: {"outlet": Share(), "source": Share()})
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)  # (gold, given) factuality
    both: int = 0  # pairs with asserter and factuality right
    as_fact: Share = field(default_factory=Share)  # claimed or unreal events coded as the outlet's fact
    as_fact_per: dict[str, Share] = field(default_factory=dict)
    risky: int = 0  # gold events that are claimed or not actual, found or not
    overlap: dict[str, Ratio] = field(default_factory=lambda: {"actors": Ratio(), "recipients": Ratio()})
    code: dict[str, Ratio] = field(default_factory=lambda: {"actors": Ratio(), "recipients": Ratio()})
    empty: Share = field(default_factory=Share)  # sentences without an event that were given one

    @property
    def asserter_accuracy(self) -> Share:
        """Pairs whose asserter is right."""
        return self.asserter["outlet"] + self.asserter["source"]

    @property
    def factuality_accuracy(self) -> Share:
        """Pairs whose factuality is right."""
        return Share(sum(n for (g, p), n in self.confusion.items() if g == p), self.confusion.total())

    @property
    def factuality_per(self) -> dict[str, Ratio]:
        """Each factuality by itself."""
        return {
            name: Ratio(
                self.confusion[name, name],
                sum(n for (g, p), n in self.confusion.items() if p == name != g),
                sum(n for (g, p), n in self.confusion.items() if g == name != p),
            )
            for name in FACTUALITIES
        }

    @property
    def factuality_macro_f1(self) -> float:
        """Mean F1 of the factualities that the pairs' gold has."""
        return mean(ratio.f1 for ratio in self.factuality_per.values() if ratio.hits + ratio.missed)

    @property
    def type_macro_f1(self) -> float:
        """Mean F1 of the types that the gold has."""
        return mean(ratio.f1 for ratio in self.per_type.values() if ratio.hits + ratio.missed)


def overlaps(one: Sequence[int] | None, other: Sequence[int] | None) -> bool:
    """Say whether two spans share a character."""
    return bool(one and other and one[0] < other[1] and other[0] < one[1])


def same_asserter(gold: Event, given: Event) -> bool:
    """Say whether both are the outlet's, or the spans of the sources overlap, or both are mere hearsay."""
    wanted, found = gold.get("asserted_by"), given.get("asserted_by")
    if not wanted or not found:
        return not wanted and not found
    spans = [wanted["span"], *wanted.get("alt_spans", [])]
    return any(overlaps(span, found.get("span")) for span in spans) or bool(
        wanted.get("implicit") and found.get("implicit")
    )


def pairs(gold: Sequence[Event], given: Sequence[Event], *, strict: bool) -> list[tuple[int, int]]:
    """Pair events one to one, the likest first."""
    ranked = []
    for i, wanted in enumerate(gold):
        for j, found in enumerate(given):
            touching = overlaps(wanted["trigger"], found.get("trigger"))
            if found["type"] in types(wanted) and (touching or not strict):
                ranked.append((*_likeness(wanted, found, touching), -i, -j))
    taken: list[tuple[int, int]] = []
    for *_, minus_i, minus_j in sorted(ranked, reverse=True):
        if all(-minus_i != i and -minus_j != j for i, j in taken):
            taken.append((-minus_i, -minus_j))
    return taken


def types(gold: Event) -> set[str]:
    """Return every type that counts as right."""
    return {gold["type"], *gold.get("alt_types", [])}


def _likeness(gold: Event, given: Event, touching: bool) -> tuple[bool, int, bool, bool, bool]:
    fields = same_asserter(gold, given) + (gold["factuality"] == given.get("factuality"))
    shared = any(overlaps(x["span"], y["span"]) for x in _cast(gold) for y in _cast(given))
    return (
        touching,
        fields if touching else 0,
        not gold.get("optional"),
        gold["type"] == given["type"],
        shared,
    )


def _cast(event: Event) -> list[dict[str, Any]]:
    return [*event.get("actors", []), *event.get("recipients", [])]


def score(gold: Iterable[Record], given: Iterable[Record]) -> Figures:
    """Score predictions; sentences are joined by id, and a missing one is a sentence without events."""
    found = {row["id"]: row.get("events", []) for row in given}
    total = Figures()
    for row in gold:
        _count_sentence(total, row["events"], found.get(row["id"], []))
    return total


def _count_sentence(total: Figures, gold: list[Event], given: list[Event]) -> None:
    if not gold:
        total.empty += Share(int(bool(given)), 1)
    core = sum(not event.get("optional") for event in gold)
    for name in total.detection:
        matched = pairs(gold, given, strict=name == "strict")
        hits = sum(not gold[i].get("optional") for i, _ in matched)
        total.detection[name] += Ratio(hits, len(given) - len(matched), core - hits)
    matched = pairs(gold, given, strict=False)
    _count_types(total, gold, given, matched)
    total.risky += sum(map(_is_risky, gold))
    for i, j in matched:
        _count_pair(total, gold[i], given[j])


def _count_types(
    total: Figures, gold: list[Event], given: list[Event], matched: list[tuple[int, int]]
) -> None:
    hit, used = {i for i, _ in matched}, {j for _, j in matched}

    def add(kind: str, count: Ratio) -> None:
        total.per_type[kind] = total.per_type.get(kind, Ratio()) + count

    for i, event in enumerate(gold):
        if not event.get("optional"):
            add(event["type"], Ratio(int(i in hit), 0, int(i not in hit)))
    for j, event in enumerate(given):
        if j not in used:
            add(event["type"], Ratio(0, 1, 0))


def _is_risky(gold: Event) -> bool:
    return bool(gold["asserted_by"]) or gold["factuality"] != "actual"


def _count_pair(total: Figures, gold: Event, given: Event) -> None:
    right = same_asserter(gold, given)
    status = given.get("factuality") or "actual"
    total.asserter["source" if gold["asserted_by"] else "outlet"] += Share(int(right), 1)
    total.confusion[gold["factuality"], status] += 1
    total.both += right and status == gold["factuality"]
    if _is_risky(gold):
        bad = Share(int(not given.get("asserted_by") and status == "actual"), 1)
        total.as_fact += bad
        kinds = [gold["factuality"]] if gold["factuality"] != "actual" else []
        for kind in [*kinds, *(["other source"] if gold["asserted_by"] else [])]:
            total.as_fact_per[kind] = total.as_fact_per.get(kind, Share()) + bad
    for role in total.overlap:
        total.overlap[role] += _overlap(gold[role], given.get(role, []))
        total.code[role] += _codes(gold[role], given.get(role, []))


def _overlap(gold: list[dict[str, Any]], given: list[dict[str, Any]]) -> Ratio:
    used: set[int] = set()
    for wanted in gold:
        free = (j for j, found in enumerate(given) if j not in used)
        chosen = next((j for j in free if overlaps(wanted["span"], given[j].get("span"))), None)
        used |= set() if chosen is None else {chosen}
    return Ratio(len(used), len(given) - len(used), len(gold) - len(used))


def _codes(gold: list[dict[str, Any]], given: list[dict[str, Any]]) -> Ratio:
    wanted, found = (Counter(x["code"] for x in each if x.get("code")) for each in (gold, given))
    hits = (wanted & found).total()
    return Ratio(hits, found.total() - hits, wanted.total() - hits)
