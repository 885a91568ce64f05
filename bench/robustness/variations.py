"""The same article in another dress: each variation is a function from a text to a text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

Variation = Callable[[str], str]

DOUBLE = re.compile(r"''|``|[“”„‟«»]")
SINGLE = re.compile(r"[‘’‚]")
OPENING = re.compile(r'(?<![^\s(\[{—–-])"(?=\S)')
NESTED_OPENING = re.compile(r"(?<![^\s(\[{\"—–-])'(?=\w)(?!tis|twas|em\b|cause|til\b|n'|\d\ds)")
NESTED_CLOSING = re.compile(r"(?<=[,.?!])'(?!\w)")

BYLINE = "By Jane Doe, staff writer"
READ_MORE = "READ MORE: Ten facts about the old harbour that nobody tells visitors"
SENTENCE = "The harbour office opens at nine on weekdays and at ten on Saturdays."
WIDTH = 72


def straight(text: str) -> str:
    """Write every double mark as a straight one."""
    return DOUBLE.sub('"', text)


def _styled(opening: str, closing: str) -> Variation:
    def vary(text: str) -> str:
        opened = OPENING.sub("\0", straight(text))
        return opened.replace('"', closing).replace("\0", opening)

    return vary


def british(text: str) -> str:
    """Quote between single marks, and inside a quotation between double ones."""
    plain = SINGLE.sub("'", OPENING.sub("\0", straight(text)).replace('"', "\1"))
    nested = NESTED_CLOSING.sub("”", NESTED_OPENING.sub("“", plain)) if _pairs(plain) else plain
    return nested.replace("\0", "‘").replace("\1", "’")


def _pairs(text: str) -> bool:
    return len(NESTED_OPENING.findall(text)) == len(NESTED_CLOSING.findall(text))


def inserted(line: str) -> Variation:
    """Return a variation that sets a line between the two middle paragraphs."""

    def vary(text: str) -> str:
        paragraphs = text.split("\n\n")
        middle = (len(paragraphs) + 1) // 2
        return "\n\n".join([*paragraphs[:middle], line, *paragraphs[middle:]])

    return vary


def wrapped(text: str) -> str:
    """Break the lines of each paragraph as a mail program does."""
    return "\n\n".join(
        textwrap.fill(paragraph, WIDTH, break_long_words=False) for paragraph in text.split("\n\n")
    )


VARIATIONS: dict[str, Variation] = {
    'straight marks ""': straight,
    "curly marks “”": _styled("“", "”"),
    "German marks „“": _styled("„", "“"),
    "French marks « »": _styled("«\u202f", "\u202f»"),
    "doubled apostrophes ''": _styled("''", "''"),
    "a byline in the middle": inserted(BYLINE),
    "READ MORE in the middle": inserted(READ_MORE),
    "lines wrapped at 72": wrapped,
}
"""What must not matter."""

HARDER: dict[str, Variation] = {
    "British marks ‘’": british,
    "DOS line ends": lambda text: text.replace("\n", "\r\n"),
    "a sentence in the middle": inserted(SENTENCE),
}
"""What should not matter much."""
