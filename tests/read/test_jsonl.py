"""JSON Lines, and JSON files."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import articles, only_article, reasons, rows

LINE = {
    "id": "x1",
    "text": "  Ann said it rains.\r\n\n",
    "title": "Rain",
    "published": "16 September 2025",
    "url": "https://example.org/rain",
    "publisher": "The Harbour Post",
    "authors": ["Bo Ek", "Cy Day"],
    "language": "en-GB",
}
TEXTS = st.text(st.characters(), min_size=1).filter(lambda text: not text.isspace())


def lines(*records: object) -> str:
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records)


def test_every_field_is_read() -> None:
    article = only_article(rows(lines(LINE), "jsonl", "news.jsonl"))
    assert (article.id, article.text, article.title) == ("x1", "  Ann said it rains.\r\n\n", "Rain")
    assert (article.published, article.origin) == ("2025-09-16", "https://example.org/rain")
    assert (article.publisher, article.authors, article.language) == (
        "The Harbour Post",
        ("Bo Ek", "Cy Day"),
        "en",
    )


def test_text_alone_is_enough() -> None:
    article = only_article(rows('{"text": "Ann said it rains."}', "jsonl", "news.jsonl"))
    assert article.id.startswith("a")
    assert article.origin == "news.jsonl"


@given(st.lists(TEXTS, min_size=1, max_size=5), st.booleans())
def test_any_text_survives_exactly(texts: list[str], as_ascii: bool) -> None:
    records = [
        json.dumps({"id": n, "text": t, "language": "en"}, ensure_ascii=as_ascii) for n, t in enumerate(texts)
    ]
    data = "\n".join(records).encode("utf-8", "surrogatepass")
    found = rows(data, "jsonl")
    if as_ascii:
        assert [article.text for article in articles(found)] == texts
        assert not reasons(found)
    else:  # a lone surrogate has no bytes in UTF-8: such a line is reported
        assert len(found) == len(texts)


def test_what_cannot_be_read_is_a_row_with_its_line_and_the_rest_is_read() -> None:
    data = lines(
        '{"text": "Ann said', "", "[1]", '"text"', "null", {"title": "no"}, {"text": 5}, LINE
    ).encode()
    found = rows(data + b'\n{"text": "caf\xe9"}\n', "jsonl")
    assert reasons(found) == [
        "not_json: line 1: Unterminated string starting at column 10",
        "not_json: line 3: not an object but a list",
        "not_json: line 4: not an object but 'text'",
        "not_json: line 5: not an object but null",
        'not_json: line 6: there is no "text"',
        'not_json: line 7: "text" is not a string but a number',
        "not_json: line 9: byte 14 is not UTF-8",
    ]
    assert [article.id for article in articles(found)] == ["x1"]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 5000 + "}", '{"a":' * 100_000])
def test_json_made_to_hurt_is_a_row(line: str) -> None:
    found = rows(lines(LINE, line), "jsonl")
    assert len(articles(found)) == 1
    assert reasons(found)[0].startswith("not_json: line 2: ")


def test_a_repeated_id_is_dropped_with_both_lines() -> None:
    found = rows(lines(LINE, "", {"id": "x1", "text": "Bo said it snows."}), "jsonl")
    assert len(articles(found)) == 1
    assert reasons(found) == ["duplicate_id: line 3: id 'x1' was met on line 1"]


def test_a_number_is_taken_as_an_id() -> None:
    assert only_article(rows('{"id": 17, "text": "Ann said it rains."}', "jsonl")).id == "17"


def test_a_date_that_is_none_costs_the_date_alone() -> None:
    found = rows(lines({**LINE, "published": "31st of Foo"}), "jsonl")
    assert reasons(found) == ["bad_date: line 1: '31st of Foo' is not a date"]
    assert articles(found)[0].published is None


def test_a_field_of_the_wrong_kind_costs_that_field_alone() -> None:
    found = rows(
        lines({**LINE, "title": 5, "authors": [1], "url": "javascript:alert(1)", "id": True}),
        "jsonl",
        "n.jsonl",
    )
    assert reasons(found) == [
        'bad_field: line 1: "id" is not a string but true or false; left out',
        "bad_field: line 1: \"url\" is not an http or https address but 'javascript:alert(1)'; left out",
        'bad_field: line 1: "title" is not a string but a number; left out',
        'bad_field: line 1: "authors" is not a list of strings but a list; left out',
    ]
    (article,) = articles(found)
    assert (article.title, article.authors, article.origin) == (None, (), "n.jsonl")


def test_an_empty_text_is_dropped_with_its_line() -> None:
    assert reasons(rows('{"text": " "}', "jsonl")) == ["empty: line 1: there is no text but white space"]


def test_the_stated_language_is_trusted() -> None:
    german = "Der Minister sagte am Dienstag, der Plan werde aufgegeben. Niemand habe ihn gefragt, sagte sie."
    assert only_article(rows(lines({"text": german, "language": "eng"}), "jsonl")).text == german
    assert reasons(rows(lines({"text": "Ann said it rains.", "language": "de"}), "jsonl")) == [
        "language: line 1: de (as stated), only en is read"
    ]
    assert reasons(rows(lines({"text": german, "language": "und"}), "jsonl"))[0].startswith(
        "language: line 1: de ("
    )


def test_a_json_file_with_a_list_or_one_object_is_read() -> None:
    second = {"text": "Bo said it snows."}
    assert len(articles(rows(json.dumps([LINE, second], indent=2), origin="news.json"))) == 2
    assert only_article(rows(json.dumps(LINE, indent=2), origin="one.json")).id == "x1"
    assert only_article(rows(json.dumps([second]), origin="one.json")).text == second["text"]


def test_a_list_that_breaks_off_is_one_row() -> None:
    (why,) = reasons(rows(json.dumps([LINE, LINE], indent=2)[:-20], origin="news.json"))
    assert why.startswith("not_json: list: ")
    assert "line" in why.removeprefix("not_json: list: ")


def test_windows_lines_marks_and_line_separators_inside_strings_are_no_trouble() -> None:
    text = "Ann said\u2028it\x85rains."
    data = b"\xef\xbb\xbf" + (json.dumps({"text": text}, ensure_ascii=False) + "\r\n\r\n").encode()
    assert only_article(rows(data, "jsonl")).text == text


def test_utf16_is_read_and_reported() -> None:
    found = rows(lines(LINE).encode("utf-16"), "jsonl")
    assert reasons(found) == ["encoding: read as utf-16"]
    assert len(articles(found)) == 1


@pytest.mark.parametrize("data", ["", "\n \n"])
def test_a_file_without_lines_is_dropped(data: str) -> None:
    assert reasons(rows(data, "jsonl")) == ["empty: there is no line but blank ones"]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise_and_none_are_lost_in_silence(data: bytes) -> None:
    assert rows(data, "jsonl")
