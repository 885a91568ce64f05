"""Whether an event happened, in the view of whoever asserts it: rules on the words around its trigger.

The trigger's own first words decide first ("will withdraw"), then what governs it, then what is said of it
behind ("the talks were cancelled"), then the act of the statement around it, and last the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.clauses import Clauses
from onrecord.extract.governors import REAL, SPEECH, STOPS, governor_of, real_under
from onrecord.extract.stances import Stance, match_before
from onrecord.extract.when import is_background
from onrecord.terms.event import EventType, Factuality
from onrecord.terms.span import Span
from onrecord.terms.statement import Act, Statement

BY_ACT: dict[Act, Factuality] = {
    "deny": "negated",
    "reject": "negated",
    "demand": "hypothetical",
    "request": "hypothetical",
    "ask": "hypothetical",
    "threaten": "hypothetical",
    "promise": "future",
    "intend": "future",
}
"""What an act makes of the event at the head of its content, where no word in the content says otherwise."""

CONDITIONS = frozenset(("if", "unless", "provided"))
LONGEST_OWN = 3  # words at a trigger's beginning that may tell its status
LOOK_BEHIND = 8  # words
BE = frozenset(("is", "are", "was", "were", "been", "be"))
NOT_TAKEN = re.compile(
    r"(?:did|do|does|has|have|had) (?:not|never) (?:take|taken|happen|occur)|never (?:took|happened|occurred)"
)


def factuality_of(
    clauses: Clauses,
    trigger: Span,
    kind: EventType,
    statements: Sequence[Statement] = (),
    published: str | None = None,
) -> Factuality:
    """Return how real an event is.

    Args:
        clauses: The text that the trigger lies in.
        trigger: The words that tell the act.
        kind: The event's type.
        statements: Those whose content has the trigger, the innermost first (asserters.around).
        published: ISO 8601 date; without it any year that stands alone counts as past.
    """
    words = clauses.within(trigger)
    sentence = clauses.sentence(words[0])
    real = _told(clauses, trigger, kind, statements)
    if real == "future" and _is_conditional(clauses.plain[words[1] : sentence[1]]):
        return "hypothetical"
    if real in ("future", "hypothetical", "negated"):
        return real
    past = real == "historical" or is_background(clauses, words, sentence, published)
    return "historical" if past else "actual"


def _told(
    clauses: Clauses, trigger: Span, kind: EventType, statements: Sequence[Statement]
) -> Factuality | None:
    """Return what the words tell, apart from dates; None where they tell nothing."""
    first, last = clauses.within(trigger)
    own = _own(clauses, first, last, kind)
    if own is not None:
        return own
    governor = governor_of(clauses, trigger)
    if governor and governor.is_fact_to(kind):
        return "actual"
    under = real_under(clauses, governor) if governor else None
    told = under or _behind(clauses, last, clauses.sentence(first)[1])
    if told is None and statements and kind not in SPEECH and _is_head(clauses, first, statements[0]):
        return BY_ACT.get(statements[0].act)
    return told


def _own(clauses: Clauses, first: int, last: int, kind: EventType) -> Factuality | None:
    """Read the status that the trigger's own first words tell: "will withdraw", "failed to agree"."""
    for length in range(min(LONGEST_OWN, last - first - 1), 0, -1):
        found = match_before(clauses, first + length, first)
        if found is None or found.first != first:
            continue
        stance: Stance | None = found.reaching("modal", "neg")
        if stance is None and (kind not in SPEECH or clauses.plain[first].startswith("fail")):
            stance = found.reaching("to" if clauses.plain[found.last] == "to" else "adjective")
        if stance is None or (kind == "REQUEST" and stance.status == "hypothetical"):
            return None  # "must leave" is a demand that was made
        return REAL.get(stance.status)
    return None


def _behind(clauses: Clauses, last: int, end: int) -> Factuality | None:
    """Read what is said of a nominal trigger behind it: "the talks were cancelled", "... are planned"."""
    words = clauses.plain[last : min(end, last + LOOK_BEHIND)]
    if NOT_TAKEN.search(" ".join(words)) and "," not in words:
        return "negated"
    for index, word in enumerate(words):
        if STOPS.fullmatch(word) or word in (",", "that", "and"):
            return None
        if word in BE:
            begin = last + index + 1
            tries = (match_before(clauses, min(end, begin + length), begin) for length in (2, 1))
            found = next((match for match in tries if match and match.first == begin), None)
            stance = found and found.reaching("object", "adjective")
            return REAL.get(stance.status) if stance else None
    return None


def _is_conditional(words: list[str]) -> bool:
    """Say whether a condition follows: "will withdraw ... only if"."""
    return any(word in CONDITIONS or words[i : i + 2] == ["only", "when"] for i, word in enumerate(words))


def _is_head(clauses: Clauses, first: int, statement: Statement) -> bool:
    """Say whether a trigger is what a content is about: nothing parts it from where the content begins."""
    begins = [clauses.within(span)[0] for span in statement.content]
    begin = max((index for index in begins if index <= first), default=first)
    return not any(STOPS.fullmatch(word) or word == "," for word in clauses.plain[begin + 1 : first])
