"""One pass through a text: names and pronouns as they come, each source resolved in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.language.words import Words
from onrecord.link.cast import Cast, cast_of
from onrecord.link.extents import short
from onrecord.link.names import Name
from onrecord.link.nominals import Offices, definite, offices_of, several
from onrecord.link.pronouns import Choice, antecedent, before_relative
from onrecord.link.referent import Referent
from onrecord.link.scene import Scene, Seen
from onrecord.link.sources import Source, is_document, is_plural, read_source
from onrecord.link.tables import words
from onrecord.link.tables.forms import (
    AUXILIARIES,
    DEFINITE,
    FIRST,
    HE,
    INDEFINITE,
    IT,
    PREPOSITIONS,
    SECOND,
    SHE,
    SPEECH,
    THEY,
)
from onrecord.link.tables.nouns import (
    BODIES,
    COLLECTIVES,
    DOCUMENTS,
    FORCES,
    MEN,
    NAMED_DOCUMENTS,
    PERSONS,
    WOMEN,
)
from onrecord.link.tables.places import COUNTRIES, DEMONYMS, SEATS
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

GENERIC = SECOND | words("we us our one everyone nobody")
DETERMINERS = words("others many some most few several both those")
"""Words for people that more often stand before another noun."""
LAND_NAMES = COUNTRIES | SEATS
TURNING = words("he she")
"""Pronouns that, as subjects, keep somebody in mind."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a source means."""

    referent: Referent
    score: float
    evidence: Span | None = None  # the mention that decided, for pronouns and definite nouns


@dataclass(slots=True)
class Reading:
    """What is known when the text has been read up to a place."""

    text: str
    cast: Cast
    scene: Scene
    offices: Offices
    sources: list[Source]
    answers: list[Answer | None]
    described: dict[str, Referent] = field(default_factory=dict)  # unnamed ones by their description
    signatures: list[tuple[int, Referent]] | None = None  # filled by first_person where somebody says I


def read_through(
    text: str,
    statements: Sequence[Statement],
    around: Sequence[int | None],
    split: Words | None = None,
) -> Reading:
    """Read a text once and answer each statement's source, first persons aside.

    Args:
        text: The article's.
        statements: In any order.
        around: For each statement the number of the one whose content holds its source, if any.
        split: The words of the whole text, where they are known.
    """
    cast = cast_of(text, split)
    sources = [read_source(cast, text, s.source, _limit(s)) for s in statements]
    answers: list[Answer | None] = [None] * len(sources)
    reading = Reading(text, cast, Scene(), offices_of(cast.referents), sources, answers)
    due: dict[int, list[int]] = {}
    for number, source in enumerate(sources):
        if source.sort == "name":
            reading.answers[number] = Answer(source.people[0], 0.95)
        if source.sort != "nothing":
            due.setdefault(source.at, []).append(number)
    names = {name.first: i for i, name in enumerate(cast.names)}
    plurals = {word for word in set(cast.tokens.lower) if is_plural(word) and word not in DETERMINERS}
    for at, word in enumerate(cast.tokens.lower):
        if at in due:
            _meet_sources(reading, at, due[at], statements, around)
        elif word in TURNING and not cast.tokens.quoted[at]:
            _meet_pronoun(reading, at)
        elif word == "the" and not cast.tokens.quoted[at]:
            _meet_definite(reading, at)
        elif word in plurals and not cast.tokens.quoted[at]:
            _meet_plural(reading, at)
        if at in names:
            _meet_name(reading, cast.names[names[at]], cast.of[names[at]])
    return reading


def _limit(statement: Statement) -> int | None:
    """Return where the cue or content that follows the source begins."""
    if not statement.source:
        return None
    end = statement.source[0].end
    return min((s.start for s in (*statement.cue, *statement.content) if s.start >= end), default=None)


def _meet_sources(
    reading: Reading,
    at: int,
    due: Iterable[int],
    statements: Sequence[Statement],
    around: Sequence[int | None],
) -> None:
    """Resolve the sources that begin here, and take note of who speaks."""
    met: dict[tuple[int, int], Answer | None] = {}
    for number in due:
        source = reading.sources[number]
        where = (source.at, source.end)
        if where not in met:
            outer = around[number]
            said_by = reading.answers[outer] if outer is not None else None
            met[where] = _resolve(reading, source, statements[number], said_by)
            answer, says = met[where], bool(statements[number].content)
            if answer is not None:
                spoke = says and not reading.cast.tokens.quoted[at]
                _note(reading, answer.referent, at, subject=says, spoke=spoke)
        reading.answers[number] = met[where]


def _resolve(reading: Reading, source: Source, statement: Statement, said_by: Answer | None) -> Answer | None:
    if source.sort == "name":
        return Answer(source.people[0], 0.95)
    if source.sort == "several":
        return Answer(_together(reading, source.people), 0.9)
    if source.sort == "pronoun":
        return _pronoun(reading, source, statement, said_by)
    if source.sort == "definite":
        people = several(reading.cast, reading.scene, reading.offices, source)
        if people:
            return Answer(_together(reading, people), 0.6)
        choice = None
        if not (source.proper and _is_of_state(source)):
            choice = definite(reading.cast, reading.scene, reading.offices, source, statement.content)
        if choice is not None:
            return _answer(reading, choice)
    referent = described(reading, source)
    if source.opening in ("a", "an") and referent.kind == "unnamed":
        reading.offices.untold[source.head] = (referent, source.at)
    return Answer(referent, 0.8)


def _pronoun(reading: Reading, source: Source, statement: Statement, said_by: Answer | None) -> Answer | None:
    """Answer a third-person or relative pronoun; first persons wait until all else is known."""
    word = source.head
    if word in FIRST or word in SECOND or word in GENERIC:
        return None
    if word in HE or word in SHE or word in THEY or word in IT:
        quoted = reading.cast.tokens.quoted[source.at]
        barred = said_by.referent if said_by is not None and quoted else None
        choice = antecedent(reading.scene, reading.cast.tokens, source.at, statement.content, barred)
        return None if choice is None else _answer(reading, choice)
    found = before_relative(reading.cast, source.at)
    if found is None:
        return _before_small(reading, source.at)
    people, at = found
    evidence = Span(reading.cast.tokens.start[at], reading.cast.tokens.end[at])
    return Answer(people[0] if len(people) == 1 else _together(reading, people), 0.85, evidence)


def _before_small(reading: Reading, at: int) -> Answer | None:
    """Answer a relative pronoun after small words: "angry voters who", "a Harbor Times panel that"."""
    tokens = reading.cast.tokens
    end = at
    while end > 0 and tokens.lower[end - 1] in (",", "—", "–", "-"):
        end -= 1
    head = tokens.lower[end - 1] if end else ""
    people = is_plural(head) or head in PERSONS
    if not people and (tokens.lower[at].startswith("who") or head not in BODIES):
        return None
    first = end - 1
    while first > max(0, end - 6) and _describes(tokens.lower[first - 1]):
        first -= 1
    names = reading.cast.between(first, end)
    proper = bool(names) and names[-1][0].last == end - 1
    phrase = reading.text[tokens.start[first] : tokens.end[end - 1]]
    source = Source("described", first, end, head, phrase=phrase, proper=proper)
    return Answer(described(reading, source), 0.8, Span(tokens.start[first], tokens.end[end - 1]))


def _describes(word: str) -> bool:
    small = word in PREPOSITIONS or word in DEFINITE or word in INDEFINITE or word in SPEECH
    return word[0].isalnum() and not small and word not in AUXILIARIES and word not in ("and", "or", "but")


def _answer(reading: Reading, choice: Choice) -> Answer:
    tokens = reading.cast.tokens
    return Answer(choice.referent, choice.score, Span(tokens.start[choice.at], tokens.end[choice.at]))


def _together(reading: Reading, people: Sequence[Referent]) -> Referent:
    """Return the group of several named ones, one for the same members each time."""
    name = ", ".join(r.name for r in people[:-1]) + " and " + people[-1].name
    key = "+" + name.lower()
    if key not in reading.described:
        reading.described[key] = reading.cast.add(name, "group", plural=True)
    return reading.described[key]


def described(reading: Reading, source: Source) -> Referent:
    """Return the unnamed one of a description; the same words mean the same one."""
    name = short(source.phrase)
    key = name.lower() + "*" * source.proper
    if key not in reading.described:
        reading.described[key] = _describe(reading.cast, source, name)
    return reading.described[key]


def _describe(cast: Cast, source: Source, name: str) -> Referent:
    head = source.head
    named = source.proper and source.opening not in ("'s", "a", "an", "one", "some")
    body = head in NAMED_DOCUMENTS or head in BODIES - PERSONS
    if source.proper and _is_of_state(source):
        referent = cast.add(name, "government")
    elif source.proper and (head in COLLECTIVES or (named and body)):
        referent = cast.add(name, "organisation")
    elif named and is_plural(head):
        referent = cast.add(name, "group", plural=True)
    else:
        gender = "f" if head in WOMEN else "m" if head in MEN else None
        referent = cast.add(name, "unnamed", plural=is_plural(head) or head == "others", gender=gender)
        referent.thing = (not referent.plural and head not in PERSONS) or is_document(head)
    return referent


def _is_of_state(source: Source) -> bool:
    """Whether a source is a part of a state, told by its country: "the Norwegian army"."""
    return source.head in FORCES and source.opening not in INDEFINITE and _has_land(source.phrase)


def _has_land(name: str) -> bool:
    """Whether a country stands in a description: "Norway's foreign ministry", "Norwegian army"."""
    plain = [word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’") for word in name.split()]
    pairs = {" ".join(pair) for pair in pairwise(plain)}
    return any(word in DEMONYMS or word in LAND_NAMES for word in plain) or bool(pairs & LAND_NAMES)


def _meet_name(reading: Reading, name: Name, referent: Referent) -> None:
    tokens = reading.cast.tokens
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    owner = after in ("'s", "’s") or after in BODIES or after in DOCUMENTS or after in PERSONS
    _note(reading, referent, name.first, subject=not owner and _is_subject(reading, name, after), owner=owner)
    _meet_compound(reading, name)


def _is_subject(reading: Reading, name: Name, after: str) -> bool:
    """Whether a name stands where a sentence's subject does: a verb beside it, or nothing before it."""
    tokens = reading.cast.tokens
    before = tokens.lower[name.before - 1] if name.before else "."
    if before in PREPOSITIONS:
        return False
    if after in SPEECH or after in AUXILIARIES or before in SPEECH or after.endswith("ed"):
        return True
    return (
        name.before == 0
        or tokens.opens[name.before]
        or before in ("when", "as", "that", "because", "but", "while")
    )


def _meet_compound(reading: Reading, name: Name) -> None:
    """Keep "Quinnipiac poll" and "E.U. leaders" in mind for "the poll" and "the leaders"."""
    tokens = reading.cast.tokens
    for at in range(name.last, min(len(tokens), name.last + 3)):
        word = tokens.lower[at]
        if not tokens.form[at][0].islower() or word in SPEECH or word in AUXILIARIES or word in PREPOSITIONS:
            return
        if word in NAMED_DOCUMENTS or word in COLLECTIVES or is_plural(word):
            phrase = reading.text[tokens.start[name.first] : tokens.end[at]]
            first, end = name.first, at + 1
            source = Source("described", first, end, word, phrase=phrase, proper=True)
            referent = described(reading, source)
            reading.offices.things[word] = referent
            _note(reading, referent, at)
            return


def _meet_pronoun(reading: Reading, at: int) -> None:
    choice = antecedent(reading.scene, reading.cast.tokens, at)
    if choice is not None and choice.score > 0.6:
        _note(reading, choice.referent, at, subject=True)


def _meet_plural(reading: Reading, at: int) -> None:
    """Keep "voters" and "environmentalists" in mind for they."""
    tokens = reading.cast.tokens
    if at and tokens.form[at - 1][0].isupper() and not tokens.opens[at - 1]:
        return  # part of "E.U. leaders", met with its name
    source = Source("described", at, at + 1, tokens.lower[at], phrase=tokens.lower[at])
    _note(reading, described(reading, source), at, subject=tokens.opens[at])


def _meet_definite(reading: Reading, at: int) -> None:
    """Take "the senator" for a mention of the one senator of the text."""
    tokens = reading.cast.tokens
    for head in range(at + 1, min(len(tokens), at + 4)):
        word = tokens.lower[head]
        if not tokens.form[head][0].islower():
            return
        if word in PERSONS or word in BODIES:
            holders = reading.offices.holders.get(word, ())
            if len(holders) == 1 and word in holders[0].roles and holders[0].number in reading.scene.seen:
                _note(reading, holders[0], head, subject=tokens.opens[at] or tokens.lower[at - 1] == ",")
            return


def _note(
    reading: Reading,
    referent: Referent,
    at: int,
    *,
    subject: bool = False,
    owner: bool = False,
    spoke: bool = False,
) -> None:
    tokens = reading.cast.tokens
    reading.scene.note(
        Seen(
            referent=referent,
            at=at,
            sentence=tokens.sentence[at],
            paragraph=tokens.paragraph[at],
            subject=subject,
            owner=owner,
            quoted=tokens.quoted[at],
            spoke=spoke,
        )
    )
