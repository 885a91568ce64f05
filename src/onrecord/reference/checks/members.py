"""Figures that count the members of a body: all of them, the new ones, those who are in another too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.reference import counts
from onrecord.reference.bodies import bodies
from onrecord.reference.checks.claim import NOWHERE, Claim, Place, answer
from onrecord.reference.checks.fitting import Fit, fits
from onrecord.reference.checks.member_words import (
    ACTED,
    ALL,
    APPOSED,
    ATTRIBUTIVE,
    BELONG,
    BOTH,
    CAME,
    CLAUSE,
    FOUNDED,
    KIN,
    MEMBERS,
    NAMED_NEXT,
    NATIONS,
    NEW_BODY,
    NOT_IN,
    OFFICE,
    OWNED,
    PARTIAL,
    PEOPLE,
    SIZED,
    UNIT,
    VOTED,
    WENT,
)
from onrecord.reference.checks.naming import Named, named_bodies
from onrecord.reference.countries import country
from onrecord.reference.counts import Count
from onrecord.terms.check import Check


@dataclass(frozen=True, slots=True)
class Asked:
    """What a figure counts: the members of a body, or those of them that another rule picks."""

    what: str  # members, joined, left, founders, shared, apart
    body: str
    other: str | None = None


def check_members(claim: Claim) -> Check | None:
    """Check a figure that counts the members of a body; None if it counts something else."""
    if not _counts_states(claim) or not (claim.figure.status == "actual" or _attached(claim)):
        return None
    found = named_bodies(claim.sentence, claim.before)
    if OWNED.search(claim.lead) and not any(item.end <= claim.start for item in found):
        return None  # whose members they are is not told
    if not found:
        return _unknown_body(claim)
    asked = _asked(claim, found)
    if asked is None:
        return _other_count(claim, found)
    if asked.what == "members":
        return _members(claim, asked.body)
    return _part(claim, asked)


def _counts_states(claim: Claim) -> bool:
    if claim.figure.unit == "%":
        return bool(re.match(rf"\W*of\b.{{0,40}}\b{MEMBERS}\b", claim.tail, re.IGNORECASE))
    if claim.figure.unit in ("country", "member") or UNIT.search(claim.own) or ATTRIBUTIVE.search(claim.own):
        return True
    after = claim.tail[:40]
    if re.match(rf"-?\s*(?:[\w-]+\s+){{0,2}}{MEMBERS}\b", after, re.IGNORECASE):
        return True
    return bool(PEOPLE.search(claim.own) or (claim.figure.base is not None and UNIT.search(claim.sentence)))


def _asked(claim: Claim, found: tuple[Named, ...]) -> Asked | None:
    own = claim.own
    nearest = _nearest(claim, found)
    body = str(nearest.body)
    people = PEOPLE.search(own) and not UNIT.search(own)
    if people or OFFICE.search(own) or OFFICE.match(claim.tail.strip()):
        return None
    if _is_part(claim) or (any(item.body != body for item in found) and _compares(claim)):
        return _two(claim, found)
    founds = FOUNDED.match(claim.tail.strip()) and 0 <= nearest.start - claim.end <= 40
    if founds or FOUNDED.search(own) or (FOUNDED.search(claim.lead[-40:]) and "by" in claim.lead[-15:]):
        return Asked("founders", body)
    change = _change(claim)
    if CAME.search(own) and change:
        return Asked(change, body)
    if _sized(claim, nearest) or (BELONG.search(claim.tail) and nearest.start >= claim.end):
        return Asked("members", body)
    return Asked(change, body) if change else None


def _change(claim: Claim) -> str | None:
    """Say whether the figure counts who came or who went within some time."""
    if claim.time() is None and "new" not in claim.own.lower():
        return None
    if CAME.search(claim.own) or _verb_near(claim, CAME):
        return "joined"
    return "left" if _verb_near(claim, WENT) else None


def _verb_near(claim: Claim, verb: re.Pattern[str]) -> bool:
    return bool(verb.search(claim.lead[-40:]) or verb.search(claim.tail[:40]))


def _is_part(claim: Claim) -> bool:
    """Whether the figure is some of a number that is given too: "29 of its 32 members"."""
    if claim.figure.base is not None or claim.figure.unit == "%":
        return True
    inner = re.search(r"\b(?:of|in)\b", claim.own)
    return bool(
        inner or (PARTIAL.match(claim.tail) and re.match(r"\W*(?:of|out of)\b.{0,30}?\d", claim.tail))
    )


def _compares(claim: Claim) -> bool:
    """Whether the sentence sets one body beside another: "EU members in NATO", "not in the EU"."""
    near = CLAUSE.split(claim.own + claim.tail)[0]
    return bool(NOT_IN.search(near) or BOTH.search(near)) and not _attached(claim)


def _attached(claim: Claim) -> bool:
    """Whether the body stands right at the figure, as its owner: "NATO's 32 members", "27-nation EU"."""
    return bool(
        ATTRIBUTIVE.search(claim.own + claim.tail[:10])
        or OWNED.search(claim.lead)
        or re.search(r"['’]s?\s+(?:all\s+)?$", claim.lead)
    )


def _two(claim: Claim, found: tuple[Named, ...]) -> Asked | None:
    names = list(dict.fromkeys(str(item.body) for item in found))
    if len(names) != 2:
        return None
    near = CLAUSE.split(claim.sentence[claim.start :])[0]
    return Asked("apart" if NOT_IN.search(near) else "shared", names[0], names[1])


def _nearest(claim: Claim, found: tuple[Named, ...]) -> Named:
    def distance(item: Named) -> int:
        if item.start >= claim.start:
            return max(0, item.start - claim.end)
        return max(0, claim.start - item.end)

    before = [item for item in found if item.end <= claim.start]
    return before[-1] if OWNED.search(claim.lead) and before else min(found, key=distance)


def _sized(claim: Claim, body: Named) -> bool:
    """Whether the figure is the body's size: "NATO's 32 members", "27-nation bloc", "has 13 members"."""
    own, lead, tail = claim.own, claim.lead, claim.tail
    inside = claim.start <= body.start < claim.end
    compound = ATTRIBUTIVE.search(own + tail[:12])
    if compound:
        after = (own + tail)[compound.end() :]
        return inside or 0 <= body.start - claim.end <= 40 or bool(KIN.match(after))
    if _attached(claim) and body.end <= claim.start and claim.start - body.end < 25:
        return True
    whole = bool(ALL.search(lead)) or own.lower().startswith(("all ", "the "))
    if inside or 0 <= body.start - claim.end <= 25:
        return whole or bool(SIZED.search(lead) and not ACTED.search(tail))
    if body.end <= claim.start:
        between = claim.sentence[body.end : claim.start]
        is_apposed = APPOSED.fullmatch(between) and (
            not tail.strip(".") or tail.startswith((",", ")", " –", "—"))
        )
        sized = bool(SIZED.search(lead) or is_apposed)
        return len(between) < 90 and sized and not _other_subject(between)
    return bool(SIZED.search(lead)) and whole


def _other_subject(between: str) -> bool:
    """Whether words between the body and the figure say that it is not the body's size."""
    return bool(
        re.search(r"\b(?:said|says|sa[iw]|told|that|against|for|among|deal|pact with|talks)\b", between)
    )


def _members(claim: Claim, body: str) -> Check:
    day = claim.spoken_day()
    days = _days(claim, body, day)
    known = [(on, found) for on in days if (found := counts.count(body, on)) is not None]
    if not known:
        note = f"The tables do not say how many members {body} had on {day}."
        return answer(claim, NOWHERE, "not_covered", note)
    on, found = known[-1]
    place = _place(found)
    told = _told(body, found, on)
    if found.low != found.high:
        return _disputed(claim, body, found, on)
    fit = next((fit for _, then in known if (fit := fits(claim, then.high, whole=True))), None)
    if fit and _voted(claim):
        note = f"{told[:-1]}; no table says how many of them the sentence speaks of."
        return answer(claim, place, "other_measure", note)
    if fit:
        return answer(claim, place, fit, told)
    if _is_action(claim, found):
        return answer(claim, place, "other_measure", told)
    return _misfit(claim, body, place, told, on)


def _voted(claim: Claim) -> bool:
    """Whether the figure counts who did something, all of them: "all 193 members voted for it"."""
    is_all = claim.own.lower().startswith("all ") or claim.lead.lower().endswith("all ")
    return is_all and not _attached(claim) and bool(VOTED.search(claim.tail))


def _misfit(claim: Claim, body: str, place: Place, told: str, on: date) -> Check:
    if claim.figure.low is not None and claim.figure.low == claim.figure.high:
        for change in reversed(counts.changes(body)):
            was_on = change - timedelta(days=1)
            was = counts.count(body, was_on) if was_on < on else None
            if was is not None and was.low == was.high and fits(claim, was.high, whole=True):
                note = f"{told[:-1]}; {plural(was.high)} until {was_on}."
                return answer(claim, place, "outdated_value", note)
    return answer(claim, place, "wrong_value", told)


def _disputed(claim: Claim, body: str, found: Count, on: date) -> Check:
    place = _place(found)
    told = f"{body} has {found.low} or {found.high} members as of {on}: {found.note}."
    agreed = [fits(claim, number, whole=True) for number in (found.low, found.high)]
    if all(agreed) and agreed[0]:
        return answer(claim, place, agreed[0], told)
    if any(agreed):
        return answer(claim, place, "ambiguous", told)
    return _misfit(claim, body, place, told, on)


def _days(claim: Claim, body: str, last: date) -> list[date]:
    """Return the days on which the number may hold: one, or each change within the time that is told."""
    time = claim.time()
    if time is None or time.start is None or time.end is None:
        return [claim.published if time is None or time.end is None else last]
    inside = [day for day in counts.changes(body) if time.start < day <= last]
    return [time.start, *inside, last]


def _part(claim: Claim, asked: Asked) -> Check | None:
    day = claim.spoken_day()
    if asked.body not in bodies() or (asked.other and asked.other not in bodies()):
        return answer(
            claim, NOWHERE, "not_covered", f"The tables have no list of the members of {asked.body}."
        )
    found = _count(claim, asked, day)
    total = counts.count(asked.body, day)
    value: float = found.high
    if claim.figure.unit == "%" and total:
        value = 100 * found.high / total.high
    place = _place(found)
    told = _told_part(asked, found, day)
    fit = fits(claim, value, whole=claim.figure.unit != "%")
    if fit:
        return answer(claim, place, fit, told)
    if asked.what in ("shared", "apart"):
        for change in reversed([*counts.changes(asked.body), *counts.changes(str(asked.other))]):
            was_on = change - timedelta(days=1)
            if was_on < day and fits(claim, _count(claim, asked, was_on).high, whole=True):
                return answer(claim, place, "outdated_value", f"{told[:-1]}; until {was_on} it fitted.")
    return answer(claim, place, "wrong_value", told)


def _count(claim: Claim, asked: Asked, day: date) -> Count:
    time = claim.time()
    start = time.start if time and time.start else date(1900, 1, 1)
    end = time.end if time and time.end else day
    if asked.what == "joined":
        return counts.joined(asked.body, start, end)
    if asked.what == "left":
        return counts.left(asked.body, start, end)
    if asked.what == "founders":
        return counts.founders(asked.body)
    if asked.what == "shared":
        return counts.shared(asked.body, str(asked.other), day)
    return counts.apart(asked.body, str(asked.other), day)


def _other_count(claim: Claim, found: tuple[Named, ...]) -> Check | None:
    """Answer a figure that counts who did something and equals the number of members."""
    if _is_part(claim):
        return None
    body = str(_nearest(claim, found).body)
    size = counts.count(body, claim.spoken_day())
    if size is None or not fits(claim, size.high, whole=True):
        return None
    note = (
        f"{body} has {plural(size.high)} as of {claim.spoken_day()}; no table says how many of them "
        "the sentence speaks of."
    )
    return answer(claim, _place(size), "other_measure", note)


def _is_action(claim: Claim, found: Count) -> bool:
    return claim.number < found.low and bool(ACTED.search(claim.tail)) and not _attached(claim)


def _unknown_body(claim: Claim) -> Check | None:
    """Answer a figure for the size of a body that no table has."""
    if not NATIONS.search(claim.own + claim.tail[:10]):
        return None
    found = NAMED_NEXT.match(claim.tail) if ATTRIBUTIVE.search(claim.own + claim.tail[:10]) else None
    found = found or NEW_BODY.search(claim.lead)
    if not found:
        return None
    return answer(claim, NOWHERE, "not_covered", f"No table has the members of {found['name']}.")


def _place(found: Count) -> Place:
    if not found.rows:
        return Place(table="memberships", row=None, low=found.low, high=found.high)
    return Place(table=found.rows[0][0], row=_row(found), low=found.low, high=found.high)


def _row(found: Count) -> str:
    """Return the row, or of several what they share and the countries: "NATO: ALB BEL ..."."""
    keys = [row for _, row in found.rows]
    body = keys[0].split("|")[0]
    return keys[0] if len(keys) == 1 else f"{body}: " + " ".join(key.split("|")[1] for key in keys)


def _told(body: str, found: Count, on: date) -> str:
    note = f" ({found.note})" if found.note else ""
    return f"{body} has {plural(found.high)}{note} as of {on}."


def _told_part(asked: Asked, found: Count, on: date) -> str:
    names = ", ".join(sorted(name_of(id) for id in found.countries)) or "nobody"
    rules = {
        "joined": f"{found.high} joined {asked.body} in that time",
        "left": f"{found.high} left {asked.body} in that time",
        "founders": f"{asked.body} was founded by {found.high}",
        "shared": f"{found.high} members of {asked.body} are in {asked.other} too",
        "apart": f"{found.high} members of {asked.body} are not in {asked.other}",
    }
    return f"{rules[asked.what]} as of {on}: {names}."


def plural(number: int) -> str:
    """Return "1 member", "32 members"."""
    return f"{number} member{'' if number == 1 else 's'}"


def name_of(id: str) -> str:
    """Return a country's name."""
    found = country(id)
    return found.name if found else id


__all__ = ["Fit", "check_members", "name_of", "plural"]
