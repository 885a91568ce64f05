"""A text's words with their offsets, paragraphs and quotation state: what the encoder is fed.

The words are the tokens of the attribution scorer (runs of word characters, and single other
signs), with one exception: a doubled apostrophe or grave accent is one quotation mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.language.marks import DOUBLE_MARKS, SINGLE_MARKS, Turn, is_british, single_turns, turn
from onrecord.language.paragraphs import is_furniture, paragraphs

WORD = re.compile(r"(?<=[^\s(\[{—–-])'(?=''(?!'))|''|``|\w+|[^\w\s]")

OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
"""Where a word stands to double quotation marks; OPENS and CLOSES are the marks themselves."""

LOWER, TITLE, UPPER, DIGITS, SIGN, LETTER = range(6)
SHAPES = 6
FEATURES = SHAPES * 4 * 2
"""Count of feature ids: shape x quotation state x whether a paragraph begins here."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, column by column; all columns have one entry a word."""

    start: list[int]  # code points into the text
    end: list[int]
    form: list[str]  # as the encoder reads it: quotation marks made alike
    quote: list[int]  # OUTSIDE, INSIDE, OPENS or CLOSES
    paragraph: list[int]  # number of the paragraph, from 0; furniture left out keeps its number
    feature: list[int]  # 0..FEATURES-1

    def __len__(self) -> int:
        """Count the words."""
        return len(self.start)

    def shape(self, index: int) -> int:
        """Return a word's shape, LOWER to LETTER."""
        return self.feature[index] // (FEATURES // SHAPES)


def split_words(text: str, start: int = 0, end: int | None = None, *, furniture: bool = True) -> Words:
    """Split text[start:end] into words with all that the encoder wants to know of them.

    Args:
        text: An article.
        start: Where to begin.
        end: Where to end; None for the end of the text.
        furniture: Whether bylines and links to other articles are split too; without them, what
            stands around one is read as if it were not there.
    """
    words = Words([], [], [], [], [], [])
    end = len(text) if end is None else end
    british = is_british(text, start, end)
    for number, (first, last) in enumerate(paragraphs(text, start, end)):
        if furniture or not is_furniture(text, first, last):
            _add_paragraph(words, text, (first, last), number, british)
    return words


def _add_paragraph(words: Words, text: str, place: tuple[int, int], number: int, british: bool) -> None:
    turns = single_turns(text, *place) if british else None
    is_open = False
    first = True
    for match in WORD.finditer(text, *place):
        form, start, end = match.group(), match.start(), match.end()
        quote = INSIDE if is_open else OUTSIDE
        if form in DOUBLE_MARKS or form in SINGLE_MARKS:
            done = _turn(text, (start, end), is_open, turns)
            form = "'" if done is None else '"'
            if done in (Turn.OPENS, Turn.CLOSES):
                is_open = done is Turn.OPENS
                quote = OPENS if is_open else CLOSES
            elif done is Turn.NEITHER:
                quote = OUTSIDE
        words.start.append(start)
        words.end.append(end)
        words.form.append(form)
        words.quote.append(quote)
        words.paragraph.append(number)
        words.feature.append((_shape(form) * 4 + quote) * 2 + first)
        first = False


def _turn(text: str, place: tuple[int, int], is_open: bool, turns: dict[int, Turn] | None) -> Turn | None:
    """Return what a mark does, or None for an apostrophe and the marks inside a quotation."""
    if turns is not None:
        return turns.get(place[0])
    return turn(text, *place, is_open) if text[place[0] : place[1]] in DOUBLE_MARKS else None


def _shape(form: str) -> int:
    if not form[0].isalnum() and form[0] != "_":
        return SIGN
    if form[0].isdigit():
        return DIGITS
    if not form[0].isupper():
        return LOWER
    if len(form) == 1:
        return LETTER
    return UPPER if form.isupper() else TITLE
