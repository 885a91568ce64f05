"""Made-up articles for the ledger's bench: same seed, same articles, as many as wanted.

Words and speakers follow Zipf's law, as they do in print (exponent 1 with Mandelbrot's shift), and a
third of the words come in fixed phrases, so that a phrase is found more than once. An article has 26
statements and some 5,000 characters on average; the 84 articles of PolNeAR's dev part have 26 attributions
and 4,896 characters.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate

from onrecord.terms.actor import Actor, ActorKind
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.ids import actor_id, article_id, sha256_of, statement_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Act, Statement

FIRST_DAY = datetime(2020, 1, 1)
YEARS = 5
WORDS = 150_000
PHRASES = 20_000
OUTLETS = 200

ACTS: dict[Act, int] = {
    "assert": 600, "believe": 70, "demand": 50, "warn": 45, "accuse": 40, "intend": 40, "promise": 35,
    "deny": 30, "request": 25, "reject": 20, "ask": 15, "praise": 12, "threaten": 10, "other": 8,
}  # fmt: skip
CUES: Sequence[str] = ("said", "told reporters", "warned", "added", "insisted", "according to", "wrote")
KINDS: Sequence[ActorKind] = ("person", "person", "person", "government", "organisation", "unnamed")
COUNTRIES = ("USA", "RUS", "UKR", "DEU", "FRA", "GBR", "POL", "CHN", "ISR", "IND", "BRA", "ZAF", None, None)
SECTORS = ("GOV", "GOV", "MIL", "JUD", "BUS", "CVL", "LEG", "OPP", None, None)
ROLES = ("foreign minister", "spokesman", "president", "senator", "analyst", None, None, None)
ONSETS = (
    "b",
    "br",
    "c",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
)
VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
ENDS = ("", "", "", "n", "r", "s", "t", "l", "ck", "nd")


class Zipf:
    """Numbers below `size`, each drawn about in inverse proportion to its rank."""

    def __init__(self, size: int, shift: float) -> None:
        self._sums = list(accumulate(1 / (rank + shift) for rank in range(1, size + 1)))

    def draw(self, chance: random.Random) -> int:
        """Return one number."""
        return bisect(self._sums, chance.random() * self._sums[-1])


@dataclass(frozen=True, slots=True)
class World:
    """What all articles draw from."""

    words: Sequence[str]
    phrases: Sequence[str]
    speakers: Sequence[Actor]  # without an article yet
    outlets: Sequence[str]
    word: Zipf
    phrase: Zipf
    speaker: Zipf
    outlet: Zipf


def world(statements: int, seed: int) -> World:
    """Return the words and speakers of a corpus of so many statements; speakers grow slower than it does."""
    chance = random.Random(seed)
    words = list(dict.fromkeys(_word(chance, 1 + (n > 200) + (n > 4_000)) for n in range(2 * WORDS)))[:WORDS]
    word = Zipf(len(words), 2.7)
    phrases = [
        " ".join(words[word.draw(chance)] for _ in range(chance.randrange(2, 5))) for _ in range(PHRASES)
    ]
    count = int(3 * statements**0.7) + 10
    return World(
        words=words,
        phrases=phrases,
        speakers=[_speaker(chance) for _ in range(count)],
        outlets=[f"The {_word(chance, 2).title()} {name}" for name in ["Times", "Post"] * (OUTLETS // 2)],
        word=word,
        phrase=Zipf(PHRASES, 10),
        speaker=Zipf(count, 20),
        outlet=Zipf(OUTLETS, 3),
    )


def articles(statements: int, seed: int = 7, first: int = 0) -> Iterator[Findings]:
    """Yield articles until they hold so many statements; `first` is the number of the first article."""
    drawn = world(statements, seed)
    made, number = 0, first
    while made < statements:
        findings = _article(drawn, random.Random(f"{seed}/{number}"), number)
        made += len(findings.statements)
        number += 1
        yield findings


def _article(drawn: World, chance: random.Random, number: int) -> Findings:
    """Make one article: paragraphs of prose, most of which somebody is credited with."""
    id = article_id(f"https://outlet.example/{number}", "")
    cast = list({drawn.speaker.draw(chance): None for _ in range(chance.randrange(4, 11))})
    acts = chance.choices(list(ACTS), list(ACTS.values()), k=chance.randrange(14, 39))
    names = {n: actor_id(id, drawn.speakers[n].kind, drawn.speakers[n].name) for n in cast}
    mentions: dict[int, list[Span]] = {n: [] for n in cast}
    statements: list[Statement] = []
    text, pieces = 0, list[str]()

    def put(piece: str) -> Span:
        nonlocal text
        pieces.append(piece)
        text += len(piece)
        return Span(text - len(piece), text)

    for act in acts:
        who = chance.choice(cast)
        name = drawn.speakers[who].name
        source = put(name if not mentions[who] else name.rpartition(" ")[2])
        mentions[who].append(source)
        put(" ")
        cue = put(chance.choice(CUES))
        put(" ")
        content = put(_prose(drawn, chance, chance.randrange(6, 26)))
        put(". ")
        put(_prose(drawn, chance, chance.randrange(2, 11)))
        put(".\n\n")
        statements.append(
            Statement(
                id=statement_id(id, [source], [cue], [content]),
                source=(source,),
                cue=(cue,),
                content=(content,),
                manner="direct" if chance.random() < 0.2 else "indirect",
                act=act,
                speaker=names[who],
                score=round(chance.uniform(0.3, 1), 4),
                made_by="attribution-fast@2",
            )
        )
    whole = "".join(pieces)
    moment = FIRST_DAY + timedelta(seconds=chance.randrange(YEARS * 365 * 86_400))
    return Findings(
        article=Article(
            id=id,
            origin=f"https://outlet.example/{number}",
            publisher=drawn.outlets[drawn.outlet.draw(chance)],
            title=_prose(drawn, chance, 8),
            published=moment.isoformat() + "Z",
            language="en",
            text=whole,
            sha256=sha256_of(whole),
        ),
        statements=tuple(statements),
        actors=tuple(_cast(drawn.speakers[n], names[n], mentions[n]) for n in cast),
    )


def _cast(speaker: Actor, id: str, mentions: Sequence[Span]) -> Actor:
    return Actor(
        id=id,
        name=speaker.name,
        kind=speaker.kind,
        country=speaker.country,
        sector=speaker.sector,
        role=speaker.role,
        mentions=tuple(mentions),
        score=speaker.score,
    )


def _speaker(chance: random.Random) -> Actor:
    name = f"{_word(chance, 2).title()} {_word(chance, 2).title()}"
    return Actor(
        id="",
        name=name,
        kind=chance.choice(KINDS),
        country=chance.choice(COUNTRIES),
        sector=chance.choice(SECTORS),
        role=chance.choice(ROLES),
        score=round(chance.uniform(0.5, 1), 4),
    )


def _prose(drawn: World, chance: random.Random, count: int) -> str:
    words: list[str] = []
    while len(words) < count:
        if chance.random() < 1 / 7:
            words += drawn.phrases[drawn.phrase.draw(chance)].split()
        else:
            words.append(drawn.words[drawn.word.draw(chance)])
    return " ".join(words)


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(
        chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(ENDS) for _ in range(syllables)
    )
