"""Opening a ledger to write to it, with the rules for copies; and a word where it was brought up to date."""

from __future__ import annotations

from pathlib import Path

from onrecord.apps.messages import say
from onrecord.ledger.store import Ledger
from onrecord.link import copies


def opened(where: Path, *, quiet: bool = False) -> Ledger:
    """Open a ledger for writing; say so if it had to be brought up to date."""
    ledger = Ledger.open(where, copies=copies)
    if ledger.backup is not None:
        say(
            f"the ledger was brought up to date; as it was before, it is kept in {ledger.backup}", quiet=quiet
        )
    return ledger
