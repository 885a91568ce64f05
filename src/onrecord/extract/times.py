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
from onrecord.extract.tense import tense
from onrecord.extract.tokens import sentences_of
from onrecord.language.paragraphs import paragraphs
from onrecord.terms.calendar import months_later
from onrecord.terms.period import Period

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?=\s\d))"
)
UNITS = "one|two|three|four|five|six|seven|eight|nine"
COUNT = (
    rf"(?i:\d{{1,3}}|a|an|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{UNITS}))?|{UNITS}|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|several|(?:a )?couple(?: of)?|few)"
)
SPELL = r"(?P<{0}>day|night|week|fortnight|month|quarter|year|decade)s?"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY_YEAR = r"(?:(?:,? (?P<{0}>(?:1[5-9]|20)\d\d)|,? (?:of )?(?P<{0}r>last|this|next) year)\b)?"
SPELLS = "weekend|week|month|quarter|year|decade"
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
    r"(?P<nine>\b9/11\b|\b7/7\b|\b24/7\b"
    r"|\bSept(?:ember|\.) 11 (?:terror(?:ist)? )?(?:attacks?|conspiracy|hijack\w+)\b)",
    r"(?P<ord>first|second|third|fourth|final) (?P<unit>quarter|half)"
    rf"(?: of)?(?: the year| (?P<oy>{YEAR}|last year|this year))?",
    rf"(?P<qh>[QH][1-4])(?:(?: of)? (?P<qy>{YEAR}))?\b",
    r"(?P<d1>\d\d?)(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?(?P<d1b>\d\d?)(?:st|nd|rd|th)?)?"
    rf" (?:of )?(?P<m1>{MONTH}){DAY_YEAR.format('y1')}",
    rf"(?P<m2>{MONTH}) (?P<d2>\d\d?)(?:st|nd|rd|th)?(?!\d|,\d|\.\d|%)"
    rf"(?:\s?(?:-|–|to|and)\s?(?P<d2b>\d\d?)(?!\d))?{DAY_YEAR.format('y2')}",
    rf"(?P<m3>\b{MONTH})(?:(?:,| of)? (?:(?P<y3>{YEAR})|(?:of )?(?P<y3r>last|this|next) year)\b)?(?![\w’'])",
    rf"(?:fiscal(?: year)?|financial year|FY) ?(?P<fy>{YEAR}(?:[-–/]\d\d(?:\d\d)?)?)\b",
    r"(?P<decade>(?:1[5-9]|20)\d)0['’]?s\b",
    rf"(?<![\d,.$€£¥/])(?<!\d[-–])(?P<y4>{YEAR})(?:[-–/](?P<y4b>\d\d(?:\d\d)?))?\b(?![-–]?\d|[,.]\d|%|/\d)",
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:morning|afternoon|evening|night))?\b",
    r"\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight"
    r"|[Tt]h(?:is) (?:morning|afternoon|evening))\b",
    rf"\bso far this (?P<sofar>{SPELLS})\b",
    rf"(?<![\w-])(?P<ago>{COUNT})\s{SPELL.format('agospell')} (?P<agoword>ago|earlier|before|later)\b",
    r"\b(?P<way>last|past|previous|preceding|next|coming|first|following|final)"
    rf" (?P<count>{COUNT})[\s-]{SPELL.format('spell')}\b(?: of (?P<wy>{YEAR}|the year|this year|last year))?",
    rf"\b[Ww]ithin (?:the )?(?:next )?(?P<within>{COUNT})[\s-]{SPELL.format('withinspell')}\b",
    r"\b[Tt]he (?P<spanway>last|next|coming) (?P<span>week|month|year|decade)\b(?! of\b)",
    rf"(?<=[Tt]his )(?P<this>{SPELLS})\b",
    rf"(?<=[Ll]ast )(?P<last>night|{SPELLS})\b",
    rf"(?<=[Nn]ext )(?P<next>{SPELLS})\b",
    rf"(?<=past )(?P<past>{SPELLS})\b",
)
PATTERN = re.compile(LEAD + "(?:" + "|".join(SHAPES) + ")")
ATTRIBUTE = re.compile(
    r"(?:(?:\b(?:[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|['’]s?)\s|(?P<the>\b[Tt]he)\s)$"
)
"""Words after which the bare name of a month tells a noun from others: "its July summit"."""

AMBIGUOUS = ("March", "May")
NOT_A_MONTH = re.compile(r"\s(?:on|to|for|of|against|through|by|from|and|or)\b|\s?[^\w\s]|$")
NOT_EXACT = re.compile(
    r"\b(?:(?:more|less|fewer|longer) than|over|under|nearly|almost|well|just|little)\s(?:a\s)?$", re.I
)
"""Words before "20 years ago" that leave the year open."""

NAMED_SO = re.compile(r"[A-Z]\w+\s$")
TOLD_BY_LEAD = listed("times", "told_by_lead") | {"up to", "back in", "as of"}
"""Words without which the bare name of a month is not taken for a time: "May" is a verb, "March" too."""

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
    return list(_joined(text, _single(text, start, end, published), published))


def _single(text: str, start: int, end: int, published: date | None) -> Iterator[Time]:
    for match in PATTERN.finditer(text, start, end):
        named = match.groupdict()
        lead = (named["lead"] or "").lower()
        if _is_no_time(text, start, match):
            continue
        when = tense(text, start, match.span(), end)
        grain, whole = read_time(named, published, when)
        first = match.start() if lead not in ("of", "at") else match.start() + len(lead) + 1
        if whole and _is_open(text, match, grain):
            whole = None
        if _is_possessed(text, match.end()) and lead in ("after", "up to", "before"):
            lead = ""  # what is after, is after Monday's debate
        yield Time(first, match.end(), grain, _led(lead, whole, published), lead)


def _is_no_time(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether words only look like a time: a verb ("may", "march"), a count, a name ("Russia Today")."""
    lead = (match["lead"] or "").lower()
    if match["m3"] and not (match["y3"] or match["y3r"] or match["edge"]) and lead not in TOLD_BY_LEAD:
        return not _tells_a_noun(text, match)
    if match["near"] and match["near"][0].isupper() and match.start("near") > start:
        return NAMED_SO.search(text[max(start, match.start("near") - 30) : match.start("near")]) is not None
    return _is_count(text, match)


def _tells_a_noun(text: str, match: re.Match[str]) -> bool:
    """Say whether the bare name of a month stands before a noun: "in an August speech"."""
    before = ATTRIBUTE.search(text[max(0, match.start("m3") - 8) : match.start("m3")])
    if before is None or NOT_A_MONTH.match(text, match.end("m3")):
        return False
    return not (before["the"] and match["m3"] in AMBIGUOUS)


def _is_open(text: str, match: re.Match[str], grain: Grain) -> bool:
    """Say whether words around a time leave it open: "at the end of 2024", "more than 20 years ago"."""
    lead = (match["lead"] or "").lower()
    if match["edge"] and grain not in ("day", "month"):
        return lead not in ("by", "until", "before", "since", "till")
    return bool(match["ago"] and NOT_EXACT.search(text[max(0, match.start("ago") - 16) : match.start("ago")]))


def _is_possessed(text: str, end: int) -> bool:
    """Say whether a time tells a noun behind it from others: "Monday's debate"."""
    return text[end : end + 2] in ("'s", "’s")


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Say whether four digits count something: "2000 troops", but "the 2024 elections", "in 2022 troops"."""
    if not match["y4"] or match["y4b"] or match["lead"]:
        return False
    return bool(COUNTED_YEARS.match(text, match.end())) and not YEAR_BEFORE.search(
        text[: match.start("y4")][-9:]
    )


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


def _joined(text: str, found: Iterator[Time], published: date | None) -> Iterator[Time]:
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
            yield _open(held, published)
        held = time
    if held is not None:
        yield _open(held, published)


def _spans(text: str, one: Time, other: Time) -> bool:
    gap = text[one.end : other.start].strip()
    joins = (gap or other.lead) in ("to", "and", "until", "through", "till", "-", "–")
    return one.lead in ("from", "between") and joins and one.grain != "clock"


def _open(time: Time, published: date | None) -> Time:
    """Leave "from 2026" without an end, where nothing closes it; "data from 2014" are of that year."""
    if time.lead != "from" or time.period is None or time.period.end is None:
        return time
    is_range = time.grain == "day" and time.period.start != time.period.end
    if is_range or (published is not None and time.period.end < published):
        return time
    return replace(time, period=Period(start=time.period.start, end=None))
