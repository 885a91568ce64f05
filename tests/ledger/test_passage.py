from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.passage import LONGEST, REACH, Passage, passage_of
from onrecord.terms.findings import Findings

from .builders import CHARACTERS, report


def passage_in(findings: Findings) -> Passage:
    """Cut the passage of the first statement as a search does."""
    statement, text = findings.statements[0], findings.article.text
    passage = passage_of(statement, text)
    assert passage.text == passage.span.of(text)
    return passage


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "It rained. {source:Ms Rao} {cue:said} {content:the U.S. was wet}. She left.",
            "Ms Rao said the U.S. was wet.",
        ),
        (
            "It rained. “{content:Go home!}” {source:she} {cue:said}. “Now,” he said.",
            "“Go home!” she said.",
        ),
        (
            "He left.\n\nOn Monday {source:Mr. Kim} {cue:said} {content:it was over}\n\nMore soon",
            "On Monday Mr. Kim said it was over",
        ),
        (
            "I met Dr. Who. Then {content:one thing. Another thing} followed, {source:they} {cue:said}. No.",
            "Then one thing. Another thing followed, they said.",
        ),
        ("  {content:everything} ", "everything"),
    ],
)
def test_a_passage_is_the_sentences_of_the_statement(marked: str, expected: str) -> None:
    assert passage_in(report(marked)).text == expected


def test_where_no_sentence_ends_nearby_a_passage_is_cut_between_words() -> None:
    passage = passage_in(report("word " * 1000 + "{content:here}" + " word" * 1000))
    assert passage.text.startswith("word word")
    assert passage.text.endswith("word word")
    assert len(passage.text) < 2 * REACH + 10


def test_of_a_whole_speech_the_beginning_is_shown() -> None:
    passage = passage_in(report("{source:She} {cue:said}: {content:" + "on and " * 2000 + "on}."))
    assert passage.text.startswith("She said: on and on")
    assert LONGEST < len(passage.text) < LONGEST + 2 * REACH


def test_a_source_far_away_is_left_out() -> None:
    passage = passage_in(report("{source:Ms Rao} left." + " Then." * 500 + " {content:It rained}. Ah."))
    assert passage.text == "It rained."


@given(st.text(CHARACTERS, max_size=3), st.text(CHARACTERS, max_size=3), st.text(CHARACTERS, min_size=1))
def test_any_characters_are_cut_whole(before: str, after: str, content: str) -> None:
    marked = [text.translate({ord("{"): "(", ord("}"): ")"}) for text in (before, after, content)]
    passage_in(report(f"{marked[0] * 500}{{content:{marked[2]}}}{marked[1] * 2000}"))
