"""A text as the linker reads it: names whole ("F.B.I.", "O'Neill"), possessive endings apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.language.words import INSIDE, Words, split_words
from onrecord.link.tables import words
from onrecord.link.tables.forms import PREPOSITIONS

ABBREVIATIONS = words("""
    Adm Ala Apr Ariz Ark Aug Calif Capt Cmdr Co Col Colo Conn Corp Dec Del Dr Feb Fla Ga Gen Gov Ill Inc
    Ind Jan Jr Kan Ky La Lt Ltd Maj Mar Mass Md Me Mich Minn Miss Mo Mont Mr Mrs Ms Neb Nev No Nov Oct
    Okla Ore Pa Prof Rep Reps Rev Sen Sens Sept Sgt Sr St Tenn Tex Va Vt Wash Wis Wyo vs
    """)
TOKEN = re.compile(
    r"''|``"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., J.R.R.
    rf"|(?:{'|'.join(sorted(ABBREVIATIONS))})\.(?!\w)"
    r"|[A-Z]\.(?=\s)"  # a middle initial
    r"|['’](?:s|d|ll|ve|re|m)\b"
    r"|\w+(?:[-‑/&.](?=[^\W_])\w+|['’](?!(?:s|d|ll|ve|re|m)\b)\w+)*"
    r"|[^\w\s]"
)
ENDS = frozenset(".!?…")
MARKS = frozenset("\"“”»«')]’‘")
LONGEST_HEADLINE = 30
HEADLINE_SHARE = 0.9
"""In a headline nearly all words have capitals, but for the small ones."""
SMALL_IN_HEADLINES = PREPOSITIONS | words("a an and as but if nor or so the to vs yet")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, column by column; all columns have one entry a token."""

    start: list[int]  # code points into the text
    end: list[int]
    form: list[str]
    lower: list[str]
    quoted: list[bool]  # between double quotation marks
    sentence: list[int]  # number of the sentence, from 0, counted through the text
    paragraph: list[int]
    opens: list[bool]  # first word of its sentence, so that a capital says nothing
    headline: list[bool]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.start)

    def at(self, place: int) -> int:
        """Return the number of the first token that starts at `place` or later."""
        return bisect_left(self.start, place)

    def holding(self, place: int) -> int:
        """Return the number of the first token that ends after `place`."""
        return bisect_left(self.end, place + 1)


def tokenise(text: str, split: Words | None = None) -> Tokens:
    """Split a text into tokens; paragraphs and quotation state are those of its words, if they are given."""
    split = split_words(text) if split is None else split
    tokens = Tokens([], [], [], [], [], [], [], [], [])
    for match in TOKEN.finditer(text):
        tokens.start.append(match.start())
        tokens.end.append(match.end())
        tokens.form.append(match.group())
    tokens.lower.extend(form.lower() for form in tokens.form)
    _add_places(tokens, split)
    _add_sentences(tokens)
    _add_headlines(tokens)
    return tokens


def _add_places(tokens: Tokens, split: Words) -> None:
    """Copy quotation state and paragraph from the word that starts where the token does.

    Where words are left out (bylines, links to other articles), the tokens are a paragraph apart.
    """
    if not len(split):
        tokens.quoted.extend([False] * len(tokens))
        tokens.paragraph.extend([0] * len(tokens))
        return
    at, last = 0, len(split) - 1
    for start, end in zip(tokens.start, tokens.end, strict=True):
        while at < last and split.start[at] < start:
            at += 1
        quoted, paragraph = split.quote[at] == INSIDE, split.paragraph[at]
        if start != split.start[at]:
            if start >= split.end[at]:
                quoted, paragraph = False, paragraph + 1
            elif end <= split.start[at] and (at == 0 or split.end[at - 1] <= start):
                quoted, paragraph = False, paragraph - 1
        tokens.quoted.append(quoted)
        tokens.paragraph.append(paragraph)


def _add_sentences(tokens: Tokens) -> None:
    number, ended, opening, before = 0, False, True, -1
    for form, paragraph in zip(tokens.form, tokens.paragraph, strict=True):
        if paragraph != before:
            number, ended, opening, before = number + (before >= 0), False, True, paragraph
        elif ended and form not in MARKS and form not in ("''", "``"):
            if not form[0].islower() and form[0] not in ",;:-–—":
                number, opening = number + 1, True
            ended = False
        tokens.sentence.append(number)
        tokens.opens.append(opening)
        if form in ENDS:
            ended = True
        elif form[0].isalnum():
            opening = False
        elif form in ("“", "``", ":", "—", "–", '"', "''", "-", "*", "•"):
            opening = True  # a quotation or a label opens a sentence of its own


def _add_headlines(tokens: Tokens) -> None:
    """Mark short paragraphs in which every word that may have a capital has one."""
    first = 0
    while first < len(tokens):
        last = first
        while last < len(tokens) and tokens.paragraph[last] == tokens.paragraph[first]:
            last += 1
        tokens.headline.extend([_is_headline(tokens.form[first:last])] * (last - first))
        first = last


def _is_headline(forms: list[str]) -> bool:
    if len(forms) > LONGEST_HEADLINE:
        return False
    words = [form for form in forms if form[0].isalpha() and form not in SMALL_IN_HEADLINES]
    capitals = sum(form[0].isupper() for form in words)
    return capitals >= 3 and capitals > HEADLINE_SHARE * len(words)
