"""Print how well each contestant finds source, cue and content, and what it costs.

python -m bench.attribution.run [GOLD.jsonl] [--only NAME] [--write FOLDER]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from bench.attribution.contestants import CONTESTANTS, Contestant
from bench.attribution.score import Ratio, score

DEFAULT = Path("../shared/data/attribution/dev.jsonl")
SHOWN = ("soft", "strict", "joint", "direct-soft", "direct-strict", "direct-joint")
TOKENS = ("token-source", "token-cue", "token-content")


def main() -> int:
    """Run the contestants on one file and print the table."""
    args = _arguments()
    gold = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    words = sum(len(re.findall(r"\w+", article["text"])) for article in gold)
    sys.stdout.write(f"{args.gold.name}: {len(gold)} articles, {words:,} words\n")
    sys.stdout.write(
        f"{'F1':16}{''.join(f'{name:>15}' for name in (*SHOWN, *TOKENS))}{'CPU s/1000 words':>18}\n"
    )
    for name, make in CONTESTANTS.items():
        if args.only and args.only not in name:
            continue
        try:
            read = make()
        except ImportError as error:
            sys.stdout.write(f"{name:16}not installed ({error.name}): pip install -e '.[bench]'\n")
            continue
        predicted, seconds = _run(read, gold)
        if args.write:
            _write(args.write / f"{name.replace(' ', '-')}.jsonl", predicted)
        sys.stdout.write(_row(name, score(gold, predicted), seconds / words * 1000))
    return 0


def _run(read: Contestant, gold: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], float]:
    read("Ann said it rains.")  # whatever loads late, loads now
    began = time.process_time()
    predicted = [{"id": article["id"], "attributions": read(article["text"])} for article in gold]
    return predicted, time.process_time() - began


def _row(name: str, figures: dict[str, Ratio], cost: float) -> str:
    cells = "".join(f"{100 * figures[key].f1:15.1f}" for key in (*SHOWN, *TOKENS))
    return f"{name:16}{cells}{cost:18.3f}\n"


def _write(path: Path, predicted: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--only", help="part of one contestant's name")
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="keep the predictions, for the reference scorer"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
