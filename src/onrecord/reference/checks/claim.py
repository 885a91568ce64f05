"""A figure in its sentence: which words stand before and after it, and of which time it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from onrecord.reference.rows import Source
from onrecord.reference.sources import sources_in
from onrecord.terms.calendar import MONTHS, month_number, month_of
from onrecord.terms.check import Check, Verdict, Why
from onrecord.terms.figure import Figure
from onrecord.terms.period import Period

YEAR = re.compile(
    r"\b(?P<how>in|during|for|of|as of|(?:at|by) (?:the )?(?:end|start|close) of|between|since|until"
    r"|till|before"
    r"|after|from|by)\s+(?:(?:early|mid|late)[ -]|calendar |the year |fiscal )?"
    rf"(?:\d{{1,2}} )?(?P<month>{'|'.join(MONTHS)})?\s*(?P<year>(?:19|20)\d\d)\b(?! (?:prices|dollars"
    rf"|levels))",
    re.IGNORECASE,
)
AGO = re.compile(
    r"\blast year\b|\bthe previous year\b|\bthe year before\b|\ba year (?:ago|earlier)\b", re.IGNORECASE
)
FROM_OTHER = re.compile(r"\s(?:up |down )?from (?:\w+ )?\d")
"""Between a figure and a year: the year is the other number's, "32 members from 12 in 1949"."""

SINCE = frozenset(("since", "after", "from"))
BEFORE = frozenset(("by", "until", "till", "before"))
CONTEXT = 2_000
"""Characters of the article before the sentence that may say who "the alliance" is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure, and the words around it."""

    figure: Figure
    sentence: str
    start: int  # the figure's place in the sentence
    end: int
    before: str  # what the article says before the sentence
    published: date
    named: str = ""  # the words for the source whose statement the figure stands in, if known

    @property
    def own(self) -> str:
        """The figure's own words."""
        return self.sentence[self.start : self.end]

    @property
    def lead(self) -> str:
        """The sentence up to the figure."""
        return self.sentence[: self.start]

    @property
    def tail(self) -> str:
        """The sentence after the figure."""
        return self.sentence[self.end :]

    @property
    def number(self) -> float:
        """The one number, or the bound, that the figure states."""
        return float(next(n for n in (self.figure.low, self.figure.high) if n is not None))

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the sentence has words of the pattern."""
        return pattern.search(self.sentence) is not None

    def sources(self) -> tuple[Source, ...]:
        """The bodies whose figures the sentence cites, the tables' word for them."""
        return _sources(f"{self.named}\n{self.sentence}")

    def time(self) -> Period | None:
        """The days that the figure speaks of; None where nothing is said: then it is now."""
        return self.figure.period or _time(self.sentence, self.start, self.published)

    def spoken_day(self) -> date:
        """The last day that the figure speaks of; publication where nothing is said."""
        time = self.time()
        return self.published if time is None or time.end is None else min(time.end, self.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a table an answer stands."""

    table: str | None
    row: str | None
    low: float | None = None  # the reference value
    high: float | None = None


NOWHERE = Place(table=None, row=None)


def answer(claim: Claim, place: Place, why: Why, note: str, *, differs: bool = False) -> Check:
    """Return a verdict; `differs` tells a refutation from an abstention where `why` may be both."""
    verdict: Verdict = "cannot_tell"
    if why in ("exact", "within_rounding", "bound_holds"):
        verdict = "agrees"
    elif differs or why in ("wrong_value", "outdated_value"):
        verdict = "differs"
    return Check(
        figure=claim.figure.id,
        table=place.table,
        row=place.row,
        low=_float(place.low),
        high=_float(place.low if place.high is None else place.high),
        verdict=verdict,
        why=why,
        note=note,
    )


def _float(number: float | None) -> float | None:
    return None if number is None else float(number)


def plain(number: float) -> str:
    """Return a number for a note: 34, 36,559,233, 3.5, 29.93 billion."""
    if abs(number) >= 1e9:
        scale, word = (1e12, "trillion") if abs(number) >= 1e12 else (1e9, "billion")
        return f"{number / scale:,.4g} {word}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,.4g}"


@lru_cache(maxsize=64)
def _sources(words: str) -> tuple[Source, ...]:
    return sources_in(words)


def _time(sentence: str, at: int, published: date) -> Period | None:
    """Read the year nearest to the figure, with its month; "since" leaves its end open."""
    years = (m for m in YEAR.finditer(sentence) if not FROM_OTHER.search(sentence, at, max(at, m.start())))
    found = sorted(years, key=lambda match: abs(match.start() - at))
    if not found:
        ago = AGO.search(sentence)
        return (
            Period(start=date(published.year - 1, 1, 1), end=date(published.year - 1, 12, 31))
            if ago
            else None
        )
    match = found[0]
    year, month = int(match["year"]), match["month"]
    how = match["how"].lower()
    start, end = month_of(year, month_number(month)) if month else (date(year, 1, 1), date(year, 12, 31))
    if how in SINCE:
        return Period(start=start, end=None)
    if how in BEFORE:
        return Period(start=None, end=end)
    return Period(start=start, end=end)
