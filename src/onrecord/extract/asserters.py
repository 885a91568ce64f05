"""On whose word an event stands: the innermost statement that vouches for it, or else the outlet.

Reported speech coded as the outlet's own fact is the worst error there is, and a speech act that the
outlet itself reports is no reported speech: "Rome accused Paris of spying" has the accusing from the
outlet, and the spying from Rome.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.acts import is_negated
from onrecord.extract.clauses import QUOTES, Clauses
from onrecord.extract.governors import SPEECH, governor_of
from onrecord.extract.lexicon import is_voice, read_table
from onrecord.extract.stances import match_before
from onrecord.terms.event import EventType
from onrecord.terms.span import Span
from onrecord.terms.statement import Act, Statement

VOUCHING: frozenset[Act] = frozenset(("assert", "accuse", "deny", "believe", "warn"))
"""Acts whose source holds that the content is, or is not, so."""

PROPOSING: frozenset[Act] = frozenset(("reject", "demand", "request", "promise", "threaten", "ask"))
"""Acts whose content is the source's wish or word; what it takes for granted there is the outlet's."""

UNREAL = frozenset(("may", "might", "could", "should", "if"))
"""Words in a cue by which nothing has been said yet."""

ATTACHED = re.compile(
    r"in|after|as|amid|when|while|and|but|which|who|whose|where|following|since|despite|before|although|though"
    r"|because|days|hours|weeks|\w+ing"
)
"""First words of what is added behind an attribution in the middle of a sentence: the outlet says that."""

RELATIVES = frozenset(("which", "who", "whom", "whose", "where"))
OBLIGING = frozenset(("should", "must", "ought", "needs", "need", "has", "have"))
PERSONS = frozenset(("he", "she", "they", "it", "we", "i"))
OWNING = frozenset(("his", "her", "their", "its", "our", "my"))
OWN_SUBJECT = 4  # words

HEARSAY_REACH = 6  # words between "reportedly" and its predicate
TRAILING = 14  # words in an attribution at a sentence's end
LONGEST_SOURCE = 8  # words before its verb


@dataclass(frozen=True, slots=True)
class Asserter:
    """On whose word an event stands."""

    statement: Statement | None = None
    hearsay: Span | None = None  # where no statement is found: "allegedly", or a source that no statement has


def asserter_of(
    clauses: Clauses, trigger: Span, kind: EventType, statements: Sequence[Statement]
) -> Asserter | None:
    """Return on whose word an event stands; None where it is the outlet's own."""
    hearsay = _hearsay(clauses, trigger)
    for statement in around(trigger, statements):
        if _vouches(clauses, trigger, kind, statement) and not _is_own_act(clauses, trigger, kind, statement):
            inside = hearsay and any(span.start <= hearsay.start < span.end for span in statement.content)
            return Asserter(hearsay=hearsay) if inside else Asserter(statement=statement)
    if hearsay:
        return Asserter(hearsay=hearsay)
    source = _unfound_source(clauses, trigger, statements)
    return None if source is None else Asserter(hearsay=source)


def around(trigger: Span, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements whose content has a trigger and whose cue does not, the innermost first."""
    found = [
        statement
        for statement in statements
        if any(_covers(span, trigger) for span in statement.content)
        and not any(_touches(span, trigger) for span in statement.cue)
    ]
    return sorted(found, key=lambda s: sum(span.end - span.start for span in s.content))


def _covers(span: Span, trigger: Span) -> bool:
    return (
        span.start <= trigger.start < span.end
        and min(span.end, trigger.end) - trigger.start > (trigger.end - trigger.start) // 2
    )


def _touches(span: Span, trigger: Span) -> bool:
    return span.start < trigger.end and trigger.start < span.end


def _vouches(clauses: Clauses, trigger: Span, kind: EventType, statement: Statement) -> bool:
    """Say whether a statement's source stands for an event in its content."""
    cue = [word for span in statement.cue for word in clauses.plain[slice(*clauses.within(span))]]
    if UNREAL.intersection(cue) or cue[:1] == ["to"] or _is_attached(clauses, trigger, statement):
        return False
    if statement.act in VOUCHING:
        return not is_negated(" ".join(cue)) and not _is_granted(clauses, trigger, kind, statement)
    refused = statement.act == "other" and cue[-1:] and cue[-1].startswith(("refus", "declin"))
    if statement.act in PROPOSING or refused:
        granted = _is_granted(clauses, trigger, kind, statement)
        return not granted and not _is_aside(clauses, trigger, statement)
    return _finds_guilty(cue) and "that" not in _between(clauses, trigger, statement)


def _is_own_act(clauses: Clauses, trigger: Span, kind: EventType, statement: Statement) -> bool:
    """Say whether the saying is itself the act: "said Ankara must leave", "said his party rejected it"."""
    if kind not in SPEECH or statement.act not in VOUCHING:
        return False
    between = _between(clauses, trigger, statement)
    if kind == "REQUEST" and clauses.plain[clauses.within(trigger)[0]] in OBLIGING:
        return not any(word in RELATIVES for word in between)
    own = [word for word in between if word != "that" and word not in QUOTES]
    if not own or own[0] not in PERSONS | OWNING:
        return False
    return len(own) <= OWN_SUBJECT or (own[0] in PERSONS and own[-1] in ("and", ","))


def _between(clauses: Clauses, trigger: Span, statement: Statement) -> list[str]:
    """Return the words of a content that stand before a trigger."""
    at = clauses.within(trigger)[0]
    begins = (clauses.within(span)[0] for span in statement.content if span.start <= trigger.start)
    return clauses.plain[max(begins, default=at) : at]


def _finds_guilty(cue: list[str]) -> bool:
    return any(word.startswith(("convict", "indict", "charg", "sentenc")) for word in cue)


def _is_granted(clauses: Clauses, trigger: Span, kind: EventType, statement: Statement) -> bool:
    """Say whether what governs a trigger takes it for granted: "condemned the attack", "lift its embargo".

    A measure that can be lifted is known to all; of violence that must stop, the source alone says so.
    """
    governor = governor_of(clauses, trigger)
    if governor is None or not governor.is_fact_to(kind):
        return statement.act == "reject" and kind in SPEECH
    at = clauses.start[governor.first]
    in_cue = any(span.start <= at < span.end for span in statement.cue)
    proposing = statement.act not in VOUCHING or OBLIGING.intersection(_between(clauses, trigger, statement))
    return in_cue or bool(proposing and kind != "ASSAULT")


def _is_aside(clauses: Clauses, trigger: Span, statement: Statement) -> bool:
    """Say whether a clause parted by a comma stands between a proposal and the trigger: ", which ..."."""
    words = _between(clauses, trigger, statement)
    return any(words[i] == "," and words[i + 1] in RELATIVES for i in range(len(words) - 1))


def _is_attached(clauses: Clauses, trigger: Span, statement: Statement) -> bool:
    """Say whether a trigger stands in what the outlet adds behind "..., officials said, in the first ..."."""
    parts = [span for span in statement.content if span.start <= trigger.start < span.end]
    if not parts or not any(span.end <= min(c.start for c in statement.cue) for span in statement.content):
        return False
    part = parts[0]
    if part.start < max(span.end for span in statement.cue):
        return False
    first = clauses.within(part)[0]
    word = clauses.plain[first]
    comma = clauses.plain[first - 1 : first] == [","] or word == ","
    word = clauses.plain[first + 1] if word == "," else word
    return comma and ATTACHED.fullmatch(word) is not None


def _hearsay(clauses: Clauses, trigger: Span) -> Span | None:
    """Return a word like "allegedly" or "accused of" by which the text leaves a trigger to nobody by name."""
    governor = governor_of(clauses, trigger)
    if governor and governor.status == "hearsay":
        return clauses.span(governor.first, governor.last)
    first, _ = clauses.within(trigger)
    least = max(clauses.sentence(first)[0], first - HEARSAY_REACH)
    for at in range(first, least, -1):
        if clauses.plain[at - 1] in (",", ";", ":"):
            return None
        match = match_before(clauses, at, least)
        stance = match and match.reaching("adverb", "adjective")
        if match and stance and stance.status == "hearsay":
            far = "adjective" in stance.reach and "to" in clauses.plain[match.last : first]
            return None if far else clauses.span(match.first, match.last)
    return None


def _unfound_source(clauses: Clauses, trigger: Span, statements: Sequence[Statement]) -> Span | None:
    """Return the source of an attribution that ends the sentence and that no statement has."""
    first, last = clauses.within(trigger)
    end = clauses.sentence(first)[1]
    for comma in range(max(last, end - TRAILING - 1), end - 1):
        words = clauses.plain[comma + 1 : end]
        if clauses.plain[comma] == "," and not ATTACHED.fullmatch(words[0]) and (length := _source_in(words)):
            source = clauses.span(comma + 1, comma + 1 + length)
            if not any(_touches(span, source) for s in statements for span in s.source):
                return source
    return None


def _source_in(words: list[str]) -> int:
    """Return how many words stand before a finite verb of saying, if nothing parts it from them; else 0."""
    table = read_table()
    for index, word in enumerate(words[: LONGEST_SOURCE + 1]):
        if word in (",", ";", ":", "that") or word in RELATIVES:
            return 0
        row = table.rows.get(table.lemma(word))
        finite = word.endswith(("ed", "s")) or word in ("said", "told", "wrote", "say", "report")
        if row and row.act == "assert" and finite and is_voice(word):
            return index
    return 0
