from __future__ import annotations

from .marking import kinds, speakers


def test_he_and_she_go_by_the_given_name() -> None:
    text = (
        "Maria Silva met Robert Cole. {source:She} {cue:said} {content:it went well}. "
        "{source2:He} {cue2:said} {content2:it did not}."
    )
    assert speakers(text) == ["Maria Silva", "Robert Cole"]


def test_a_courtesy_title_outweighs_nothing_else_known() -> None:
    text = "Mr. Quill met Ms. Zorn. {source:She} {cue:said} {content:it went well}."
    assert speakers(text) == ["Zorn"]


def test_a_gendered_role_tells_the_gender() -> None:
    text = (
        "Congresswoman Lee Abara met spokesman Sasha Orlov. {source:He} {cue:said} {content:yes}. "
        "{source2:She} {cue2:said} {content2:no}."
    )
    assert speakers(text) == ["Sasha Orlov", "Lee Abara"]


def test_the_speaker_of_the_statement_before_is_the_likeliest() -> None:
    text = (
        "{source:Robert Cole} {cue:said} {content:Tom Berg would lose}. "
        "{content2:“It is over,”} {source2:he} {cue2:said}."
    )
    assert speakers(text) == ["Robert Cole", "Robert Cole"]


def test_a_name_in_the_quotation_is_not_the_one_who_says_it() -> None:
    text = (
        "{source:Robert Cole} {cue:spoke} on Monday. {content2:“Tom Berg and Tom Berg alone is to blame,”} "
        "{source2:he} {cue2:said}."
    )
    assert speakers(text) == ["Robert Cole", "Robert Cole"]


def test_they_and_it_mean_bodies_and_groups() -> None:
    text = (
        "{source:Republicans} {cue:objected}. {source2:They} {cue2:said} {content2:it was late}. "
        "The Harbor Commission met. {source3:It} {cue3:said} {content3:fees would rise}."
    )
    assert speakers(text) == ["Republicans", "Republicans", "Harbor Commission"]


def test_who_and_which_mean_the_name_right_before_them() -> None:
    text = (
        "Ana Rao, {source:who} {cue:said} {content:it rains}, met the Harbor Commission, {source2:which} "
        "{cue2:denied} {content2:it}."
    )
    assert speakers(text) == ["Ana Rao", "Harbor Commission"]


def test_who_after_small_words_is_somebody_unnamed() -> None:
    text = "Among the angry voters {source:who} {cue:said} {content:it rains}, few stayed."
    assert (speakers(text), kinds(text)) == (["angry voters"], ["unnamed"])


def test_they_means_the_people_just_spoken_of() -> None:
    text = "Environmentalists met the Harbor Commission. {source:They} {cue:said} {content:fees should rise}."
    assert kinds(text) == ["unnamed"]


def test_who_looks_past_the_description_of_a_person() -> None:
    text = "Ana Rao, a lawyer at Harbor University {source:who} {cue:argued} {content:the case}, smiled."
    assert speakers(text) == ["Ana Rao"]


def test_a_pronoun_without_anybody_before_it_means_nobody() -> None:
    assert speakers("{source:He} {cue:said} {content:it rains}.") == [None]


def test_a_misprinted_surname_still_means_the_person() -> None:
    text = "{source:Leslie Wimesett} {cue:spoke}. {source2:Winesett} {cue2:said} {content2:it rains}."
    assert speakers(text) == ["Leslie Wimesett", "Leslie Wimesett"]


def test_a_shared_surname_is_lent_to_the_first_given_name() -> None:
    text = "James and Olive Meadow arrived. {source:He} {cue:said} {content:it rains}."
    assert speakers(text) == ["James Meadow"]
