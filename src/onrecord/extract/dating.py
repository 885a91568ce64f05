"""Which of the times that a sentence names is the time of some words in it, such as an event's trigger."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.extract.times import Time
from onrecord.terms.span import Span

FAR = 90
"""Characters between words and a time that can be theirs."""

PARTED = re.compile(
    r"[;:]|\b(?:while|but|which|who|whose|that|whereas|when|where|because|although|if|said|says|told)\b", re.I
)
"""Words behind which another clause begins."""

LEADS_ON = re.compile(r"(?:after|before|since|until|as)\b", re.I)


def time_of(text: str, times: Iterable[Time], at: Span, sentence: Span) -> Time | None:
    """Return the time that governs some words: the first behind, or else the last before.

    Args:
        text: The article's.
        times: What `times_in` found in it; those without a period are passed over, not taken.
        at: The words.
        sentence: The sentence that holds them; no time outside of it is taken.
    """
    inside = [time for time in times if sentence.start <= time.start and time.end <= sentence.end]
    known = [time for time in inside if time.period is not None]
    behind = (time for time in known if time.start >= at.end and _is_near(text, at.end, time.start))
    before = [time for time in known if time.end <= at.start and _is_near(text, time.end, at.start)]
    return next(behind, None) or (before[-1] if before else None)


def _is_near(text: str, start: int, end: int) -> bool:
    """Say whether no other clause begins between two places."""
    between = text[start:end]
    if len(between) > FAR or PARTED.search(between):
        return False
    return not any(LEADS_ON.match(part.lstrip()) for part in re.split(r"[,—–]|\s", between) if part)
