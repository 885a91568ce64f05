"""What a batch costs, and what it survives.

python -m bench.scale.run speed  [--count 300] [--rounds 1]   one worker, two, the bare loop, spaCy
python -m bench.scale.run memory [--count 300]                memory of the workers, shard by shard
python -m bench.scale.run kills  [--count 300] [--kills 50]   killed at random, compared with an unbroken run
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.scale.generate import generate
from bench.scale.kills import kills
from bench.scale.speed import memory, speed

ARTICLES = Path("../shared/data/attribution/dev.jsonl")
COMMANDS: dict[str, Callable[[Path, int, argparse.Namespace], int]] = {
    "speed": speed,
    "memory": memory,
    "kills": kills,
}


def main() -> int:
    """Write the articles, then answer one question."""
    args = _arguments()
    lines = args.articles.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    with tempfile.TemporaryDirectory(prefix="onrecord-scale-") as room:
        source = Path(room) / "articles.jsonl"
        words = generate(texts, args.count, source)
        sys.stdout.write(f"{args.count:,} articles, {words:,} words, {source.stat().st_size / 1e6:.1f} MB\n")
        return COMMANDS[args.command](source, words, args)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="texts to draw paragraphs from")
    parser.add_argument("--count", type=int, default=300, help="how many articles")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, help="for memory and kills")
    parser.add_argument("--shard-size", type=int, default=25)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=6.0, help="the longest time between two kills")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
