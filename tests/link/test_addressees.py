from __future__ import annotations

import pytest

from .marking import hearers

CASES = {
    "{source:Ana Rao} {cue:told} reporters {content:that it rains}.": "reporters",
    "{source:Ana Rao} {cue:told reporters} {content:it rains}.": "reporters",
    "{content:“It rains,”} {source:Ana Rao} {cue:told} the Harbor Commission on Monday.": "Harbor Commission",
    "{source:Ana Rao} {cue:urged} NATO {content:to wait}.": "NATO",
    "{source:Ana Rao} {cue:urged} {content:NATO to wait}.": "NATO",
    "{source:Ana Rao} {cue:accused} NATO {content:of delay}.": "NATO",
    "{source:Ana Rao} {cue:called on} France {content:to wait}.": "France",
    "{source:Ana Rao} {cue:warned} Iran {content:that it would pay}.": "Iran",
    "{source:Ana Rao} {cue:wrote} in a letter to the Senate {content:that it rains}.": "Senate",
    "{source:Ana Rao} {cue:said} to supporters {content:that it rains}.": "supporters",
    "{source:Ana Rao} {cue:warned} {content:Iran could attack}.": None,
    "{source:Ana Rao} {cue:said} {content:it rains}.": None,
    "{source:Ana Rao} {cue:told} him {content:that it rains}.": None,
    "{source:Ana Rao} {cue:asked} {content:whether it rains}.": None,
    "{source:Ana Rao} {cue:was told} {content:that it rains}.": None,
}


@pytest.mark.parametrize("text", CASES)
def test_the_words_around_the_cue_tell_who_is_addressed(text: str) -> None:
    assert hearers(text) == [CASES[text]]
