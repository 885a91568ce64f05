from __future__ import annotations

from dataclasses import replace

from onrecord.extract.figures import figures_in
from onrecord.extract.stated import stated
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

TEXT = (
    "The sea was calm.\n\nOslo has 12 ferries. It once had 40, Ana Rao said.\n\nNo.\n\nSome 300 people came."
)


def test_each_figure_comes_with_the_sentence_that_states_it() -> None:
    found = list(stated(figures_in(TEXT), TEXT, [], {}))
    assert [sentence.of(TEXT) for _, sentence, _ in found] == [
        "Oslo has 12 ferries.",
        "It once had 40, Ana Rao said.",
        "Some 300 people came.",
    ]
    assert [who for _, _, who in found] == ["", "", ""]


def test_the_words_for_who_states_it_are_the_source_and_the_speakers_name() -> None:
    name = Span(TEXT.index("Ana"), TEXT.index(" said"))
    said = Statement(
        id="s",
        source=(name,),
        cue=(),
        content=(Span(40, 45),),
        manner="indirect",
        act="assert",
        speaker="p",
        score=1.0,
        made_by="test@1",
    )
    figures = [replace(figure, asserted_by="s") for figure in figures_in(TEXT)[1:2]]
    ((_, _, who),) = stated(figures, TEXT, [said], {"p": "Ana Maria Rao"})
    assert who == "Ana Rao Ana Maria Rao"


def test_a_figure_over_the_end_of_a_sentence_has_both() -> None:
    one = figures_in("It had 5 boats.")[0]
    text = "It had 5 boats. They left."
    ((_, sentence, _),) = stated([replace(one, span=Span(7, 20))], text, [], {})
    assert sentence.of(text) == text


def test_without_figures_there_is_nothing() -> None:
    assert list(stated([], TEXT, [], {})) == []
