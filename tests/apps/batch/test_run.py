"""A batch from inputs to a data set: what is finished stays, and nothing is lost in silence."""

from __future__ import annotations

import json
import os
import random
import resource
from pathlib import Path

import pytest

from onrecord.apps.batch.lock import locked
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.errors import BatchStopped, BatchUnwritable, NoModel, OtherBatch

from .runs import LINUX, articles, digest, reasons, rows, run, spawned, told


def test_every_article_is_in_the_data_set_once_and_in_order(tmp_path: Path) -> None:
    source = articles(tmp_path / "many.jsonl", 35)
    assert run(tmp_path / "out", source) == 0
    assert [row["id"] for row in rows(tmp_path / "out", "articles")] == [f"a{n}" for n in range(35)]
    assert len(rows(tmp_path / "out", "statements")) == 70
    manifest = told(tmp_path / "out")
    assert (manifest["shards"], manifest["counts"]["articles"], manifest["failed"]) == (4, 35, [])


def test_the_output_does_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    source = articles(tmp_path / "many.jsonl", 25)
    for workers in (0, 2):
        run(tmp_path / str(workers), source, workers=workers)
    assert digest(tmp_path / "0") == digest(tmp_path / "2")
    assert told(tmp_path / "0")["content"] == told(tmp_path / "2")["content"]


def test_a_finished_shard_is_not_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = articles(tmp_path / "many.jsonl", 25), tmp_path / "out"
    run(out, source)
    before = digest(out)
    (out / "shards" / "00000-00001.json").unlink()
    capsys.readouterr()
    run(out, source)
    assert json.loads(capsys.readouterr().out)["fresh_shards"] == 1
    assert digest(out) == before


def test_a_clock_that_went_back_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = articles(tmp_path / "many.jsonl", 15), tmp_path / "out"
    run(out, source)
    for path in (*out.rglob("*.parquet"), *out.rglob("*.json"), source):
        os.utime(path, (4e9, 4e9))  # as though all had been written in the year 2096
    manifest = out / "shards" / "00000-00000.json"
    manifest.write_text(manifest.read_text().replace('"began": "2', '"began": "3'))
    capsys.readouterr()
    assert run(out, source) == 0
    assert json.loads(capsys.readouterr().out)["fresh_shards"] == 0


def test_only_what_has_changed_is_read_anew_and_what_is_gone_goes(tmp_path: Path) -> None:
    source, out = articles(tmp_path / "many.jsonl", 35), tmp_path / "out"
    run(out, source)
    kept = (out / "shards" / "00000-00000.json").read_text()
    articles(source, 15)
    run(out, source)
    assert DataSet(out).finished() == ["00000-00000", "00000-00001"]
    assert (out / "shards" / "00000-00000.json").read_text() == kept
    assert len(rows(out, "articles")) == 15


def test_another_model_reads_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = articles(tmp_path / "few.jsonl", 3), tmp_path / "out"
    run(out, source)
    monkeypatch.setattr("onrecord.apps.batch.run.made_with", lambda *_: {"model": "other"})
    capsys.readouterr()
    run(out, source)
    assert json.loads(capsys.readouterr().out)["fresh_shards"] == 1
    assert told(out)["made_with"] == {"model": "other"}


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    source, out = articles(tmp_path / "few.jsonl", 3), tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("ten years of work")
    with pytest.raises(OtherBatch, match="other files"):
        run(out, source)
    assert (out / "thesis.txt").exists()


def test_a_batch_of_other_inputs_or_shards_is_refused(tmp_path: Path) -> None:
    source, out = articles(tmp_path / "few.jsonl", 3), tmp_path / "out"
    run(out, source)
    with pytest.raises(OtherBatch, match="shard_size 10, not 11"):
        run(out, source, size=11)
    with pytest.raises(OtherBatch, match="inputs"):
        run(out, articles(tmp_path / "more.jsonl", 3))


@pytest.mark.skipif(os.name == "nt", reason="no locks there")
def test_two_batches_in_one_folder_are_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "out"), pytest.raises(OtherBatch, match="now"):
        run(tmp_path / "out", articles(tmp_path / "few.jsonl", 3))


def test_a_model_that_is_not_there_ends_the_run_with_its_own_words(tmp_path: Path) -> None:
    source = articles(tmp_path / "few.jsonl", 3)
    with pytest.raises(NoModel, match="'none'"):
        run(tmp_path / "out", source, model="none")


def test_strict_stops_at_the_first_loss_and_keeps_what_was_finished(tmp_path: Path) -> None:
    source, out = articles(tmp_path / "bad.jsonl", 15, {"no": "text"}), tmp_path / "out"
    with pytest.raises(BatchStopped, match="line 16"):
        run(out, source, strict=True)
    assert DataSet(out).finished() == ["00000-00000"]
    assert run(out, source) == 3
    assert told(out)["lost"] == 1


def test_an_input_that_is_not_there_is_a_row_and_exit_2(tmp_path: Path) -> None:
    assert run(tmp_path / "out", tmp_path / "none.jsonl", tmp_path / "*.warc.gz") == 2
    assert [why.partition(":")[0] for why in reasons(tmp_path / "out")] == ["no_input", "no_input"]


def test_an_id_met_again_is_a_row_within_a_shard_and_left_out_of_queries_between_shards(
    tmp_path: Path,
) -> None:
    again = [{"id": "a14", "text": "Ann said it snows."}, {"id": "a3", "text": "Ann said it is over."}]
    source, out = articles(tmp_path / "many.jsonl", 15, *again), tmp_path / "out"
    assert run(out, source) == 3
    assert [why for why in reasons(out) if why.startswith("duplicate_id: line 16: id 'a14'")]
    manifest = told(out)
    assert (manifest["counts"]["articles"], manifest["duplicates"]) == (16, 1)


@pytest.mark.skipif(not LINUX, reason="limits the size of files")
def test_a_full_disk_ends_the_run_and_the_next_one_completes_it(tmp_path: Path) -> None:
    source, out = tmp_path / "many.jsonl", tmp_path / "out"
    # The second shard's texts do not pack well, and are larger than any file may be.
    noise = "".join(map(chr, random.Random(1).choices(range(0x4E00, 0x9FFF), k=100_000)))
    articles(source, 10, {"id": "big", "language": "en", "text": f"Ann said yes. {noise}"})
    few = (100_000, 100_000)
    full = spawned(
        out, source, workers=1, size=10, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, few)
    )
    _, complaints = full.communicate(timeout=60)
    assert full.returncode == 4, complaints
    assert "could not write to" in complaints and "run the same command again" in complaints
    assert DataSet(out).finished() == ["00000-00000"]
    assert run(out, source) == 0
    assert len(rows(out, "articles")) == 11


def test_a_disk_that_fills_while_a_shard_is_moved_leaves_no_half_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = articles(tmp_path / "few.jsonl", 3), tmp_path / "out"

    def full(folder: Path) -> None:
        if folder.name == "events":
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("onrecord.ledger.dataset.store._wait_for_names", full)
        with pytest.raises(BatchUnwritable, match="No space left"):
            run(out, source)
    assert DataSet(out).finished() == []
    assert run(out, source) == 0
    assert len(rows(out, "articles")) == 3
