"""Web archives: pages are read, the rest is counted, and no record costs another."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any

import brotli
import pytest

from onrecord.read import read
from onrecord.read.html import LARGEST, read_page
from onrecord.read.warc import Page, pages, unchunked
from onrecord.read.worker import WORKER, Worker
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

TEXT = "Ann Lima said that it would rain in the town on Monday, and that nobody would go out then."
PAGE = f"<html><body><article><p>{TEXT}</p><p>{TEXT} Bo Ek denied it.</p></article></body></html>".encode()
GZIPPED = ("Content-Encoding", "gzip")


def record(
    body: bytes = PAGE,
    *headers: tuple[str, str],
    url: str = "https://mercury.example/rain",
    type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    kind: str = "response",
) -> bytes:
    """Write one record as crawlers do."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {type}", *(f"{k}: {v}" for k, v in headers)]
    http = "\r\n".join([*lines, "", ""]).encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def found(*records: bytes) -> list[Page | Dropped]:
    """Return the pages of an archive."""
    return list(pages(io.BytesIO(b"".join(records)), "a.warc"))


def whys(rows: list[Page | Dropped]) -> list[str]:
    """Return the reasons of what was let go."""
    return [row.why for row in rows if isinstance(row, Dropped)]


def bodies(rows: list[Page | Dropped]) -> list[bytes]:
    """Return the pages' bytes."""
    return [row.data for row in rows if isinstance(row, Page)]


@pytest.fixture
def worker() -> Iterator[None]:
    yield
    WORKER.close()


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_page_is_an_article_with_the_address_that_it_was_fetched_from(name: str) -> None:
    data = record() + record(type="image/png")
    article, note = read(gzip.compress(data) if name.endswith(".gz") else data, origin=name)
    assert isinstance(article, Article)
    assert (article.origin, article.text.count(TEXT)) == ("https://mercury.example/rain", 2)
    assert isinstance(note, Dropped)
    assert note.why == "other_records: 1 that are no pages were left alone (image/png 1)"


@pytest.mark.usefixtures("worker")
def test_a_page_in_another_language_or_without_an_article_is_a_row_with_its_record() -> None:
    german = (
        "<html><body><article><p>"
        + "Der Minister sagte am Montag, dass die Gespräche noch nicht zu Ende seien. " * 9
    )
    rows = list(read(record(german.encode()) + record(b"<html></html>"), origin="a.warc"))
    assert all(isinstance(row, Dropped) for row in rows)
    assert str(rows[0]).count("language: record 1, https://mercury.example/rain: de")
    assert str(rows[1]).count("no_article: record 2, https://mercury.example/rain: ")


def test_what_the_server_says_of_the_charset_counts_unless_the_bytes_are_utf_8() -> None:
    (page,) = found(record("Łódź".encode("iso-8859-2"), type="text/html; charset=iso-8859-2"))
    assert isinstance(page, Page) and page.charset == "iso-8859-2"
    (row,) = read_page(
        b"\xa3\xf3d\xbc " * 3, "a.warc", charset="no-such", place="record 1", worker=Refusing()
    )
    assert isinstance(row, Dropped) and row.why.startswith("encoding: record 1: read as ")


class Refusing(Worker):
    """A worker that finds no article."""

    def run(self, job: str, data: bytes) -> Any:
        """Return an empty page."""
        assert job and data
        return {"text": "", "notes": []}


@pytest.mark.parametrize("packed", [False, True])
def test_an_expanding_record_is_capped_and_the_next_one_is_read(packed: bool) -> None:
    bomb = zlib.compress(b"\0" * 30_000_000)
    records = [record(bomb, ("Content-Encoding", "deflate")), record(b" " * (LARGEST + 1)), record()]
    rows = found(*(map(gzip.compress, records) if packed else records))
    assert bodies(rows) == [PAGE]
    assert [why.split(",")[0] for why in whys(rows)] == ["too_large: record 1", "too_large: record 2"]


def test_packed_and_chunked_bodies_are_undone_also_where_the_header_is_left_over() -> None:
    chunked = ("Transfer-Encoding", "chunked")
    rows = found(
        record(gzip.compress(PAGE), GZIPPED),
        record(brotli.compress(PAGE), ("Content-Encoding", "br")),
        record(b"%x;x=y\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE), chunked),
        record(PAGE, GZIPPED, chunked),
    )
    assert bodies(rows) == [PAGE] * 4


def test_a_body_that_cannot_be_unpacked_is_a_row_and_the_next_one_is_read() -> None:
    rows = found(
        record(gzip.compress(PAGE * 100)[:-30], GZIPPED),
        record(b"nothing of the kind", ("Content-Encoding", "br")),
        record(PAGE, ("Content-Encoding", "rot13")),
        record(),
    )
    assert bodies(rows) == [PAGE]
    assert [why.partition(":")[0] for why in whys(rows)] == ["broken_page"] * 3


def test_what_is_no_page_is_counted_by_kind() -> None:
    rows = found(
        record(kind="request"), record(status="404 Not Found"), record(type=""), record(), record(b"")
    )
    assert len(bodies(rows)) == 2
    assert whys(rows) == [
        "other_records: 3 that are no pages were left alone (request 1, status 404 1, no type 1)"
    ]


def test_an_archive_that_breaks_off_says_in_which_record() -> None:
    for pack in (bytes, gzip.compress):
        data = pack(record()) + pack(record(PAGE * 50))
        rows = found(data[:-40])
        assert bodies(rows)[0] == PAGE
        assert whys(rows) == ["truncated: the archive ends inside record 2"]


def test_damage_is_said_with_the_record_before_it() -> None:
    (why,) = whys(found(record(), b"garbage\r\n\r\n" * 3, record()))
    assert why.startswith("broken_warc: after record 1: ")
    (why,) = whys(found(b"no archive at all\n" * 5))
    assert why.startswith("broken_warc: after record 0: ")


def test_an_archive_without_a_record_is_said_to_be_empty() -> None:
    assert whys(found()) == ["empty: there is no record in it"]


def test_chunks_are_joined_and_a_joined_body_stays() -> None:
    assert unchunked(b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n") == b"hello world"
    assert unchunked(b"<html>\r\n</html>") == b"<html>\r\n</html>"
    with pytest.raises(ValueError, match="no size"):
        unchunked(b"5\r\nhello\r\nxyz\r\n")
