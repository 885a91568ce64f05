"""The day on which something was said: "said on Monday", "Speaking on 3 March, she said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.language.words import INSIDE, split_words
from onrecord.link.tables import words
from onrecord.link.tokens import ABBREVIATIONS
from onrecord.terms.calendar import day_near, day_of, month_number, real_day, weekday_near
from onrecord.terms.statement import Statement

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
DAY = re.compile(
    r"(?i:\b(?P<lead>last|this|next|every|each|since|until|till|by|from|before|after|for|of)\s+"
    r"|\b(?:on|late|early)\s+)*"
    rf"\b(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,?\s+(?P<m1>{MONTH})\s+(?P<d1>\d\d?))?"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>\d\d?)(?:st|nd|rd|th)?(?!\d)"
    rf"|(?:the\s+)?(?P<d3>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m3>{MONTH})(?!\w)"
    r"|(?P<near>[Yy]esterday|[Tt]oday|this morning|this afternoon|this evening))"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d)(?!\d))?"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?![\w’'])"
)
KEY = re.compile(
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    "|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|yesterday|Yesterday|today"
    "|Today|this morning|this afternoon|this evening"
)
"""The one word that each day has; searched first, since the whole pattern is slow."""
BEFORE, BEHIND = 24, 30
"""Characters around that word which belong to the day's words."""
NOT_THE_DAY = words("next every each since until till by from before after for of")
"""Words before a day that is not the day of the saying."""
NEAR = 250
"""Characters on either side of the cue in which a day may belong to it."""
PARAGRAPH = 4000
"""Characters before a day that are looked at for open quotation marks; bounds the work in odd texts."""
GAP_WORDS = 10
"""Words that may stand between the cue and the day after it: who was told, where."""
OPENING_WORDS = 14
"""Words that may stand between a day that opens the sentence and the cue."""
APART = words("""
    about ahead because before but by during following from if over regarding since that until when where
    whether which while who will would after against scheduled
    """)
"""Words that, between cue and day, give the day to something else: "said after the vote on Monday"."""
ADVERBS = re.compile(r"\s*,?\s*(?:(?:also|again|has|had|have|then|further|publicly|\w+ly)\s+)*")
OPENING = re.compile(
    r"(?:Speaking|Talking|Writing|Testifying|Addressing|Announcing|Responding|Asked|Interviewed"
    r"|(?:In|At|During) (?:an?|the|his|her|its|their|one)(?: [\w’'-]+){0,5}? (?:statement|interview|letter"
    r"|speech|address|post|tweet|briefing|conference|message|remarks|testimony|hearing|rally|summit|email"
    r"|meeting|debate))\b[^,;:“”\"]*"
)
NOT_YET = re.compile(r"(?:will|would|shall|plans?|expects?|expected|intends?|hopes?|is to|are to|to)\b", re.I)
UNSAID = re.compile(r"(?:was|were|is|are|has|have|been|be)\b|.*ly$|.*\breport", re.I)
"""Cues of statements that nobody is named for; the day behind them is the event's."""
PAST = words("said told wrote spoke made gave put began held saw felt thought swore sought")
BREAK = re.compile(r"[.!?…][\"”’')\]»]*\s+(?=[\"“‘'(\[«]*[A-Z0-9])|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Day:
    """Words that tell a day."""

    start: int
    end: int
    match: re.Match[str]


def said_on(text: str, statement: Statement, published: str | None) -> str | None:
    """Return the ISO date on which a statement was made, None where its sentence does not tell surely.

    Args:
        text: The article's.
        statement: Its cue and content are looked at.
        published: The article's ISO date, or date and time. Without it only a day with its year counts.
    """
    return said_on_one_of(text, days_in(text), statement, published)


def days_in(text: str) -> list[Day]:
    """Return the days that a text names, in order."""
    found: list[Day] = []
    end = 0
    for key in KEY.finditer(text):
        if key.start() >= end:
            match = DAY.search(text, max(end, key.start() - BEFORE), key.end() + BEHIND)
            if match is not None:
                found.append(Day(match.start(), match.end(), match))
                end = match.end()
    return found


def said_on_one_of(text: str, days: list[Day], statement: Statement, published: str | None) -> str | None:
    """Return what `said_on` does, from the days found before."""
    if not days or not statement.cue or NOT_YET.match(statement.cue[0].of(text)):
        return None
    at = bisect_left(days, statement.cue[0].start - NEAR, key=lambda day: day.start)
    found: set[date | None] = set()
    while at < len(days) and days[at].start < statement.cue[-1].end + NEAR:
        day = days[at]
        if _belongs(text, day, statement) and not _is_quoted(text, day.start):
            found.add(_date_of(day.match, day_of(published), statement.cue[-1].of(text)))
        at += 1
    only = found.pop() if len(found) == 1 else None
    return None if only is None else only.isoformat()


def _belongs(text: str, day: Day, statement: Statement) -> bool:
    """Whether a day is the one of the cue: right after it, right before it, or opening its sentence."""
    apart = (*statement.content, *statement.source)
    if any(span.start < day.end and day.start < span.end for span in apart):
        return False
    if any(cue.start <= day.start and day.end <= cue.end for cue in statement.cue):
        return True
    before = max((cue.end for cue in statement.cue if cue.end <= day.start), default=None)
    if before is not None:
        return _follows(text, before, day, statement)
    return _leads(text, day, statement.cue[0].start)


def _follows(text: str, cue_end: int, day: Day, statement: Statement) -> bool:
    gap = text[cue_end : day.start]
    passive = not statement.source and UNSAID.match(text[statement.cue[0].start : cue_end]) is not None
    if passive and gap.strip():
        return False  # "was reportedly convicted on Tuesday"
    content = any(cue_end <= span.start < day.start for span in statement.content)
    said = gap.split()
    if content or len(said) > GAP_WORDS or _breaks(gap) or re.search(r"[;:“”\"]", gap):
        return False
    return not any(word.lower().strip(",") in APART for word in said)


def _leads(text: str, day: Day, cue: int) -> bool:
    gap = text[day.end : cue]
    if _breaks(gap) or re.search(r"[;:“”\"]", gap) or len(gap.split()) > OPENING_WORDS:
        return False
    opening = text[_sentence_start(text, day.start) : day.start].lstrip("\"“‘'([ \n")
    if not opening:
        return True
    if OPENING.fullmatch(opening):
        return True
    return ADVERBS.fullmatch(gap) is not None and "," not in gap and not _describes_source(opening)


def _describes_source(opening: str) -> bool:
    """Whether a participle or a small word before the day ties it to the source: "men held on Monday"."""
    said = opening.split()
    last = said[-1].lower() if said else ""
    return not said or not (
        said[-1][0].isupper() or last in ("he", "she", "they", "it", "government", "ministry")
    )


def _breaks(gap: str) -> bool:
    """Whether a sentence ends in the words between."""
    return next(_ends_of_sentences(gap, 0, len(gap)), None) is not None


def _sentence_start(text: str, at: int) -> int:
    floor = max(0, at - 300, text.rfind("\n", 0, at) + 1)
    return max(_ends_of_sentences(text, floor, at), default=floor)


def _ends_of_sentences(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the next sentence begins after each one that ends; abbreviations end none."""
    for match in BREAK.finditer(text, start, end):
        before = text[start : match.start()].split()
        word = before[-1].lstrip("(\"“'‘[") if before else ""
        if "\n" in match.group() or not (word in ABBREVIATIONS or len(word) == 1 or "." in word):
            yield match.end()


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place lies between double quotation marks, as its paragraph shows."""
    start = max(text.rfind("\n\n", 0, at), at - PARAGRAPH, 0)
    found = split_words(text, start, at + 20)
    number = bisect_left(found.start, at)
    return number < len(found) and found.quote[number] == INSIDE


def _date_of(match: re.Match[str], published: date | None, cue: str) -> date | None:
    """Return the day that the words tell, counted back from the day of publication."""
    if (match["lead"] or "").lower() in NOT_THE_DAY:
        return None
    number = match["d1"] or match["d2"] or match["d3"]
    if number is not None:
        name = match["m1"] or match["m2"] or match["m3"]
        return _calendar_day(name, int(number), match["year"], published)
    if published is None:
        return None
    near = match["near"]
    if near is not None:
        past = cue.split()[-1].lower() in PAST or any(w.endswith("ed") for w in cue.lower().split())
        return published - timedelta(days=near.lower() == "yesterday") if past else None
    day = weekday_near(match["weekday"], published)
    same = day == published and (match["lead"] or "").lower() == "last"
    return day - timedelta(days=7 * same)


def _calendar_day(name: str, day: int, year: str | None, published: date | None) -> date | None:
    month = month_number(name)
    if published is None:
        return real_day(int(year), month, day) if year else None
    if year is None:
        return day_near(month, day, published)
    found = real_day(int(year), month, day)
    return found if found is not None and found <= published else None
