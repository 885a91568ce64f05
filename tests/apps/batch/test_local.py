"""Workers that die, hang, or eat too much: what they were reading is read by another."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest

from onrecord.apps.batch.hand import MOST_DEATHS, SAME_PLACE, Died, Hand
from onrecord.apps.batch.job import Done, Shard
from onrecord.apps.batch.work import examine_shard
from onrecord.ledger.dataset.store import DataSet

from . import fakes
from .fakes import ONCE
from .runs import LINUX, articles, children, digest, reasons, rows, run, spawned, told

LAST = {"id": "last", "text": "Bo said no."}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


@pytest.mark.skipif(not LINUX, reason="no limit on memory elsewhere")
def test_workers_that_die_hang_or_eat_are_replaced_and_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "done").mkdir()
    monkeypatch.setenv(ONCE, str(tmp_path / "done"))  # each happens to whoever is first
    odd = [{"id": word, "text": f"Ann said no {word}."} for word in ("(DIES)", "(HANGS)", "(EATS)")]
    assert run(tmp_path / "out", articles(tmp_path / "many.jsonl", 5, *odd), workers=1, patience=3.0) == 0
    assert len(rows(tmp_path / "out", "articles")) == 8
    assert reasons(tmp_path / "out") == []
    assert len(list((tmp_path / "done").iterdir())) == 3
    assert capsys.readouterr().err == ""  # it was asked to be quiet


def test_an_article_that_ends_every_worker_is_left_out_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = articles(tmp_path / "many.jsonl", 4, {"id": "odd", "text": "Ann said (DIES)."}, LAST)
    tries: list[dict[int, str]] = []

    def once(self: Hand, shard: Shard, skip: dict[int, str]) -> Done | Died:
        tries.append(dict(skip))
        if 6 not in skip:  # the piece is number 1, its fifth article number 6
            return Died(6, "the worker process ended with code 11")
        reader = fakes.load("fast", threads=1, device="cpu")
        return examine_shard(shard, reader, self._job, lambda *_: None, skip)

    monkeypatch.setattr(Hand, "_once", once)
    assert run(tmp_path / "out", source, workers=1) == 3
    assert len(tries) == SAME_PLACE + 1
    assert [row["id"] for row in rows(tmp_path / "out", "articles")] == ["a0", "a1", "a2", "a3", "last"]
    (why,) = reasons(tmp_path / "out")
    assert why.startswith("crash: workers ended again and again") and "code 11" in why


def test_kills_at_ever_other_places_cost_no_article_but_end_at_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = iter(range(1, 1000))
    skipped: list[dict[int, str]] = []

    def once(_: Hand, __: Shard, skip: dict[int, str]) -> Died:
        skipped.append(dict(skip))
        return Died(next(places), "killed")

    monkeypatch.setattr(Hand, "_once", once)
    assert run(tmp_path / "out", articles(tmp_path / "few.jsonl", 2), workers=1) == 3
    assert skipped == [{}] * MOST_DEATHS
    assert told(tmp_path / "out")["failed"] == [
        {"shard": "00000-00000", "why": f"{MOST_DEATHS} workers ended, the last one: killed"}
    ]


def test_an_article_that_raises_is_a_row_and_no_worker_is_lost(tmp_path: Path) -> None:
    source = articles(tmp_path / "few.jsonl", 2, {"id": "odd", "text": "Ann said (FAILS)."})
    assert run(tmp_path / "out", source) == 3
    assert reasons(tmp_path / "out") == ["crash: LookupError: no such thing"]
    assert [r["origin"] for r in rows(tmp_path / "out", "dropped") if r["article"] is None] == [
        f"{source}: odd"
    ]


def test_workers_that_cannot_begin_are_a_failed_shard_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.apps.batch.hand.STARTS", 1)  # each start of a worker takes a second
    source = articles(tmp_path / "few.jsonl", 2)
    assert run(tmp_path / "out", source, workers=1, loader="tests.apps.batch.fakes:nothing") == 3
    (failed,) = told(tmp_path / "out")["failed"]
    assert failed["shard"] == "00000-00000"
    assert failed["why"].startswith("no worker could begin it: AttributeError")
    assert DataSet(tmp_path / "out").finished() == []


@pytest.mark.skipif(not LINUX, reason="looks into /proc")
def test_kills_at_random_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = articles(tmp_path / "many.jsonl", 140)
    run(tmp_path / "unbroken", source, size=12)
    monkeypatch.setenv("ONRECORD_TEST_PAUSE", "0.03")
    chance = random.Random(8)
    out = tmp_path / "out"
    done = set[str]()
    for round in range(2):
        process = spawned(out, source, workers=2, size=12)
        done = _wait_for_more(out, done)
        time.sleep(chance.uniform(0, 0.2))
        os.kill(children(process.pid)[0], signal.SIGKILL)
        if round == 0:
            done = _wait_for_more(out, done)
            process.kill()
        process.communicate(timeout=120)
    assert process.returncode == 0
    assert digest(out) == digest(tmp_path / "unbroken")
    assert told(out)["content"] == told(tmp_path / "unbroken")["content"]
    assert not (out / ".part").exists()


@pytest.mark.skipif(not LINUX, reason="looks into /proc")
def test_ctrl_c_ends_the_workers_and_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_TEST_PAUSE", "0.02")
    source, out = articles(tmp_path / "many.jsonl", 200), tmp_path / "out"
    process = spawned(out, source, workers=2, size=10, start_new_session=True)
    _wait_for_more(out, set())
    workers = children(process.pid)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to all of them
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 130
    assert complaints.endswith("onrecord: interrupted; what was finished is kept\n")
    assert len(workers) == 2
    assert not any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers)
    finished = DataSet(out).finished()
    assert 0 < len(finished) < 20
    assert not list(out.glob("articles/*")) or {p.stem for p in out.glob("articles/*")} == set(finished)


def _wait_for_more(out: Path, done: set[str]) -> set[str]:
    """Wait until a shard is finished that was not before; return those that are."""
    deadline = time.monotonic() + 60
    while (finished := {path.stem for path in out.glob("shards/*.json")}) <= done:
        assert time.monotonic() < deadline, "nothing happened for a minute"
        time.sleep(0.01)
    return finished
