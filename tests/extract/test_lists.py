from __future__ import annotations

import re
from pathlib import Path

import pytest

import onrecord.extract
from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed

FOLDER = Path(onrecord.extract.__file__).parent
ASKED = {
    pair
    for path in FOLDER.glob("*.py")
    for pair in re.findall(r"""listed\(["'](\w+)["'], ["'](\w+)["']\)""", path.read_text(encoding="utf-8"))
}


def test_every_list_is_used_and_every_list_used_is_there() -> None:
    rows = [(row["module"], row["list"]) for row in rows_of("lists.csv")]
    assert len(set(rows)) == len(rows)
    assert set(rows) == ASKED


def test_every_list_is_of_a_module_and_has_words_in_lower_case() -> None:
    for row in rows_of("lists.csv"):
        assert (FOLDER / f"{row['module']}.py").is_file()
        words = row["words"].split()
        assert words
        assert [word for word in words if word.isalpha() and word != word.lower()] == []


def test_a_list_that_is_not_there_fails() -> None:
    with pytest.raises(KeyError):
        listed("bases", "nonsense")
