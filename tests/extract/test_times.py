"""Times, counted from Monday 15 September 2025."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.times import times_of_sentence

MONDAY = date(2025, 9, 15)
WORDS = (
    "since by 5 31 Feb February 2024 0000 9999 Monday last next years ago the first 11 months of to between"
    " and - / 1990s Q1 1999-13-45 in early"
)
PIECES = st.sampled_from(WORDS.split())


def told(text: str, published: date | None = MONDAY) -> list[tuple[str, str, str]]:
    """Return the words, granularity and period of each time in a text."""
    found: list[tuple[str, str, str]] = []
    for when in times_of_sentence(text, 0, len(text), published):
        period = "none"
        if when.period is not None:
            period = "..".join(day.isoformat() if day else "" for day in (when.period.start, when.period.end))
        found.append((text[when.start : when.end], when.grain, period))
    return found


@pytest.mark.parametrize(
    ("text", "words", "grain", "period"),
    [
        ("It began on 15 November 2022.", "on 15 November 2022", "day", "2022-11-15..2022-11-15"),
        ("It began on June 2.", "on June 2", "day", "2025-06-02..2025-06-02"),
        ("It ran on 3-5 March.", "on 3-5 March", "day", "2025-03-03..2025-03-05"),
        ("It will begin on June 2.", "on June 2", "day", "2026-06-02..2026-06-02"),
        ("It began on 2024-02-29.", "on 2024-02-29", "day", "2024-02-29..2024-02-29"),
        ("It began on Sunday.", "on Sunday", "day", "2025-09-14..2025-09-14"),
        ("It began on Monday.", "on Monday", "day", "2025-09-15..2025-09-15"),
        ("It began last Monday.", "last Monday", "day", "2025-09-08..2025-09-08"),
        ("They will meet on Friday.", "on Friday", "day", "2025-09-19..2025-09-19"),
        ("It fell overnight.", "overnight", "day", "2025-09-14..2025-09-15"),
        ("It fell last night.", "last night", "day", "2025-09-14..2025-09-14"),
        ("They met last weekend.", "last weekend", "day", "2025-09-13..2025-09-14"),
        ("They will meet this weekend.", "this weekend", "day", "2025-09-20..2025-09-21"),
        ("They met this weekend.", "this weekend", "day", "2025-09-13..2025-09-14"),
        ("It hangs on the vote on Nov. 8.", "on Nov. 8", "day", "2025-11-08..2025-11-08"),
        ("He told me on Friday, is he not here?", "on Friday", "day", "2025-09-12..2025-09-12"),
        ("It fell on June 16th of last year.", "on June 16th of last year", "day", "2024-06-16..2024-06-16"),
        ("It is due by March of next year.", "by March of next year", "month", "..2026-03-31"),
        ("She said so in an August speech.", "August", "month", "2025-08-01..2025-08-31"),
        ("It fell at its July summit.", "July", "month", "2025-07-01..2025-07-31"),
        ("It fell at the end of June.", "the end of June", "month", "2025-06-01..2025-06-30"),
        ("It stood last December.", "last December", "month", "2024-12-01..2024-12-31"),
        ("It fell seventy-four years ago.", "seventy-four years ago", "year", "1951-01-01..1951-12-31"),
        ("It fell in the 1980’s.", "in the 1980’s", "decade", "1980-01-01..1989-12-31"),
        ("It rises over the next decade.", "the next decade", "window", "2025-09-15..2035-09-15"),
        ("Data from 2014 show it.", "from 2014", "year", "2014-01-01..2014-12-31"),
        ("It was held from Sept. 2 to 5.", "from Sept. 2 to 5", "day", "2025-09-02..2025-09-05"),
        ("It came the day after Friday’s debate.", "after Friday", "day", "2025-09-12..2025-09-12"),
        ("It fell yesterday.", "yesterday", "day", "2025-09-14..2025-09-14"),
        ("It fell two days ago.", "two days ago", "day", "2025-09-13..2025-09-13"),
        ("It fell last week.", "last week", "week", "2025-09-08..2025-09-14"),
        ("It fell last month.", "last month", "month", "2025-08-01..2025-08-31"),
        ("It fell in August.", "in August", "month", "2025-08-01..2025-08-31"),
        ("It fell in October.", "in October", "month", "2024-10-01..2024-10-31"),
        ("It will fall in August.", "in August", "month", "2026-08-01..2026-08-31"),
        ("It has stood since February 2022.", "since February 2022", "month", "2022-02-01..2025-09-15"),
        ("By March it had fallen.", "By March", "month", "..2025-03-31"),
        ("It is due by 2035.", "by 2035", "year", "..2035-12-31"),
        ("It fell in 2014.", "in 2014", "year", "2014-01-01..2014-12-31"),
        ("It was so before 2014.", "before 2014", "year", "..2013-12-31"),
        ("It was so after 2014.", "after 2014", "year", "2015-01-01.."),
        ("It holds from 2026.", "from 2026", "year", "2026-01-01.."),
        ("It held from 2019 to 2023.", "from 2019 to 2023", "year", "2019-01-01..2023-12-31"),
        (
            "It fell between March and May 2024.",
            "between March and May 2024",
            "month",
            "2024-03-01..2024-05-31",
        ),
        ("It fell in 2024-25.", "in 2024-25", "year", "2024-01-01..2025-12-31"),
        ("It fell last year.", "last year", "year", "2024-01-01..2024-12-31"),
        ("It fell three years ago.", "three years ago", "year", "2022-01-01..2022-12-31"),
        ("It rose so far this year.", "so far this year", "window", "2025-01-01..2025-09-15"),
        ("It rose in the first half of 2024.", "in the first half of 2024", "half", "2024-01-01..2024-06-30"),
        ("It rose in the third quarter.", "in the third quarter", "quarter", "2025-07-01..2025-09-30"),
        ("It rose in Q1 2024.", "in Q1 2024", "quarter", "2024-01-01..2024-03-31"),
        ("It stood in the 1990s.", "in the 1990s", "decade", "1990-01-01..1999-12-31"),
        ("It rose in the past 12 months.", "in the past 12 months", "window", "2024-09-15..2025-09-15"),
        ("It rises over the next five years.", "the next five years", "window", "2025-09-15..2030-09-15"),
        (
            "In the first 11 months of 2024 it rose.",
            "first 11 months of 2024",
            "window",
            "2024-01-01..2024-11-30",
        ),
    ],
)
def test_a_time_is_as_wide_as_its_words(text: str, words: str, grain: str, period: str) -> None:
    (found,) = told(text)
    assert (found[0].removeprefix("In the "), *found[1:]) == (words, grain, period)


@pytest.mark.parametrize(
    "text",
    [
        "It rang at 9.03am.",
        "In fiscal 2025 it rose.",  # whose fiscal year?
        "Three weeks earlier it fell.",
        "It fell at the end of 2024.",
        "It fell on February 30.",
        "The 9/11 report came.",
        "They stood firm after the Sept. 11 attacks.",
        "It fell more than 20 years ago.",
        "It fell a couple of years ago.",
    ],
)
def test_what_cannot_be_told_is_a_time_without_a_period(text: str) -> None:
    assert [period for _, _, period in told(text)] == ["none"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "It sold 2000 troops short.",
        "It cost $2014.",
        "5,2014 km",
        "They read USA Today.",
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert told(text) == []


def test_without_a_date_of_publication_only_whole_dates_have_a_period() -> None:
    assert told("It fell on Monday, in May and in 2014.", None) == [
        ("on Monday", "day", "none"),
        ("in May", "month", "none"),
        ("in 2014", "year", "2014-01-01..2014-12-31"),
    ]


@given(st.lists(PIECES, max_size=8).map(" ".join), st.none() | st.dates(date(1500, 1, 1), date(3000, 12, 31)))
def test_no_words_of_times_make_it_fall(text: str, published: date | None) -> None:
    for when in times_of_sentence(text, 0, len(text), published):
        assert 0 <= when.start < when.end <= len(text)
        if when.period and when.period.start and when.period.end and when.lead != "since":
            assert when.period.start <= when.period.end
