from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.reference import registered as room
from onrecord.reference.registered import find, home_folder, register, registered
from onrecord.terms.errors import BadTable, BadTableName, NoHome, NoSuchTable, TableChanged, TableTaken

CARD = {"kind": "own", "unit": "%", "definition": 'as "they" say\nso'}


def add(home: Path, version: str = "1", rows: bytes = b"a,b\n1,2\n") -> room.Registered:
    return register(home, "jobs", version, {"rows.csv": rows}, CARD)


def test_what_was_registered_is_found_again(tmp_path: Path) -> None:
    entry = add(tmp_path / "new")
    assert registered(tmp_path / "new") == (entry,)
    assert (entry.id, entry.kind, entry.card["definition"]) == ("jobs-1", "own", CARD["definition"])
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["jobs-1"]
    entry.verify()
    assert add(tmp_path / "new") == entry  # a second time adds nothing


def test_the_newest_version_is_the_one_that_a_name_means(tmp_path: Path) -> None:
    for version in ("9", "10", "2025.02.01"):
        add(tmp_path, version)
    assert find(tmp_path, "jobs").version == "2025.02.01"
    assert find(tmp_path, "jobs-9").version == "9"
    with pytest.raises(NoSuchTable, match="there are: jobs-9, jobs-10, jobs-2025"):
        find(tmp_path, "rain")


def test_other_files_of_the_same_version_are_refused(tmp_path: Path) -> None:
    add(tmp_path)
    with pytest.raises(TableTaken, match="give another --version"):
        add(tmp_path, rows=b"a,b\n1,3\n")
    assert find(tmp_path, "jobs").folder.joinpath("rows.csv").read_bytes() == b"a,b\n1,2\n"


def test_a_file_that_has_changed_is_told(tmp_path: Path) -> None:
    entry = add(tmp_path)
    file = entry.folder / "rows.csv"
    file.write_bytes(b"a,b\n1,9\n")
    with pytest.raises(TableChanged, match=r"rows\.csv has sha256"):
        entry.verify()
    file.unlink()
    with pytest.raises(TableChanged, match="none: the fi"):
        entry.verify()


@pytest.mark.parametrize(
    ("name", "version"), [("Jobs", "1"), ("../jobs", "1"), ("jobs", "../1"), ("jobs", "")]
)
def test_a_name_that_is_no_folders_is_refused(tmp_path: Path, name: str, version: str) -> None:
    with pytest.raises(BadTableName):
        register(tmp_path, name, version, {}, CARD)
    assert list(tmp_path.iterdir()) == []


def test_nothing_half_written_is_left_when_it_is_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(room, "_toml", broken_off)
    with pytest.raises(KeyboardInterrupt):
        add(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_passed_over(tmp_path: Path) -> None:
    left = add(tmp_path).folder.rename(tmp_path / ".adding-x")
    assert left.is_dir()
    assert registered(tmp_path) == ()


def test_a_card_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (add(tmp_path).folder / "table.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(BadTable, match="a card as `onrecord tables add` writes it"):
        registered(tmp_path)


def test_a_folder_must_be_named() -> None:
    with pytest.raises(NoHome, match="ONRECORD_HOME is not set"):
        home_folder(None)
