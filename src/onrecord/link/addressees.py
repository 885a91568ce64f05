"""Whom a statement is addressed to: "told reporters", "urged NATO to", "in a letter to the Senate"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.link.reading import Answer, Reading, described
from onrecord.link.sources import is_plural, read_source
from onrecord.link.tables import words
from onrecord.link.tables.forms import AUXILIARIES, CALENDAR, DEFINITE, PREPOSITIONS, PRONOUNS, SPEECH
from onrecord.link.tokens import Tokens
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

TELL = words("""
    advise advised advises advising ask asked asking asks assure assured assures assuring brief briefed
    briefing inform informed informing informs notified notifies notify notifying remind reminded
    reminding reminds tell telling tells told warn warned warning warns
    """)
"""Verbs whose object hears the words: "warned Iran that"."""
URGE = words("""
    accuse accused accuses accusing advise advised advising ask asked asking asks beg begged begging
    challenge challenged challenges challenging command commanded encourage encouraged encourages
    encouraging implore implored imploring instruct instructed instructing invite invited inviting order
    ordered ordering orders press pressed pressing tell telling tells told urge urged urges urging warn
    warned warning
    """)
"""Verbs whose object stands before what is asked of it, perhaps within the content: "urged NATO to"."""
SAY = words("""
    add added admit admitted announce announced complain complained confess confessed confide confided
    declare declared declaring explain explained explaining promise promised remark remarked replied
    reply replying respond responded said say saying says speak speaking spoke write writes writing
    wrote
    """)
"""Verbs that take their hearer with "to"."""
LETTERS = words("letter letters message email e-mail note memo report speech tweet complaint interview")
PASSIVE = words("was were is are been being be got 's ’s")
WHEN = CALENDAR | words("today yesterday tonight last this next earlier later recently afterward again here")
OPENS_CONTENT = words("that whether if how why what when where who not the a an his her their its our my")
AFTER_HEARER = words("that to of not whether if how why what when where who")
CROWDS = words("crowd audience public press media police police court jury congregation gathering")
REACH = 9
"""Tokens after the verb that are looked at."""


def addressees(reading: Reading, statements: Sequence[Statement]) -> list[Answer | None]:
    """Return for each statement the one addressed, None if the words around the cue do not say."""
    return [_addressee(reading, statement) if statement.cue else None for statement in statements]


def _addressee(reading: Reading, statement: Statement) -> Answer | None:
    tokens = reading.cast.tokens
    first = tokens.holding(statement.cue[0].start)
    for at in range(first, min(len(tokens), first + REACH)):
        if tokens.start[at] >= statement.cue[-1].end:
            return None
        place = _hearer_at(tokens, at)
        if place is not None:
            return _hearer(reading, statement, tokens.lower[at], place)
    return None


def _hearer_at(tokens: Tokens, verb: int) -> int | None:
    """Return where the words for the hearer would begin after a verb."""
    word = tokens.lower[verb]
    if verb and tokens.lower[verb - 1] in PASSIVE and word not in SAY:
        return None
    if word in TELL or word in URGE:
        return verb + 1
    if word in ("called", "calls", "calling", "call"):
        return verb + 2 if tokens.lower[verb + 1 : verb + 2] in (["on"], ["upon"]) else None
    return _after_to(tokens, verb) if word in SAY else None


def _after_to(tokens: Tokens, verb: int) -> int | None:
    """Return where the hearer begins in "said to", "wrote in a letter to", "said in an interview with"."""
    if tokens.lower[verb + 1 : verb + 2] == ["to"]:
        return verb + 2
    for at in range(verb + 1, min(len(tokens) - 1, verb + 7)):  # "wrote in a sharp letter to"
        if tokens.lower[at] in LETTERS and tokens.lower[at + 1] in ("to", "with"):
            return at + 2
        if not tokens.lower[at][0].isalnum():
            return None
    return None


def _hearer(reading: Reading, statement: Statement, verb: str, place: int) -> Answer | None:
    tokens = reading.cast.tokens
    end = _hearer_end(tokens, place)
    if end <= place or tokens.lower[place] in OPENS_CONTENT - {
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
    }:
        return None
    following = tokens.lower[end] if end < len(tokens) else "."
    if following in AUXILIARIES or following in SPEECH:
        return None  # "warned Iran could attack": Iran is spoken of, not to
    span = Span(tokens.start[place], tokens.end[end - 1])
    inside = any(piece.start <= span.start < piece.end for piece in statement.content)
    if inside and not (following in AFTER_HEARER and (verb in URGE or verb.startswith("call"))):
        return None
    source = read_source(reading.cast, reading.text, (span,))
    if source.sort == "name":
        return Answer(source.people[0], 0.85, span)
    crowd = is_plural(source.head) or source.head in CROWDS
    if source.sort in ("described", "definite") and (crowd or source.proper):
        return Answer(described(reading, source), 0.8, span)
    return None


def _hearer_end(tokens: Tokens, place: int) -> int:
    """Return where the noun phrase that begins at a place ends."""
    at = place
    while at < min(len(tokens), place + REACH) and tokens.sentence[at] == tokens.sentence[place]:
        word = tokens.lower[at]
        sign = not word[0].isalnum() and word not in ("'s", "’s", "@")
        later = at > place and (word in DEFINITE or word in ("a", "an") or word in PRONOUNS)
        if sign or later or word in PREPOSITIONS or word in WHEN or word in AUXILIARIES or word in SPEECH:
            break
        if at == place and word in PRONOUNS and word not in ("his", "her", "their", "its"):
            break
        if at > place and word in OPENS_CONTENT:
            break
        at += 1
    return at
