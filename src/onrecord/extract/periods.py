"""Which of the times that a sentence names is the time of a figure."""

from __future__ import annotations

from onrecord.extract.drafts import Draft, living
from onrecord.extract.times import Time
from onrecord.extract.tokens import WORD

FAR = 90
"""Characters between a figure and a time that can be its own."""

AFTER = ("since", "before", "after")


def add_periods(drafts: list[Draft], times: list[Time]) -> None:
    """Give each figure the time behind it, before the next figure, or else one that stands before it."""
    known = [time for time in times if time.period is not None and not _is_attribute(drafts, time)]
    alive = living(drafts)
    for index, draft in enumerate(alive):
        start, end = draft.t.start[draft.first], draft.t.end[draft.last - 1]
        nxt = alive[index + 1].t.start[alive[index + 1].first] if index + 1 < len(alive) else None
        behind = [
            time
            for time in known
            if end <= time.start < (nxt or end + FAR) and not _parted(draft, end, time.start)
        ]
        opening = [time for time in known if time.end <= start and not _parted(draft, time.end, start)]
        other = index + 1 < len(alive) and draft.t.at(alive[index + 1].first - 1) == "from"
        shared = [
            time
            for time in known
            if nxt
            and not other
            and time.start >= nxt
            and time.start - end < FAR
            and not _parted(draft, end, time.start)
        ]
        if not behind and draft.t.at(draft.first - 1) == "from":
            continue  # "up from 2.9bn": of another time
        chosen = next(iter(behind), None) or (opening[-1] if opening else None) or next(iter(shared), None)
        draft.period = chosen.period if chosen else None


def _is_attribute(drafts: list[Draft], time: Time) -> bool:
    """Say whether a year only tells a thing from others: "the 2020 census"."""
    if time.grain != "year" or time.lead or not drafts:
        return False
    t = drafts[0].t
    return any(
        t.start[i] >= time.end and t.kind[i] == WORD for i in range(len(t)) if t.start[i] <= time.end + 1
    )


def _parted(draft: Draft, start: int, end: int) -> bool:
    """Say whether another clause begins between two places."""
    t = draft.t
    return any(
        start <= t.start[i] < end
        and t.low[i] in (";", "while", "but", "which", "who", "whereas", "when", "after")
        for i in range(len(t))
    )
