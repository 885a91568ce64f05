"""Check the claims of the gold and score verdicts and reasons.

python -m bench.checks.run [--gold CLAIMS.jsonl] [--kiel FOLDER] [--figures gold|ours] [--half even|odd]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.checks.reading import figure_of
from bench.checks.score import Score, score
from onrecord.reference.check import Tables, check
from onrecord.reference.tracker import read_tracker
from onrecord.terms.figure import Figure
from onrecord.terms.span import Span

SHARED = Path("../shared")
LEAST_VERDICTS, LEAST_WHYS, MOST_WRONG = 0.85, 0.75, 0.03
"""The figures to hold, from issue 5."""

Claim = dict[str, Any]
Answer = dict[str, str]


def main() -> int:
    """Print the figures of both halves; fail if all together miss the target."""
    args = _arguments()
    claims = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    tables = Tables(read_tracker(args.kiel)) if args.kiel.is_dir() else Tables()
    find = {"gold": figure_of, "ours": our_figure}[args.figures]
    found = answers(claims, tables, find)
    halves = {"even": claims[0::2], "odd": claims[1::2], "all": claims}
    sys.stdout.write(
        f"{'':14}{'claims':>7}{'verdict':>9}{'why':>7}{'wrong confident':>17}{'confident':>11}\n"
    )
    _print_row("never tells", score(claims, {}))
    for name, half in halves.items():
        _print_row(f"ours, {name}", score(half, found))
    chosen = halves[args.half]
    _print_kinds(chosen, found)
    if args.errors:
        _print_errors(chosen, found)
    total = score(claims, found)
    held = total.verdict >= LEAST_VERDICTS and total.why >= LEAST_WHYS and total.wrong <= MOST_WRONG
    return int(not held)


def answers(
    claims: Sequence[Claim], tables: Tables, find: Callable[[Claim], Figure | None]
) -> dict[str, Answer]:
    """Return the answers to some claims; a figure that no table speaks to has none."""
    told: dict[str, Answer] = {}
    for claim in claims:
        figure = find(claim)
        if figure is None:
            continue
        text, day = claim["claim"], date.fromisoformat(claim["published"])
        found = check(figure, text, Span(0, len(text)), published=day, tables=tables)
        if found is not None:
            told[claim["id"]] = {"verdict": found.verdict, "why": found.why, "note": found.note}
    return told


def our_figure(claim: Claim) -> Figure | None:
    """Return the figure that we find where the gold has it, the one with the most in common."""
    from onrecord.extract.figures import figures_in  # not needed for the gold's own figures

    start, end = map(int, claim["figure"])

    def common(figure: Figure) -> int:
        return min(end, figure.span.end) - max(start, figure.span.start)

    found = [
        figure for figure in figures_in(claim["claim"], published=claim["published"]) if common(figure) > 0
    ]
    return max(found, key=common, default=None)


def _print_row(name: str, scored: Score) -> None:
    cells = (
        f"{scored.n:>7}{scored.verdict:>9.3f}{scored.why:>7.3f}{scored.wrong:>17.3f}{scored.confident:>11}"
    )
    sys.stdout.write(f"{name:14}{cells}\n")


def _print_kinds(claims: Sequence[Claim], found: dict[str, Answer]) -> None:
    sys.stdout.write("\n")
    for why, n in sorted(Counter(claim["why"] for claim in claims).items()):
        of_it = [claim for claim in claims if claim["why"] == why]
        scored = score(of_it, found)
        sys.stdout.write(
            f"  {why:22}{n:>4}  verdict {scored.verdicts:>3}  why {scored.whys:>3}  wrong "
            f"{scored.wrong_confident}\n"
        )


def _print_errors(claims: Sequence[Claim], found: dict[str, Answer]) -> None:
    for claim in claims:
        told = found.get(claim["id"], {})
        if (told.get("verdict"), told.get("why")) != (claim["expected"], claim["why"]):
            sys.stdout.write(f"\n{claim['id']} {claim['published']} {claim['claim']}\n")
            sys.stdout.write(f"    gold {claim['expected']} {claim['why']}\n    ours {told}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=SHARED / "data/figures/checks_dev.jsonl")
    parser.add_argument("--kiel", type=Path, default=SHARED / "data/reference/kiel")
    parser.add_argument(
        "--figures", choices=("gold", "ours"), default="gold", help="whose intervals and units"
    )
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all", help="for kinds and errors")
    parser.add_argument("--errors", action="store_true", help="print each claim that is not right")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
