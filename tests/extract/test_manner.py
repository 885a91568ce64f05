"""Direct, mixed and indirect contents, written out with the content in braces."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.manner import manner_of
from onrecord.terms.span import Span
from onrecord.terms.statement import Manner

SHARED = Path(__file__).parents[3] / "shared"
MANNERS = ("direct", "mixed", "indirect")


def marked(written: str) -> tuple[str, list[Span]]:
    """Take the braces out of a text; what they held are the spans."""
    text, starts, spans = "", [], []
    for sign in written:
        if sign == "{":
            starts.append(len(text))
        elif sign == "}":
            spans.append(Span(starts.pop(), len(text)))
        else:
            text += sign
    return text, spans


@pytest.mark.parametrize(
    "written",
    [
        '{"It rains,"} said Ann.',
        "{“It rains,”} said Ann.",
        "{‟It rains,”} said Ann.",
        "{„Es regnet“,} sagte Ann.",
        "{« Il pleut »,} dit Ann.",
        "{»Det regner,«} sagde Ann.",
        "{”Det regnar”}, sa Ann.",
        "{''It rains,''} said Ann.",
        "{``It rains,''} said Ann.",
        'Ann said: {"It rains."}',
        'Ann said — {"It rains" —} and left.',
        '"{It rains,}" said Ann.',
        '"{It rains}," said Ann.',
        "« {Il pleut} », dit Ann.",
        '"{It rains,"} said Ann.',
        '{"It rains}," said Ann.',
        "{“It rains,”} said Ann. {“It always does.”}",
        '{"It rains," "it always does"}',
        '{"It rains" and "It pours"}',
        "{“He called it “rain” again,”} said Ann.",
        '{"He called it "rain" again,"} said Ann.',
        "{“He said ‘rain’ to me,”} said Ann.",
        "{“It rains.\n\n“It pours.\n\n“It stops.”} Ann left.",
        '{"It rains.\n\n"It pours.\n\n"It stops."} Ann left.',
        "{''It rains.\n\n''It pours.''} Ann left.",
        "{“It rains.\n\nIt pours.”} Ann left.",
    ],
)
def test_content_that_is_quoted_throughout_is_direct(written: str) -> None:
    assert manner_of(*marked(written)) == "direct"


@pytest.mark.parametrize(
    "written",
    [
        'Ann said {it was "raining hard" in the north}.',
        'Ann said {it was "rain"}.',
        'Ann said {"rain" fell}.',
        "Ann said {the “wet” season had come}.",
        "Ann sagte, {es sei „sehr nass“}.",
        "{“It rains,”} said Ann, adding {that it would stop}.",
        '{"It rains" here and "it pours" there}',
        "Ann said {it “rains.\n\n“It pours.”}",
    ],
)
def test_content_that_is_quoted_in_part_is_mixed(written: str) -> None:
    assert manner_of(*marked(written)) == "mixed"


@pytest.mark.parametrize(
    "written",
    [
        "Ann said {that it rained}.",
        "Ann said {it's the neighbours' rain}.",
        "Ann said {it was ‘rain’}.",
        'Ann said {the plank was 6" wide}.',
        'In "Rain", her book, Ann said {that it rained}.',
        '"No," said Ann. She said {it rained}. "Yes."',
        '"No" {is what Ann said}.',
        "Ann said {...}.",
    ],
)
def test_content_without_double_marks_is_indirect(written: str) -> None:
    assert manner_of(*marked(written)) == "indirect"


def test_no_content_is_indirect() -> None:
    assert manner_of("Ann spoke.", []) == "indirect"


@pytest.mark.parametrize("marks", ["“”", '""', "„“", "«»", "»«", "””", ("''", "''"), ("``", "''")])
@pytest.mark.parametrize(
    ("outline", "manner"), [("{<It rains,>} said Ann.", "direct"), ("{It <really> rains}.", "mixed")]
)
def test_the_kind_of_mark_does_not_matter(marks: tuple[str, str], outline: str, manner: Manner) -> None:
    written = outline.replace("<", marks[0]).replace(">", marks[1])
    assert manner_of(*marked(written)) == manner


@given(
    text=st.text(alphabet="ab1 \n.,-\"'`“”„«»‘’", max_size=60),
    edges=st.lists(st.tuples(st.integers(0, 70), st.integers(1, 30)), max_size=3),
)
def test_no_text_makes_it_fail(text: str, edges: list[tuple[int, int]]) -> None:
    assert manner_of(text, [Span(start, start + length) for start, length in edges]) in MANNERS


@given(words=st.text(alphabet="abc ,.", min_size=1).filter(lambda words: words.strip(" ,.") != ""))
def test_words_between_marks_are_direct_and_alone_are_not(words: str) -> None:
    quoted = f"“{words.strip()}”"
    assert manner_of(quoted, [Span(0, len(quoted))]) == "direct"
    assert manner_of(words, [Span(0, len(words))]) == "indirect"


@pytest.mark.skipif(
    not (SHARED / "score/attribution.py").exists(), reason="the shared scorer and dev set are not here"
)
def test_direct_agrees_with_the_scorer_on_dev() -> None:
    spec = importlib.util.spec_from_file_location("scorer", SHARED / "score/attribution.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    told_apart = compared = 0
    for line in (SHARED / "data/attribution/dev.jsonl").read_text(encoding="utf-8").splitlines():
        article: dict[str, Any] = json.loads(line)
        for row in article["attributions"]:
            ours = manner_of(article["text"], [Span(*span) for span in row["content"]]) == "direct"
            told_apart += ours != scorer.is_direct(article["text"], row["content"])
            compared += 1
    # The scorer looks at the two ends alone: '"x," y, "z"' is direct to it, marks just outside are none.
    assert told_apart <= 0.01 * compared, f"{told_apart} of {compared}"
