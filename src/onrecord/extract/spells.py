"""What the words of a time stand for: its granularity, and its first and last day where they can be told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from onrecord.extract.numbers import values
from onrecord.extract.tense import Tense
from onrecord.terms.calendar import (
    day_near,
    month_near,
    month_number,
    month_of,
    months_later,
    real_day,
    weekday_near,
)

Grain = Literal["clock", "day", "week", "month", "quarter", "half", "year", "decade", "window"]
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
Whole = tuple[date, date] | None
Named = dict[str, str | None]


def read_time(named: Named, published: date | None, when: Tense) -> tuple[Grain, Whole]:
    """Return the granularity of one match, by its groups, and its first and last day if they can be told."""
    for group, read in READINGS.items():
        if named[group]:
            return read(named, published, when)
    return "clock", None


def _date(named: Named, published: date | None, when: Tense) -> tuple[Grain, Whole]:
    month = month_number(named["m1"] or named["m2"] or "")
    days = [int(d) for d in (named["d1"] or named["d2"], named["d1b"] or named["d2b"]) if d]
    year = _year_said(named, published, "y1", "y2")
    if year is not None:
        found = [real_day(year, month, day) for day in days]
    elif published is None or any(named[group] for group in ("y1r", "y2r")):
        return "day", None
    else:
        later = when == "future" or (when == "" and _is_sooner(month, days[0], published))
        found = [day_near(month, day, published, future=later) for day in days]
    first, last = found[0], found[-1]
    return "day", (first, last) if first and last and first <= last else None


def _iso(named: Named, _published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    year, month, day = (int(part) for part in (named["iso"] or "").split("-"))
    found = real_day(year, month, day)
    return "day", (found, found) if found else None


def _month(named: Named, published: date | None, when: Tense) -> tuple[Grain, Whole]:
    month = month_number(named["m3"] or "")
    year = _year_said(named, published, "y3")
    if year is not None:
        return "month", month_of(year, month)
    if published is None:
        return "month", None
    lead = (named["lead"] or "").lower()
    later = when == "future" or lead == "next" or (when == "" and _is_sooner(month, 15, published))
    found = month_near(month, published, future=later and lead not in ("since", "last"))
    if lead == "last" and found[1] >= published:  # "last December", told in December
        found = month_of(found[0].year - 1, month)
    return "month", found


def _year_said(named: Named, published: date | None, *groups: str) -> int | None:
    """Return the year that stands with a date: 2024, or "last year"."""
    for group in groups:
        if said := named[group]:
            return int(said)
        if (said := named[f"{group}r"]) and published is not None:
            return published.year + {"last": -1, "this": 0, "next": 1}[said]
    return None


def _is_sooner(month: int, day: int, published: date) -> bool:
    """Say whether the next such day is nearer than the latest: where no verb tells, that is meant."""
    past = day_near(month, day, published)
    coming = day_near(month, day, published, future=True)
    return past is not None and coming is not None and coming - published < published - past


def _year(named: Named, _published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    first = int(named["y4"] or 0)
    last = first
    if named["y4b"]:
        last = int(named["y4b"]) if len(named["y4b"]) == 4 else first // 100 * 100 + int(named["y4b"])
    if last < first:
        return "year", None
    return "year", (date(first, 1, 1), date(last, 12, 31))


def _decade(named: Named, _published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    first = int(named["decade"] or 0) * 10
    return "decade", (
        date(first, 1, 1),
        date(first + (99 if first % 100 == 0 and first < 2000 else 9), 12, 31),
    )


def _fiscal(_named: Named, _published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    return "year", None  # whose fiscal year decides on its days


def _part_of_year(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    quarter = named["unit"] == "quarter" or (named["qh"] or "").startswith("Q")
    number = int((named["qh"] or "00")[1]) or ORDINALS.get(named["ord"] or "", 4 if quarter else 2)
    grain: Grain = "quarter" if quarter else "half"
    said = named["qy"] or named["oy"]
    months = 3 if quarter else 6
    if number * months > 12:
        return grain, None
    if said and said.isdigit():
        year = int(said)
    elif published is None:
        return grain, None
    else:
        year = published.year - (said == "last year")
    first, last = date(year, (number - 1) * months + 1, 1), month_of(year, number * months)[1]
    return grain, (first, last) if said or (published and first <= published) else None


def _weekday(named: Named, published: date | None, when: Tense) -> tuple[Grain, Whole]:
    if published is None:
        return "day", None
    lead = (named["lead"] or "").lower()
    later = (when == "future" or lead == "next") and lead not in ("since", "last")
    day = weekday_near(named["weekday"] or "", published, future=later)
    if day == published and lead in ("last", "next"):
        day += timedelta(days=7 if lead == "next" else -7)
    return "day", (day, day)


def _near(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    if published is None:
        return "day", None
    word = (named["near"] or "").lower()
    day = published + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))
    return "day", (published - timedelta(days=1), published) if word == "overnight" else (day, day)


def _relative(named: Named, published: date | None, when: Tense) -> tuple[Grain, Whole]:
    word = named["this"] or named["last"] or named["next"] or ""
    grain: Grain = "day" if word in ("night", "weekend") else word  # type: ignore[assignment]
    if published is None:
        return grain, None
    step = -1 if named["last"] else 1 if named["next"] else 0
    if word == "weekend":
        return grain, _weekend(published, step or (1 if when == "future" else 0))
    return grain, calendar_spell(word, published, step)


def _weekend(published: date, step: int) -> tuple[date, date]:
    """Return the latest weekend that has begun (0), the latest that is over (-1) or the next one (1)."""
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    if step < 0 and published - saturday < timedelta(days=2):
        saturday -= timedelta(days=7)
    if step > 0:
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def calendar_spell(word: str, published: date, step: int) -> tuple[date, date] | None:
    """Return the week, month, quarter, year or decade that is `step` after the one of publication."""
    if word == "night":
        return published - timedelta(days=1), published - timedelta(days=1)
    if word == "week":
        first = published - timedelta(days=published.weekday() - 7 * step)
        return first, first + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[word]
    year = published.year // 10 * 10 if word == "decade" else published.year
    month = 1 if word in ("year", "decade") else (published.month - 1) // months * months + 1
    first = months_later(date(year, month, 1), step * months)
    return first, months_later(first, months) - timedelta(days=1)


def _so_far(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    if published is None:
        return "window", None
    whole = calendar_spell(named["sofar"] or "", published, 0)
    return "window", whole and (whole[0], published)


def _ago(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    """Read "three years ago" as that year, "two days ago" as that day; "earlier" counts from elsewhere."""
    count, word = _count(named["ago"]), named["agospell"] or ""
    grain: Grain = "window" if word in ("night", "fortnight") else word  # type: ignore[assignment]
    if published is None or count is None or named["agoword"] != "ago" or grain == "window":
        return grain, None
    if word == "day":
        day = published - timedelta(days=count)
        return grain, (day, day)
    return grain, calendar_spell(word, published, -count)


def _window(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    """Read "the past 12 months", "the next five years", "within 12 months", "the first 11 months of 2024"."""
    count = _count(named["count"] or named["within"])
    way, word = named["way"] or "next", named["spell"] or named["withinspell"] or ""
    if published is None or count is None or way in ("previous", "preceding", "following", "final"):
        return "window", None
    if way == "first":
        return "window", _first_months(named["wy"], word, count, published)
    back = way in ("last", "past")
    other = _shifted(published, word, -count if back else count)
    return "window", None if other is None else (other, published) if back else (published, other)


def _first_months(said: str | None, word: str, count: int, published: date) -> Whole:
    if word != "month" or not 1 <= count <= 12 or said is None:
        return None
    year = int(said) if said.isdigit() else published.year - (said == "last year")
    return date(year, 1, 1), month_of(year, count)[1]


def _past(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    if named["past"] == "weekend" and published:
        return "day", _weekend(published, -1)
    first = published and _shifted(published, named["past"] or "", -1)
    return "window", (first, published) if first and published else None


def _span(named: Named, published: date | None, _when: Tense) -> tuple[Grain, Whole]:
    """Read "over the next decade": ten years from publication, not a decade of the calendar."""
    if published is None:
        return "window", None
    back = named["spanway"] == "last"
    other = _shifted(published, named["span"] or "", -1 if back else 1)
    return "window", None if other is None else (other, published) if back else (published, other)


def _shifted(day: date, word: str, count: int) -> date | None:
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(word)
    if days is not None:
        return day + timedelta(days=days * count)
    return months_later(day, {"month": 1, "quarter": 3, "year": 12, "decade": 120}[word] * count)


def _count(word: str | None) -> int | None:
    word = word and word.lower()
    if word is None or word in ("several", "few") or "couple" in word:
        return None
    if word.isdigit():
        return int(word)
    known = {"a": 1, "an": 1, **values("unit"), **values("ten")}
    return int(sum(known[part] for part in word.split("-")))


READINGS = {
    "iso": _iso,
    "m1": _date,
    "m2": _date,
    "m3": _month,
    "unit": _part_of_year,
    "qh": _part_of_year,
    "fy": _fiscal,
    "decade": _decade,
    "y4": _year,
    "weekday": _weekday,
    "near": _near,
    "sofar": _so_far,
    "ago": _ago,
    "way": _window,
    "spanway": _span,
    "within": _window,
    "this": _relative,
    "last": _relative,
    "next": _relative,
    "past": _past,
}
