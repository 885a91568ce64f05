"""Which reader reads what."""

from __future__ import annotations

import gzip
import subprocess
import sys

import pytest

from onrecord.read import guess_kind, read
from onrecord.read.unpack import unpacked
from onrecord.terms.errors import UnknownReader

from .reading import only_article, reasons, rows

STORY = "Ann said it rains."


@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        ("story.txt", "text"),
        ("notes.MD", "text"),
        ("page.HTML", "html"),
        ("page.htm.gz", "html"),
        ("page.xhtml", "html"),
        ("news.jsonl", "jsonl"),
        ("news.ndjson.gz", "jsonl"),
        ("news.json", "jsonl"),
        ("feed.rss", "feed"),
        ("feed.atom", "feed"),
        ("https://example.org/a/page.html?from=feed.rss#top", "html"),
        ("C:\\news\\page.html", "html"),
        ("http://[", "text"),
        ("-", "text"),
    ],
)
def test_the_name_tells_the_kind(origin: str, kind: str) -> None:
    assert guess_kind(b"Ann said it rains.", origin) == kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><html><body>", "html"),
        (b'\xef\xbb\xbf \n<html lang="en">', "html"),
        ("<html><body>".encode("utf-16"), "html"),
        (b"<p>Ann said it rains.</p>", "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<?xml version="1.0"?>\n<!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', "html"),
        (b"<rdf:RDF>", "feed"),
        (b'{"text": "Ann"}', "jsonl"),
        (b'[\n  {"text": "Ann"}]', "jsonl"),
        (b"{curly} brackets open a text", "text"),
        (b"[Applause] Ann said", "text"),
        (b"Ann said <p> is a tag", "text"),
        (b"", "text"),
        (b"\xff\xff\xff", "text"),
    ],
)
def test_the_first_bytes_tell_the_kind_where_the_name_does_not(data: bytes, kind: str) -> None:
    assert guess_kind(data, "-") == kind
    assert guess_kind(data, "download.xml") == kind


def test_an_unknown_kind_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(UnknownReader, match=r"'docx'.* feed, html, jsonl, parquet, text, warc.*auto"):
        read(b"", kind="docx", origin="-")


def test_gzip_is_unpacked_where_the_name_says_so() -> None:
    packed = gzip.compress(STORY.encode())
    assert only_article(rows(packed, origin="story.txt.gz")).text == STORY
    assert only_article(rows(packed + packed, origin="story.txt.gz")).text == STORY * 2
    assert reasons(rows(packed, origin="story.txt")) == ["binary: looks like gzip, not text"]


def test_gzip_that_is_broken_or_endless_is_a_row() -> None:
    packed = gzip.compress(STORY.encode())
    assert reasons(rows(packed[:-9], origin="a.gz")) == ["broken_gzip: the file ends before its data does"]
    assert reasons(rows(b"\x1f\x8bnothing", origin="a.gz"))[0].startswith("broken_gzip: ")
    assert str(unpacked(gzip.compress(b"\0" * 1000), ".gz", limit=999)).startswith(
        "too_large: unpacks to more than 999 bytes"
    )


def test_importing_the_room_imports_none_of_the_heavy_libraries() -> None:
    program = (
        "import sys, onrecord.read\n"
        "heavy = {'trafilatura', 'lxml', 'feedparser', 'py3langid', 'numpy', 'charset_normalizer'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
