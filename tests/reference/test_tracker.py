from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from onrecord.reference.tracker import INSTITUTIONS, read_tracker
from onrecord.terms.errors import BadTable

SAMPLE = Path(__file__).parents[1] / "cases" / "reference" / "kiel"
SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared"))


def test_the_sample_is_read() -> None:
    found = read_tracker(SAMPLE)
    assert (found.release, found.published, found.last_month) == ("3", date(2024, 11, 5), date(2024, 9, 1))
    assert found.donors() == {"DEU", "POL", "IRL"}
    assert found.givers("military", date(2024, 12, 1)) == {"DEU", "POL"}
    assert found.givers("military", date(2024, 2, 1)) == frozenset()
    assert found.given(["DEU"], "total", None, None) == 2_250_000_000
    assert found.given(["DEU"], "total", date(2024, 4, 1), None) == 750_000_000
    assert found.given([INSTITUTIONS], "commitments", None, date(2024, 4, 30)) == 9_000_000_000
    assert found.share("DEU") == pytest.approx(0.05625)
    assert found.weapons["Poland", "IFV"] == 7
    assert found.categories() == ("Howitzers", "IFV", "Tanks")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("data_explorer.csv", '"military"', '"arms"', "column 'military'"),
        ("data_explorer.csv", "2024,3,1.5", "2024,13,1.5", "line 2"),
        ("weapons.csv", "12,1200", "a dozen,1200", "expected cells as the tracker publishes them"),
        ("release_info.csv", "2024-11-05", "soon", "line 2"),
    ],
)
def test_files_of_another_form_are_refused(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    shutil.copytree(SAMPLE, tmp_path / "kiel")
    path = tmp_path / "kiel" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(BadTable) as refused:
        read_tracker(tmp_path / "kiel")
    assert said in str(refused.value)
    assert file in str(refused.value)


def test_a_missing_file_or_an_empty_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"release_info\.csv"):
        read_tracker(tmp_path)
    shutil.copytree(SAMPLE, tmp_path / "kiel")
    (tmp_path / "kiel" / "release_info.csv").write_text("release,period,date,label\n", encoding="utf-8")
    with pytest.raises(BadTable, match="no row"):
        read_tracker(tmp_path / "kiel")


def test_the_trackers_own_files_are_read_where_they_are() -> None:
    folder = SHARED / "data" / "reference" / "kiel"
    if not folder.is_dir():
        pytest.skip("the Kiel tracker's files are not here: they may not be shipped")
    found = read_tracker(folder)
    end = date(2025, 9, 16)
    assert len(found.donors()) == len(found.givers("total", end)) == 41
    assert len(found.givers("military", end)) == 34
