"""The figures of the reference scorer; compared with it by tests/bench/test_figures_score.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bench.events.ratio import Ratio, Share
from bench.figures.alike import Row, close, same_base, same_flags, same_unit, same_value

NAMES = {
    "span": "span overlap",
    "value": "value (low and high)",
    "value_flags": "value, open and approximate",
    "unit": "unit, strict",
    "unit_len": "unit, lenient",
    "value_unit": "value and unit",
    "status": "status",
    "joint": "value, unit, base, status",
    "base": "base, where one is given",
    "nonact": "status other than actual",
    "period": "period, where given",
    "by": "asserted by, where given",
}
WHERE_GIVEN = ("base", "nonact", "period", "by")


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one run."""

    ratios: dict[str, Ratio]
    false: Share  # numbers that are no figures, and those of them that were taken for one
    clean: Share  # sentences without any fault
    status: Share  # matched figures with the right status


def score(gold: Iterable[Row], predicted: dict[str, list[Row]]) -> Score:
    """Compare gold sentences with the figures predicted for each id."""
    hits, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    false, clean = Share(), Share()
    for sentence in gold:
        figures = predicted.get(sentence["id"], [])
        pairs = matched(sentence["figures"], figures)
        ignored = _ignored(sentence["figures"], figures, pairs)
        counted = [figure for j, figure in enumerate(figures) if j not in ignored]
        wanted_here = [g for g in sentence["figures"] if not g.get("optional")]
        _add(found, counted)
        _add(wanted, wanted_here)
        lost = {j for j in range(len(figures)) if j not in pairs.values() and j not in ignored}
        for at in sentence["not_figures"]:
            false += Share(int(any(_overlap(at, figures[j]["span"]) for j in lost)), 1)
        right = _right(sentence["figures"], figures, pairs)
        hits.update(name for names in right for name in names)
        whole = len(right) == len(wanted_here) and all("whole" in names for names in right) and not lost
        clean += Share(int(whole), 1)
    ratios = {name: _ratio(name, hits, found, wanted) for name in NAMES}
    return Score(ratios, false, clean, Share(hits["status"], hits["span"]))


def matched(gold: list[Row], found: list[Row]) -> dict[int, int]:
    """Pair gold with found figures whose spans overlap, one to one: equal values first, then by overlap."""
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(found):
            if overlap := _overlap(g["span"], p["span"]):
                longer = abs(g["span"][1] - g["span"][0] - p["span"][1] + p["span"][0])
                pairs.append((same_value(g, p), overlap, -longer, i, j))
    chosen: dict[int, int] = {}
    for *_, i, j in sorted(pairs, reverse=True):
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return chosen


def _ignored(gold: list[Row], found: list[Row], pairs: dict[int, int]) -> set[int]:
    """Return what is neither right nor wrong: an optional figure, and 32 in "29 of 32"."""
    optional = {j for i, j in pairs.items() if gold[i].get("optional")}
    whole = {
        j
        for j, p in enumerate(found)
        if j not in pairs.values()
        and any(
            _overlap(g["span"], p["span"])
            and isinstance(g.get("base"), dict)
            and close(g["base"]["of"], p.get("low"), 1e-6)
            for g in gold
        )
    }
    return optional | whole


def _right(gold: list[Row], found: list[Row], pairs: dict[int, int]) -> list[set[str]]:
    """Return what is right of each figure that is wanted and found; "whole": all that a person looks for."""
    return [_agreeing(g, found[pairs[i]]) for i, g in enumerate(gold) if i in pairs and not g.get("optional")]


def _agreeing(g: Row, p: Row) -> set[str]:
    value, unit = same_value(g, p), same_unit(g["unit"], p.get("unit"), lenient=True)
    base, status = _base(g, p), (p.get("status") or "actual") == g["status"]
    by = g["asserted_by"] is not None and p.get("asserted_by") is not None
    told = {
        "span": True,
        "value": value,
        "value_flags": value and same_flags(g, p),
        "unit": same_unit(g["unit"], p.get("unit"), lenient=False),
        "unit_len": unit,
        "value_unit": value and unit,
        "status": status,
        "joint": value and unit and base and status,
        "whole": value and unit and base and status,
        "base": g["base"] is not None and base,
        "nonact": g["status"] != "actual" and status,
        "period": g["period"] is not None and p.get("period") == g["period"],
        "by": by and bool(_overlap(g["asserted_by"], p["asserted_by"])),
    }
    return {name for name, holds in told.items() if holds}


def _base(g: Row, p: Row) -> bool:
    if g["base"] is None or p.get("base") is None:
        return g["base"] is None and p.get("base") is None
    return same_base(g["base"], p["base"])


def _add(counts: Counter[str], figures: Iterable[Row]) -> None:
    for figure in figures:
        counts["span"] += 1
        counts["base"] += figure.get("base") is not None
        counts["nonact"] += (figure.get("status") or "actual") != "actual"
        counts["period"] += figure.get("period") is not None
        counts["by"] += figure.get("asserted_by") is not None


def _ratio(name: str, hits: Counter[str], found: Counter[str], wanted: Counter[str]) -> Ratio:
    of = name if name in WHERE_GIVEN else "span"
    return Ratio(hits[name], found[of] - hits[name], wanted[of] - hits[name])


def _overlap(one: list[int], other: list[int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
