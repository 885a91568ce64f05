"""What kinds of gold attributions are found: joint recall by cue, manner, length and source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.attribution.score import Marked, Tokenised, View, joint_pairs, views

DOUBLE_MARK = re.compile(r"''|``|[\"“”„‟«»]")

CUES = ("100 and more", "10 to 99", "1 to 9", "unseen")
MANNERS = ("direct", "mixed", "indirect")
LENGTHS = ("1 to 3", "4 to 10", "11 to 25", "26 and more")
SOURCES = ("pronoun", "name", "common noun", "none")

PRONOUN = re.compile(
    r"i|me|my|mine|we|us|ours?|you|yours?|he|him|his|she|hers?|its?|they|them|theirs?"
    r"|who|whom|whose|which|that|this|these|those",
    re.IGNORECASE,
)
AFTER_HEAD = re.compile(
    r"who|whom|whose|which|that|of|for|from|in|with|and|or|on|at|by|to|as|about|against|behind|near|[,;:(–—]"
)
"""What is hung on to a noun begins so."""


@dataclass(frozen=True, slots=True)
class Case:
    """One gold attribution, as far as the tables ask."""

    cue: str  # lower-case tokens, a space between two
    manner: str  # one of MANNERS
    words: int  # of the content
    source: str  # one of SOURCES


@dataclass(frozen=True, slots=True)
class Table:
    """One way to part the gold."""

    title: str
    rows: tuple[str, ...]
    row_of: Callable[[Case], str]


def recall_table(table: Table, cases: Sequence[Case], found: Mapping[str, Sequence[bool]]) -> str:
    """Return a table as text: a row a kind, its number of gold cases, and a column a model.

    Args:
        table: How to part the cases.
        cases: Every gold attribution.
        found: For each model, whether it has each of the cases, in their order.
    """
    kinds = [table.row_of(case) for case in cases]
    lines = [f"{table.title:34}{'gold':>8}{''.join(f'{name:>20}' for name in found)}\n"]
    for row in table.rows:
        right = [
            sum(has for has, kind in zip(hit, kinds, strict=True) if kind == row) for hit in found.values()
        ]
        total = kinds.count(row)
        cells = (f"{100 * n / total:20.1f}" if total else f"{'-':>20}" for n in right)
        lines.append(f"  {row:32}{total:8,}{''.join(cells)}\n")
    return "".join(lines)


def tables(seen: Counter[str] | None) -> list[Table]:
    """Return the tables; the first needs the cues of the training file, and is left out without them."""
    fixed = [
        Table("manner", MANNERS, lambda case: case.manner),
        Table("words of the content", LENGTHS, lambda case: length(case.words)),
        Table("source", SOURCES, lambda case: case.source),
    ]
    if seen is None:
        return fixed
    return [Table("times the cue is in training", CUES, lambda case: frequency(seen[case.cue])), *fixed]


def frequency(count: int) -> str:
    """Return the row of CUES for a cue seen so many times."""
    return CUES[(count < 100) + (count < 10) + (count < 1)]


def length(words: int) -> str:
    """Return the row of LENGTHS for a content of so many words."""
    return LENGTHS[(words > 3) + (words > 10) + (words > 25)]


def joint_found(gold: Iterable[Marked], predicted: Iterable[Marked]) -> list[bool]:
    """Say of each gold attribution whether it is in a joint pair."""
    found: list[bool] = []
    for _, wanted, given in views(gold, predicted):
        right = {i for i, _ in joint_pairs(wanted, given)}
        found += [i in right for i in range(len(wanted))]
    return found


def cues(articles: Iterable[Marked]) -> Counter[str]:
    """Count the cues of a training file."""
    return Counter(cue_of(text, view) for text, wanted, _ in views(articles, ()) for view in wanted)


def cases_of(gold: Sequence[Marked]) -> list[Case]:
    """Return a case for each gold attribution, in the order of joint_found."""
    capitals = Capitals(article["text"] for article in gold)
    return [
        Case(
            cue=cue_of(text, view),
            manner=manner_of(text, view, marked),
            words=sum(text.tokens[n][2][0].isalnum() for n in view.content),
            source=source_of(text, view, capitals),
        )
        for article, (text, wanted, _) in zip(gold, views(gold, ()), strict=True)
        for marked, view in zip(article["attributions"], wanted, strict=True)
    ]


def cue_of(text: Tokenised, view: View) -> str:
    """Return a cue's lower-case tokens, a space between two."""
    return " ".join(text.tokens[n][2].lower() for n in sorted(view.cue))


def manner_of(text: Tokenised, view: View, marked: Marked) -> str:
    """Return "direct" as the direct figures take it, else "mixed" if a double mark is in the content."""
    if view.direct:
        return "direct"
    quoted = any(DOUBLE_MARK.search(text.text, *span) for span in marked["content"])
    return "mixed" if quoted else "indirect"


class Capitals:
    """Which words are capitalised for being names, learnt from the texts: the rest begin a sentence."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._within: Counter[str] = Counter()
        for words in texts:
            text = Tokenised(words)
            self._within.update(
                text.tokens[n][2] for n in range(len(text.tokens)) if not _begins_sentence(text, n)
            )

    def is_name(self, text: Tokenised, number: int) -> bool:
        """Say whether a word is a name; at a sentence's start, if it is more often one within sentences."""
        form = text.tokens[number][2]
        if not form[0].isupper():
            return False
        return not _begins_sentence(text, number) or self._within[form] >= self._within[form.lower()]


def _begins_sentence(text: Tokenised, number: int) -> bool:
    """Say whether a token follows neither a word nor a comma."""
    before = text.tokens[number - 1][2] if number else "."
    return not (before[0].isalnum() or before == ",")


def source_of(text: Tokenised, view: View, capitals: Capitals) -> str:
    """Return the row of SOURCES for a source: its head decides ("the Trump campaign" is no name)."""
    numbers = sorted(view.source)
    if not numbers:
        return "none"
    words = [n for n in numbers if text.tokens[n][2][0].isalnum() and not _is_genitive(text, n)]
    if all(PRONOUN.fullmatch(text.tokens[n][2]) for n in words):
        return "pronoun"
    return "name" if capitals.is_name(text, _head(text, numbers, words)) else "common noun"


def _is_genitive(text: Tokenised, number: int) -> bool:
    return number > 0 and text.tokens[number][2] == "s" and text.tokens[number - 1][2] in "'’"


def _head(text: Tokenised, numbers: list[int], words: list[int]) -> int:
    """Return the last word before what is hung on to a noun; the first word at least."""
    head = words[0]
    for number in numbers[numbers.index(head) + 1 :]:
        form = text.tokens[number][2]
        if AFTER_HEAD.fullmatch(form):
            break
        if number in words:
            head = number
    return head
