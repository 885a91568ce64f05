"""Print how well each contestant finds source, cue and content, what ours misses, and what all cost.

python -m bench.attribution.run [GOLD.jsonl] [--model fast] [--model accurate] [--train TRAIN.jsonl]
                                [--rounds 3] [--only NAME] [--write FOLDER]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from bench.attribution.breakdown import cases_of, cues, joint_found, recall_table, tables
from bench.attribution.contestants import OTHERS, Contestant, ours
from bench.attribution.score import Ratio, score
from bench.attribution.speed import FORWARD, OURS, SPACY, Failed, Timed, peak_memory, ratio, timed
from onrecord.pipeline import load
from onrecord.terms.errors import OnRecordError

DATA = Path("../shared/data/attribution")
SHOWN = ("soft", "strict", "joint", "direct-soft", "direct-strict", "direct-joint")
TOKENS = ("token-source", "token-cue", "token-content")

Articles = list[dict[str, Any]]
T = TypeVar("T")


def main() -> int:
    """Run the contestants on one file and print the tables."""
    args = _arguments()
    gold = _articles(args.gold)
    words = sum(len(re.findall(r"\w+", article["text"])) for article in gold)
    _say(f"{args.gold.name}: {len(gold)} articles, {words:,} words\n")
    readers = _available({OURS + model: partial(load, model) for model in args.models}, args.only)
    others = _available(OTHERS, args.only)
    predicted = _quality(gold, {name: ours(reader) for name, reader in readers.items()} | others, args.write)
    if readers:
        _breakdowns(gold, {name: predicted[name] for name in readers}, args.train)
    if args.rounds:
        mine = [task for name in readers for task in (name, name + FORWARD)]
        spacy = [SPACY] if args.only in SPACY else []
        _costs([*mine, *spacy, *others], args.gold, args.rounds, words)
        for model in (name.removeprefix(OURS) for name in readers):
            _memory(model, args.gold)
    return 0


def _available(makers: Mapping[str, Callable[[], T]], only: str) -> dict[str, T]:
    """Make what was asked for and can be made; say what cannot."""
    made = {}
    for name, make in makers.items():
        if only not in name:
            continue
        try:
            made[name] = make()
        except ImportError as error:
            _say(f"left out: {name} is not installed ({error.name}): pip install -e '.[bench]'\n")
        except OnRecordError as error:
            _say(f"left out: {name}: {error}\n")
    return made


def _quality(gold: Articles, readers: Mapping[str, Contestant], folder: Path | None) -> dict[str, Articles]:
    """Print a row of figures a contestant; return what each found."""
    predicted = {}
    _say(f"\n{'F1':18}{''.join(f'{name:>15}' for name in (*SHOWN, *TOKENS))}\n")
    for name, read in readers.items():
        found = [{"id": article["id"], "attributions": read(article["text"])} for article in gold]
        if folder is not None:
            _write(folder / f"{name.replace(' ', '-')}.jsonl", found)
        _say(_row(name, score(gold, found)))
        predicted[name] = found
    return predicted


def _row(name: str, figures: Mapping[str, Ratio]) -> str:
    return f"{name:18}{''.join(f'{100 * figures[key].f1:15.1f}' for key in (*SHOWN, *TOKENS))}\n"


def _breakdowns(gold: Articles, predicted: Mapping[str, Articles], train: Path) -> None:
    seen = cues(_articles(train)) if train.is_file() else None
    cases = cases_of(gold)
    found = {name: joint_found(gold, articles) for name, articles in predicted.items()}
    _say("\nRecall of joint pairs, by what the gold is\n")
    if seen is None:
        _say(f"left out: how often training has the cue, as there is no {train}: see --train\n")
    for table in tables(seen):
        _say(recall_table(table, cases, found) + "\n")


def _costs(names: Sequence[str], articles: Path, rounds: int, words: int) -> None:
    """Print CPU seconds, and how much our network read."""
    results = timed(names, articles, rounds)
    times = {name: result for name, result in results.items() if isinstance(result, Timed)}
    _say(
        f"CPU seconds per 1,000 words, one thread each, in turn, rounds: {rounds}\n"
        f"{'':32}{'median':>10}{'lowest':>10}{'highest':>10}{'to spaCy':>12}{'to forward':>12}\n"
    )
    for name, result in results.items():
        if isinstance(result, Failed):
            _say(f"left out: {name}: {result}\n")
            continue
        against = (times.get(SPACY), times.get(name + FORWARD))
        cells = (f"{1000 * figure(result.seconds) / words:10.3f}" for figure in (median, min, max))
        ratios = (f"{ratio(result.seconds, t.seconds):12.2f}" if t else f"{'-':>12}" for t in against)
        _say(f"{name:32}{''.join(cells)}{''.join(ratios)}\n")
    for name, result in times.items():
        if name + FORWARD in times:
            once = times[name + FORWARD].pieces
            _say(f"{name}: {result.pieces:,} word pieces read, {once:,} of the texts, the rest for nesting\n")


def _memory(model: str, articles: Path) -> None:
    peak = peak_memory(model, articles)
    told = "could not be told" if peak is None else f"{peak:.0f} MB"
    _say(f"{OURS}{model}: peak memory of `onrecord read`: {told}\n")


def _articles(path: Path) -> Articles:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _write(path: Path, predicted: Articles) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()  # the rounds take minutes


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="?", default=DATA / "dev.jsonl")
    parser.add_argument(
        "--model",
        dest="models",
        action="append",
        help="a model of ours, fast if none is given; may be repeated",
    )
    parser.add_argument(
        "--train", type=Path, default=DATA / "train.jsonl", help="where the frequency of cues is counted"
    )
    parser.add_argument("--rounds", type=int, default=3, help="of the timing; 0 leaves out time and memory")
    parser.add_argument("--only", default="", help="part of one contestant's name")
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="keep the predictions, for the reference scorer"
    )
    args = parser.parse_args()
    args.models = args.models or ["fast"]
    return args


if __name__ == "__main__":
    sys.exit(main())
