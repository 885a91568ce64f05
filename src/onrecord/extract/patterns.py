"""Phrases of a table as one pattern over a sentence's words, joined by spaces, lower case."""

from __future__ import annotations

import re

GAP = r"(?:\S+ ){0,3}"


def pattern_of(phrases: str) -> re.Pattern[str]:
    """Return what finds any of some phrases, "|" between them.

    "bomb*" is any word that begins so; a lone "*" stands for up to three words. A hyphen stands apart, as in
    the words of a text: "cease - fire".
    """
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_phrase, phrases.split('|')))})(?![\w])")


def _phrase(words: str) -> str:
    parts = (GAP if word == "*" else re.escape(word).replace(r"\*", r"\w*") + " " for word in words.split())
    return "".join(parts).rstrip(" ")
