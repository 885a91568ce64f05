"""Figures for the people of a country, and for its gross domestic product."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from onrecord.reference.bodies import members
from onrecord.reference.cells import WORLD
from onrecord.reference.checks.claim import NOWHERE, Claim, Place, answer, plain
from onrecord.reference.checks.fitting import fits, is_too_round
from onrecord.reference.checks.members import name_of
from onrecord.reference.checks.naming import Named, named_bodies, places
from onrecord.reference.checks.people_words import (
    ANY_NOUN,
    APPOSED,
    APPOSITION,
    CITY,
    CURRENCIES,
    ECONOMY,
    GROWTH,
    HAS,
    LATER,
    NATION_OF,
    NOT_ECONOMY,
    OF_GDP,
    OTHER_GDP,
    OWNER,
    PART,
    PEOPLED,
    POPULATION_OF,
    TERRITORY,
    WHOLE,
    WORLD_WORDS,
)
from onrecord.reference.series import Value, last_year, value_in, value_on, values
from onrecord.terms.check import Check


@dataclass(frozen=True, slots=True)
class Subject:
    """One of the two tables, in words."""

    table: str
    what: str  # in a note
    unit: str


POPULATION = Subject("population", "people", "")
GDP = Subject("gdp", "US dollars of GDP", "USD")


def check_population(claim: Claim) -> Check | None:
    """Check a figure for how many people live somewhere; None if it counts others."""
    if claim.figure.unit not in ("person", "people", "inhabitant", "resident", "citizen", "", "soul"):
        return None
    is_vague = claim.figure.approx and claim.figure.low != claim.figure.high
    if is_vague or not _is_population(claim):
        return None
    if PART.search(claim.own + claim.tail[:30]) or PART.search(claim.lead[-35:]) or _is_of_some(claim):
        return None
    return _check(claim, POPULATION, _place_of(claim))


def check_gdp(claim: Claim) -> Check | None:
    """Check a figure for the size of an economy; None if it is of something else."""
    unit = claim.figure.unit
    where = _place_of(claim) if _is_economy(claim) else None
    if where is None:
        return None
    if unit == "%":
        return _other_definition(claim, GDP, where, "the table has dollars of each year, no growth")
    if unit != "USD" or claim.says(OTHER_GDP):
        return _other_definition(claim, GDP, where, "the table has current US dollars at market rates")
    return _check(claim, GDP, where)


def _is_economy(claim: Claim) -> bool:
    if NOT_ECONOMY.search(claim.lead[-45:]) or NOT_ECONOMY.search(claim.tail[:25]):
        return False
    if not ECONOMY.search(claim.lead[-60:] + claim.own + claim.tail[:50]):
        return False
    if claim.figure.unit == "%":
        return claim.says(GROWTH) and not OF_GDP.search(claim.tail[:40])
    return CURRENCIES.fullmatch(claim.figure.unit) is not None


def _is_population(claim: Claim) -> bool:
    lead, near = claim.lead, claim.lead[-70:]
    noun = (
        ANY_NOUN.search(claim.own) or ANY_NOUN.match(claim.tail.lstrip()) or claim.figure.unit == "inhabitant"
    )
    if PEOPLED.search(near) or re.match(
        r"\W*(?:people |inhabitants |residents )?(?:liv(?:e|ed|ing) in)\b", claim.tail
    ):
        return True
    if re.match(r"\W*(?:people |inhabitants )(?:of|in) (?:the )?[A-Z]", claim.tail) and not PART.search(
        claim.tail
    ):
        return False
    if WORLD_WORDS.search(near) and "population" in claim.sentence:
        return True
    near_place = [item for item in places(claim.sentence) if 0 <= claim.start - item.end <= 60]
    if not near_place or not (noun or "population" in lead.lower()):
        return False
    between = APPOSED.sub(" ", lead[near_place[-1].end :])
    return bool(
        OWNER.search(between) or OWNER.search(lead) or (HAS.search(lead) and len(between.split()) <= 5)
    )


def _is_of_some(claim: Claim) -> bool:
    """Whether it is the population of prisons, or the nation of somebody named elsewhere."""
    told = list(POPULATION_OF.finditer(claim.lead[-70:]))
    if told and not _is_whole(claim, told[-1][1]):
        return True
    nation = NATION_OF.search(claim.lead)
    if nation is None:
        return False
    before = [item for item in places(claim.sentence) if item.end <= nation.start()]
    return not before or not APPOSITION.fullmatch(claim.sentence[before[-1].end : nation.start()])


def _is_whole(claim: Claim, word: str) -> bool:
    """Whether a word before "population" leaves all people in it: "total", "Sweden's", "Swedish"."""
    whole = word.lower() in WHOLE or word.endswith(("'s", "’s", "'", "’"))
    return whole or any(item.words == word for item in places(claim.sentence))


def _place_of(claim: Claim) -> Named | None:
    """Return the country, or the body, that the figure is of."""
    found = [*places(claim.sentence), *named_bodies(claim.sentence, claim.before)]
    cited = {name for row in claim.sources() for name in (row.name, *row.others)}
    found = [item for item in found if item.words not in cited]
    found = [
        item for item in found if not (claim.start <= item.start < claim.end) or item.kind != "adjective"
    ]
    if not found:
        world = WORLD_WORDS.search(claim.sentence)
        return Named(world.start(), world.end(), world.group(), (WORLD,), None, "name") if world else None

    def distance(item: Named) -> tuple[int, int]:
        behind = item.start >= claim.end
        gap = item.start - claim.end if behind else max(0, claim.start - item.end)
        return gap + (40 if behind else 0), item.start

    return min(found, key=distance)


def _check(claim: Claim, subject: Subject, where: Named | None) -> Check:
    if where is None:
        return _silent(claim, subject, "that place")
    if len(where.countries) > 1:
        names = " and ".join(name_of(id) for id in where.countries)
        return answer(claim, NOWHERE, "ambiguous", f"{where.words!r} may be {names}: the table has both.")
    year = _year(claim)
    beyond = _beyond(claim, subject, where, year)
    if beyond:
        return _silent(claim, subject, beyond)
    if subject is POPULATION and claim.says(TERRITORY):
        return _other_definition(claim, subject, where, "the table counts another territory")
    found = _total(subject.table, _ids(claim, where), year, claim.published)
    return _compare(claim, subject, where, found) if found else _silent(claim, subject, where.words)


def _year(claim: Claim) -> int | None:
    """Return the year that the figure speaks of; None where that is now."""
    time = claim.time()
    if time is None or time.start is None or time.end is None or time.end >= claim.published:
        return None
    return time.end.year


def _beyond(claim: Claim, subject: Subject, where: Named, year: int | None) -> str:
    """Say what the table cannot have: a city, a part of a country, a year to come; nothing if it may."""
    last = last_year(subject.table)
    if where.kind == "capital" and not _country_named(claim, where):
        return where.words
    if subject is POPULATION and _is_city(claim, where):
        return "a city or a region"
    if claim.figure.status == "forecast" or claim.says(LATER):
        return f"{where.words} in years to come; it ends with {last}"
    if year is not None and year > last:
        return f"{where.words} in {year}; it ends with {last}"
    return ""


def _compare(claim: Claim, subject: Subject, where: Named, found: tuple[Value, ...]) -> Check:
    value = sum(row.value for row in found)
    rows = "; ".join(row.evidence[1] for row in found)
    place = Place(table=found[0].evidence[0], row=rows, low=value)
    name = name_of(found[0].country) if len(found) == 1 else str(where.body)
    told = f"{name} had {plain(value)} {subject.what} in {found[0].year} (World Bank)"
    fit = fits(claim, value)
    if fit:
        return answer(claim, place, fit, f"{told}.")
    if is_too_round(claim, value):
        return answer(claim, place, "ambiguous", f"{told}; the figure is too round to be compared with it.")
    others = [row.name for row in claim.sources() if row.name not in ("World Bank", "UN Population Division")]
    if others:
        note = f"{told}; {others[0]} may count otherwise, so this does not refute it."
        return answer(claim, place, "different_definition", note)
    earlier = _earlier(claim, subject.table, found)
    if earlier:
        note = f"{told}; the figure fits {earlier.year}, with {plain(earlier.value)}."
        return answer(claim, place, "outdated_value", note)
    if _is_stale(claim, found[0]):
        note = f"{told}; there is a newer number, which the table does not have."
        return answer(claim, place, "not_covered", note)
    return answer(claim, place, "wrong_value", f"{told}.")


def _is_stale(claim: Claim, newest: Value) -> bool:
    """Say whether a figure of today may be of a year that was out by then and is not in the table."""
    next_out = replace(newest, year=newest.year + 1).published
    return _year(claim) is None and newest.year == last_year(newest.table) and next_out <= claim.published


def _earlier(claim: Claim, table: str, found: tuple[Value, ...]) -> Value | None:
    """Return the newest earlier row that a plain number fits; a bound that fails is wrong, not old."""
    if len(found) != 1 or claim.figure.low != claim.figure.high:
        return None
    rows = reversed(tuple(values(table, found[0].country).values()))
    return next((row for row in rows if row.year < found[0].year and fits(claim, row.value)), None)


def _total(table: str, ids: tuple[str, ...], year: int | None, on: date) -> tuple[Value, ...]:
    rows = [value_in(table, id, year) if year else value_on(table, id, on) for id in ids]
    return tuple(row for row in rows if row is not None) if all(rows) else ()


def _ids(claim: Claim, where: Named) -> tuple[str, ...]:
    if where.body is None:
        return where.countries
    return tuple(row.country for row in members(where.body, claim.spoken_day()))


def _country_named(claim: Claim, where: Named) -> bool:
    return any(
        item.countries == where.countries and item.kind != "capital" for item in places(claim.sentence)
    )


def _is_city(claim: Claim, where: Named) -> bool:
    near = claim.sentence[max(0, claim.start - 30) : claim.start]
    cut = re.search(
        r"\b(?:city|town|metropolis|megacity|district|province|port|county|oblast) (?:\w+ )?(?:of"
        r"|with)\W+(?:\w+\W+)?$",
        near,
    )
    return bool(cut) or (where.kind == "capital" and bool(CITY.search(claim.sentence)))


def _silent(claim: Claim, subject: Subject, what: str) -> Check:
    note = (
        f"The World Bank's table of {'population' if subject is POPULATION else 'GDP'} does not have {what}."
    )
    return answer(claim, NOWHERE, "not_covered", note)


def _other_definition(claim: Claim, subject: Subject, where: Named | None, why: str) -> Check:
    ids = where.countries if where is not None and len(where.countries) == 1 else ()
    found = _total(subject.table, ids, _year(claim), claim.published) if ids else ()
    if not found:
        return answer(claim, NOWHERE, "different_definition", f"Not compared: {why}.")
    row = found[0]
    place = Place(table=row.evidence[0], row=row.evidence[1], low=row.value)
    told = f"{name_of(row.country)} had {plain(row.value)} {subject.what} in {row.year}"
    return answer(claim, place, "different_definition", f"Not compared: {why}; {told}.")
