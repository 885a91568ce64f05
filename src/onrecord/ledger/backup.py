"""A copy of a ledger as it stands, made before anything about its form is changed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from onrecord.terms.errors import BackupFailed

PAGES = 4096
"""Pages copied at a time: 16 MB."""


def back_up(path: Path, version: int) -> Path:
    """Copy a ledger to a file beside it, and return its name; it appears there when it is whole and on disk.

    The caller may hold the write lock: what is copied is what was stored last.

    Raises:
        BackupFailed: There is no room, or the folder cannot be written; nothing is left behind.
    """
    target = _free_name(path, version)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        # opened as writers do: the last to close a ledger clears away the files beside it, if it may write
        where = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(where, uri=True)) as source, closing(sqlite3.connect(beside)) as copy:
            source.backup(copy, pages=PAGES)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(path, target, str(error)) from error
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            beside.with_name(beside.name + end).unlink(missing_ok=True)
    return target


def _free_name(path: Path, version: int) -> Path:
    """Return ledger.v3.bak.db, or ledger.v3-2.bak.db where an earlier try has left one."""
    number = 1
    while True:
        again = f"-{number}" if number > 1 else ""
        target = path.with_name(f"{path.stem}.v{version}{again}.bak{path.suffix}")
        if not target.exists():
            return target
        number += 1
