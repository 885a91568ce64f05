"""Articles a second and CPU seconds of a batch, beside the bare loop and spaCy's small pipeline.

python -m bench.scale.speed CONTESTANT ARTICLES.jsonl    times one of LOOPS once
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from onrecord.pipeline import load

MOST_OVERHEAD = 0.10
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
BATCH = "import sys; from onrecord.apps.cli import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took, all its processes together."""

    wall: float  # seconds
    cpu: float  # seconds


def speed(source: Path, words: int, args: argparse.Namespace) -> int:
    """Print a row a contestant; fail if a batch costs over MOST_OVERHEAD more CPU than the bare loop."""
    one = source.with_name("one.jsonl")
    one.write_text(source.open(encoding="utf-8").readline(), encoding="utf-8")
    contestants = {
        "the bare loop": ["-m", "bench.scale.speed", "loop"],
        "batch, 1 worker": ["-c", BATCH, "1"],
        "batch, 2 workers": ["-c", BATCH, "2"],
    }
    if importlib.util.find_spec("spacy"):
        contestants["spaCy small pipeline"] = ["-m", "bench.scale.speed", "spacy"]
    found: dict[str, list[Cost]] = {name: [] for name in contestants}
    for _ in range(args.rounds):
        for name, command in contestants.items():
            start, whole = cost(command, one, args), cost(command, source, args)
            found[name].append(Cost(whole.wall - start.wall, whole.cpu - start.cpu))
    sys.stdout.write("start-up is taken off: the same run on one article\n")
    sys.stdout.write(f"{'':24}articles/s   words per CPU s   CPU s per 1,000 words\n")
    for name, costs in found.items():
        wall, cpu = median(c.wall for c in costs), median(c.cpu for c in costs)
        rates = args.count / wall, words / cpu, 1000 * cpu / words
        sys.stdout.write(f"{name:24}{rates[0]:10.2f}{rates[1]:18,.0f}{rates[2]:24.3f}\n")
    bare, first, second = (found[name] for name in list(contestants)[:3])
    overhead = median(b.cpu / a.cpu for a, b in zip(bare, first, strict=True)) - 1
    gain = median(a.wall / b.wall for a, b in zip(first, second, strict=True))
    sys.stdout.write(f"CPU of a batch over the bare loop: {overhead:+.1%}\n")
    sys.stdout.write(f"two workers are {gain:.2f} times one\n")
    return int(overhead > MOST_OVERHEAD)


def memory(source: Path, _: int, args: argparse.Namespace) -> int:
    """Print the peak memory of the workers as shards go by, and how long the output takes to load."""
    with tempfile.TemporaryDirectory(prefix="onrecord-scale-") as room:
        out = Path(room) / "out"
        subprocess.run([sys.executable, "-c", BATCH, *_options(source, out, args.workers, args)], check=True)
        shards = [json.loads(path.read_text()) for path in sorted(out.glob("shards/*.json"))]
        size = sum(path.stat().st_size for path in out.rglob("*.parquet"))
        before, began = _cpu(), time.monotonic()
        load_it = ["load", str(out), "--ledger", str(Path(room) / "ledger.db"), "--quiet"]
        subprocess.run([sys.executable, "-c", BATCH, *load_it], check=True)
        loading = Cost(time.monotonic() - began, _cpu() - before)
    tenth = max(1, len(shards) // 10)
    for shard in shards[::tenth]:
        sys.stdout.write(f"shard {shard['shard']}: {shard['peak_memory_mb']:,} MB\n")
    sys.stdout.write(f"{size / args.count:,.0f} bytes an article in Parquet\n")
    rates = (60 * args.count / seconds for seconds in (loading.wall, loading.cpu))
    sys.stdout.write("loaded: {:,.0f} articles a minute, {:,.0f} a CPU minute\n".format(*rates))
    return 0


def cost(command: list[str], source: Path, args: argparse.Namespace) -> Cost:
    """Run one contestant on a file, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="onrecord-scale-") as room:
        options = [str(source)]
        if command[0] == "-c":
            *command, workers = command
            options = _options(source, Path(room) / "out", int(workers), args)
        before, began = _cpu(), time.monotonic()
        command = [sys.executable, *command, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | ONE_THREAD)
        return Cost(time.monotonic() - began, _cpu() - before)


def _options(source: Path, out: Path, workers: int, args: argparse.Namespace) -> list[str]:
    size = ("--workers", str(workers), "--shard-size", str(args.shard_size))
    return ["batch", str(source), "--out", str(out), *size, "--quiet"]


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def loop(texts: list[str]) -> None:
    """Read the texts and do nothing with what is found."""
    reader = load()
    for text in texts:
        reader.read(text)


def spacy(texts: list[str]) -> None:
    """Run spaCy's small pipeline."""
    from bench.attribution.contestants import spacy_small

    read = spacy_small()
    for text in texts:
        read(text)


LOOPS = {"loop": loop, "spacy": spacy}


if __name__ == "__main__":
    name, path = sys.argv[1:]
    rows = Path(path).read_text(encoding="utf-8").splitlines()
    LOOPS[name]([json.loads(row)["text"] for row in rows])
