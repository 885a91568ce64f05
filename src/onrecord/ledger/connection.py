"""One connection to one ledger file, and SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR

from onrecord.ledger.rows import deflated
from onrecord.ledger.sql import unstored
from onrecord.terms.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerFailed,
    LedgerFull,
    LedgerReadOnly,
    NoLedger,
    NotALedger,
    StorageError,
)

SMALLEST = 512
"""Bytes of a page at least, so of any database."""

APPLICATION_ID = int.from_bytes(b"ONRC", "big")
PATIENCE = 10.0
"""Seconds to wait for another process's transaction."""

CACHE = 64_000
"""KiB of pages kept in memory: an index of ids is read and written at random places."""

PRAGMAS = (
    # Of a new ledger: three deflated articles of the usual length fit in a page; in 4096 bytes, one.
    "pragma page_size = 8192",
    "pragma foreign_keys = on",
    # In WAL mode NORMAL cannot corrupt the file. Losing power may lose the last articles, each whole,
    # and the next run adds them again; FULL would wait for the disk after every article.
    "pragma synchronous = normal",
    f"pragma cache_size = -{CACHE}",
    "pragma wal_autocheckpoint = 4000",  # 32 MB: a page that changes often is copied less often
    "pragma journal_size_limit = 67108864",  # a WAL that a long read made grow is cut back to 64 MB
)

PLAINLY: dict[int, Callable[[Path, str], StorageError]] = {
    sqlite3.SQLITE_NOTADB: NotALedger,
    sqlite3.SQLITE_CORRUPT: LedgerDamaged,
    sqlite3.SQLITE_READONLY: LedgerReadOnly,
    sqlite3.SQLITE_CANTOPEN: LedgerReadOnly,
    sqlite3.SQLITE_PERM: LedgerReadOnly,
    sqlite3.SQLITE_AUTH: LedgerReadOnly,
    sqlite3.SQLITE_FULL: lambda path, _: LedgerFull(path),
    sqlite3.SQLITE_BUSY: lambda path, _: LedgerBusy(path, PATIENCE),
    sqlite3.SQLITE_LOCKED: lambda path, _: LedgerBusy(path, PATIENCE),
}
"""SQLite's primary result codes that have a name of their own here."""


SHUT = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
"""What SQLite says where it cannot make its files beside the ledger."""


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn each error of sqlite3 into one that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise PLAINLY.get(code_of(error), LedgerFailed)(path, str(error)) from error


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 where sqlite3 itself complained."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the file, make it if it may be written and is not there, and make sure that it is a ledger.

    A new ledger is still empty afterwards; `migrate.migrate` gives it its tables.

    Raises:
        NoLedger: It was to be read, and it is not there, or it is empty.
        NotALedger: Another kind of file, or another program's database.
    """
    with said_plainly(path):
        if _is_missing(path) and read_only:
            raise NoLedger(path)
        try:
            return _opened(path, read_only=read_only)
        except sqlite3.OperationalError as error:
            if not (read_only and code_of(error) in SHUT and _lies_still(path)):
                raise
            # In a folder that this process cannot write, SQLite has no room for its shared memory.
            # Nobody has the ledger open for writing, so the file may be read as it stands.
            return _opened(path, read_only=True, more="&immutable=1")


def use_wal(db: sqlite3.Connection) -> None:
    """Let readers read while one process writes; the file remembers it.

    SQLite does not wait for its turn here as it does elsewhere, so this does.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def version_of(db: sqlite3.Connection) -> int:
    """Return the number of the last migration that the ledger has seen."""
    return int(db.execute("pragma user_version").fetchone()[0])


def _is_missing(path: Path) -> bool:
    """Say whether there is nothing yet; SQLite itself would write over a file of a few bytes.

    A larger file is not opened here. To close it would let go of the locks that this process holds on it,
    if the ledger is open in it already: other processes would then clear away what it is reading.
    """
    try:
        found = path.stat()
        if S_ISDIR(found.st_mode):
            raise NotALedger(path, "it is a folder")
        if 0 < found.st_size < SMALLEST:
            raise NotALedger(path, "it is another kind of file")
    except FileNotFoundError:
        return True
    except OSError as error:
        raise LedgerFailed(path, str(error)) from error
    return found.st_size == 0


def _opened(path: Path, *, read_only: bool, more: str = "") -> sqlite3.Connection:
    # A reader opens the file as writers do, where it may, and is then forbidden to write: so the last
    # process to close it, whichever that is, clears away the files beside it.
    how = f"{path.absolute().as_uri()}?mode={'rw' if read_only else 'rwc'}{more}"
    # isolation_level=None: transactions begin and end where store.py says so, nowhere else
    db = sqlite3.connect(how, uri=True, isolation_level=None, timeout=PATIENCE)
    try:
        db.text_factory = unstored
        db.row_factory = sqlite3.Row
        db.create_function("deflated", 1, deflated, deterministic=True)  # for migration 4
        for pragma in (*PRAGMAS, *(["pragma query_only = on"] if read_only else [])):
            db.execute(pragma)
        is_empty = _is_empty(db, path)
        if is_empty and read_only:
            raise NoLedger(path)
    except BaseException:
        db.close()
        raise
    return db


def _is_empty(db: sqlite3.Connection, path: Path) -> bool:
    """Tell a new file from a ledger; any other file is refused, and has not been changed."""
    db.execute("begin")  # both from one moment: another process may be making the ledger just now
    application = db.execute("pragma application_id").fetchone()[0]
    tables = db.execute("select count(*) from sqlite_schema").fetchone()[0]
    db.execute("commit")
    if application == APPLICATION_ID:
        return False
    if application or tables:
        raise NotALedger(path, "it is a database of another program")
    return True


def _lies_still(path: Path) -> bool:
    """Say whether there is no write-ahead log beside the file: the last writer takes it away."""
    return not path.with_name(path.name + "-wal").exists()
