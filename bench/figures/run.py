"""Score the figures read out of sentences, beside a floor and quantulum3, and time them.

python -m bench.figures.run [GOLD.jsonl] [--articles ARTICLES.jsonl] [--model fast]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import date
from pathlib import Path

from bench.figures.alike import Row
from bench.figures.contestants import Contestant, every_number, ours, quantulum
from bench.figures.score import NAMES, Score, score
from onrecord.extract.figures import figures_in
from onrecord.extract.stated import stated
from onrecord.pipeline import load
from onrecord.reference.check import Tables, check_all, load_tables
from onrecord.terms.check import Check
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped

GOLD = Path("../shared/data/figures/figures_dev.jsonl")
ARTICLES = Path("../shared/data/attribution/dev.jsonl")
FLOORS = {"span": 0.92, "value": 0.90, "value_unit": 0.86, "base": 0.80}
"""Least F1 of ours; below one of them the bench fails."""

LEAST_STATUS, MOST_FALSE, MOST_SECONDS = 0.90, 0.03, 0.02


def main() -> int:
    """Print a table a contestant and the time by 1,000 words; fail if ours is under a floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="texts to take the time on")
    parser.add_argument("--model", help="find statements with it, to say who asserts a figure")
    parser.add_argument("--half", choices=("even", "odd"), help="every other sentence alone")
    options = parser.parse_args()
    gold = read(options.gold)
    if options.half:
        gold = gold[options.half == "odd" :: 2]
    reader = load(options.model) if options.model else None
    mine = run("ours", ours(reader), gold)
    run("every number in digits", every_number, gold)
    other = quantulum()
    if isinstance(other, str):
        sys.stdout.write(f"\n{other}\n")
    else:
        run("quantulum3", other, gold)
    fast = timed(options.articles) if options.articles.is_file() else True
    return int(not (holds(mine) and fast))


def read(path: Path) -> list[Row]:
    """Read a JSON object from each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def run(name: str, contestant: Contestant, gold: list[Row]) -> Score:
    """Score a contestant and print its table."""
    found = score(gold, {sentence["id"]: contestant(sentence) for sentence in gold})
    sys.stdout.write(f"\n== {name}, {len(gold)} sentences\n{table(found)}")
    return found


def table(found: Score) -> str:
    """Write the figures of one run as lines."""
    lines = [
        f"{label:30} P {ratio.precision:.3f}  R {ratio.recall:.3f}  F1 {ratio.f1:.3f}   ({ratio.hits})"
        for label, ratio in ((NAMES[name], found.ratios[name]) for name in NAMES)
    ]
    lines += [
        f"{label:30} {part.part} of {part.whole}"
        for label, part in (
            ("status right, of the matched", found.status),
            ("false figures on no figures", found.false),
            ("sentences without any fault", found.clean),
        )
    ]
    return "\n".join(lines) + "\n"


def holds(found: Score) -> bool:
    """Say whether every floor is reached."""
    ratios = all(found.ratios[name].f1 >= least for name, least in FLOORS.items())
    status, false = found.status.rate or 0.0, found.false.rate or 0.0
    return ratios and status >= LEAST_STATUS and false <= MOST_FALSE


def timed(path: Path) -> bool:
    """Print the CPU seconds by 1,000 words of the articles; say whether they are few enough."""
    articles = [(article["text"], article["date"]) for article in read(path)]
    tables = load_tables()
    list(_checked(*articles[0], figures_in(articles[0][0]), tables))  # the tables are read once
    begun = time.process_time()
    found = [figures_in(text, published=day) for text, day in articles]
    half = time.process_time()
    checks = sum(
        len(_checked(*article, figures, tables)) for article, figures in zip(articles, found, strict=True)
    )
    ended = time.process_time()
    thousands = sum(len(text.split()) for text, _ in articles) / 1000
    count = sum(map(len, found))
    sys.stdout.write(
        f"\n{1000 * thousands:.0f} words, {count} figures, {checks} checks: "
        f"{(half - begun) / thousands:.4f} CPU s per 1,000 words to find them, "
        f"{(ended - half) / thousands:.4f} to check them\n"
    )
    return (ended - begun) / thousands <= MOST_SECONDS


def _checked(text: str, day: str, figures: list[Figure], tables: Tables) -> list[Check | Dropped]:
    asked = stated(figures, text, (), {})
    return list(check_all(asked, text, published=date.fromisoformat(day), tables=tables))


if __name__ == "__main__":
    sys.exit(main())
