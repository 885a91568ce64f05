"""Cases as readable text: `{source:Ana Rao} {cue:said} {content:{source2:she} {cue2:lied}}.`."""

from __future__ import annotations

import re

from onrecord.link.actors import resolve
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.span import Span
from onrecord.terms.statement import Manner, Statement

MARK = re.compile(r"\{(source|cue|content)(\d*):|\}")

Roles = dict[str, list[Span]]


def article_of(text: str, authors: tuple[str, ...] = (), published: str | None = None) -> Article:
    return Article(id="a1", origin="-", text=text, sha256="-", authors=authors, published=published)


def marked_statements(marked: str) -> tuple[str, list[Statement]]:
    """Return the plain text and a statement for each number; a mark without one belongs to 1."""
    text, found, open_marks, at = "", dict[str, Roles](), list[tuple[str, str, int]](), 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match.group(1):
            open_marks.append((match.group(2) or "1", match.group(1), len(text)))
        else:
            number, role, start = open_marks.pop()
            roles = found.setdefault(number, {"source": [], "cue": [], "content": []})
            roles[role].append(Span(start, len(text)))
    text += marked[at:]
    return text, [_statement(text, number, found[number]) for number in sorted(found, key=int)]


def _statement(text: str, number: str, roles: Roles) -> Statement:
    quoted = any(text[span.start] in "“\"'" for span in roles["content"])
    manner: Manner = "direct" if quoted else "indirect"
    return Statement(
        id=number,
        source=tuple(roles["source"]),
        cue=tuple(roles["cue"]),
        content=tuple(roles["content"]),
        manner=manner,
        act="assert",
        score=1.0,
        made_by="hand",
    )


def read(marked: str) -> tuple[tuple[Statement, ...], dict[str, Actor]]:
    """Resolve a marked text; return the statements, and the actors by id."""
    text, statements = marked_statements(marked)
    filled, actors = resolve(article_of(text), statements)
    return filled, {actor.id: actor for actor in actors}


def speakers(marked: str) -> list[str | None]:
    """Return the name of each statement's speaker, None where there is none."""
    filled, actors = read(marked)
    return [None if one.speaker is None else actors[one.speaker].name for one in filled]


def kinds(marked: str) -> list[str | None]:
    """Return the kind of each statement's speaker."""
    filled, actors = read(marked)
    return [None if one.speaker is None else actors[one.speaker].kind for one in filled]


def hearers(marked: str) -> list[str | None]:
    """Return the name of each statement's addressee."""
    filled, actors = read(marked)
    return [None if one.addressee is None else actors[one.addressee].name for one in filled]
