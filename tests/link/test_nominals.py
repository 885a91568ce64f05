from __future__ import annotations

from .marking import kinds, speakers


def test_a_role_word_means_the_one_who_has_been_called_so() -> None:
    text = (
        "Mayor Ana Rao met Sen. Tom Berg. {source:The mayor} {cue:said} {content:yes}. "
        "{source2:The senator} {cue2:said} {content2:no}."
    )
    assert speakers(text) == ["Ana Rao", "Tom Berg"]


def test_news_swaps_one_word_for_another() -> None:
    text = (
        "Ana Rao, the Republican nominee, met Tom Berg, her lawyer. "
        "{source:The candidate} {cue:said} {content:yes}. "
        "{source2:The attorney} {cue2:said} {content2:no}."
    )
    assert speakers(text) == ["Ana Rao", "Tom Berg"]


def test_a_body_is_meant_by_a_word_of_its_name() -> None:
    text = (
        "The Alliance for Quiet Harbors met the Harbor Commission. "
        "{source:The alliance} {cue:said} {content:yes}. "
        "{source2:The commission} {cue2:said} {content2:no}."
    )
    assert speakers(text) == ["Alliance for Quiet Harbors", "Harbor Commission"]


def test_a_body_is_meant_by_what_it_has_been_called() -> None:
    text = (
        "Global Today, the satellite network, closed. {source:The network} {cue:said} {content:it was sold}."
    )
    assert speakers(text) == ["Global Today"]


def test_the_poll_is_the_poll_with_a_name() -> None:
    text = "A Harbor University poll came out. {source:The poll} {cue:showed} {content:a tie}."
    assert speakers(text) == ["Harbor University poll"]


def test_both_men_are_the_two_men_in_mind() -> None:
    text = "Tom Berg ran against Robert Cole. {source:Both men} {cue:said} {content:taxes were high}."
    assert speakers(text) == ["Tom Berg and Robert Cole"]


def test_his_wife_is_the_woman_with_his_name() -> None:
    text = "Tom Berg and Maria Berg arrived. He smiled. {source:His wife} {cue:said} {content:it was late}."
    assert speakers(text) == ["Maria Berg"]


def test_a_definite_noun_without_a_bearer_is_unnamed() -> None:
    text = "It rained. {source:The letter} {cue:said} {content:it would}. {source2:The driver} {cue2:agreed}."
    assert kinds(text) == ["unnamed", "unnamed"]


def test_a_name_with_its_sort_behind_it_names_the_body() -> None:
    text = "{source:The Harbor Times newspaper} {cue:reported} {content:it rains}."
    assert speakers(text) == ["Harbor Times"]


def test_the_running_words_mean_the_main_person_before_a_minor_bearer() -> None:
    text = (
        "Tom Berg spoke. Berg smiled. Berg left. Berg came back. Nominee Karl Voss watched Berg. "
        "{source:The candidate} {cue:said} {content:it rains}."
    )
    assert speakers(text) == ["Tom Berg"]


def test_another_office_than_the_one_known_is_left_open() -> None:
    text = (
        "President Karl Voss was told of it in June.\n\nIt rained.\n\n{source:The Senate leader} {cue:left}."
    )
    assert kinds(text) == ["unnamed"]


def test_the_woman_is_the_unnamed_woman_who_spoke_before() -> None:
    text = (
        "Maria Silva came. {source:A young woman} {cue:asked} {content:why}. "
        "{source2:The woman} {cue2:said} {content2:it rains}."
    )
    assert speakers(text) == ["young woman", "young woman"]
