from __future__ import annotations

from onrecord.link.actors import resolve

from .marking import article_of, kinds, marked_statements, speakers


def test_i_in_a_quotation_is_its_speaker() -> None:
    text = "{content:“{source2:I} {cue2:think} {content2:it rains},”} {source:Ana Rao} {cue:said}."
    assert speakers(text) == ["Ana Rao", "Ana Rao"]


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    text = (
        "Tom Berg came. {source:Robert Cole} {cue:said}, "
        "{content:“{source2:He} {cue2:says} {content2:it rains}.”}"
    )
    assert speakers(text) == ["Robert Cole", "Tom Berg"]


def test_i_outside_quotations_is_the_unnamed_author() -> None:
    text = "{source:I} {cue:think} {content:it rains}."
    assert (speakers(text), kinds(text)) == (["the author"], ["unnamed"])


def test_i_is_the_author_whom_the_article_names() -> None:
    text, statements = marked_statements("{source:I} {cue:think} {content:it rains}.")
    _, actors = resolve(article_of(text, authors=("Ana Rao",)), statements)
    assert [(actor.name, actor.kind) for actor in actors] == [("Ana Rao", "person")]


def test_a_signature_below_the_letter_names_its_writer() -> None:
    letter = "{source:I} {cue:think} {content:it rains}.\n\nMaria Silva."
    text = f"Letters to the editor today.\n\n{letter}\n\nMore soon."
    assert speakers(text) == ["Maria Silva"]


def test_we_in_general_is_nobody() -> None:
    assert speakers("{source:We} {cue:know} {content:it rains}.") == [None]
