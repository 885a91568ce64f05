from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.reference.version import SIGNS, tables_version


def test_the_state_of_the_tables_has_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    assert tables_version() == tables_version()
    assert len(tables_version()) == SIGNS


def test_a_table_of_ones_own_and_a_change_in_it_are_other_states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    names = {tables_version()}
    for number, text in enumerate(("name,alpha3\n", "name,alpha3\nOz,OZZ\n")):
        folder = tmp_path / str(number)
        (folder / "tables").mkdir(parents=True)
        (folder / "tables" / "aliases.csv").write_text(text, encoding="utf-8")
        monkeypatch.setenv("ONRECORD_HOME", str(folder))
        names.add(tables_version())
    assert len(names) == 3
