"""Score the periods of the times that articles name, beside a floor.

python -m bench.times.run [--articles ARTICLES.jsonl] [--cases CASES.jsonl] [--half even|odd] [--errors]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.extract.times import Time, times_in

HERE = Path(__file__).parent
ARTICLES = Path("../shared/data/attribution/dev.jsonl")
LEAST_WEEKDAYS, LEAST_DAYS_AND_MONTHS = 0.90, 0.88
"""The figures to hold, from issue 5."""

DAYS_AND_MONTHS = ("weekday", "next weekday", "day", "month")

Case = dict[str, Any]
Days = tuple[str | None, str | None]
Answer = Days | None
"""First and last day; None where no day is told."""

Find = Callable[[str, date], list[tuple[int, int, Answer]]]


def main() -> int:
    """Print the share of right answers by kind; fail if ours misses a target."""
    args = _arguments()
    articles = {str(row["id"]): row for row in read(args.articles)}
    cases = read(args.cases)
    places = {name: number for number, name in enumerate(articles)}
    if args.half:
        cases = [case for case in cases if places[case["article"]] % 2 == (args.half == "odd")]
    right = {name: rights(cases, articles, find) for name, find in CONTESTANTS.items()}
    _print_table(cases, right)
    if args.errors:
        _print_errors(cases, articles, right["ours"])
    ours = right["ours"]
    weekdays = share(cases, ours, ("weekday",))
    return int(weekdays < LEAST_WEEKDAYS or share(cases, ours, DAYS_AND_MONTHS) < LEAST_DAYS_AND_MONTHS)


def read(path: Path) -> list[Case]:
    """Read a JSON object from each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def ours(text: str, published: date) -> list[tuple[int, int, Answer]]:
    """Return the times that we find and their days."""
    return [(time.start, time.end, _days(time)) for time in times_in(text, published)]


def on_publication(text: str, published: date) -> list[tuple[int, int, Answer]]:
    """Return the floor: every time is the day of publication."""
    day = published.isoformat()
    return [(0, len(text), (day, day))]


CONTESTANTS: dict[str, Find] = {"day of publication": on_publication, "ours": ours}


def _days(time: Time) -> Answer:
    if time.period is None:
        return None
    start, end = time.period.start, time.period.end
    return (start.isoformat() if start else None), (end.isoformat() if end else None)


def rights(cases: Sequence[Case], articles: dict[str, Case], find: Find) -> list[bool]:
    """Say of each case whether its answer is right."""
    found: dict[str, list[tuple[int, int, Answer]]] = {}
    for name in {case["article"] for case in cases}:
        found[name] = find(articles[name]["text"], date.fromisoformat(articles[name]["date"]))
    return [is_right(case, answer_at(case, found[case["article"]])) for case in cases]


def answer_at(case: Case, found: Iterable[tuple[int, int, Answer]]) -> Answer:
    """Return the answer of the time that has the most characters in common with a case's."""
    start, end = int(case["start"]), int(case["end"])

    def common(time: tuple[int, int, Answer]) -> int:
        return min(time[1], end) - max(time[0], start)

    near = max((time for time in found if common(time) > 0), key=common, default=None)
    return near and near[2]


def is_right(case: Case, answer: Answer) -> bool:
    """Say whether an answer has the days expected; words that are no time must have none."""
    expected = [None if case["expected"] == "none" else case["expected"], *case.get("also", [])]
    told = None if answer is None else list(answer)
    return any(told == one for one in expected)


def share(cases: Sequence[Case], right: Sequence[bool], kinds: Iterable[str]) -> float:
    """Return the share of right answers to cases of some kinds."""
    of_kind = [one for case, one in zip(cases, right, strict=True) if case["kind"] in set(kinds)]
    return sum(of_kind) / max(1, len(of_kind))


def _print_table(cases: Sequence[Case], right: dict[str, list[bool]]) -> None:
    kinds = Counter(case["kind"] for case in cases)
    out = sys.stdout.write
    out(f"{'':20}{'cases':>6}" + "".join(f"{name:>20}" for name in right) + "\n")
    for kind, number in kinds.most_common():
        _print_row(kind, number, [share(cases, one, (kind,)) for one in right.values()])
    days = sum(kinds[kind] for kind in DAYS_AND_MONTHS)
    _print_row("days and months", days, [share(cases, one, DAYS_AND_MONTHS) for one in right.values()])
    _print_row("all", len(cases), [share(cases, one, kinds) for one in right.values()])


def _print_row(name: str, number: int, shares: Iterable[float]) -> None:
    sys.stdout.write(f"{name:20}{number:>6}" + "".join(f"{value:>20.3f}" for value in shares) + "\n")


def _print_errors(cases: Sequence[Case], articles: dict[str, Case], right: Sequence[bool]) -> None:
    for case, is_it in zip(cases, right, strict=True):
        if is_it:
            continue
        article = articles[case["article"]]
        text = article["text"]
        told = answer_at(case, ours(text, date.fromisoformat(article["date"])))
        around = text[max(0, case["start"] - 60) : case["end"] + 40].replace("\n", " ")
        words = text[case["start"] : case["end"]]
        sys.stdout.write(f"\n{article['date']} {case['kind']}: {words!r} in {around!r}\n")
        sys.stdout.write(f"    expected {case['expected']}, ours {told}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="where the texts are")
    parser.add_argument("--cases", type=Path, default=HERE / "cases.jsonl")
    parser.add_argument("--half", choices=("even", "odd"), help="the cases of every other article")
    parser.add_argument("--errors", action="store_true", help="print each case that is not right")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
