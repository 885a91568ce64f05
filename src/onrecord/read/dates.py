"""Dates as news prints them, to ISO 8601; what is not a whole date stays None."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from onrecord.terms.calendar import month_number

OFFSETS = {  # minutes east of Greenwich; a name with two meanings (IST, AST) is not here
    **dict.fromkeys(("Z", "UT", "UTC", "GMT", "WET"), 0),
    **{
        "EDT": -240,
        "EST": -300,
        "CDT": -300,
        "CST": -360,
        "MDT": -360,
        "MST": -420,
        "PDT": -420,
        "PST": -480,
    },
    **{"BST": 60, "CET": 60, "WEST": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540},
    **{"AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780},
}
PLACES = {  # summer time or not is for the date to say
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
LONGEST = 100  # characters; a longer text is no date

TIME = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s?\(?(?P<zone>(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?|[A-Z]{1,4}\b)\)?)?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
SHAPES = (  # of a date alone
    YEAR + r"(?P<sign>[-/.]?)(?P<number>\d\d)(?P=sign)(?P<day>\d\d)",
    WEEKDAY + DAY + r"(?:\s+of)?[\s-]+" + MONTH + r"\.?,?[\s-]+" + YEAR,
    WEEKDAY + MONTH + r"\.?\s+" + DAY + r",?\s+" + YEAR,
    r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<other>\d{1,2})(?P=sign)" + YEAR,
)
LABEL = r"(?:(?:published|posted|first published)(?:\s+on)?:?\s+)?"
BETWEEN = r"(?:,?\s+at\s+|\s*[,|·–—-]\s*|T|\s+)"
ORDERS = (
    *(order for shape in SHAPES for order in (f"{shape}(?:{BETWEEN}{TIME})?", f"{TIME}{BETWEEN}{shape}")),
    rf"{WEEKDAY}{MONTH} {DAY} {TIME} {YEAR}",  # as C and Unix print it
)
DATES = tuple(re.compile(LABEL + order, re.IGNORECASE | re.ASCII) for order in ORDERS)
COMPACT_TIME = re.compile(r"(\d{8}T\d\d)(\d\d)(\d\d)?")


def iso_date(text: str) -> str | None:
    """Return "2025-09-16", or "2025-09-16T10:30:00-04:00" where a time is given; None if no date.

    A date that does not exist, lacks its day or can be read two ways (03/04/2025) is None. A time
    whose zone is not known is left out: alone it would be wrong by hours. Fractions of a second go.
    """
    if len(text) > LONGEST:
        return None
    plain = COMPACT_TIME.sub(_with_colons, " ".join(text.split()))
    for pattern in DATES:
        match = pattern.fullmatch(plain)
        if match:
            return _written(match.groupdict())
    return None


def _with_colons(match: re.Match[str]) -> str:
    return f"{match[1]}:{match[2]}:{match[3] or '00'}"


def _written(found: dict[str, str | None]) -> str | None:
    try:
        day = datetime(*_day(found))
        moment = _moment(day, found)
    except ValueError:  # February 30, 25 o'clock, an offset of 99 hours
        return None
    return day.date().isoformat() if moment is None else moment.isoformat(timespec="seconds")


def _day(found: dict[str, str | None]) -> tuple[int, int, int]:
    year = int(found["year"] or 0)
    if found.get("month"):
        return year, month_number(str(found["month"])), int(found["day"] or 0)
    if found.get("number"):
        return year, int(found["number"] or 0), int(found["day"] or 0)
    first, second = int(found["first"] or 0), int(found["other"] or 0)
    if first != second and max(first, second) <= 12:
        raise ValueError("day and month cannot be told apart")
    return year, min(first, second), max(first, second)


def _moment(day: datetime, found: dict[str, str | None]) -> datetime | None:
    if found["hour"] is None or (found["minute"] is None and found["half"] is None):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError("no such hour")
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    moment = day.replace(hour=hour, minute=int(found["minute"] or 0), second=int(found["second"] or 0))
    if found["zone"] is None:
        return moment
    zone = _zone(found["zone"].upper())
    return None if zone is None else moment.replace(tzinfo=zone)


def _zone(name: str) -> tzinfo | None:
    """Return the zone of a name or an offset; None if it is not known."""
    if name in OFFSETS:
        return timezone(timedelta(minutes=OFFSETS[name]))
    if name in PLACES:
        try:
            return ZoneInfo(PLACES[name])
        except ZoneInfoNotFoundError:  # a system without the tz database
            return None
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", name)
    if offset is None:
        return None
    minutes = 60 * int(offset[2]) + int(offset[3] or 0)
    return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes))
