"""Files cut into pieces: all of the file, in its order, a piece at a time."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read import cut as cutting
from onrecord.read import read
from onrecord.read.cut import Piece, cut, read_piece
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

from .test_parquet import parquet
from .test_warc import record

LINE = json.dumps({"text": "Ann said that it would rain in the town on Monday."}).encode() + b"\n"


def pieces(path: Path, most: int = 10) -> list[Piece | Dropped]:
    """Cut a file."""
    return list(cut(str(path), most))


def saved(path: Path, data: bytes) -> Path:
    """Write a file."""
    path.write_bytes(data)
    return path


def test_lines_are_cut_between_articles_and_keep_their_numbers(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "Ann said no %d."}\n' % number for number in range(24))
    found = pieces(saved(tmp_path / "a.jsonl", lines + b"{}\n"))
    assert [(piece.first, piece.count) for piece in found if isinstance(piece, Piece)] == [
        (1, 10),
        (11, 10),
        (21, 5),
    ]
    rows = [row for piece in found if isinstance(piece, Piece) for row in read_piece(piece)]
    assert sum(isinstance(row, Article) for row in rows) == 24
    assert str(rows[-1]).count("line 25: ")


@given(st.binary(max_size=400), st.integers(1, 5))
def test_the_pieces_of_a_file_of_lines_are_the_file(data: bytes, most: int) -> None:
    blocks = [data[at : at + 7] for at in range(0, len(data), 7)]
    lines = list(cutting._lines(blocks))
    assert lines == list(io.BytesIO(data))
    found = [p for p in cutting._gathered(lines, "-", most) if isinstance(p, Piece)]
    assert b"".join(piece.data for piece in found) == data
    assert all(piece.count <= most for piece in found)


def test_a_file_read_in_pieces_gives_what_it_gives_as_a_whole(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Ann said no {n}."}).encode() for n in range(30)]
    lines[7:9] = [b"", b'{"id": "x"}']
    for name, data in (
        ("a.jsonl", b"\n".join(lines)),
        ("a.jsonl.gz", gzip.compress(b"\n".join(lines))),
        ("a.json", b"[" + b",\n".join(line or b"{}" for line in lines) + b"]"),
        ("b.jsonl", b'{\n"text": "Ann said no."\n}'),
        ("a.ndjson", b"\xef\xbb\xbf" + b"\n".join(lines)),
        ("c.jsonl", b"\n".join(lines).decode().encode("utf-16")),
        ("empty.jsonl", b""),
        ("a.txt", b"Ann said no."),
        ("a.parquet", parquet(text=["Ann said no.", "Bo said no."])),
    ):
        path = saved(tmp_path / name, data)
        whole = list(read(data, origin=str(path)))
        cut_up = [
            row for one in pieces(path, 7) for row in (read_piece(one) if isinstance(one, Piece) else [one])
        ]
        assert cut_up == whole, name


def test_the_pages_of_an_archive_are_a_piece_each(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.warc.gz", gzip.compress(record() + record(type="image/png") + record()))
    found = pieces(path)
    assert [p.place for p in found if isinstance(p, Piece)] == [
        "record 1, https://mercury.example/rain",
        "record 3, https://mercury.example/rain",
    ]
    assert [p.code for p in found if isinstance(p, Dropped)] == ["other_records"]


def test_a_line_of_50_mb_is_a_row_is_never_held_and_the_next_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as out:
        out.write(LINE)
        out.write(b'{"text": "')
        for _ in range(50):
            out.write(b"x" * 1_000_000)
        out.write(b'"}\n' + LINE)
    tracemalloc.start()
    first, row, last = pieces(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30_000_000
    assert isinstance(row, Dropped)
    assert row.why == "too_large: line 2: 50,000,013 bytes, a line of up to 20,000,000 is read"
    assert isinstance(first, Piece) and isinstance(last, Piece)
    assert (first.first, last.first) == (1, 3)


def test_a_file_that_cannot_be_cut_has_a_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.read.cut.LARGEST_FILE", 10)
    (row,) = pieces(saved(tmp_path / "a.txt", b"more than ten bytes"))
    assert isinstance(row, Dropped) and row.code == "too_large"


def test_a_file_that_changes_while_it_is_read_is_said_to(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jsonl", LINE * 30)
    found = cut(str(path), 10)
    next(found)
    with path.open("ab") as out:
        out.write(LINE)
    rest = list(found)
    assert isinstance(rest[-1], Dropped)
    assert rest[-1].why.startswith("changed: the file was changed while it was read")


def test_a_file_that_is_gone_or_a_folder_is_a_row(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        (row,) = pieces(path)
        assert isinstance(row, Dropped) and row.code == "no_input"
