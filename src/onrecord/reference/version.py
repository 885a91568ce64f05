"""One name for the state of all tables: the package's and the user's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from onrecord.reference.tables import TABLES, home

SIGNS = 12
"""Hex digits of the name: 48 bits, to tell apart the few states that one ledger sees."""

KINDS = {".csv", ".toml", ".parquet"}


def tables_version() -> str:
    """Return the beginning of a sha256 over the names and bytes of all tables."""
    return _version(home())


@cache
def _version(own: str | None) -> str:
    digest = hashlib.sha256()
    folders = [TABLES, *([Path(own) / "tables"] if own else [])]
    for file in (file for folder in folders for file in _files(folder)):
        digest.update(f"{file.name}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:SIGNS]


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.suffix in KINDS and path.is_file())
