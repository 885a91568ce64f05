"""What the commands say on standard error, and the exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import EPIPE
from itertools import islice
from typing import TYPE_CHECKING

import typer

from onrecord.apps.phrases import shortened
from onrecord.apps.safe import in_a_line
from onrecord.terms.errors import OnRecordError, StorageError
from onrecord.terms.findings import Dropped

if TYPE_CHECKING:
    from onrecord.apps.inputs import Losses

OK, SAYS_SO, USAGE, PARTLY, STORAGE, INTERRUPTED = 0, 1, 2, 3, 4, 130
LISTED = 20
LONGEST_NAME = 200


def say(message: str, *, quiet: bool = False) -> None:
    """Write one line on standard error."""
    if not quiet:
        sys.stderr.write(f"onrecord: {in_a_line(message)}\n")


def say_losses(losses: Losses, *, quiet: bool) -> None:
    """Tell what the readers gave up: the first rows, then how many more there are."""
    for item in islice(losses.dropped, LISTED):
        code, _, rest = item.why.partition(":")
        why = f"{code.replace('_', ' ')}:{rest}" if rest else code.replace("_", " ")
        say(f"{shortened(item.origin or '-', LONGEST_NAME)}: {why}", quiet=quiet)
    if len(losses.dropped) > LISTED:
        say(f"and {len(losses.dropped) - LISTED:,} more like these", quiet=quiet)


def say_left_out(left_out: Mapping[str, int] | None, form: str, *, quiet: bool) -> None:
    """Tell what a form of output had no place for."""
    for what, number in (left_out or {}).items():
        say(f"{form} leaves out: {what} {number:,}", quiet=quiet)


def exit_code(losses: Losses, *, articles_read: int) -> int:
    """Return what the shell should know: all read, a part of it, or nothing to read at all."""
    if not losses.articles_lost:
        return OK
    return USAGE if not articles_read and _only_missing(losses.dropped) else PARTLY


def _only_missing(dropped: Iterable[Dropped]) -> bool:
    return all(item.code == "no_input" for item in dropped)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn each error that is meant for people into one line and an exit code.

    Raises:
        typer.Exit: With the exit code.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()  # here, where an error can still be told
    except StorageError as error:
        raise _ended(STORAGE, str(error)) from None
    except OnRecordError as error:
        raise _ended(USAGE, str(error)) from None
    except KeyboardInterrupt:
        raise _ended(INTERRUPTED, "interrupted; what was finished is kept") from None
    except OSError as error:
        _forget_output()
        if error.errno == EPIPE:  # the reader of our output has gone: no fault of anybody
            raise typer.Exit(OK) from None
        raise _ended(STORAGE, str(error)) from None


def _ended(code: int, message: str) -> typer.Exit:
    say(message)
    return typer.Exit(code)


def _forget_output() -> None:
    """Let what is still to be written go nowhere: the interpreter would try again at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
