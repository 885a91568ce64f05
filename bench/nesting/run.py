"""Print how well nested statements are found; fail under the targets on the held-back cases.

python -m bench.nesting.run [--events EVENTS.jsonl] [--show]
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.attribution.score import Ratio, Tokenised, Tokens, jaccard
from onrecord.pipeline import Reader, load
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

HERE = Path(__file__).parent
EVENTS = Path("../shared/data/events/attributed_dev.jsonl")
LEAST_PRECISION, LEAST_RECALL = 0.85, 0.6


@dataclass(slots=True)
class Case:
    """A sentence and the nested statements it holds, each as words of source, cue and content."""

    text: str
    gold: list[list[str]] = field(default_factory=list)


def main() -> int:
    """Score the cases, then who asserts the events."""
    args = _arguments()
    reader = load(args.model)
    files = (("looked at", HERE / "cases.txt"), ("held back", HERE / "held_back.txt"))
    failed = False
    sys.stdout.write(f"{'':28}{'precision':>10}{'recall':>8}{'F1':>6}{'gold':>6}\n")
    for name, path in files:
        ours = score(read_cases(path), reader, show=args.show and name == "looked at")
        _print(f"no nesting ({name})", Ratio(0, 0, ours.gold))
        _print(f"ours ({name})", ours)
        failed |= name == "held back" and (ours.precision < LEAST_PRECISION or ours.recall < LEAST_RECALL)
    if args.events.exists():
        _print_asserters(args.events, reader)
    return int(failed)


def read_cases(path: Path) -> list[Case]:
    """Read sentences and, under each, its nested statements."""
    cases: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=>"):
            cases[-1].gold.append([part.strip() for part in line[2:].split("|")])
        elif line and not line.startswith("#"):
            cases.append(Case(line))
    return cases


def score(cases: list[Case], reader: Reader, *, show: bool = False) -> Ratio:
    """Count nested statements whose source and content are right by half of their tokens."""
    right = predicted = gold = 0
    for case in cases:
        tokens = Tokenised(case.text)
        statements = reader.read(case.text).statements
        found = [(s.source, s.content) for s in statements if s.nested_in is not None]
        wanted = [(_place(case.text, one[0]), _place(case.text, one[2])) for one in case.gold]
        hits = sum(any(_alike(tokens, one, other) for other in found) for one in wanted)
        if show and not hits == len(found) == len(wanted):
            sys.stdout.write(f"    {case.text}\n        found {_shown(case.text, statements)}\n")
        right, predicted, gold = right + hits, predicted + len(found), gold + len(wanted)
    return Ratio(right, predicted, gold)


def _place(text: str, words: str) -> tuple[Span, ...]:
    start = text.rindex(words)
    return (Span(start, start + len(words)),)


def _alike(tokens: Tokenised, one: Any, other: Any) -> bool:
    return all(
        jaccard(_covered(tokens, a), _covered(tokens, b)) >= 0.5 for a, b in zip(one, other, strict=True)
    )


def _covered(tokens: Tokenised, spans: tuple[Span, ...]) -> Tokens:
    return tokens.view({"source": [(s.start, s.end) for s in spans]}).source


def _shown(text: str, statements: tuple[Statement, ...]) -> str:
    return "; ".join(
        " | ".join(" .. ".join(span.of(text) for span in role) for role in (s.source, s.cue, s.content))
        for s in statements
        if s.nested_in is not None
    )


def _print(name: str, ratio: Ratio) -> None:
    sys.stdout.write(f"{name:28}{ratio.precision:10.2f}{ratio.recall:8.2f}{ratio.f1:6.2f}{ratio.gold:6}\n")


def _print_asserters(path: Path, reader: Reader) -> None:
    """Compare the asserter of each labelled event with the source of the innermost content around it."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    count = {"flat": 0, "nested": 0, "events": 0}
    for row in rows:
        statements = reader.read(row["text"]).statements
        for event in row["events"]:
            if event.get("optional"):
                continue
            count["events"] += 1
            wanted = _mentions(event)
            for name, among in (
                ("flat", [s for s in statements if s.nested_in is None]),
                ("nested", list(statements)),
            ):
                count[name] += _asserter(event["trigger"], among, wanted)
    sys.stdout.write(
        f"asserter of {count['events']} events right: without nesting"
        f" {count['flat'] / count['events']:.3f}, with it {count['nested'] / count['events']:.3f}\n"
    )


def _mentions(event: dict[str, Any]) -> list[list[int]]:
    by = event["asserted_by"]
    return [] if by is None else [by["span"], *by.get("alt_spans", [])]


def _asserter(trigger: list[int], statements: list[Statement], wanted: list[list[int]]) -> bool:
    around = [s for s in statements if any(c.start <= trigger[0] and trigger[1] <= c.end for c in s.content)]
    inmost = min(around, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
    if inmost is None:
        return not wanted
    return any(c.start < end and start < c.end for c in inmost.source for start, end in wanted)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=Path, default=EVENTS)
    parser.add_argument("--model", default="fast")
    parser.add_argument("--show", action="store_true", help="print what is wrong in cases.txt")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
