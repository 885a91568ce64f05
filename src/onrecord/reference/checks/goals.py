"""Figures that are a target, a demand or a pledge, and actual figures that only a target fits."""

from __future__ import annotations

import re

from onrecord.reference.bodies import is_member
from onrecord.reference.checks.claim import NOWHERE, Claim, Place, answer, plain
from onrecord.reference.checks.fitting import Fit, fits
from onrecord.reference.checks.naming import named_bodies, places
from onrecord.reference.rows import Target
from onrecord.reference.targets import targets
from onrecord.terms.check import Check

SPENDING = re.compile(
    r"\b(?:defen[cs]e|military|arm(?:y|ies|ed forces|s)|security)\b.*\b(?:gdp|gross domestic product"
    r"|output|economy)\b"
    r"|\b(?:gdp|gross domestic product|output|economy)\b.*\b(?:defen[cs]e|military|arm(?:y|ies|ed forces"
    r"|s))\b",
    re.IGNORECASE | re.DOTALL,
)
FORMER = re.compile(
    r"\b(?:old|older|previous|former|earlier|original|long-?standing|then|from|existing)\W+(?:\w+\W+){0,3}$",
    re.I,
)
FROM = re.compile(r"\bfrom\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
BINDING = re.compile(
    r"\b(?:law|treaty|agreement|rules?|directive|regulation|pact|act)\b(?:\W+\w+){0,3}?"
    r"\W+(?:requir\w+|oblig\w+|bind\w*|bound|sets?|demands?|calls? for)\b",
    re.IGNORECASE,
)
RICH = re.compile(
    r"\b(?:rich|richer|wealthy|wealthier|developed|advanced|industriali[sz]ed|donor)\b|\bCOP\d+\b",
    re.IGNORECASE,
)
CORE = ("GDP", "1990")


def check_goal(claim: Claim) -> Check | None:
    """Check a figure against the targets; one that somebody demands is no fact, and is not checked as one."""
    status = claim.figure.status
    known = _matching(claim)
    if status == "demand" and not (known and claim.says(BINDING)):
        return _not_a_fact(claim, known) if known or claim.says(SPENDING) else None
    if status in ("target", "pledge") or (known and _is_to_come(claim)):
        return _of_target(claim, known) if known else _pledge(claim)
    if status != "actual":
        return None
    return _of_actual(claim, known)


def _is_to_come(claim: Claim) -> bool:
    """Whether the figure is of a day to come, or of a law: it tells a target then."""
    time = claim.time()
    later = time is not None and time.end is not None and time.end > claim.published
    return later or claim.says(BINDING)


def _matching(claim: Claim) -> list[Target]:
    """Return the targets that a sentence may be about, the newest first."""
    words = claim.sentence.casefold()
    unit = claim.figure.unit.removesuffix("/year")
    found = [row for row in targets() if row.unit == unit and _is_about(words, row) and _acts(claim, row)]
    return sorted(found, key=lambda row: row.adopted, reverse=True)


def _is_about(words: str, row: Target) -> bool:
    """Whether words, folded, name what a target measures, or its base and its year."""
    if row.by is not None and row.base and f"of {row.base.casefold()}" in words and str(row.by) in words:
        return True
    return any(re.search(rf"\b{re.escape(word.casefold())}", words) for word in row.words)


def _acts(claim: Claim, row: Target) -> bool:
    """Whether the sentence is about whoever set the target."""
    if row.actor in {item.body for item in named_bodies(claim.sentence, claim.before)}:
        return True
    if any(row.actor in item.countries for item in places(claim.sentence)):
        return True
    if row.actor == "NATO" and any(is_member(id, "NATO", claim.published) for id in _countries(claim)):
        return True
    if row.actor == "rich countries":
        return bool(RICH.search(claim.sentence))
    if row.actor == "NATO" and re.search(r"\ballies\b", claim.sentence):
        return True
    first = row.actor.split()[0] if row.actor.startswith(("Paris", "Kunming", "COP", "Global")) else row.actor
    return first in claim.sentence


def _countries(claim: Claim) -> set[str]:
    return {id for item in places(claim.sentence) for id in item.countries}


def _of_target(claim: Claim, known: list[Target]) -> Check | None:
    day = claim.published
    time = claim.time()
    by = time.end.year if time is not None and time.end is not None and time.end > day else None
    spoken = claim.spoken_day() if by is None else day
    adopted = [row for row in known if row.adopted <= spoken] or [row for row in known if row.adopted <= day]
    if not adopted:
        return _not_a_fact(claim, known)
    same_year = [row for row in adopted if by is not None and row.by == by]
    rows = same_year or adopted
    fit = [(row, found) for row in rows if (found := _reaches(claim, row))]
    fit.sort(key=lambda pair: pair[0].value != claim.number)
    newest = [row for row in rows if row.base in CORE and row.adopted == rows[0].adopted] or rows
    main = max(newest, key=lambda row: (row.adopted, row.value)) if not same_year else newest[0]
    if fit:
        row, found = fit[0]
        newer = [other for other in rows if other.adopted > row.adopted and _replaces(other, row)]
        if not newer or FORMER.search(claim.lead) or FROM.search(claim.lead):
            return answer(claim, _place(row), found, _told(row))
        note = f"{_told(newer[0])[:-1]}; {plain(row.value)} was the target of {row.adopted}."
        return answer(claim, _place(newer[0]), "outdated_value", note)
    return answer(claim, _place(main), "wrong_value", _told(main))


def _reaches(claim: Claim, row: Target) -> Fit | None:
    """Say how a figure agrees with a target; "at least 55%" is that target itself."""
    return "exact" if claim.number == row.value else fits(claim, row.value, whole=True)


def _replaces(new: Target, old: Target) -> bool:
    return new.actor == old.actor and bool(set(new.words) & set(old.words)) and new.base == old.base and (
        new.by is None or old.by is None or new.by == old.by or old.by < new.adopted.year
    )  # fmt: skip


def _of_actual(claim: Claim, known: list[Target]) -> Check | None:
    adopted = [row for row in known if row.adopted <= claim.published]
    for row in adopted:
        if fits(claim, row.value, whole=True):
            note = f"{_told(row)[:-1]}: the figure is the target, and no table has what was reached."
            return answer(claim, _place(row), "target_not_actual", note)
    if not claim.says(SPENDING) or claim.figure.unit not in ("%", "USD"):
        return None
    named = [row.name for row in claim.sources()]
    if "NATO" in named or re.search(r"\bby (?:NATO|the alliance)['’]s\b", claim.sentence):
        note = "NATO and SIPRI define spending on defence differently; no table of it is registered."
        return answer(claim, NOWHERE, "different_definition", note)
    return answer(claim, NOWHERE, "not_covered", "No table of spending on defence is registered.")


def _pledge(claim: Claim) -> Check | None:
    return _not_a_fact(claim, []) if claim.says(SPENDING) else None


def _not_a_fact(claim: Claim, known: list[Target]) -> Check:
    adopted = [row for row in known if row.adopted <= claim.published]
    place = _place(adopted[0]) if adopted else NOWHERE
    told = f" {_told(adopted[0])}" if adopted else ""
    note = f"A {claim.figure.status}, not a fact: not checked.{told}"
    return answer(claim, place, "target_not_actual", note)


def _place(row: Target) -> Place:
    table, id = row.evidence
    return Place(table=table, row=id, low=row.value)


def _told(row: Target) -> str:
    by = f" by {row.by}" if row.by else ""
    unit = "%" if row.unit == "%" else f" {row.unit}"
    goal = f"{row.measure}, {plain(row.value)}{unit}{by}"
    return f"{row.actor} resolved on {row.adopted}: {goal} ({row.document})."
