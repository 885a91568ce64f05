"""Adds the articles of a JSON Lines file to a ledger; run as a process of its own: FILE LEDGER."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from onrecord.ledger.store import Ledger
from onrecord.terms.record import from_record


def main(file: str, path: str) -> None:
    """Add each article; say so on the way, so that the test knows when to interfere."""
    with Ledger.open(Path(path)) as ledger, Path(file).open(encoding="utf-8") as lines:
        for line in lines:
            ledger.add(from_record(json.loads(line)))
            sys.stdout.write("added\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
