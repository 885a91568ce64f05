from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.paragraphs import paragraphs, stretches
from onrecord.language.words import CLOSES, INSIDE, OPENS, OUTSIDE, split_words


def quoted(text: str) -> str:
    """Return the words that stand inside double quotation marks, joined by spaces."""
    words = split_words(text)
    return " ".join(form for form, quote in zip(words.form, words.quote, strict=True) if quote == INSIDE)


@pytest.mark.parametrize(
    "text",
    [
        '"Go home," she said.',
        "“Go home,” she said.",
        "''Go home,'' she said.",
        "``Go home,'' she said.",
        "„Go home,“ she said.",
        "»Go home,« she said.",
        "« Go home, » she said.",
        "«Go home,» she said.",
    ],
)
def test_quotation_marks_of_every_style_enclose_the_same_words(text: str) -> None:
    assert quoted(text) == "Go home ,"


def test_every_style_of_mark_reads_alike() -> None:
    forms = {tuple(split_words(text).form) for text in ('"Go," he said', "“Go,” he said", "''Go,'' he said")}
    assert forms == {('"', "Go", ",", '"', "he", "said")}


def test_an_inch_sign_opens_nothing() -> None:
    words = split_words('He is 6\'3" tall and said "no".')
    marks = [quote for form, quote in zip(words.form, words.quote, strict=True) if form == '"']
    assert marks == [OUTSIDE, OPENS, CLOSES]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    words = split_words('"We go on.\n\nHe left.')
    assert words.quote[-1] == OUTSIDE


def test_blank_lines_part_paragraphs_and_single_ones_do_not() -> None:
    assert len(paragraphs("one\ntwo\n\nthree", 0, 14)) == 2


def test_lines_are_paragraphs_where_there_are_no_blank_lines() -> None:
    text = "A first paragraph of some length that goes on for a while and on.\nShort.\nThird one."
    assert len(paragraphs(text, 0, len(text))) == 3


def test_machine_wrapped_lines_are_one_paragraph() -> None:
    line = "the committee said on Monday that it would meet again before"
    text = "\n".join([line] * 5)
    assert len(paragraphs(text, 0, len(text))) == 1


def test_a_mark_after_an_emoji_keeps_its_place() -> None:
    text = "😀é́ “Yes”"
    words = split_words(text)
    assert text[words.start[-2] : words.end[-2]] == "Yes"


@given(st.text())
def test_words_never_overlap_and_hold_no_space(text: str) -> None:
    words = split_words(text)
    last = 0
    for start, end in zip(words.start, words.end, strict=True):
        assert last <= start < end
        assert not any(sign.isspace() for sign in text[start:end])
        last = end


@given(st.text(alphabet="ab. \n", max_size=300), st.integers(4, 40))
def test_stretches_cover_a_text_without_gap(text: str, most: int) -> None:
    cut = list(stretches(text, most))
    assert "".join(text[a:b] for a, b in cut) == text
    assert all(b - a <= most for a, b in cut)


STYLES = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "German": ("„", "“"),
    "Danish": ("»", "«"),
    "French": ("«\u202f", "\u202f»"),
    "French with spaces": ("« ", " »"),
    "doubled": ("''", "''"),
    "British": ("‘", "’"),
}


@pytest.mark.parametrize("style", STYLES)
def test_every_style_of_mark_gives_the_same_columns(style: str) -> None:
    plain = (
        '"Go home," she said. "It\'s over" — "all of it." He wrote: "No." (It rains "here".)\n\n'
        '"We go on.\n\n"And on," said the boys\' coach.'
    )
    opening, closing = STYLES[style]
    text = re.sub(r'(?<![^\s(—])"(?=\w)', opening, plain)
    text = re.sub(r'(?<=[^\s\d])"', closing, text)
    expected, found = split_words(plain), split_words(text)
    assert (found.form, found.quote, found.feature) == (expected.form, expected.quote, expected.feature)


def test_three_apostrophes_are_a_mark_inside_a_mark() -> None:
    words = split_words("''She said, 'Go.''' ''''Go,' she said.''")
    assert words.form[:9] == ['"', "She", "said", ",", "'", "Go", ".", "'", '"']


def test_in_british_style_an_apostrophe_stays_one() -> None:
    words = split_words("'It's the farmers' barn,' she said. 'They don't sell \"now\",' he said.")
    inside = [form for form, quote in zip(words.form, words.quote, strict=True) if quote == INSIDE]
    assert "".join(inside) == "It'sthefarmers'barn,Theydon'tsell'now',"


def test_a_single_mark_in_an_american_text_stays_single() -> None:
    words = split_words("\"He said, 'Go,' and I went,\" she said.")
    assert words.form.count('"') == 2
