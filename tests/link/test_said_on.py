from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.actors import resolve
from onrecord.link.said_on import said_on

from .marking import article_of, marked_statements

WEDNESDAY = "2026-11-18T07:45:00+00:00"

CASES = {
    "{source:Ana Rao} {cue:said} on Monday {content:that it rains}.": "2026-11-16",
    "{source:Ana Rao} {cue:said on Monday} {content:that it rains}.": "2026-11-16",
    "{source:Ana Rao} {cue:said} Wednesday {content:that it rains}.": "2026-11-18",
    "{source:Ana Rao} {cue:said} on Thursday {content:that it rains}.": "2026-11-12",
    "{source:Ana Rao} {cue:said} last Wednesday {content:that it rains}.": "2026-11-11",
    "{source:Ana Rao} {cue:told} the BBC last Friday {content:that it rains}.": "2026-11-13",
    "{source:Ana Rao} {cue:said} yesterday {content:that it rains}.": "2026-11-17",
    "{source:Ana Rao} {cue:said} today {content:that it rains}.": "2026-11-18",
    "{source:Ana Rao} {cue:said} on 3 March {content:that it rains}.": "2026-03-03",
    "{source:Ana Rao} {cue:said} on Dec. 3 {content:that it rains}.": "2025-12-03",
    "{source:Ana Rao} {cue:said} on March 3, 2021, {content:that it rains}.": "2021-03-03",
    "{source:Ana Rao} {cue:said} on the 3rd of March {content:that it rains}.": "2026-03-03",
    "{content:“It rains,”} {cue:said} {source:Ana Rao} in Oslo on Tuesday night.": "2026-11-17",
    "{content:“It rains,”} {source:she} {cue:said} in a statement on Thursday.": "2026-11-12",
    "Speaking on Tuesday, {source:she} {cue:said} {content:that it rains}.": "2026-11-17",
    "In a letter to Mr. Berg on Tuesday, {source:she} {cue:said} {content:that it rains}.": "2026-11-17",
    "On Sunday, {source:the Harbor Commission} {cue:said} {content:that it rains}.": "2026-11-15",
    "{source:Ana Rao} on Monday {cue:accused} {content:the fleet of waste}.": "2026-11-16",
    "{source:Ana Rao} {cue:was accused} on Monday {cue:of} {content:waste}.": "2026-11-16",
    "{source:Ana Rao} {cue:said} {content:that it rained on Monday}.": None,
    "{source:Ana Rao} {cue:said} after the vote on Monday {content:that it rains}.": None,
    "After the vote on Monday {source:Ana Rao} {cue:said} {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} ahead of Friday’s vote {content:that it rains}.": None,
    "{source:A man held on Monday} {cue:said} {content:that it rains}.": None,
    "A man held on Monday {cue:said} {content:that it rains}.": None,
    "{source:Ana Rao} {cue:has said} since Monday {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} next Monday {content:would do}.": None,
    "{source:Ana Rao} {cue:said} last week {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} in March {content:that it rains}.": None,
    "{source:Ana Rao} {cue:will tell} members on Monday {content:that it rains}.": None,
    "It rained on Monday. {source:Ana Rao} {cue:said} {content:it was over}.": None,
    "“We met on Monday, and {source:he} {cue:said} {content:it rains},” Tom Berg recalled.": None,
    "The fleet {cue:was reportedly} seized on Tuesday {content:off Bergen}.": None,
    "Many {source:scholars} {cue:believe} today {content:that it rains}.": None,
    "Berg left on Monday; {source:Ana Rao} {cue:said} on Sunday {content:it rains}.": "2026-11-15",
}


@pytest.mark.parametrize("marked", CASES)
def test_the_words_near_the_cue_tell_the_day(marked: str) -> None:
    text, (statement, *_) = marked_statements(marked)
    assert said_on(text, statement, WEDNESDAY) == CASES[marked]


UNDATED = {
    "{source:Ana Rao} {cue:said} on Monday {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} on 3 March {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} yesterday {content:that it rains}.": None,
    "{source:Ana Rao} {cue:said} on 3 March 2021 {content:that it rains}.": "2021-03-03",
    "{source:Ana Rao} {cue:said} on 31 February 2021 {content:that it rains}.": None,
}


@pytest.mark.parametrize("marked", UNDATED)
@pytest.mark.parametrize("published", [None, "", "soon"])
def test_without_a_day_of_publication_only_a_full_date_counts(marked: str, published: str | None) -> None:
    text, (statement,) = marked_statements(marked)
    assert said_on(text, statement, published) == UNDATED[marked]


def test_a_day_after_publication_with_its_year_is_not_believed() -> None:
    text, (statement,) = marked_statements("{source:Ana Rao} {cue:said} on 3 March 2030 {content:so}.")
    assert said_on(text, statement, WEDNESDAY) is None


def test_resolve_fills_the_day_from_the_day_of_publication() -> None:
    text, statements = marked_statements("{source:Ana Rao} {cue:said} on Monday {content:that it rains}.")
    (filled,), _ = resolve(article_of(text, published="2026-11-18"), statements)
    assert filled.said_on == "2026-11-16"


@given(
    before=st.text(max_size=20),
    between=st.text(max_size=20),
    day=st.sampled_from(["on Monday", "3 March 2020", "Feb. 30", "today", "May 99", "last Friday"]),
    published=st.sampled_from([None, "2026-11-18", "x"]),
)
def test_any_text_gives_a_day_up_to_publication_or_none(
    before: str, between: str, day: str, published: str | None
) -> None:
    clean = str.maketrans("", "", "{}:")
    marked = f"{before.translate(clean)} {{cue:said}}{between.translate(clean)} {day} {{content:so}}"
    text, (statement,) = marked_statements(marked)
    found = said_on(text, statement, published)
    assert found is None or (len(found) == 10 and found <= (published or "9999"))
