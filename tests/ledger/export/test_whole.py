from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.ledger.export import EXPORTS, WRITERS
from onrecord.ledger.export.whole import whole_text
from onrecord.terms.errors import ExportFailed
from onrecord.terms.findings import Findings

from ..eventful import eventful


def breaking() -> Iterator[Findings]:
    yield eventful()
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_an_export_that_is_interrupted_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        EXPORTS[name](breaking(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_an_export_that_is_interrupted_leaves_the_file_that_was_there(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        EXPORTS[name](breaking(), path)
    assert path.read_text() == "before"
    EXPORTS[name]([eventful()], path)
    assert eventful().article.id in path.read_text("utf-8")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_a_path_that_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportFailed, match="could not write the export"):
        EXPORTS[name]([eventful()], tmp_path / "file" / "out")


def test_a_folder_in_the_way_of_a_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="it is a folder"), whole_text(tmp_path):
        pass


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    with whole_text(link) as out:
        out.write("words")
    assert link.is_symlink()
    assert (tmp_path / "target").read_text() == "words"


def test_a_device_is_written_to_and_never_replaced() -> None:
    with whole_text(Path("/dev/null")) as out:
        out.write("words")
    assert Path("/dev/null").is_char_device()
