"""Files that appear when they are whole: written beside their place, then moved there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from onrecord.terms.errors import ExportFailed


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give the path of a new file beside `path`; it takes that place if all goes well, else it goes."""
    with _said_plainly(path):
        target = path.resolve()  # a link stays a link
        if target.is_dir():
            raise ExportFailed(path, "it is a folder")
        if target.exists() and not target.is_file():  # /dev/null, a pipe: never to be replaced
            yield target
            return
        beside = _beside(target)
        try:
            yield beside
            _wait_for_disk(beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def whole_text(path: Path) -> Iterator[TextIO]:
    """As whole_file, opened for text: UTF-8, and line ends as they are written."""
    with whole_file(path) as beside, beside.open("w", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """As whole_file, for a folder; one that is there and holds something is never replaced."""
    with _said_plainly(path):
        target = path.resolve()
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise ExportFailed(path, "there is a file, or a folder that is not empty, of this name")
        beside = _beside(target)
        shutil.rmtree(beside, ignore_errors=True)  # left by a killed process that had the same number
        try:
            beside.mkdir()
            yield beside
            beside.replace(target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportFailed(path, error.strerror or str(error)) from error


def _beside(target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def _wait_for_disk(path: Path) -> None:
    """A rename that outlives a power cut must not name an empty file."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
