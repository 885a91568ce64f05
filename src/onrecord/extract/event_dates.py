"""When an act took place, where its own clause says so, as days counted from the day of publication."""

from __future__ import annotations

import re

from onrecord.extract.belonging import belonging
from onrecord.extract.clauses import Clauses
from onrecord.extract.times import Time, times_of_sentence
from onrecord.terms.calendar import day_of
from onrecord.terms.event import EventType
from onrecord.terms.period import Period
from onrecord.terms.span import Span

HINT = re.compile(
    r"\d|day|night|week|month|quarter|half|year|decade|tomorrow|morning|afternoon|evening|January|February|March"
    r"|April|May|June|July|August|September|October|November|December"
)
"""What every time has; the whole search for times is slow."""
OWNED = 3
"""Words between a time that tells a thing from others, as in "the failed 2016 uprising", and that thing."""


def date_of(
    text: str, clauses: Clauses, trigger: Span, kind: EventType, published: str | None
) -> Period | None:
    """Return the days of an event, None where the words do not tell them.

    Args:
        text: The article's.
        clauses: It, prepared (`clauses_of`).
        trigger: The words that tell the act.
        kind: The event's type; of an act of speech the day of the saying is asked, not that of its content.
        published: ISO 8601 date; without it "on Monday" tells nothing.
    """
    first, last = clauses.within(trigger)
    start, end = clauses.sentence(first)
    place = clauses.span(start, end)
    if not HINT.search(text, place.start, place.end):
        return None
    times = [
        time for time in times_of_sentence(text, place.start, place.end, day_of(published)) if time.period
    ]
    if not times:
        return None
    own = next((time for time in reversed(times) if _is_owned(text, time, trigger, clauses)), None)
    if own is not None:
        return _period(own)
    free = [time for time in times if not _attributes(text, time)]
    for begin, stop in belonging(text, clauses, trigger, kind):
        if begin >= stop:
            continue
        words = clauses.span(begin, stop)
        inside = [time for time in free if words.start <= time.start and time.end <= words.end]
        if inside:
            return _period(inside[0] if begin >= last else inside[-1])
    return None


def _attributes(text: str, time: Time) -> bool:
    """Say whether a time tells a thing from others: "last month's raid", "the 2016 uprising"."""
    if text[time.end : time.end + 2] in ("'s", "’s"):
        return True
    after = text[time.end : time.end + 2]
    return time.grain == "year" and not time.lead and after[:1] == " " and after[1:].islower()


def _is_owned(text: str, time: Time, trigger: Span, clauses: Clauses) -> bool:
    """Say whether a trigger stands right behind a time that tells it from others, or within the trigger."""
    if trigger.start <= time.start and time.end <= trigger.end:
        return True
    if time.end > trigger.start or not _attributes(text, time):
        return False
    return clauses.within(trigger)[0] - clauses.within(Span(time.start, time.end))[1] < OWNED


def _period(time: Time) -> Period | None:
    period = time.period
    if period is None or period.start is None or period.end is None:
        return None
    return period
