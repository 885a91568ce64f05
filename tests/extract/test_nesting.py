from __future__ import annotations

import pytest

from tests.extract.reading import flat_in, statements_in
from tests.marked import words_of


def nested_in(text: str) -> list[tuple[list[str], list[str], list[str]]]:
    """Return the words of source, cue and content of each nested statement."""
    return [
        (words_of(text, one.source), words_of(text, one.cue), words_of(text, one.content))
        for one in statements_in(text)
        if one.nested_in is not None
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Lavrov said Washington had promised to leave Syria by spring.",
            "Washington",
            "had promised",
            "to leave Syria by spring",
        ),
        ("She said farmers believe the tax will ruin them.", "farmers", "believe", "the tax will ruin them"),
        (
            "The lawyer said the police had alleged that her client stole the painting.",
            "the police",
            "had alleged",
            "that her client stole the painting",
        ),
    ],
)
def test_a_statement_inside_a_content_is_found(text: str, source: str, cue: str, content: str) -> None:
    assert nested_in(text) == [([source], [cue], [content])]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Rao said she wanted a second bridge over the river.",
        "Mr Lund said the deal was what Paris had asked for.",
        "The coach said his team had trained too little and had lost heart.",
        "The historian said the question was asked too late.",
        "“I asked and nobody answered,” the boy said.",
        "“He said no,” Ms Rao wrote.",
    ],
)
def test_a_content_with_one_voice_holds_no_statement(text: str) -> None:
    assert nested_in(text) == []


def test_an_inner_statement_names_the_outer_one_and_comes_after_it() -> None:
    text = "It rained. Lavrov said Washington had promised to leave Syria by spring."
    outer, inner = statements_in(text)
    assert (outer.nested_in, inner.nested_in) == (None, outer.id)


def test_nesting_leaves_the_outer_statements_as_they_are() -> None:
    text = "Two diplomats said Ankara had accused Athens of moving its buoys. “No,” Athens replied."
    assert [one for one in statements_in(text) if one.nested_in is None] == flat_in(text)
    assert len(flat_in(text)) == 2


def test_a_quotation_inside_a_quotation_is_kept() -> None:
    text = "“My neighbour said, ‘Never sell that boat,’ and I listened,” the fisherman recalled."
    assert [found[0] for found in nested_in(text)] == [["My neighbour"]]
