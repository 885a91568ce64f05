from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language.paragraphs import is_furniture, paragraphs
from onrecord.language.words import split_words

SOME_WORDS = [
    "the",
    "committee",
    "said",
    "on",
    "Monday",
    "that",
    "it",
    "would",
    "meet",
    "before",
    "a",
    "winter",
]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe, staff writer",
        "By Jane Doe",
        "BY JANE DOE AND JOHN ROE",
        "By Jane van der Berg and John Roe | The Harbour Times",
        "READ MORE: Ten facts about the harbour",
        "Read more: “It sank,” says captain",
        "READ MORE Ten facts about the harbour",
        "Related: Who owns the ferry?",
        "Advertisement",
        "Story continues below advertisement",
        "Sign up for our morning newsletter.",
    ],
)
def test_bylines_and_links_are_furniture(line: str) -> None:
    assert is_furniture(line, 0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the ferry had sunk.",
        "By Jane Doe’s account, the ferry sank at noon.",
        "By winning in Oslo, Jane Doe took the lead.",
        "Read the report, she said.",
        "Related companies deny it.",
        "“Sign up for the army,” the poster said.",
        "Watch out, the captain warned.",
        "Advertisement sales fell, the paper said.",
    ],
)
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture(line, 0, len(line))


def test_furniture_left_out_changes_no_other_word() -> None:
    before, after = "“We sank,” he said.", "“It was cold.”"
    plain = split_words(f"{before}\n\n{after}", furniture=False)
    varied = split_words(f"{before}\n\nBy Jane Doe, staff writer\n\n{after}", furniture=False)
    assert (varied.form, varied.feature) == (plain.form, plain.feature)


def test_a_title_set_apart_does_not_join_the_lines_under_it() -> None:
    line = (
        "The committee said on Monday that it would meet again before the summer, and that nobody minded. "
        * 2
    )
    text = "A title\n\n" + "\n".join([line] * 5)
    assert len(paragraphs(text, 0, len(text))) == 6


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(2, 60), min_size=4, max_size=8), st.integers(60, 100))
def test_lines_wrapped_at_one_width_are_put_together_again(lengths: list[int], width: int) -> None:
    texts = [" ".join(SOME_WORDS[i % len(SOME_WORDS)] for i in range(length)) + "." for length in lengths]
    text = "\n".join(line for one in texts for line in textwrap.wrap(one, width))
    if len(text) < 12 * width:
        return
    found = ["".join(text[a:b].split()) for a, b in paragraphs(text, 0, len(text))]
    ends = [one for one in found if not one.endswith(".")]
    assert ends == []
