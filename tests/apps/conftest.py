from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.apps import reading
from onrecord.pipeline import Reader

from .running import RAIN, SNOW, lines, run_well, saved

PUBLISHED = {"publisher": "The Mercury", "title": "Rain in Lisbon", "published": "2026-03-01T08:00:00Z"}


@pytest.fixture(autouse=True)
def clean_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the tests apart from the user's own ledger, colours and terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR", "XDG_DATA_HOME", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ONRECORD_LEDGER", str(tmp_path / "ledger.db"))


@pytest.fixture
def loaded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `read` and `add` take the model that is loaded already."""
    monkeypatch.setattr(reading, "load", lambda _: reader)
    monkeypatch.setattr("onrecord.pipeline.load", lambda _: reader)


@pytest.fixture
def ledger(loaded: None, tmp_path: Path) -> Path:  # noqa: ARG001 - wanted for what it does
    """Return the path of a ledger with two articles, of March and of May."""
    file = saved(
        tmp_path / "two.jsonl",
        lines(
            {"id": "rain-article", "text": RAIN, "url": "https://mercury.example/rain", **PUBLISHED},
            {"id": "snow-article", "text": SNOW, "published": "2026-05-02", "publisher": "Nordposten"},
        ),
    )
    run_well("add", file)
    return tmp_path / "ledger.db"
