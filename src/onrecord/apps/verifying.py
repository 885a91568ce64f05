"""`onrecord verify`: is a ledger whole?"""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.apps.asking import print_json, say_plainly
from onrecord.apps.messages import OK, STORAGE
from onrecord.ledger.verify import verify as verified

LISTED = 50


def verify(where: Path, *, as_json: bool) -> int:
    """Print what is wrong with a ledger, or that nothing is; return the exit code."""
    result = verified(where)
    if as_json:
        print_json({"ledger": str(where), "faults": list(result.faults), "content": result.content})
        return STORAGE if result.faults else OK
    for fault in result.faults[:LISTED]:
        say_plainly(fault)
    if len(result.faults) > LISTED:
        say_plainly(f"and {len(result.faults) - LISTED:,} more like these")
    told = f"{len(result.faults):,} faults" if result.faults else "whole"
    sys.stdout.write(f"{told}; {result.articles:,} articles checked, content {result.content[:16]}\n")
    return STORAGE if result.faults else OK
