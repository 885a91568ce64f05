"""Figures, on invented sentences (cases/extract/figures.txt) and on any text at all."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.figures import figures_in
from onrecord.terms.figure import Figure
from onrecord.terms.period import Period
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

CASES = Path(__file__).parents[1] / "cases" / "extract" / "figures.txt"
WORDS = (
    "5 1,200 2.5 $ € US$ % m bn million dozens half a third of in one two hundred and - – to 2024 May Monday "
    "people states not but at least more than about will pledged denied . , ; ( ) 's per day years old no. "
    "°C km -strong between from twice times votes 93-12 ½ minus + once US. \n\n “ ”"
)
PIECES = st.sampled_from(WORDS.split())


def cases() -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence of the file with the lines set in under it."""
    sentence, told = "", list[str]()
    for line in [*CASES.read_text(encoding="utf-8").splitlines(), "."]:
        if line.startswith("  "):
            told.append(line.strip())
        elif line and not line.startswith("#"):
            if sentence:
                yield sentence, told
            sentence, told = line, []


def told_by(figure: Figure, text: str) -> str:
    """Write a figure as the file does."""
    low = "" if figure.low is None else f"{'>' * figure.low_open}{figure.low:.12g}"
    high = "" if figure.high is None else f"{'<' * figure.high_open}{figure.high:.12g}"
    value = low if low == high else f"{low}..{high}"
    base = figure.base if figure.base is None or isinstance(figure.base, str) else f"{figure.base:g}"
    words = f"{figure.span.of(text)} = {'~' * figure.approx}{value} {figure.unit}"
    parts = [
        words,
        *([f"of {base}"] if base else []),
        *([figure.status] if figure.status != "actual" else []),
    ]
    return " | ".join(parts)


@pytest.mark.parametrize(("sentence", "told"), list(cases()))
def test_a_sentence_states_its_figures_and_no_others(sentence: str, told: list[str]) -> None:
    assert [told_by(figure, sentence) for figure in figures_in(sentence)] == told


def test_a_figure_has_the_time_that_governs_it() -> None:
    text = "Exports rose from 1.4% in 2020 to 1.9% in 2023."
    periods = [figure.period for figure in figures_in(text, published="2024-07-02")]
    assert periods == [
        Period(start=date(2020, 1, 1), end=date(2020, 12, 31)),
        Period(start=date(2023, 1, 1), end=date(2023, 12, 31)),
    ]


def test_a_figure_of_the_past_does_not_have_the_time_of_the_present_one() -> None:
    (now, then) = figures_in("Sales rose to $3bn this year, up from $2bn.", published="2024-07-02")
    assert now.period == Period(start=date(2024, 1, 1), end=date(2024, 12, 31))
    assert then.period is None


def statement(name: str, *content: Span) -> Statement:
    return Statement(
        id=name,
        source=(),
        cue=(),
        content=content,
        manner="indirect",
        act="assert",
        score=1.0,
        made_by="test",
    )


def test_the_innermost_statement_that_holds_a_figure_asserts_it() -> None:
    text = "Ana said Bo said 12 ships sank. Later 3 more ships sank."
    outer, inner = statement("outer", Span(9, 30)), statement("inner", Span(17, 30))
    first, last = figures_in(text, statements=(outer, inner))
    assert (first.asserted_by, last.asserted_by) == ("inner", None)


def test_ids_depend_on_article_and_place_alone() -> None:
    text = "At least 41 ships and 12 boats sank."
    ids = [figure.id for figure in figures_in(text, article="a1")]
    assert ids == [figure.id for figure in figures_in(text, article="a1", published="2024-01-01")]
    assert len({*ids, *(figure.id for figure in figures_in(text, article="a2"))}) == 4


def check_laws(text: str) -> None:
    """Spans are cut right and in order, intervals are not turned round, ids are unique."""
    found = figures_in(text, published="2024-02-29")
    inside = {m.start() for m in re.finditer(r"(?<=[^\W\d_])(?=[^\W\d_])", text)}
    for figure in found:
        words = figure.span.of(text)
        assert words == words.strip() != ""
        assert not {figure.span.start, figure.span.end} & inside, words
        assert figure.unit
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    assert [figure.span for figure in found] == sorted(figure.span for figure in found)
    assert len({figure.id for figure in found}) == len(found)


@given(st.text(max_size=60))
def test_no_text_makes_it_fall(text: str) -> None:
    check_laws(text)


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from((" ", "")))
def test_no_words_of_figures_make_it_fall(text: str, glue: str) -> None:
    check_laws(text.replace(" ", glue) if not glue else text)


@pytest.mark.parametrize(
    "piece", ["5 ", "1-", "one of ", "of 5 ", "$", "5, ", "half a ", "two hundred and ", "5 to "]
)
def test_long_odd_texts_take_no_longer_by_the_word(piece: str) -> None:
    begin = time.process_time()
    figures_in(piece * 4000)
    assert time.process_time() - begin < 10
