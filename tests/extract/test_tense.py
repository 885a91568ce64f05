from __future__ import annotations

import pytest

from onrecord.extract.tense import tense


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.", "past"),
        ("They will meet on Friday.", "future"),
        ("He said they will meet on Friday.", "future"),
        ("They could meet on Friday.", "future"),
        ("On Friday they told of it.", "past"),
        ("On Friday they could meet.", ""),
        ("They didn’t need a vote on Friday.", "past"),
        ("If they win on Friday, all is lost.", "future"),
        ("A vote on Friday.", ""),
        ("They’ll meet on Friday.", "future"),
    ],
)
def test_the_nearest_sign_tells_the_tense(text: str, expected: str) -> None:
    start = text.index("Friday")
    assert tense(text, 0, (start, start + 6), len(text)) == expected
