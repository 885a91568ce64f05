from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger import bulk
from onrecord.ledger.bulk import Loaded
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadFindings
from onrecord.terms.findings import Findings

from .builders import any_findings, dump, numbered, report

MANY = [numbered(n) for n in range(60)]


def same_content(one: Ledger, other: Ledger) -> bool:
    """Say whether two ledgers hold the same rows, and find the same by words and by tags."""
    assert dump(one) == dump(other)
    for words in ("ceasefire", '"the new"', "speaker:lima", "-drones", "outlet:paper act:assert"):
        assert one.search(words, limit=500) == other.search(words, limit=500)
    return list(one.findings()) == list(other.findings())


@settings(deadline=None, max_examples=25)
@given(st.lists(any_findings(), max_size=5), st.lists(any_findings(), max_size=5))
def test_a_load_puts_in_what_adding_one_by_one_does(before: list[Findings], more: list[Findings]) -> None:
    with (
        TemporaryDirectory() as folder,
        Ledger.open(Path(folder) / "live.db") as live,
        Ledger.open(Path(folder) / "bulk.db") as loaded,
    ):
        for one in before:
            live.add(one)
            loaded.add(one)
        for one in more:
            live.add(one)
        loaded.load(more)
        assert same_content(live, loaded)


@pytest.mark.parametrize("few", [0, bulk.FEW], ids=["indexes kept", "indexes made anew"])
def test_a_load_goes_on_from_what_is_there_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(bulk, "FEW", few)
    shuffled = MANY[40:] + MANY[:20]
    same_moment = [
        report("{content:so it is}", id=f"m{n}", published="2024-05-01T00:00:00Z") for n in range(9)
    ]
    with Ledger.open(tmp_path / "live.db") as live, Ledger.open(tmp_path / "bulk.db") as loaded:
        for one in [*MANY[20:40], *same_moment[:4], *shuffled, *same_moment[4:]]:
            live.add(one)
        for one in [*MANY[20:40], *same_moment[:4]]:
            loaded.add(one)
        count = sum(len(one.statements) for one in shuffled)
        assert loaded.load([*shuffled, *same_moment[4:]]) == Loaded(new=45, statements=count + 5)
        assert same_content(live, loaded)
        loaded._db.execute("insert into searched (searched) values ('integrity-check')")
        assert loaded._db.execute("pragma integrity_check").fetchone()[0] == "ok"
        assert loaded._db.execute("pragma foreign_key_check").fetchall() == []
        assert loaded._db.execute("pragma foreign_keys").fetchone()[0] == 1
        assert loaded.counts_in_step() == []


def test_the_same_input_twice_adds_nothing(ledger: Ledger) -> None:
    assert ledger.load([*MANY, *MANY[:5]]).known == 5
    before = dump(ledger)
    assert ledger.load(MANY) == Loaded(known=60)
    assert dump(ledger) == before


def test_an_id_with_another_text_is_let_go_and_told(ledger: Ledger) -> None:
    first, second = report("{content:one}", id="own"), report("{content:two}", id="own")
    assert ledger.load([first, second]) == Loaded(new=1, clashes=1, statements=1)
    assert ledger.stats().dropped == {"id_taken": 1}


def broken(findings: Sequence[Findings]) -> Iterator[Findings]:
    """Yield articles, then fail as a reader may."""
    yield from findings
    raise RuntimeError("the disk is gone")


def test_a_load_that_breaks_off_leaves_nothing_half(ledger: Ledger) -> None:
    ledger.add(MANY[0])
    before = dump(ledger)
    with pytest.raises(RuntimeError, match="the disk is gone"):
        ledger.load(broken(MANY))
    assert dump(ledger) == before
    assert ledger.load(MANY).new == 59
    assert ledger.search("ceasefire")


def test_findings_that_contradict_themselves_stop_the_load(ledger: Ledger) -> None:
    bad = replace(MANY[1], actors=())
    with pytest.raises(BadFindings, match="is not among its actors"):
        ledger.load([MANY[0], bad])
    assert ledger.stats().articles == 0


@pytest.mark.parametrize("few", [0, bulk.FEW])
def test_an_id_used_by_two_articles_stops_the_load(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(bulk, "FEW", few)
    one, other = report("{content:one}", id="a"), report("{content:one }", id="b")
    stolen = replace(other, statements=(replace(other.statements[0], id=one.statements[0].id),))
    with pytest.raises(BadFindings, match="used twice"):
        ledger.load([one, stolen])
    assert ledger.stats().articles == 0
    assert ledger.load([one, other]).new == 2


def test_readers_see_the_ledger_as_it_was_until_the_end(ledger: Ledger) -> None:
    ledger.add(MANY[0])

    def watched() -> Iterator[Findings]:
        for one in MANY:
            yield one
            with Ledger.open(ledger.path, read_only=True) as reader:
                assert reader.stats().articles == 1

    ledger.load(watched())
    assert ledger.stats().articles == 60


def test_a_killed_load_is_not_seen(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.add(MANY[0])
        before = dump(ledger)
        copy = tmp_path / "copy.db"

        def copied() -> Iterator[Findings]:
            yield from MANY
            for end in ("", "-wal"):  # what a kill would leave
                copy.with_name(copy.name + end).write_bytes(path.with_name(path.name + end).read_bytes())

        ledger.load(copied())
    with Ledger.open(copy) as left:
        assert dump(left) == before
    db = sqlite3.connect(copy)
    assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    db.close()
