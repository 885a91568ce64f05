"""The tokens of a paragraph as the grammar of figures reads them: numbers and names with digits whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed

NUMBER, WORD, NAME, MONEY, SIGN = range(5)
"""Kinds of token; a NAME has letters and then digits (MiG-29), MONEY is a sign or code of a currency."""

SIGNS = sorted((row["form"] for row in rows_of("currencies.csv") if row["kind"] == "sign"), key=len)[::-1]
CODES = [row["form"] for row in rows_of("currencies.csv") if row["kind"] == "code"]
TOKEN = re.compile(
    rf"(?P<money>(?<![^\W\d_])(?:(?:{'|'.join(map(re.escape, SIGNS))})(?:(?<![a-z])|\.?(?=\s?\d))"
    rf"|(?:{'|'.join(CODES)})(?=\s?\d)))"
    r"|(?P<name>[^\W\d_]+(?:[-‑][^\W\d_]+)*[-‑]?\d\w*(?:[-‑/][\w]+)*)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u202f\u00a0]\d{3})+(?!\d)"
    r"|\d\d?(?:,\d\d)+,\d{3}(?!\d)"
    r"|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|[½¼¾⅓⅔])"
    r"|(?P<sign>['’]s\b|[^\w\s]|_)",
)
KINDS = {"money": MONEY, "name": NAME, "number": NUMBER, "word": WORD, "sign": SIGN}
ENDS = frozenset(".!?…")
CLOSERS = frozenset("\"'”’»)]")
SHORT = listed("tokens", "short")
"""Words before a full stop that ends no sentence."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence, column by column; all columns have one entry a token."""

    form: list[str]
    low: list[str]
    start: list[int]  # code points into the article's text
    end: list[int]
    kind: list[int]

    def __len__(self) -> int:
        """Count the tokens."""
        return len(self.form)

    def glued(self, index: int) -> bool:
        """Say whether a token follows the one before without a blank."""
        return 0 < index < len(self) and self.start[index] == self.end[index - 1]

    def at(self, index: int) -> str:
        """Return a token in lower case, "" outside of the sentence."""
        return self.low[index] if 0 <= index < len(self) else ""

    def is_capital(self, index: int) -> bool:
        """Say whether a token begins with a capital letter."""
        return 0 <= index < len(self) and self.form[index][0].isupper()

    def opens(self, index: int) -> bool:
        """Say whether a token stands first in its sentence, so that its capital says nothing."""
        return all(self.kind[i] == SIGN for i in range(index))

    def matches(self, index: int, words: tuple[str, ...]) -> bool:
        """Say whether these words stand here."""
        return tuple(self.low[index : index + len(words)]) == words

    def words(self, first: int, last: int) -> str:
        """Return the tokens [first, last) with one blank where there is any."""
        pieces = (
            self.form[i] if i == first or self.glued(i) else f" {self.form[i]}" for i in range(first, last)
        )
        return "".join(pieces)

    def ends_with(self, index: int, words: tuple[str, ...]) -> bool:
        """Say whether these words stand right before a token."""
        return index >= len(words) and self.matches(index - len(words), words)


def sentences_of(text: str, start: int, end: int) -> Iterator[Tokens]:
    """Yield the sentences of text[start:end], one paragraph."""
    now = Tokens([], [], [], [], [])
    for match in TOKEN.finditer(text, start, end):
        form = match.group()
        if now.form and _ends(now, match):
            yield now
            now = Tokens([], [], [], [], [])
        now.form.append(form)
        now.low.append(form.lower().replace("’", "'"))
        now.start.append(match.start())
        now.end.append(match.end())
        now.kind.append(KINDS[match.lastgroup or "sign"])
    if now.form:
        yield now


def _ends(now: Tokens, match: re.Match[str]) -> bool:
    """Say whether a sentence ended before this token: a full stop, a closing mark perhaps, then a capital."""
    if match.start() == now.end[-1] or (match.lastgroup == "sign" and match.group() in CLOSERS):
        return False
    last = len(now) - 1
    while last > 0 and now.form[last] in CLOSERS:
        last -= 1
    if now.form[last] not in ENDS:
        return False
    before = now.low[last - 1] if last else ""
    short = (
        now.form[last] == "."
        and now.glued(last)
        and (before in SHORT or (len(before) == 1 and before.isalpha()))
    )
    return not short and not match.group()[0].islower()
