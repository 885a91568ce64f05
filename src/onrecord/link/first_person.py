"""Whom I and we mean: the speaker of the quotation around them, or else the writer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.link.reading import Answer, Reading
from onrecord.link.referent import Referent
from onrecord.link.tables import words
from onrecord.link.tables.forms import FIRST
from onrecord.link.tables.given_names import is_given
from onrecord.terms.article import Article
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

SINGULAR = words("i me my mine myself")


def holders_of(statements: Sequence[Statement]) -> list[int | None]:
    """Return for each statement the number of the innermost other one whose content holds its source."""
    pieces = sorted((s.start, -s.end, n) for n, statement in enumerate(statements) for s in statement.content)
    asked = sorted((s.source[0].start, n) for n, s in enumerate(statements) if s.source)
    found: list[int | None] = [None] * len(statements)
    open_now: list[tuple[int, int]] = []
    at = 0
    for place, number in asked:
        while at < len(pieces) and pieces[at][0] <= place:
            open_now.append((-pieces[at][1], pieces[at][2]))
            at += 1
        while open_now and open_now[-1][0] <= place:
            open_now.pop()
        if open_now and open_now[-1][1] != number:
            found[number] = open_now[-1][1]
    return found


def answer_first_persons(
    reading: Reading, article: Article, statements: Sequence[Statement], around: Sequence[int | None]
) -> None:
    """Fill the answers to I and we, outermost statements first."""
    tokens = reading.cast.tokens
    waiting = [n for n, s in enumerate(reading.sources) if s.sort == "pronoun" and s.head in FIRST]
    for number in sorted(waiting, key=lambda n: statements[n].source[0].start):
        source = reading.sources[number]
        outer = around[number]
        if outer is not None and reading.answers[outer] is not None:
            held = reading.answers[outer]
            assert held is not None
            reading.answers[number] = Answer(held.referent, held.score * 0.95, statements[outer].source[0])
        elif not tokens.quoted[source.at] and source.head in SINGULAR:
            reading.answers[number] = _writer(reading, article, source.at)


def _writer(reading: Reading, article: Article, at: int) -> Answer:
    signed = _signature(reading, at)
    if signed is not None:
        return signed
    if len(article.authors) == 1:
        name = article.authors[0]
        known = reading.cast.called(name.split())
        return Answer(known or _described(reading, name, "person"), 0.9)
    return Answer(_described(reading, "the author", "unnamed"), 0.7)


def _described(reading: Reading, name: str, kind: str) -> Referent:
    key = "@" + name.lower()
    if key not in reading.described:
        reading.described[key] = reading.cast.add(name, "person" if kind == "person" else "unnamed")
    return reading.described[key]


def _signature(reading: Reading, at: int) -> Answer | None:
    """Return the writer who signs after a place: a name alone, or an introduction at the very end."""
    tokens = reading.cast.tokens
    lines = reading.signatures
    if lines is None:
        lines = reading.signatures = _signed_lines(reading)
    place = bisect_left(lines, at, key=lambda line: line[0])
    if place == len(lines):
        return None
    first, referent = lines[place]
    return Answer(referent, 0.9, Span(tokens.start[first], tokens.end[first]))


def _signed_lines(reading: Reading) -> list[tuple[int, Referent]]:
    """Return each paragraph that is a name alone, and a last one that introduces its writer."""
    tokens = reading.cast.tokens
    found: list[tuple[int, Referent]] = []
    first = 0
    for end in range(1, len(tokens) + 1):
        if end < len(tokens) and tokens.paragraph[end] == tokens.paragraph[first]:
            continue
        named = _name_alone(reading, first, end) or (end == len(tokens) and _introduced(reading, first))
        if named:
            found.append((first, named))
        first = end
    return found


def _name_alone(reading: Reading, first: int, end: int) -> Referent | None:
    tokens = reading.cast.tokens
    while end > first and tokens.form[end - 1] in ".,":
        end -= 1
    while first < end and tokens.form[first] in "-—–―":
        first += 1
    words = tokens.form[first:end]
    if not words or len(words) > 4 or tokens.paragraph[first] == 0:
        return None
    if words[0] == "@" and len(words) == 2:
        return reading.cast.called(words) or reading.cast.add("@" + words[1], "person")
    person = len(words) > 1 and is_given(words[0].lower()) and all(w[0].isupper() for w in words)
    name = " ".join(words)
    return (reading.cast.called(words) or reading.cast.add(name, "person")) if person else None


def _introduced(reading: Reading, first: int) -> Referent | None:
    tokens = reading.cast.tokens
    names = reading.cast.between(first, min(len(tokens), first + 6))
    if not names or names[0][0].before != first or len(names[0][0].words) < 2:
        return None
    name, referent = names[0]
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    fresh = referent.names[0].first == name.first
    return referent if fresh and referent.kind == "person" and after in ("is", ",", "was", "writes") else None
