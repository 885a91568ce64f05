"""The figures of event coding: type and quad class, actor and recipient spans, country codes, triples.

Definitions are those of the project's reference scorer (score/events.py), whose output this must equal.
A record is {"id", "text", "events": [{"type", "quad", "sources", "targets", "reciprocal"}]}, where a source
or target is {"start", "end", "code"}. A sentence has one class for type and quad: that of its first event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.events.ratio import Ratio, mean

Record = dict[str, Any]
Records = dict[str, Record]
Place = tuple[int, int]
Triple = tuple[str | None, str | None, str | None]

QUADS = {
    "verbal_coop": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "material_coop": ("COOPERATE", "AID", "RETREAT", "YIELD"),
    "verbal_conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material_conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_OF = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
TOKEN = re.compile(r"\w+|[^\w\s]")
DETERMINER = re.compile(r"^(the|a|an)\s+", re.I)
NO_CODE = ("", "---", "NON")


@dataclass(frozen=True, slots=True)
class Classes:
    """How well sentences are classed; a sentence without a class given is a miss and no false class."""

    sentences: int
    coded: int
    right: int
    per: dict[str, Ratio]

    @property
    def accuracy(self) -> float:
        """Share of sentences classed right."""
        return self.right / self.sentences if self.sentences else 0.0

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the classes that the gold has."""
        return mean(ratio.f1 for ratio in self.per.values())


def classes(gold: Sequence[str], given: Sequence[str | None]) -> Classes:
    """Compare classes, one a sentence."""
    both = list(zip(gold, given, strict=True))
    per = {
        label: Ratio(
            sum(g == label == p for g, p in both),
            sum(g != label and p == label for g, p in both),
            sum(g == label and p != label for g, p in both),
        )
        for label in sorted(set(gold))
    }
    right, coded = sum(g == p for g, p in both), sum(p is not None for _, p in both)
    return Classes(len(both), coded, right, per)


def score(gold: Iterable[Record], given: Iterable[Record]) -> dict[str, Classes | Ratio]:
    """Return every figure that the gold has labels for, by name."""
    wanted, found = {row["id"]: row for row in gold}, {row["id"]: row for row in given}
    figures: dict[str, Classes | Ratio] = {}
    for name in ("type", "quad"):
        ids = [i for i in wanted if first(wanted[i], name)]
        if ids:
            guesses = [_class_of(found.get(i), name) for i in ids]
            figures[name] = classes([str(first(wanted[i], name)) for i in ids], guesses)
    for role in ("sources", "targets"):
        if any(_places(event, role) for row in wanted.values() for event in row["events"]):
            figures |= {f"{role} {name}": ratio for name, ratio in span_figures(wanted, found, role).items()}
        if any(codes(event, role) for row in wanted.values() for event in row["events"]):
            figures[f"{role} code"] = code_figure(wanted, found, role)
    if "sources code" in figures and any(map(by_type, wanted.values())):
        for name, (triples, undirected) in TRIPLES.items():
            figures[name] = triple_figure(wanted, found, triples, undirected=undirected)
    return figures


def first(row: Record, name: str) -> str | None:
    """Return the first event's value that is not empty."""
    return next((event[name] for event in row["events"] if event.get(name)), None)


def _class_of(row: Record | None, name: str) -> str | None:
    if row is None:
        return None
    value = first(row, name)
    return QUAD_OF.get(first(row, "type") or "") if value is None and name == "quad" else value


def _places(event: Record, role: str) -> list[Place]:
    return [(x["start"], x["end"]) for x in event.get(role, []) if x.get("start") is not None]


def _all_places(row: Record | None, role: str) -> set[Place]:
    return {place for event in (row["events"] if row else []) for place in _places(event, role)}


def span_figures(wanted: Records, found: Records, role: str) -> dict[str, Ratio]:
    """Compare spans by words; whole; without article and edge signs; and by half of the longer one."""
    total = {"tokens": Ratio(), "exact": Ratio(), "trimmed": Ratio(), "overlap": Ratio()}
    for name, row in wanted.items():
        gold, given, text = _all_places(row, role), _all_places(found.get(name), role), row["text"]
        if not gold:
            continue
        words = [{word for place in places for word in _words(text, place)} for places in (gold, given)]
        bare = [{_trimmed(text, place) for place in places} for places in (gold, given)]
        total["tokens"] += _compared(*words)
        total["exact"] += _compared(gold, given)
        total["trimmed"] += _compared(*bare)
        hits = _overlapping(gold, given)
        total["overlap"] += Ratio(hits, len(given) - hits, len(gold) - hits)
    return total


def _compared(gold: set[Any], given: set[Any]) -> Ratio:
    return Ratio(len(gold & given), len(given - gold), len(gold - given))


def _words(text: str, place: Place) -> set[Place]:
    start, end = place
    return {
        m.span()
        for m in TOKEN.finditer(text)
        if m.start() < end and m.end() > start and re.match(r"\w", m.group())
    }


def _trimmed(text: str, place: Place) -> Place:
    end = min(place[1], len(text))
    start = min(place[0], end)
    if article := DETERMINER.match(text[start:end]):
        start += article.end()
    while end > start and not text[end - 1].isalnum() and text[end - 1] != ")":
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start, end


def _overlapping(gold: set[Place], given: set[Place]) -> int:
    used: set[Place] = set()
    for start, end in gold:
        for other in given - used:
            shared = min(end, other[1]) - max(start, other[0])
            if shared > 0 and shared >= 0.5 * max(end - start, other[1] - other[0]):
                used.add(other)
                break
    return len(used)


def codes(event: Record, role: str) -> list[str]:
    """Return the country codes of a role, each once, in order."""
    short = ((x.get("code") or "")[:3] for x in event.get(role, []))
    return list(dict.fromkeys(code for code in short if code.upper() not in NO_CODE))


def code_figure(wanted: Records, found: Records, role: str) -> Ratio:
    """Compare the sets of codes of the sentences that have any."""
    total = Ratio()
    for name, row in wanted.items():
        gold, given = (
            {code for event in (each["events"] if each else []) for code in codes(event, role)}
            for each in (row, found.get(name))
        )
        if gold:
            total += _compared(gold, given)
    return total


def _triples(row: Record, label: Callable[[Record], str | None]) -> set[Triple]:
    """Return (actor, label, recipient); without recipients two actors act on each other, one on None."""
    found: set[Triple] = set()
    nobody: list[str | None] = [None]
    for event in row["events"]:
        actors, recipients, what = codes(event, "sources"), codes(event, "targets"), label(event)
        if recipients:
            found |= {(a, what, r) for a in (actors or nobody) for r in recipients}
            if event.get("reciprocal"):
                found |= {(r, what, a) for a in actors for r in recipients}
        elif len(actors) > 1:
            found |= {(a, what, b) for a in actors for b in actors if a != b}
        elif actors:
            found.add((actors[0], what, None))
    return found


def by_type(row: Record) -> set[Triple]:
    """Return the triples of a sentence, labelled by type."""
    return _triples(row, lambda event: event.get("type"))


def by_quad(row: Record) -> set[Triple]:
    """Return the triples of a sentence, labelled by quad class."""
    return _triples(row, lambda event: event.get("quad") or QUAD_OF.get(event.get("type") or ""))


def by_pair(row: Record) -> set[Triple]:
    """Return the pairs of a sentence, whatever the act."""
    return _triples(row, lambda _: "*")


TRIPLES: dict[str, tuple[Callable[[Record], set[Triple]], bool]] = {
    "triple type": (by_type, False),
    "triple quad": (by_quad, False),
    "dyad": (by_pair, False),
    "triple type undirected": (by_type, True),
}


def triple_figure(
    wanted: Records, found: Records, triples: Callable[[Record], set[Triple]], *, undirected: bool = False
) -> Ratio:
    """Compare the triples of the sentences that have any; undirected, who acts on whom is let go."""
    total = Ratio()
    for name, row in wanted.items():
        gold: set[Any] = triples(row)
        given: set[Any] = triples(found[name]) if name in found else set()
        if not gold:
            continue
        if undirected:
            gold, given = ({(frozenset((a, b)), what) for a, what, b in each} for each in (gold, given))
        total += _compared(gold, given)
    return total
