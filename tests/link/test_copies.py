from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.copies import GRAM, LEAST_RUNS, MOST, copied, runs_of, same_words, sample

STORY = " ".join(
    f"On day {n} the ministry of town {n * 7} told reporters that bridge number {n * 13} would be closed."
    for n in range(12)
)
OTHER = " ".join(
    f"Round {n} of the talks in hall {n * 3} ended without a word about prisoner {n * 11} or his lawyers."
    for n in range(12)
)
WORDS = st.lists(st.sampled_from(["ab", "bc", "cd", "de", "ef", "fg"]), max_size=60).map(" ".join)
WILL_OPEN = "the minister will open the bridge on monday with his sons and the whole town"


def test_a_story_cut_short_under_another_title_and_byline_is_a_copy() -> None:
    cut = "BRIDGES TO CLOSE\nBy Staff Writer\n\n" + STORY[: len(STORY) // 2]
    assert copied(STORY, cut) > 0.9
    assert copied(cut, STORY) == copied(STORY, cut)


def test_capitals_punctuation_and_line_ends_do_not_count() -> None:
    assert copied(STORY, STORY.upper().replace(" ", "\n").replace(".", " !")) == 1.0


def test_two_stories_with_one_quotation_in_common_are_no_copies() -> None:
    quotation = (
        " “We will open the bridge when the last bolt is in its place, and not one hour before that.” "
    )
    assert copied(STORY + quotation, OTHER + quotation) == 0.0


def test_of_texts_too_short_to_tell_the_same_words_alone_are_a_copy() -> None:
    assert copied("It rains in Lisbon.", "It rains, in LISBON") == 1.0
    assert copied("It rains in Lisbon.", "It rains in Lisbon today.") == 0.0
    assert copied("", "") == 0.0


@given(text=WORDS)
def test_a_text_has_a_run_for_each_eight_words_that_differ(text: str) -> None:
    words = text.split()
    expected = {tuple(words[n : n + GRAM]) for n in range(max(1, len(words) - GRAM + 1))} if words else set()
    assert len(runs_of(text)) == len(expected)


@given(text=WORDS)
def test_what_is_looked_up_is_few_sorted_and_storable(text: str) -> None:
    numbers = sample(text)
    assert numbers == sorted(set(numbers))
    assert all(0 <= number < 1 << 32 for number in numbers)


def test_a_copy_shares_some_of_what_is_looked_up() -> None:
    assert len(set(sample(STORY)) & set(sample(STORY[: len(STORY) // 2]))) >= 2
    assert not set(sample(STORY)) & set(sample(OTHER))
    many = " ".join(str(random.Random(n).random()) for n in range(9000))
    assert len(sample(many)) == MOST


def test_the_numbers_looked_up_are_the_same_on_every_machine() -> None:
    assert sample("it rains in lisbon") == [3982919179]


def test_a_statement_with_a_word_exchanged_is_the_same_with_a_number_or_a_not_it_is_another() -> None:
    words = WILL_OPEN.split()
    assert same_words(words, [*words[:-1], "city"])
    assert not same_words([*words, "400"], [*words, "500"])
    assert not same_words(words, [*words[:3], "not", *words[3:]])
    assert not same_words(words, ["it", "rains"])
    assert same_words(["rain"], ["rain"])
    assert not same_words(["rain"], ["snow"])


def test_a_copy_needs_a_stretch_in_common() -> None:
    words = STORY.split()
    short = " ".join(words[: GRAM + LEAST_RUNS - 2])
    assert copied(short, STORY) == 0.0
    assert copied(" ".join(words[: GRAM + LEAST_RUNS - 1]), STORY) == 1.0
