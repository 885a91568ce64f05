"""Tables that a user has registered: each in a folder NAME-VERSION of ONRECORD_HOME, told by sha256.

A folder appears whole or not at all: it is filled under another name, and renamed when all is written.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.terms.errors import BadTable, BadTableName, NoHome, NoSuchTable, TableChanged, TableTaken

CARD = "table.toml"
"""What a registered folder says of itself; a folder without it is something else, such as a model."""

NAME = re.compile(r"[a-z][a-z0-9_]*")
VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._]*")
UNFINISHED = ".adding-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """One registered table, and what its card says."""

    name: str
    version: str
    kind: str  # "own", or "kiel" for the tracker's files
    folder: Path
    files: Mapping[str, str]  # name in the folder, and sha256
    card: Mapping[str, Any]  # all that is known of it: key, value, unit, licence, source ...

    @property
    def id(self) -> str:
        """The name and the version."""
        return f"{self.name}-{self.version}"

    def verify(self) -> None:
        """Compare every file with the card.

        Raises:
            TableChanged: A file is missing, or is not the one that was registered.
        """
        for file, expected in self.files.items():
            path = self.folder / file
            found = sha256_of(path) if path.is_file() else "none: the file is gone"
            if found != expected:
                raise TableChanged(self.id, path, found, expected)


def registered(home: Path) -> tuple[Registered, ...]:
    """Return all registered tables, of one name the older version first.

    Raises:
        BadTable: A card cannot be read.
    """
    found = [
        _read_card(card) for card in home.glob(f"*/{CARD}") if not card.parent.name.startswith(UNFINISHED)
    ]
    return tuple(sorted(found, key=lambda entry: (entry.name, version_key(entry.version))))


def find(home: Path, name: str) -> Registered:
    """Return a table by its name, then the newest version, or by name and version.

    Raises:
        NoSuchTable: There is none.
    """
    found = [entry for entry in registered(home) if name in (entry.name, entry.id)]
    if not found:
        raise NoSuchTable(name, [entry.id for entry in registered(home)])
    return found[-1]


def register(
    home: Path, name: str, version: str, files: Mapping[str, bytes], card: Mapping[str, Any]
) -> Registered:
    """Write a table into the home folder, all of it or nothing.

    Args:
        home: ONRECORD_HOME; made if it is not there.
        name: Of the table.
        version: Of this state of it.
        files: What each file holds.
        card: What is to be known of it; `kind` among it.

    Raises:
        BadTableName: The name or the version cannot stand in a folder's name.
        TableTaken: That version is registered with other files.
    """
    if not NAME.fullmatch(name) or not VERSION.fullmatch(version):
        raise BadTableName(name, version)
    sums = {file: hashlib.sha256(data).hexdigest() for file, data in files.items()}
    target = home / f"{name}-{version}"
    if target.exists():
        there = _read_card(target / CARD)
        if dict(there.files) != sums:
            raise TableTaken(there.id)
        there.verify()
        return there
    home.mkdir(parents=True, exist_ok=True)
    with _unfinished(home) as folder:
        for file, data in files.items():
            (folder / file).write_bytes(data)
        text = _toml({"name": name, "version": version, **card}, sums)
        (folder / CARD).write_text(text, encoding="utf-8")
        folder.rename(target)
    return _read_card(target / CARD)


def home_folder(home: str | None) -> Path:
    """Return the folder of ONRECORD_HOME.

    Raises:
        NoHome: The variable is not set.
    """
    if home is None:
        raise NoHome
    return Path(home).expanduser()


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """Return what puts "10" after "9"."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"[._]", version))


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def _unfinished(home: Path) -> Iterator[Path]:
    """Give a folder that is gone afterwards, unless it was renamed."""
    folder = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=home))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _read_card(card: Path) -> Registered:
    try:
        read = tomllib.loads(card.read_text(encoding="utf-8"))
        files = {str(file): str(sum_) for file, sum_ in read.pop("sha256").items()}
        return Registered(
            name=str(read["name"]),
            version=str(read["version"]),
            kind=str(read["kind"]),
            folder=card.parent,
            files=files,
            card=read,
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise BadTable(card, 1, "all", repr(error), "a card as `onrecord tables add` writes it") from error


def _toml(card: Mapping[str, Any], sums: Mapping[str, str]) -> str:
    """Write a card: strings, numbers, truth and lists of strings are all that it has."""
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in card.items()]
    lines.append("\n[sha256]")
    lines.extend(f'"{file}" = "{found}"' for file, found in sums.items())
    return "\n".join(lines).replace("\x7f", "\\u007f") + "\n"
