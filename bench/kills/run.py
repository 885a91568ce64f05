"""Kill a process at work on a ledger many times; fail unless it ends as if nobody had.

python -m bench.kills.run [--kills 500] [--articles 400] [--seed 1]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord.ledger.verify import verify

KILLING = Path(__file__).parents[2] / "tests" / "ledger" / "killing.py"


def main() -> int:
    """Run the harness and compare."""
    args = _arguments()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "killed.db"
        numbers = [str(number) for number in (args.articles, args.kills, args.seed)]
        command = [sys.executable, str(KILLING), str(path), *numbers]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        (broken, killed), (_, unbroken) = (line.split() for line in told.splitlines())
        faults = verify(path).faults
    sys.stdout.write(
        f"{args.kills} kills, {broken} of them at work, {args.articles} articles, "
        f"{time.monotonic() - start:.0f} s\n"
        f"content after the kills   {killed}\ncontent of an unbroken run {unbroken}\n{len(faults)} faults\n"
    )
    return int(killed != unbroken or bool(faults))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
