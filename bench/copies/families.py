"""Copies made of articles, and articles that only look like copies; the same seed, the same articles."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

LEAST_WORDS = 120
"""Words of a text that copies are made of."""

Sentences = list[str]

HEADERS = (
    "By Staff Writer | 12 May 2019 | 09:14 GMT\n\n",
    "LA PAZ (Wire Service) - ",
    "Home > World > Americas\nShare this article\n\n",
    "Updated 3 hours ago. Reporting by our correspondents; editing by the night desk.\n\n",
)
FOOTERS = (
    "\n\nSign up for our weekly newsletter and never miss a story. Follow us on every channel that you use.",
    "\n\n(c) 2019 The News Agency. All rights reserved. This material may not be published or rewritten.",
    "\n\nRead more: Five things to know today. What we know so far. The week in pictures. Comments closed.",
)
STANDING = (
    "The organisation has described itself for decades as an independent body that watches over the "
    "conduct of armed groups and of the state alike, and publishes its findings twice a year in three "
    "languages. Its headquarters lie in a quiet street of the capital. Critics have accused it of bias, "
    "which it denies. It employs some two hundred people in nine countries of the region, and it relies on "
    "gifts and on grants of foundations. The figures in this report cover the period from January to June."
)
SWAPS = {
    "the": "this",
    "said": "stated",
    "also": "further",
    "however": "yet",
    "many": "several",
    "after": "following",
    "has": "had",
    "in": "within",
    "by": "through",
    "which": "that",
    "more": "further",
    "police": "officers",
    "government": "authorities",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One article of the bench; `family` tells what it is a copy of, `made` how it was made."""

    id: str
    family: int
    made: str  # "original", a kind of copy, or a kind of article that is none
    text: str


def sentences_of(text: str) -> Sentences:
    """Cut a text roughly into sentences."""
    return [piece for piece in re.split(r"(?<=[.!?])\s+", text) if piece]


def cut(text: str, draw: random.Random) -> str:
    """Keep the first 35 to 80 of a hundred sentences, as a desk does that lacks room."""
    sentences = sentences_of(text)
    return " ".join(sentences[: max(4, round(len(sentences) * draw.uniform(0.35, 0.8)))])


def retitled(text: str, draw: random.Random) -> str:
    """Give the text another first sentence."""
    sentences = sentences_of(text)
    words = " ".join(draw.sample(text.split(), 9))
    return f"{words.title()}. " + " ".join(sentences[1:])


def edited(text: str, draw: random.Random) -> str:
    """Swap, leave out or double about four words in a hundred."""
    words = text.split()
    out: list[str] = []
    for word in words:
        chance = draw.random()
        if chance < 0.012:
            continue
        if chance < 0.04:
            out.append(SWAPS.get(word.lower(), word + ","))
        else:
            out.append(word)
    return " ".join(out)


def dressed(text: str, draw: random.Random) -> str:
    """Put a header before the text and a footer after it."""
    return draw.choice(HEADERS) + text + draw.choice(FOOTERS)


COPIES: dict[str, Callable[[str, random.Random], str]] = {
    "cut": cut,
    "retitled": retitled,
    "edited": edited,
    "header and footer": dressed,
    "cut, edited": lambda text, draw: edited(cut(text, draw), draw),
    "cut, retitled, header": lambda text, draw: dressed(retitled(cut(text, draw), draw), draw),
    "all four": lambda text, draw: dressed(edited(retitled(cut(text, draw), draw), draw), draw),
}


def same_quotations(text: str, other: str, draw: random.Random) -> str:
    """Return `other` with up to three sentences of `text`: two reporters at one press conference."""
    ours = sentences_of(other)
    quoted = draw.sample(sentences_of(text), k=min(3, len(sentences_of(text))))
    for sentence in quoted:
        ours.insert(draw.randrange(len(ours) + 1), f"“{sentence}”")
    return " ".join(ours)


def same_standing(_: str, other: str, draw: random.Random) -> str:
    """Return a short piece of `other` under a long standing paragraph, which others have too."""
    ours = sentences_of(other)
    return " ".join(ours[: max(6, len(ours) // 2)]) + "\n\n" + STANDING + draw.choice(FOOTERS)


def same_background(text: str, other: str, _: random.Random) -> str:
    """Return `other` with a fifth of `text` after it: a follow-up that tells the story so far."""
    told = sentences_of(text)
    ours = sentences_of(other)
    kept = told[: max(1, round(0.2 * min(len(told), len(ours))))]
    return " ".join([*ours, *kept])


OTHERS: dict[str, Callable[[str, str, random.Random], str]] = {
    "same quotations": same_quotations,
    "same standing paragraph": same_standing,
    "same background": same_background,
}


def items(texts: Sequence[str], count: int, seed: int) -> list[Item]:
    """Return `count` articles in a random order: originals, their copies, and what only looks like copies."""
    draw = random.Random(seed)
    usable = _unlike([text for text in texts if len(text.split()) >= LEAST_WORDS])
    made = [Item(f"o{number}", number, "original", text) for number, text in enumerate(usable)]
    more = _more(usable, draw)
    made += [next(more) for _ in range(count - len(made))] if count > len(made) else []
    made = made[:count]
    draw.shuffle(made)
    return made


def _unlike(texts: Sequence[str]) -> list[str]:
    """Leave out texts that share runs of words with one before: whose copy is what must be known."""
    seen: set[int] = set()
    kept: list[str] = []
    for text in texts:
        words = text.lower().split()
        runs = {hash(tuple(words[place : place + 8])) for place in range(len(words) - 7)}
        if len(runs & seen) < 0.1 * len(runs):
            kept.append(text)
            seen |= runs
    return kept


def _more(texts: Sequence[str], draw: random.Random) -> Iterator[Item]:
    """Yield copies and others by turns, two copies for each other, going round the texts."""
    kinds = [*COPIES, *COPIES, *OTHERS, *OTHERS]
    number = 0
    while True:
        order = list(range(len(texts)))
        draw.shuffle(order)
        for family in order:
            number += 1
            kind = kinds[number % len(kinds)]
            if kind in COPIES:
                yield Item(f"c{number}", family, kind, COPIES[kind](texts[family], draw))
            else:
                # what it is made of must be no other article's text, or it would be a copy of that one
                fresh = _fresh(texts[draw.randrange(len(texts))], draw)
                yield Item(f"x{number}", -number, kind, OTHERS[kind](texts[family], fresh, draw))


def _fresh(text: str, draw: random.Random) -> str:
    """Return a new text on the subject of another: its words in its own order, every fourth one exchanged."""
    words = text.split()
    for place in range(draw.randrange(4), len(words), 4):
        words[place] = draw.choice(words)
    return " ".join(words)
