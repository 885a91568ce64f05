from __future__ import annotations

import pytest

from onrecord.link.cast import cast_of

CASES = {
    "We met Secretary of State Mary Holt there.": ["Mary Holt"],
    "We met the Department of Quiet Affairs there.": ["Department of Quiet Affairs"],
    "We saw Texas Sen. Tom Berg and Ana Rao.": ["Tom Berg", "Ana Rao"],
    "Yesterday Republican Tom Berg spoke.": ["Tom Berg"],
    "Rains came. He read the Harbor Times.": ["Harbor Times"],
    "Ana Maria de la Cruz spoke.": ["Ana Maria de la Cruz"],
    "They joined the Quiet Harbor Alliance (QHA). The QHA met.": ["Quiet Harbor Alliance"],
    "Tom Berg Jr. spoke to the U.S. Senate.": ["Tom Berg Jr.", "U.S. Senate"],
    "GENEVA, Sept. 3 - Ana Rao spoke.": ["Ana Rao"],
    "On Monday the President left.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_names_are_found_by_their_capitals(text: str) -> None:
    assert [referent.name for referent in cast_of(text).referents if referent.count] == CASES[text]


def test_a_headline_gives_no_names() -> None:
    cast = cast_of("Angry Mayor Rao Wins Again In Harbor\n\nMayor Ana Rao won again on Monday, it is known.")
    assert [referent.name for referent in cast.referents if referent.count] == ["Ana Rao"]
