"""Lists of words that the linker looks things up in. Written by hand, from general knowledge."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text that has white space between them."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a text that has upright bars between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|")) - {""}
