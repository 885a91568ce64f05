"""Which lines are not the article's."""

from __future__ import annotations

import pytest

from onrecord.read.furniture import is_label, split_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Read more:",
        "ADVERTISEMENT",
        "Editor’s picks",
        "___",
        "• • •",
        "Click here to get the app",
        "Sign up for our newsletter",
    ],
)
def test_labels_and_invitations_are_told(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read my lips, he said.",
        "Share prices fell.",
        "Related parties must tell, he said.",
        "“No.”",
        "It rained in 1950.",
    ],
)
def test_sentences_are_not_labels(line: str) -> None:
    assert not is_label(line)


def test_a_link_in_capitals_goes_and_a_shouted_sentence_stays() -> None:
    lines = [
        "Ann said no.",
        "MAYOR TELLS COUNCIL TO KEEP OUT",
        "“STOP THE COUNT AT ONCE, ALL OF YOU”",
        "STOP IT NOW, ALL OF YOU PEOPLE!",
    ]
    assert split_furniture(lines) == ([lines[0], *lines[2:]], [lines[1]])


def test_a_page_all_in_capitals_keeps_its_lines() -> None:
    lines = ["THE MAYOR TELLS THE COUNCIL TO KEEP OUT", "THE COUNCIL TELLS THE MAYOR TO KEEP OUT"]
    assert split_furniture(lines) == (lines, [])


def test_nothing_of_the_article_comes_after_more_from_the_paper() -> None:
    lines = [
        "Ann said no.",
        "Bo said yes.",
        "Cy said so.",
        "More from the Post",
        "Ten boats that sank",
        "Nobody knew.",
    ]
    assert split_furniture(lines) == (lines[:3], lines[3:])


def test_more_from_somebody_who_is_then_quoted_is_the_articles() -> None:
    lines = ["Ann said no.", "Bo said yes.", "More from the Post:", "“Ten boats sank,” it wrote."]
    assert split_furniture(lines) == (lines, [])
