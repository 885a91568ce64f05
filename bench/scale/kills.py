"""A batch killed again and again, at random: its workers, then the process that they work for."""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from onrecord.ledger.dataset.store import DataSet

BATCH = "import sys; from onrecord.apps.cli import main; sys.exit(main())"
PARENT_EVERY = 5
"""Of so many kills one is of the parent, the others of a worker."""


def kills(source: Path, _: int, args: argparse.Namespace) -> int:
    """Compare an unbroken run with one that is killed; fail if a byte differs."""
    unbroken, broken = source.with_name("unbroken"), source.with_name("broken")
    began = time.monotonic()
    _start(source, unbroken, args).wait()
    sys.stdout.write(f"unbroken: {time.monotonic() - began:.0f} s\n")
    chance, killed = random.Random(args.seed), Counter[str]()
    began = time.monotonic()
    process = _start(source, broken, args)
    while killed.total() < args.kills:
        time.sleep(chance.uniform(0.05, args.seconds))
        if process.poll() is not None:
            sys.stdout.write("the batch was done before all kills: give a larger --count\n")
            break
        if killed.total() % PARENT_EVERY == PARENT_EVERY - 1:
            process.kill()
            process.wait()
            killed["parent"] += 1
            process = _start(source, broken, args)
        elif workers := children(process.pid):
            with suppress(ProcessLookupError):
                os.kill(chance.choice(workers), signal.SIGKILL)
                killed["worker"] += 1
    code = process.wait()
    sys.stdout.write(f"killed {dict(killed)}, {time.monotonic() - began:.0f} s, exit code {code}\n")
    same = digest(broken) == digest(unbroken)
    sums = [DataSet(out).content()[:16] for out in (unbroken, broken)]
    told = "the same" if same else "DIFFERENT"
    sys.stdout.write(f"content {sums[0]} and {sums[1]}; Parquet files {told}\n")
    return int(code != 0 or not same or sums[0] != sums[1] or killed.total() < args.kills)


def _start(source: Path, out: Path, args: argparse.Namespace) -> subprocess.Popen[bytes]:
    options = ["--workers", str(args.workers), "--shard-size", str(args.shard_size), "--quiet"]
    command = [sys.executable, "-c", BATCH, "batch", str(source), "--out", str(out), *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started; Linux alone tells."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, thread.read_text().split())
    return found


def digest(out: Path) -> list[tuple[str, str]]:
    """Return the name and sha256 of every Parquet file."""
    return [
        (str(path.relative_to(out)), hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(out.rglob("*.parquet"))
    ]
