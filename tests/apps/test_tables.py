from __future__ import annotations

from pathlib import Path

import pytest

from .running import complaints, run, run_well, saved

KIEL = Path(__file__).parents[1] / "cases" / "reference" / "kiel"
ROWS = "country,year,rate\nSWE,2024,8.4\n"
CARD = """
key = ["country"]
value = "rate"
unit = "%"
measure = "unemployment"
year = "year"
published = "2025-02-01"
licence = "CC0"
source = "https://example.org/rates"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setenv("ONRECORD_HOME", str(folder))
    return folder


def test_the_trackers_files_are_registered_listed_and_verified(home: Path) -> None:
    assert run_well("tables", "add", "kiel", KIEL).out == f"kiel-3: 3 files in {home / 'kiel-3'}\n"
    assert "kiel-3" in run_well("tables", "list").out
    assert "3 countries and the EU institutions, to 2024-09" in run_well("tables", "show", "kiel").out
    assert run_well("tables", "verify").out == "kiel-3: 3 files as registered\n"
    saved(home / "kiel-3" / "weapons.csv", "changed")
    changed = run("tables", "verify")
    assert changed.code == 1
    assert "weapons.csv has sha256" in changed.err


def test_a_table_is_registered_with_the_card_beside_it_and_options_win(tmp_path: Path, home: Path) -> None:
    file = saved(tmp_path / "jobs.csv", ROWS)
    saved(tmp_path / "jobs.toml", CARD)
    made = run_well("tables", "add", "jobs", file, "--licence", "CC BY 4.0", "--json").record
    assert (made["id"], made["licence"], made["key"]) == ("jobs-2025.02.01", "CC BY 4.0", "country")
    assert (home / "jobs-2025.02.01" / "rows.csv").read_text(encoding="utf-8") == ROWS
    assert run_well("tables", "show", "jobs", "--json").record == made
    assert run_well("tables", "list", "--json").records[-1] == made


@pytest.mark.parametrize(
    ("rows", "card", "said"),
    [
        (ROWS, "", "give --key, or key = ... in the TOML file"),
        (ROWS, CARD.replace("rate", "rates", 1), "column 'rates'"),
        (ROWS.replace("8.4", "x"), CARD, "line 2, column 'rate': found 'x', expected a number"),
        (ROWS, "key =", "jobs.toml"),
    ],
)
def test_a_bad_table_leaves_nothing_behind(
    tmp_path: Path, home: Path, rows: str, card: str, said: str
) -> None:
    file = saved(tmp_path / "jobs.csv", rows)
    saved(tmp_path / "jobs.toml", card)
    refused = run("tables", "add", "jobs", file)
    assert refused.code == 2
    assert said in complaints(refused)[0]
    assert not home.exists()


def test_what_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("tables", "add", "kiel", tmp_path).code == 2
    assert run("tables", "add", "jobs", tmp_path / "none.csv", "--key", "a").code == 2
    assert "no table is named 'rain'" in run("tables", "show", "rain").err
    assert run_well("tables", "show", "population").out.startswith("name")
    monkeypatch.delenv("ONRECORD_HOME")
    assert "ONRECORD_HOME is not set" in run("tables", "verify").err
    assert "population" in run_well("tables", "list").out


def test_parquet_needs_pyarrow(tmp_path: Path) -> None:
    file = saved(tmp_path / "jobs.parquet", "PAR1")
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        assert "run `python -m pip install pyarrow`" in run("tables", "add", "jobs", file).err
    else:
        pytest.skip("pyarrow is installed")
