"""Adds, judges and reads anew in a child process that is killed again and again; run by test_processes.

python killing.py LEDGER ARTICLES KILLS SEED

The parent loads everything once and forks, so that fifty kills take seconds and nearly all of a child's
life is work on the ledger.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

if __name__ == "__main__":  # run as a script, it must find the package of its neighbours
    sys.path.insert(0, str(Path(__file__).parents[2]))

from onrecord.ledger.fingerprint import fingerprint
from onrecord.ledger.store import Ledger
from onrecord.link import copies
from onrecord.terms.reading import Reading
from tests.ledger.builders import numbered

READINGS = [Reading(model=f"attribution-test@{n}", tables="aaaa") for n in (1, 2)]
AT = "2026-11-24T10:00:00.{:06}+00:00"


def work(path: Path, articles: int) -> None:
    """Do all that is not done yet; the same whenever it is broken off and begun again."""
    with Ledger.open(path, copies=copies) as ledger:
        for n in range(articles):
            ledger.add(numbered(n), reading=READINGS[0])
        done = {judgement.target for judgement in ledger.judgements()}
        for n in range(0, articles, 5):
            statement = numbered(n).statements[0]
            if statement.id not in done:
                ledger.judge(statement.id, "act", "deny", by="anna", at=AT.format(n))
        for id in ledger.read_otherwise(READINGS[1]):
            if (n := int(id.rpartition("-")[2])) % 3 == 0:
                ledger.revise(numbered(n), reading=READINGS[1], at=AT.format(n))


def killed(path: Path, articles: int, wait: float) -> bool:
    """Let a child work for a while, then kill it; say whether it was at work."""
    child = os.fork()
    if child == 0:
        work(path, articles)
        os._exit(0)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(path: Path, articles: int, kills: int, seed: int) -> int:
    """Kill as often as wanted, then let one run end; print how often work was broken off, and the hash."""
    chance = random.Random(seed)
    start = time.monotonic()
    work(path.with_name("unbroken.db"), articles)
    longest = (time.monotonic() - start) / kills * 1.6
    broken = sum(killed(path, articles, chance.uniform(0, longest)) for _ in range(kills))
    work(path, articles)
    for name in (path, path.with_name("unbroken.db")):
        with Ledger.open(name, read_only=True) as ledger:
            sys.stdout.write(f"{broken} {fingerprint(ledger._db)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
