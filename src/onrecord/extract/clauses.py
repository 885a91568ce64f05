"""The words of a text as the rules on events read them: lower case, "won't" split, in sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.language.words import Words
from onrecord.terms.span import Span

ENDS = frozenset(".!?…")
QUOTES = frozenset("\"'“”„«»‘’`")
SHORTENED = {"won": "will", "can": "can", "shan": "shall", "ain": "is"}
TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Col", "Sgt", "St", "Sen", "Rep", "Gov"))
FEWEST_WORDS = 3
"""Words in the shortest sentence: "U.S." and "No. 4" end none."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Words in lower case, with their places, and the sentences that they form."""

    plain: list[str]
    start: list[int]  # code points into the text
    end: list[int]
    sentences: list[int]  # index of each sentence's first word, and the count of words at the end

    def within(self, span: Span) -> tuple[int, int]:
        """Return the words [first, last) that a span touches."""
        first = bisect_right(self.end, span.start)
        return first, max(first, bisect_left(self.start, span.end))

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the words [first, last) of the sentence that has a word."""
        number = bisect_right(self.sentences, min(index, len(self.plain) - 1)) - 1
        return self.sentences[number], self.sentences[number + 1]

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words [first, last)."""
        return Span(self.start[first], self.end[last - 1])


def clauses_of(words: Words) -> Clauses:
    """Prepare a text's words for the rules on events."""
    plain = [form.casefold() for form in words.form]
    for index in range(1, len(plain) - 1):
        if plain[index] in "'’" and plain[index + 1] == "t" and plain[index - 1].endswith("n"):
            verb = plain[index - 1]
            plain[index - 1] = SHORTENED.get(verb, verb[:-1])
            plain[index], plain[index + 1] = "", "not"
        elif plain[index] in "'’" and plain[index + 1] == "ll":
            plain[index], plain[index + 1] = "", "will"
    return Clauses(plain, words.start, words.end, _sentence_starts(words))


def _sentence_starts(words: Words) -> list[int]:
    starts = [0]
    for index in range(1, len(words)):
        new_paragraph = words.paragraph[index] != words.paragraph[index - 1]
        if new_paragraph or (index - starts[-1] >= FEWEST_WORDS and _ends_before(words, index)):
            starts.append(index)
    return [*starts, len(words)]


def _ends_before(words: Words, index: int) -> bool:
    """Say whether a sentence ends before a word: a full stop, perhaps a closing mark, then a capital."""
    last = index - 1
    if words.form[last] in QUOTES and words.form[index - 2] in ENDS:
        last = index - 2
    opening = words.form[index] in QUOTES and words.start[index] == words.end[index - 1]
    if words.form[last] not in ENDS or opening:
        return False
    before = words.form[last - 1]
    short = words.form[last] == "." and (len(before) == 1 or before in TITLES)
    spaced = words.start[index] > words.end[index - 1]
    return spaced and not short and (words.form[index][0].isupper() or not words.form[index][0].isalpha())
