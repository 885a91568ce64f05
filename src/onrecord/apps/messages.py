"""What the commands say on standard error, and the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import islice

from onrecord.apps.inputs import Losses
from onrecord.terms.findings import Dropped

OK, SAYS_SO, USAGE, PARTLY, STORAGE, INTERRUPTED = 0, 1, 2, 3, 4, 130
LISTED = 20


def say(message: str, *, quiet: bool = False) -> None:
    """Write one line on standard error."""
    if not quiet:
        sys.stderr.write(message.encode("utf-8", "replace").decode("utf-8") + "\n")


def say_losses(losses: Losses, *, quiet: bool) -> None:
    """Tell what the readers gave up: the first rows, then how many more there are."""
    for item in islice(losses.dropped, LISTED):
        say(f"onrecord: {item.origin or '-'}: {item.why}", quiet=quiet)
    if len(losses.dropped) > LISTED:
        say(f"onrecord: and {len(losses.dropped) - LISTED} more like these", quiet=quiet)


def exit_code(losses: Losses, *, articles_read: int) -> int:
    """Return what the shell should know: all read, a part of it, or nothing to read at all."""
    if not losses.articles_lost:
        return OK
    return USAGE if not articles_read and _only_missing(losses.dropped) else PARTLY


def _only_missing(dropped: Iterable[Dropped]) -> bool:
    return all(item.code == "no_input" for item in dropped)
