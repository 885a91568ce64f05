"""Times that a text names, as periods counted from the day of publication; no day is invented.

A period is as wide as what is printed: "in 2014" is the year, "since February 2022" runs from that month's
first day to the day of publication, "by 2035" has an end alone. What cannot be told is a time without period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.extract.lists import listed
from onrecord.extract.spells import Grain, read_time
from onrecord.extract.tokens import sentences_of
from onrecord.language.paragraphs import paragraphs
from onrecord.terms.calendar import months_later
from onrecord.terms.period import Period

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?=\s\d))"
)
COUNT = (
    r"(?i:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several"
    r"|couple of|few)"
)
SPELL = r"(?P<{0}>day|night|week|fortnight|month|quarter|year|decade)s?"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY_YEAR = r"(?:,? (?P<{0}>(?:1[5-9]|20)\d\d)\b)?"
SPELLS = "week|month|quarter|year|decade"
LEAD = (
    r"(?:\b(?P<lead>[Ss]ince|[Uu]ntil|[Uu]p to|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|[Tt]hrough"
    r"|[Bb]ack in|[Ii]n|[Oo]n|[Oo]f|[Dd]uring|[Tt]hroughout|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id-?"
    r"|[Aa]s of|[Aa]t)\s*)?"
    r"(?:\bthe\s+(?:(?P<edge>start|beginning|end|middle) of\s+)?)?(?:(?P<part>early|late|mid)(?:-|\s))?"
)
SHAPES = (
    r"(?P<clock>\d\d?(?:[.:]\d\d)?\s?[ap]\.?m\b\.?|\d\d?:\d\d(?::\d\d)?(?:\s?[A-Z]{2,4}\b)?"
    r"|\d{4}\s?(?:GMT|hrs|hours local))",
    rf"(?P<iso>{YEAR}-\d\d-\d\d)(?!\d)",
    r"(?P<slashed>\d\d?/\d\d?/(?:\d\d){1,2})(?!\d)",
    r"(?P<nine>\b9/11\b|\b7/7\b|\b24/7\b)",
    r"(?P<ord>first|second|third|fourth|final) (?P<unit>quarter|half)"
    rf"(?: of)?(?: the year| (?P<oy>{YEAR}|last year|this year))?",
    rf"(?P<qh>[QH][1-4])(?:(?: of)? (?P<qy>{YEAR}))?\b",
    r"(?P<d1>\d\d?)(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?(?P<d1b>\d\d?)(?:st|nd|rd|th)?)?"
    rf" (?:of )?(?P<m1>{MONTH}){DAY_YEAR.format('y1')}",
    rf"(?P<m2>{MONTH}) (?P<d2>\d\d?)(?:st|nd|rd|th)?(?!\d|,\d|\.\d|%)"
    rf"(?:\s?(?:-|–|to|and)\s?(?P<d2b>\d\d?)(?!\d))?{DAY_YEAR.format('y2')}",
    rf"(?P<m3>\b{MONTH})(?:(?:,| of)? (?P<y3>{YEAR})\b)?(?![\w’'])",
    rf"(?:fiscal(?: year)?|financial year|FY) ?(?P<fy>{YEAR}(?:[-–/]\d\d(?:\d\d)?)?)\b",
    r"(?P<decade>(?:1[5-9]|20)\d)0s\b",
    rf"(?<![\d,.$€£¥/])(?<!\d[-–])(?P<y4>{YEAR})(?:[-–/](?P<y4b>\d\d(?:\d\d)?))?\b(?![-–]?\d|[,.]\d|%|/\d)",
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:morning|afternoon|evening|night))?\b",
    r"\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight"
    r"|[Tt]h(?:is) (?:morning|afternoon|evening))\b",
    rf"\bso far this (?P<sofar>{SPELLS})\b",
    rf"\b(?P<ago>{COUNT})\s{SPELL.format('agospell')} (?P<agoword>ago|earlier|before|later)\b",
    r"\b(?P<way>last|past|previous|preceding|next|coming|first|following|final)"
    rf" (?P<count>{COUNT})[\s-]{SPELL.format('spell')}\b(?: of (?P<wy>{YEAR}|the year|this year|last year))?",
    rf"\b[Ww]ithin (?:the )?(?:next )?(?P<within>{COUNT})[\s-]{SPELL.format('withinspell')}\b",
    rf"(?<=[Tt]his )(?P<this>{SPELLS})\b",
    rf"(?<=[Ll]ast )(?P<last>night|{SPELLS})\b",
    rf"(?<=[Nn]ext )(?P<next>{SPELLS})\b",
    rf"(?<=past )(?P<past>{SPELLS})\b",
)
PATTERN = re.compile(LEAD + "(?:" + "|".join(SHAPES) + ")")
TOLD_BY_LEAD = listed("times", "told_by_lead") | {"up to", "back in", "as of"}
"""Words without which the bare name of a month is not taken for a time: "May" is a verb, "March" too."""

FUTURE = re.compile(
    r"\b(?P<future>will|won['’]t|shall|would|(?:is|are|was|were) to|be|plans?|planned|planning|due"
    r"|expect(?:s|ed)?|set to|scheduled|next|intends?|aims?|hopes?|must|should|can|could|may|might|wants?"
    r"|agreed to|promised? to|pledged? to"
    r"|vow(?:s|ed) to|forecasts?|need(?:s|ed)?)\b|(?P<future2>['’]ll\b)"
    r"|\b(?P<past>was|were|had|has|have|did|\w+ed|said|fell|rose)\b"
)
COUNTED_YEARS = re.compile(
    r"\s(?:[a-z]+\s){0,1}(?:people|troops|soldiers|men|women|children|civilians|workers|jobs|homes|deaths|refugees"
    r"|km|kilomet|met|miles|tonnes?|tons|feet|ft|barrels|dollars|euros|pounds|votes|seats|times|hours|metres)\b"
)
YEAR_BEFORE = re.compile(
    r"(?:\b(?:the|in|since|by|until|from|of|during|for|before|after|and|to)|['’]s|,)\s$", re.I
)


@dataclass(frozen=True, slots=True)
class Time:
    """Words that tell when, at the characters [start, end)."""

    start: int
    end: int
    grain: Grain
    period: Period | None  # None where the text does not tell it
    lead: str = ""  # "since", "by", "in": the word before


def times_in(text: str, published: date | None, start: int = 0, end: int | None = None) -> list[Time]:
    """Return the times named in text[start:end], in order.

    Args:
        text: The article's.
        published: Day from which relative times are counted; without it they have no period.
        start: Where to begin; the beginning of a paragraph, or of a sentence.
        end: Where to end; the text's end if not given.
    """
    return [
        time
        for first, last in paragraphs(text, start, len(text) if end is None else end)
        for t in sentences_of(text, first, last)
        for time in times_of_sentence(text, t.start[0], t.end[-1], published)
    ]


def times_of_sentence(text: str, start: int, end: int, published: date | None) -> list[Time]:
    """Return what `times_in` does for text[start:end], one sentence."""
    return list(_joined(text, _single(text, start, end, published)))


def _single(text: str, start: int, end: int, published: date | None) -> Iterator[Time]:
    for match in PATTERN.finditer(text, start, end):
        named = match.groupdict()
        lead = (named["lead"] or "").lower()
        if (named["m3"] and not named["y3"] and lead not in TOLD_BY_LEAD) or _is_count(text, match):
            continue
        grain, whole = read_time(named, published, _is_future(text, start, match, end))
        first = match.start() if lead not in ("of", "at") else match.start() + len(lead) + 1
        if named["edge"] and whole and lead not in ("by", "until", "before", "since", "till"):
            whole = None  # "at the end of 2024"
        yield Time(first, match.end(), grain, _led(lead, whole, published), lead)


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Say whether four digits count something: "2000 troops", but "the 2024 elections", "in 2022 troops"."""
    if not match["y4"] or match["y4b"] or match["lead"]:
        return False
    return bool(COUNTED_YEARS.match(text, match.end())) and not YEAR_BEFORE.search(
        text[: match.start("y4")][-9:]
    )


def _is_future(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Say whether the verb nearest before a time, or else the first one behind it, speaks of the future."""
    before = list(FUTURE.finditer(text, start, match.start()))
    found = before[-1] if before else FUTURE.search(text, match.end(), end)
    return found is not None and not found["past"]


def _led(lead: str, whole: tuple[date, date] | None, published: date | None) -> Period | None:
    """Open the period on the side that the word before it leaves open."""
    if whole is None:
        return None
    first, last = whole
    if lead == "since":
        return Period(start=first, end=published)
    if lead in ("by", "until", "till", "through", "up to"):
        return Period(start=None, end=last)
    if lead == "before":
        return Period(start=None, end=first - timedelta(days=1)) if first > date.min else None
    if lead == "after":
        return Period(start=last + timedelta(days=1), end=None) if last < date.max else None
    return Period(start=first, end=last)


def _joined(text: str, found: Iterator[Time]) -> Iterator[Time]:
    """Make one time of "from 2019 to 2023" and "between March and May"."""
    held: Time | None = None
    for time in found:
        if held is not None and _spans(text, held, time) and held.period and time.period:
            first, last = held.period.start, time.period.end
            if first and last and first > last:  # "between March and May 2024"
                first = months_later(first, 12 * (last.year - first.year))
            held = replace(held, end=time.end, period=Period(start=first, end=last), lead="")
            continue
        if held is not None:
            yield _open(held)
        held = time
    if held is not None:
        yield _open(held)


def _spans(text: str, one: Time, other: Time) -> bool:
    gap = text[one.end : other.start].strip()
    joins = (gap or other.lead) in ("to", "and", "until", "through", "till", "-", "–")
    return one.lead in ("from", "between") and joins and one.grain != "clock"


def _open(time: Time) -> Time:
    """Leave "from 2026" without an end, where nothing closes it."""
    if time.lead != "from" or time.period is None:
        return time
    return replace(time, period=Period(start=time.period.start, end=None))
