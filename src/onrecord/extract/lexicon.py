"""The table of cues, and how a cue's words are brought to the form in which the table has them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.terms.statement import ACTS, Act

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
KEPT = 65_536  # words remembered
LONGEST = 5
"""Words in the longest row of the table."""

PASSED_OVER = re.compile(
    r"also|then|just|even|still|once|now|again|already|too|ever|first|later|often|always|soon|him|them|us|me"
    r"|(?!(?:hardly|barely|scarcely|only|merely|simply)$)\w+ly"
)
"""Words that come between the words of a row, "pressed him on", unless a row has them."""

ENDINGS = (
    ("ies", ("y", "ie")),
    ("ied", ("y", "ie")),
    ("es", ("e", "")),
    ("s", ("",)),
    ("ed", ("e", "")),
    ("ying", ("y", "ie")),
    ("ing", ("e", "")),
)
DOUBLING = frozenset(("ed", "ing"))
"""Endings whose consonant before them may be doubled: "planned"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One cue of the table: its act, and the trait by which it departs from it."""

    act: Act
    trait: str  # "" or one that docs/acts.md lists: speech, order, naming, offer, plea, wish, refusal, not


@dataclass(frozen=True, slots=True)
class Found:
    """A row that matches words [at, end) of a cue."""

    at: int
    end: int
    row: Row


def words_of(cue: str) -> list[str]:
    """Split a cue into lower-case words; "didn't" gives "did" and "not"."""
    plain = cue.casefold().translate(APOSTROPHES).replace("can't", "can not").replace("cannot", "can not")
    plain = plain.replace("won't", "will not").replace("n't", " not").replace("'ve", " have")
    vocabulary = read_table().vocabulary
    return [word for word in WORD.findall(plain) if word in vocabulary or not PASSED_OVER.fullmatch(word)]


def rows_in(words: list[str]) -> Iterator[Found]:
    """Yield the rows that match, from left to right; the longest row wins, and takes its words."""
    table = read_table()
    lemmas = [table.lemma(word) for word in words]
    at = 0
    while at < len(lemmas):
        for length in range(min(LONGEST, len(lemmas) - at), 0, -1):
            row = table.rows.get(" ".join(lemmas[at : at + length]))
            if row is not None:
                yield Found(at, at + length, row)
                break
        at += length


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of cues.csv, by their words in the table's own form."""

    rows: dict[str, Row]
    alone: frozenset[str]  # words that are a row by themselves: never brought to another form
    vocabulary: frozenset[str]  # every word of every row
    forms: dict[str, str]  # "said" to "say", where no rule leads there

    def lemma(self, word: str) -> str:
        """Return the form of a word that the table has; the word itself where it has none."""
        if word in self.alone:
            return word
        if word in self.forms:
            return self.forms[word]
        return next((form for form in _stems(word) if form in self.vocabulary), word)


@cache
def read_table() -> Table:
    """Read cues.csv and forms.csv; a row whose act does not exist fails here."""
    acts = dict(zip(map(str, ACTS), ACTS, strict=True))
    read = {row["lemma"]: Row(acts[row["act"]], row["trait"]) for row in rows_of("cues.csv")}
    forms = {row["form"]: row["lemma"] for row in rows_of("forms.csv")}
    alone = frozenset(key for key in read if " " not in key)
    vocabulary = frozenset(word for key in read for word in key.split())
    bare = Table({}, alone, vocabulary, forms)
    rows = {" ".join(map(bare.lemma, key.split())): row for key, row in read.items()}
    return Table(rows, alone, vocabulary, forms)


def rows_of(name: str) -> list[dict[str, str]]:
    """Read one of this room's tables, a dict a row."""
    text = (files("onrecord.extract") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _stems(word: str) -> Iterator[str]:
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending)
            yield from (stem + r for r in replacements)
            if ending in DOUBLING and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


@lru_cache(maxsize=KEPT)
def is_voice(word: str) -> bool:
    """Say whether a word, in any of its forms, says that somebody speaks, knows or wants (voices.csv)."""
    if len(word) < 3:
        return False
    plain = word.casefold()
    known = read_table().forms.get(plain, plain)
    return known in _voices() or any(stem in _voices() for stem in _stems(known))


@cache
def _voices() -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows_of("voices.csv"))


def has_row(words: Sequence[str]) -> bool:
    """Say whether the table has these very words, in any of their forms, as one row."""
    table = read_table()
    return " ".join(table.lemma(word.casefold()) for word in words) in table.rows
