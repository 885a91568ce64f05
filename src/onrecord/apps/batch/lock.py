"""One batch at a time in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from onrecord.ledger.dataset.store import said_plainly
from onrecord.terms.errors import OtherBatch

LOCK = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, made if need be; the system lets go of it when this process ends, however it does.

    Raises:
        OtherBatch: Another process holds it.
    """
    with said_plainly(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / LOCK).open("a")
    try:
        try:
            fcntl = import_module("fcntl")
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # Windows: two batches in one folder are the user's own care there
            pass
        except BlockingIOError:
            raise OtherBatch(folder, "another batch is writing there now") from None
        yield
    finally:
        file.close()
