"""Packed inputs: within a limit, and as far as they go."""

from __future__ import annotations

import gzip
import io

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read import read
from onrecord.read.unpack import Broken, gunzipped, packing, unpacked, unzstandarded
from onrecord.terms.article import Article

TEXT = b"Ann said that it would rain in the town. " * 200_000


def zst(data: bytes) -> bytes:
    """Pack as zstandard does."""
    return bytes(pa.compress(data, codec="zstd", asbytes=True))


@given(st.lists(st.binary(max_size=300)), st.sampled_from([b"", b"\0" * 600]))
def test_members_of_gzip_are_joined_and_padding_is_none(members: list[bytes], padding: bytes) -> None:
    packed = b"".join(map(gzip.compress, members)) + (padding if members else b"")
    assert b"".join(gunzipped(io.BytesIO(packed))) == b"".join(members)


def test_a_large_file_comes_in_small_blocks() -> None:
    for blocks in (gunzipped(io.BytesIO(gzip.compress(TEXT))), unzstandarded(io.BytesIO(zst(TEXT)))):
        found = list(blocks)
        assert b"".join(found) == TEXT
        assert max(map(len, found)) <= 1 << 20


def test_what_stands_before_the_end_of_a_truncated_file_is_given() -> None:
    packed = gzip.compress(TEXT)
    found = []
    with pytest.raises(Broken, match="ends before its data does"):
        for block in gunzipped(io.BytesIO(packed[:-20])):
            found.append(block)  # noqa: PERF402 - it raises half-way
    assert len(b"".join(found)) > 1_000_000
    with pytest.raises(Broken, match="broken_zstandard"):
        list(unzstandarded(io.BytesIO(zst(TEXT)[:-20])))


def test_an_expanding_file_is_stopped_at_its_limit() -> None:
    for pack, by in ((gzip.compress, ".gz"), (zst, ".zst")):
        assert str(unpacked(pack(b"\0" * 5_000_000), by, limit=999)).startswith("too_large: ")


def test_name_and_first_bytes_must_agree() -> None:
    assert packing(gzip.compress(b""), "a.jsonl.GZ") == ".gz"
    assert packing(b"plain", "a.jsonl.gz") is None
    assert packing(gzip.compress(b""), "a.jsonl") is None


def test_zstandard_is_read_as_gzip_is() -> None:
    (article,) = read(zst(b'{"text": "Ann said it rains."}'), origin="a.jsonl.zst")
    assert isinstance(article, Article)
    assert article.text == "Ann said it rains."
