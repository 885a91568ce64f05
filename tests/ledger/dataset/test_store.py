"""The folder of a data set: shards are whole, and what a kill leaves is swept away."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.ledger.dataset.parts import PARTS
from onrecord.ledger.dataset.shard import Writing
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.errors import NotABatch


@pytest.fixture
def data(tmp_path: Path) -> DataSet:
    found = DataSet(tmp_path / "out")
    found.begin({"inputs": ["a"]})
    return found


def finish(data: DataSet, name: str) -> None:
    """Finish an empty shard."""
    room = data.room(name)
    writing = Writing(name)
    writing.write(room)
    data.commit(name, room, {"shard": name, "content": writing.content})


def test_a_shard_is_finished_once_its_manifest_is_there(data: DataSet) -> None:
    room = data.room("00000-00000")
    Writing("00000-00000").write(room)
    assert data.finished() == []
    finish(data, "00000-00000")
    assert data.finished() == ["00000-00000"]
    assert all(path.is_file() for path in data.files("00000-00000").values())
    assert not room.exists()


def test_what_a_kill_leaves_behind_is_swept_away(data: DataSet) -> None:
    finish(data, "00000-00000")
    half = data.room("00000-00001")
    Writing("00000-00001").write(half)
    (half / "events.parquet").rename(data.file("events", "00000-00001"))
    (data.folder / "shards" / ".00000-00001.json.7.part").write_text("{")
    data.begin({"inputs": ["a"]})
    assert not half.exists()
    assert [p.name for part in PARTS for p in (data.folder / part).iterdir()] == [
        "00000-00000.parquet"
    ] * len(PARTS)
    assert [p.name for p in (data.folder / "shards").iterdir()] == ["00000-00000.json"]


def test_the_whole_has_a_manifest_only_while_nothing_is_under_way(data: DataSet) -> None:
    data.finish({"shards": 0})
    assert data.whole == {"schema": "onrecord-batch/1", "shards": 0}
    data.begin({"inputs": ["a"]})
    assert data.whole is None


def test_the_content_of_the_whole_is_that_of_its_shards(data: DataSet) -> None:
    before = data.content()
    finish(data, "00000-00000")
    assert data.content() != before


def test_other_folders_are_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(NotABatch, match="no such folder"):
        DataSet.existing(tmp_path / "none")
    with pytest.raises(NotABatch, match=r"no batch\.json"):
        DataSet.existing(tmp_path)
    (tmp_path / "batch.json").write_text("[1]")
    with pytest.raises(NotABatch, match="no JSON object"):
        _ = DataSet.existing(tmp_path).batch
