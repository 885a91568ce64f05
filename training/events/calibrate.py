"""Fit the score of the shipped finder: how likely an event of this type is at this word.

    python -m training.events.calibrate --data FOLDER --folds FOLDER...

A logistic regression of "the gold has an event of this type at this place" on the log odds that the network
gives it, over the sentences with all events known (attributed_dev), each read by the model of the fold that
has not seen it. Slope, shift and the least probability of an event go into the model.json of all of them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.events.attributed import overlaps, types
from bench.events.ours import Record, finders
from onrecord.extract.clauses import clauses_of
from onrecord.extract.events import decided
from onrecord.extract.sieve import sieved
from onrecord.language.event_finder import FOLDER, EventFinder
from onrecord.language.words import split_words
from training.attribution.calibrate import Array, fitted, reliability


def main() -> int:
    """Fit, print the reliability table, and write the numbers into each model.json."""
    args = _arguments()
    lines = (args.data / "attributed_dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    models = finders(args.folds, shipped=False)
    cases = [
        case for row in rows if row["id"] in models.without for case in _cases(row, models.of(row["id"]))
    ]
    values = np.array([[odds, 1.0] for odds, _ in cases])
    right = np.array([float(good) for _, good in cases])
    slope, shift = fitted(values, right)
    sys.stdout.write(f"slope {slope:.3f}, shift {shift:.3f}\n")
    sys.stdout.write(reliability(_logistic(values @ np.array([slope, shift])), right))
    for folder in (FOLDER / "fast", *args.folds):
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        card |= {"calibration": [round(float(slope), 4), round(float(shift), 4)], "least": args.least}
        (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return 0


def _cases(row: Record, finder: EventFinder) -> Iterator[tuple[float, bool]]:
    """Yield the log odds of each event that may be one, and whether it is."""
    words = split_words(row["text"])
    clauses = clauses_of(words)
    finder.calibration, finder.least = (1.0, 0.0), 0.05
    for first, last, hits in sieved(clauses):
        for found in decided(clauses, finder.read(words, first, last), hits, finder):
            place = (found.trigger.start, found.trigger.end)
            good = any(found.kind in types(e) and overlaps(e["trigger"], place) for e in row["events"])
            yield found.odds, good


def _logistic(x: Array) -> Array:
    result: Array = 1 / (1 + np.exp(-x))
    return result


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", type=Path, nargs="+", required=True)
    parser.add_argument("--least", type=float, default=0.5, help="probability under which there is no event")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
