from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.reference.check import Tables, check, check_all, load_tables
from onrecord.reference.registered import register
from onrecord.reference.tracker import FILES, read_tracker
from onrecord.terms.check import Check
from onrecord.terms.errors import TableChanged
from onrecord.terms.figure import Figure, FigureStatus
from onrecord.terms.findings import Dropped
from onrecord.terms.span import Span

SAMPLE = Path(__file__).parents[1] / "cases" / "reference" / "kiel"
SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared"))
TEXT = "The EU met in May. The bloc's 28 members agreed."
DAY = date(2025, 5, 20)


def figure(text: str, words: str, unit: str, low: float, high: float | None, **told: Any) -> Figure:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Figure(id=words, span=span, low=low, high=high, unit=unit, **told)


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Register the sample of the tracker."""
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    register(tmp_path, "kiel", "3", {name: (SAMPLE / name).read_bytes() for name in FILES}, {"kind": "kiel"})
    return tmp_path


def test_a_figure_is_checked_in_its_sentence_and_with_what_stands_before() -> None:
    found = check(figure(TEXT, "28 members", "country", 28, 28), TEXT, Span(19, len(TEXT)), published=DAY)
    assert found is not None
    assert (found.figure, found.verdict, found.why) == ("28 members", "differs", "outdated_value")


def test_nothing_is_said_without_a_day_or_of_what_is_denied() -> None:
    sentence = Span(19, len(TEXT))
    denied: FigureStatus = "denied"
    mine = figure(TEXT, "28 members", "country", 28, 28)
    assert check(mine, TEXT, sentence, published=None) is None
    assert (
        check(figure(TEXT, "28 members", "country", 28, 28, status=denied), TEXT, sentence, published=DAY)
        is None
    )
    (lost,) = check_all([(mine, sentence, ""), (mine, sentence, "")], TEXT, published=None)
    assert isinstance(lost, Dropped)
    assert lost.code == "undated"
    assert list(check_all([], TEXT, published=None)) == []
    assert len(list(check_all([(mine, sentence, "")], TEXT, published=DAY))) == 1


def test_tables_are_read_from_the_users_folder_and_only_as_they_were_registered(at_home: Path) -> None:
    found = load_tables()
    assert found.tracker is not None
    assert found.tracker.release == "3"
    (at_home / "kiel-3").rename(at_home / "away")
    (at_home / "away" / "weapons.csv").write_bytes(b"donor,category,number_of_weapons\n")
    other = at_home / "other"
    other.mkdir()
    (at_home / "away").rename(other / "kiel-3")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONRECORD_HOME", str(other))
        with pytest.raises(TableChanged, match=r"weapons\.csv"):
            load_tables()


def test_without_a_folder_there_are_the_packages_own_tables_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    assert load_tables() == Tables()


@pytest.fixture
def acceptance() -> Callable[..., Check | None]:
    """Return what checks one figure of the acceptance article."""
    file = SHARED / "articles" / "acceptance.txt"
    if not file.is_file():
        pytest.skip("the acceptance article is not here: it lies in the shared data, beside the checkout")
    text = file.read_text(encoding="utf-8")

    def ask(mine: tuple[str, str, float, float | None], *, with_kiel: bool, **told: Any) -> Check | None:
        found = figure(text, *mine, **told)
        start = max(text.rfind(". ", 0, found.span.start) + 2, text.rfind("\n", 0, found.span.start) + 1)
        sentence = Span(start, text.index(".", found.span.end) + 1)
        folder = SHARED / "data" / "reference" / "kiel"
        tables = Tables(read_tracker(folder)) if with_kiel else Tables()
        return check(found, text, sentence, published=date(2025, 9, 16), tables=tables)

    return ask


DONORS = ("at least 41 nations", "country", 41, None)
MEMBERS = ("32 countries", "country", 32, 32)
GIVERS = ("29", "country", 29, 29)
DEMAND = ("5%", "%", 5, 5)


def test_the_acceptance_article_with_the_tracker(acceptance: Callable[..., Check | None]) -> None:
    members = acceptance(MEMBERS, with_kiel=True)
    assert members is not None
    assert (members.verdict, members.why) == ("agrees", "exact")
    donors = acceptance(DONORS, with_kiel=True)
    assert donors is not None
    assert (donors.verdict, donors.why, donors.low) == ("differs", "other_measure", 34)
    assert donors.note.endswith("gave military aid by 2025-09; 41 are covered and gave something.")
    givers = acceptance(GIVERS, with_kiel=True, base=32.0)
    assert givers is not None
    assert (givers.verdict, givers.why, givers.low) == ("cannot_tell", "other_measure", 28)
    assert "silent on Albania, Montenegro, North Macedonia" in givers.note
    demand = acceptance(DEMAND, with_kiel=True, base="GDP", status="demand")
    assert demand is not None
    assert (demand.verdict, demand.why) == ("cannot_tell", "target_not_actual")


def test_the_acceptance_article_without_the_tracker(acceptance: Callable[..., Check | None]) -> None:
    for mine, told in ((DONORS, {}), (GIVERS, {"base": 32.0})):
        found = acceptance(mine, with_kiel=False, **told)
        assert found is not None
        assert (found.verdict, found.why) == ("cannot_tell", "not_covered")
