"""The folder of a data set: which shards are finished, and how one becomes so.

    DIR/batch.json            what is being read, by which model and tables
    DIR/articles/NAME.parquet and a folder for each other table
    DIR/shards/NAME.json      a shard's manifest; a shard counts once this is there
    DIR/manifest.json         the whole, once all is done

A shard is written in a folder of its own under DIR/.part, waits there for the disk, and is then moved
file by file, its manifest last. What a kill leaves behind has no manifest, and is swept away by the next run.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.ledger.dataset.parts import ARTICLES, PARTS
from onrecord.terms.errors import BatchUnwritable, NotABatch

SCHEMA = "onrecord-batch/1"
BATCH, MANIFEST, SHARDS, PART = "batch.json", "manifest.json", "shards", ".part"
Manifest = dict[str, Any]

LAST = (ARTICLES,)
"""Tables moved last: while a shard is being moved, no row of these is without its others."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """One folder. Only one process may change it at a time; any may read what is finished."""

    folder: Path

    @classmethod
    def existing(cls, folder: Path) -> DataSet:
        """Open the output of a batch.

        Raises:
            NotABatch: It is something else.
        """
        if not folder.is_dir():
            raise NotABatch(folder, "there is no such folder")
        if not (folder / BATCH).is_file():
            raise NotABatch(folder, f"it has no {BATCH}")
        return cls(folder)

    @property
    def batch(self) -> Manifest | None:
        """What is being read by which model, or None for a new folder."""
        return self._read(self.folder / BATCH)

    @property
    def whole(self) -> Manifest | None:
        """The manifest of the whole, or None while there is none."""
        return self._read(self.folder / MANIFEST)

    def begin(self, batch: Manifest) -> None:
        """Make the folders, say what will be in them, and sweep away what a kill has left."""
        with said_plainly(self.folder):
            for part in (*PARTS, SHARDS, PART):
                (self.folder / part).mkdir(parents=True, exist_ok=True)
            write_json(self.folder / BATCH, {"schema": SCHEMA, **batch})
            (self.folder / MANIFEST).unlink(missing_ok=True)
            for left in (self.folder / PART).iterdir():
                shutil.rmtree(left, ignore_errors=True)  # a worker of a killed run may still be writing
            self.keep(self.finished())

    def keep(self, names: Iterable[str]) -> None:
        """Remove every shard but these, manifests first."""
        kept = set(names)
        for folder, suffix in ((SHARDS, ".json"), *((part, ".parquet") for part in PARTS)):
            for file in (self.folder / folder).iterdir():
                if file.suffix != suffix or file.stem not in kept:
                    file.unlink()

    def room(self, name: str) -> Path:
        """Return the folder that a shard is to be written into: this process's own, and empty."""
        room = self.folder / PART / f"{name}.{os.getpid()}"
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        return room

    def commit(self, name: str, room: Path, manifest: Manifest) -> None:
        """Let a shard that was written into `room` be finished, in place of an older one of its name."""
        with said_plainly(self.folder):
            (self.folder / SHARDS / f"{name}.json").unlink(missing_ok=True)
            for part in sorted(PARTS, key=LAST.__contains__):
                (room / f"{part}.parquet").replace(self.file(part, name))
            for part in PARTS:
                _wait_for_names(self.folder / part)
            write_json(self.folder / SHARDS / f"{name}.json", manifest)
            shutil.rmtree(room, ignore_errors=True)

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest of the whole."""
        with said_plainly(self.folder):
            write_json(self.folder / MANIFEST, {"schema": SCHEMA, **manifest})
            shutil.rmtree(self.folder / PART, ignore_errors=True)

    def finished(self) -> list[str]:
        """Return the names of the finished shards in their order."""
        return sorted(path.stem for path in (self.folder / SHARDS).glob("*.json"))

    def manifest(self, name: str) -> Manifest | None:
        """Return a shard's manifest; None where it is not finished."""
        return self._read(self.folder / SHARDS / f"{name}.json")

    def manifests(self) -> Iterator[Manifest]:
        """Yield the manifest of each finished shard."""
        for name in self.finished():
            if (found := self.manifest(name)) is not None:
                yield found

    def file(self, part: str, name: str) -> Path:
        """Return the file of one table of a shard."""
        return self.folder / part / f"{name}.parquet"

    def files(self, name: str) -> dict[str, Path]:
        """Return the files of a shard by table."""
        return {part: self.file(part, name) for part in PARTS}

    def content(self) -> str:
        """The sha256 of the contents of all finished shards: the same for the same findings."""
        told = hashlib.sha256()
        for one in self.manifests():
            told.update(f"{one['shard']} {one['content']}\n".encode())
        return told.hexdigest()

    def _read(self, file: Path) -> Manifest | None:
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise NotABatch(self.folder, f"{file.name} is no JSON: {error}") from error
        if not isinstance(found, dict):
            raise NotABatch(self.folder, f"{file.name} is no JSON object")
        return found


@contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Turn what the system says of a full or locked disk into an error that says what to do."""
    try:
        yield
    except OSError as error:
        raise BatchUnwritable(folder, error.strerror or str(error)) from error


def write_json(file: Path, value: Manifest) -> None:
    """Write a file that is there as a whole or not at all, also after a power cut."""
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    with beside.open("w", encoding="utf-8") as out:
        json.dump(value, out, indent=1, sort_keys=True)
        out.write("\n")
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
    _wait_for_names(file.parent)


def _wait_for_names(folder: Path) -> None:
    with suppress(OSError):  # Windows does not open folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
