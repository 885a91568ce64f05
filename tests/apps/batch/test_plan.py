"""Inputs become shards: always the same ones, and no larger than was asked for."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from onrecord.apps.batch.plan import plan, shards_of
from onrecord.read.cut import Piece
from onrecord.terms.errors import BadQuestion
from onrecord.terms.findings import Dropped

from .runs import articles


def shards(*inputs: Path | str, size: int = 10) -> list[tuple[str, list[str]]]:
    """Return each shard's name and what it holds: a file and the number of its articles."""
    return [
        (
            shard.name,
            [f"{Path(i.origin).name} {i.count}" if isinstance(i, Piece) else i.code for i in shard.items],
        )
        for group in plan([str(one) for one in inputs])
        for shard in shards_of(group, size)
    ]


def test_a_large_file_is_cut_and_small_ones_are_put_together(tmp_path: Path) -> None:
    large = articles(tmp_path / "a.jsonl", 25)
    small = [articles(tmp_path / f"b{n}.jsonl", 4) for n in range(3)]
    assert shards(large, *small) == [
        ("00000-00000", ["a.jsonl 10"]),
        ("00000-00001", ["a.jsonl 10"]),
        ("00000-00002", ["a.jsonl 5", "b0.jsonl 4"]),
        ("00000-00003", ["b1.jsonl 4", "b2.jsonl 4"]),
    ]


def test_files_past_the_size_of_a_group_begin_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [articles(tmp_path / f"{n}.jsonl", 4) for n in range(3)]
    monkeypatch.setattr("onrecord.apps.batch.plan.GROUP", files[0].stat().st_size * 2)
    assert [name for name, _ in shards(*files, size=100)] == ["00000-00000", "00001-00000"]


def test_folders_patterns_and_lists_of_files_are_inputs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.jsonl", "b.jsonl", "c.docx"):
        articles(tmp_path / "in" / name, 1)
    (tmp_path / "warc.paths.gz").write_bytes(gzip.compress(b"in/b.jsonl\n\nin/none.jsonl\n"))
    assert shards(tmp_path / "in") == [("00000-00000", ["a.jsonl 1", "b.jsonl 1", "other_files"])]
    assert shards(str(tmp_path / "*" / "b.*")) == [("00000-00000", ["b.jsonl 1"])]
    assert shards(tmp_path / "warc.paths.gz") == [("00000-00000", ["b.jsonl 1", "no_input"])]


def test_other_bytes_give_another_sum(tmp_path: Path) -> None:
    def sums() -> list[str]:
        return [s.sha256 for group in plan([str(tmp_path / "a.jsonl")]) for s in shards_of(group, 10)]

    articles(tmp_path / "a.jsonl", 20)
    before = sums()
    assert sums() == before
    data = (tmp_path / "a.jsonl").read_text()
    (tmp_path / "a.jsonl").write_text(data.replace("town 15", "city 15"))
    assert [a == b for a, b in zip(before, sums(), strict=True)] == [True, False]


def test_the_bytes_of_all_shards_are_those_of_the_input(tmp_path: Path) -> None:
    plain = articles(tmp_path / "a.jsonl", 100)
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    for source in (plain, packed):
        (group,) = plan([str(source)])
        assert sum(shard.size for shard in shards_of(group, 10)) == group.size == source.stat().st_size


def test_standard_input_is_refused() -> None:
    with pytest.raises(BadQuestion, match="SRC"):
        plan(["-"])


def test_a_missing_file_is_a_row_in_its_place(tmp_path: Path) -> None:
    (group,) = plan([str(tmp_path / "none.jsonl")])
    (shard,) = shards_of(group, 10)
    assert shard.items == (
        Dropped(stage="read", why="no_input: No such file or directory", origin=str(tmp_path / "none.jsonl")),
    )
