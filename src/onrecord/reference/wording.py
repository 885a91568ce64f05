"""How the words of an article are compared with the words of a table."""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'"})
WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th"})
"""Letters that are no letter with a mark, so that taking marks off leaves them."""

MARKS = re.compile("[\u0300-\u036f]+")


def folded(words: str) -> str:
    """Return words without case, with single spaces and plain apostrophes."""
    if not words.isascii():
        words = words.translate(APOSTROPHES)
    return " ".join(words.split()).casefold()


def unmarked(words: str) -> str:
    """Return words folded, and their letters without marks: "Erdoğan" gives "erdogan"."""
    plain = folded(words)
    if plain.isascii():
        return plain
    return MARKS.sub("", unicodedata.normalize("NFD", plain.translate(WHOLE)))


def may_be(words: str, phrase: str) -> bool:
    """Whether words with the same letters as a table's phrase have the capitals that it needs.

    "us" and "who" are not "US" and "WHO": a phrase in capitals alone must be printed so. Another
    phrase that has a capital needs one somewhere: "POLAND" is Poland, "turkey" is a bird.
    """
    if phrase == phrase.lower() or words == phrase:
        return True
    return phrase != phrase.upper() and words != words.lower()
