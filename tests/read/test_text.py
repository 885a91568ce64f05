"""Plain text is kept character for character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.ids import article_id, sha256_of

from .reading import articles, only_article, reasons, rows

TEXT = "\n  Rain\r\n\r\nAnn said:\t“It rains.” \u202bשלום\u202c 👩‍👩‍👧 e\u0301 \x07\x85\u2028 the end  \n\n"


def test_nothing_is_stripped_or_translated() -> None:
    article = only_article(rows(TEXT, "text", "story.txt"))
    assert article.text == TEXT
    assert (article.title, article.origin, article.language) == (None, "story.txt", "en")


def test_the_id_depends_on_the_text_alone() -> None:
    here, there = (only_article(rows(TEXT, "text", origin)) for origin in ("a.txt", "b.txt"))
    assert here.id == there.id == article_id(None, sha256_of(TEXT))
    assert here.sha256 == sha256_of(TEXT)


def test_the_encoding_is_reported_before_the_article() -> None:
    row, article = rows("Ann said: “no”.".encode("cp1252"), "text", "old.txt")
    assert reasons([row]) == ["encoding: read as windows-1252"]
    assert articles([article])[0].text == "Ann said: “no”."


def test_an_input_without_text_is_dropped() -> None:
    for data in ("", " \n\t\u00a0\n"):
        assert reasons(rows(data, "text")) == ["empty: there is no text but white space"]


def test_a_binary_file_is_dropped() -> None:
    assert reasons(rows(b"%PDF-1.4 ...", "text", "x.txt")) == ["binary: looks like a PDF, not text"]


def test_another_language_is_dropped_with_its_name() -> None:
    german = "Der Minister sagte am Dienstag, der Plan werde aufgegeben. Niemand habe ihn gefragt, sagte sie."
    (why,) = reasons(rows(german, "text"))
    assert why.startswith("language: de (")
    assert why.endswith("), only en is read")


def test_a_line_of_twenty_million_characters_is_read() -> None:
    text = "The minister said that it rains. " * 600_000
    assert only_article(rows(text, "text")).text == text


@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise_and_none_are_lost_in_silence(data: bytes) -> None:
    assert rows(data, "text")
