from __future__ import annotations

import pytest

from onrecord.extract.clauses import clauses_of
from onrecord.extract.when import is_background
from onrecord.language.words import split_words


@pytest.mark.parametrize(
    ("text", "word", "past"),
    [
        ("The 1998 invasion was short.", "invasion", True),
        ("The invasion of 1998 was short.", "invasion", True),
        ("They fought in the 1920s over salt.", "fought", True),
        ("They fought two decades ago over salt.", "fought", True),
        ("They fought a Soviet-era rule.", "fought", True),
        ("Last week they fought over salt.", "fought", False),
        ("Last year, they fought over salt.", "fought", True),
        ("They fought over $2000 on Monday.", "fought", False),
        ("They fought on Monday, not in 1998.", "fought", False),
        ("In 1998, they traded salt before they fought.", "fought", False),
    ],
)
def test_a_date_makes_background(text: str, word: str, past: bool) -> None:
    clauses = clauses_of(split_words(text))
    at = clauses.plain.index(word)
    assert is_background(clauses, (at, at + 1), clauses.sentence(at)) is past
