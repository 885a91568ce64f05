"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.decode import Decoded, decode

SENTENCE = "“Non,” said Zoë Müller — it’s a naïve café.\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_decoded_to_the_same_text_without_a_note(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded == Decoded(text) or (decoded.text is None and decoded.notes[0].startswith("binary:"))


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + SENTENCE.encode()) == Decoded(SENTENCE)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_wide_text_with_its_mark_is_read_and_reported(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == Decoded(SENTENCE, (f"encoding: read as {encoding}",))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_wide_text_without_its_mark_is_read_too(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == Decoded(SENTENCE, (f"encoding: read as {encoding}",))


def test_western_text_that_is_not_utf8_is_windows_1252() -> None:
    assert decode(SENTENCE.encode("cp1252")) == Decoded(SENTENCE, ("encoding: read as windows-1252",))


def test_text_in_another_script_is_detected() -> None:
    russian = "Министр заявил во вторник, что план будет отменён, и что его авторы давно уволены. " * 5
    decoded = decode(russian.encode("cp1251"))
    assert decoded == Decoded(russian, ("encoding: read as windows-1251",))


def test_a_declared_charset_is_believed_where_the_text_is_not_utf8() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "ISO-8859-2").text == "Łódź"


@pytest.mark.parametrize("declared", ["no-such-charset", "hex", "utf-8", "idna", "a\0b", ""])
def test_a_declared_charset_that_is_no_use_is_passed_over(declared: str) -> None:
    assert decode(SENTENCE.encode("cp1252"), declared).text == SENTENCE


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decode(b"\x93No\x94", "iso-8859-1") == Decoded("“No”", ("encoding: read as windows-1252",))


def test_a_few_bad_bytes_in_utf8_are_replaced_and_counted() -> None:
    data = SENTENCE.encode() * 3 + b"caf\xe9 \xff\xfe\n" + SENTENCE.encode()
    decoded = decode(data, "windows-1252")
    assert decoded.text == SENTENCE * 3 + "caf\ufffd \ufffd\ufffd\n" + SENTENCE
    assert decoded.notes == ("encoding: 3 bytes that are not UTF-8 were replaced",)


def test_one_bad_byte_is_counted_in_the_singular() -> None:
    assert decode(SENTENCE.encode() + b"\xe9").notes == ("encoding: 1 byte that is not UTF-8 was replaced",)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (b"\x1f\x8b\x08", "gzip"),
    ],
)
def test_known_binary_formats_are_named(data: bytes, what: str) -> None:
    assert decode(data) == Decoded(None, (f"binary: looks like {what}, not text",))


def test_a_zero_byte_makes_it_binary() -> None:
    assert decode(b"Ann said\0 it rains.") == Decoded(None, ("binary: holds zero bytes, as text does not",))


@given(st.binary(max_size=300), st.sampled_from([None, "shift_jis", "windows-1252", "rot13", "utf-7"]))
def test_no_bytes_make_it_raise(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared)
    assert decoded.text is not None or decoded.notes
