from __future__ import annotations

import pytest

from onrecord.extract.nouns import is_plural, lemma_of, noun_after
from onrecord.extract.tokens import sentences_of


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("ships", "ship"),
        ("cities", "city"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("children", "child"),
        ("people", "person"),
        ("aircraft", "aircraft"),
        ("churches", "church"),
        ("species", "species"),
        ("bus", "bus"),
    ],
)
def test_a_plural_has_its_singular(word: str, lemma: str) -> None:
    assert lemma_of(word) == lemma


@pytest.mark.parametrize("word", ["gas", "has", "crisis", "perhaps", "us", "class", "person"])
def test_what_ends_in_s_is_not_always_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("old rusty ships sank", "old rusty ships", "ship"),
        ("weapons inspectors came", "weapons inspectors", "inspector"),
        ("Patriot systems to come", "Patriot systems", "Patriot system"),
        ("British farmers met", "British farmers", "farmer"),
        ("passengers and crew died", "passengers and crew", "person"),
        ("more people came", "more people", "person"),
        ("F-35s flew", "F-35s", "F-35"),
        ("coal-fired plants", "coal-fired plants", "plant"),
    ],
)
def test_a_phrase_goes_up_to_its_head(text: str, words: str, unit: str) -> None:
    noun = noun_after(next(sentences_of(text, 0, len(text))), 0)
    assert noun is not None
    t = next(sentences_of(text, 0, len(text)))
    assert (text[: t.end[noun.last - 1]], noun.unit) == (words, unit)


@pytest.mark.parametrize(
    "text", ["of the ships", "killed in raids", "region's ships", "and ships", "ago ships"]
)
def test_other_words_end_the_phrase_before_it_begins(text: str) -> None:
    assert noun_after(next(sentences_of(text, 0, len(text))), 0) is None


def test_one_counts_a_singular_but_no_verb() -> None:
    soldier, died = "senior officer was", "survived"
    noun = noun_after(next(sentences_of(soldier, 0, len(soldier))), 0, one=True)
    assert noun is not None
    assert noun.unit == "officer"
    assert noun_after(next(sentences_of(died, 0, len(died))), 0, one=True) is None
