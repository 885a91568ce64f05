"""Figures for aid to Ukraine, against a registered release of the Kiel Institute's tracker."""

from __future__ import annotations

import re
from datetime import date

from onrecord.reference.bodies import members
from onrecord.reference.checks.claim import NOWHERE, Claim, Place, answer, plain
from onrecord.reference.checks.fitting import fits
from onrecord.reference.checks.member_words import ATTRIBUTIVE, UNIT
from onrecord.reference.checks.members import name_of
from onrecord.reference.checks.naming import Named, named_bodies, places
from onrecord.reference.tracker import INSTITUTIONS, MEASURES, Tracker
from onrecord.terms.check import Check

UKRAINE = re.compile(r"\b(?:Ukrain\w+|Kyiv|Kiev)\b")
GIVING = re.compile(
    r"\b(?:aid|assistance|help(?:ed|ing)?|support\w*|donat\w+|donors?|giv(?:e|en|es|ing)|gave|sen[dt]\w*|suppl\w+|provid\w+"
    r"|allocat\w+|commit\w*|contribut\w+|deliver\w*|funnel\w*|ship(?:ped|ping|ments?)|arms|weapon\w*|pledg\w+|earmark\w*"
    r"|hand(?:ed|ing) over)\b",
    re.IGNORECASE,
)
MILITARY = re.compile(
    r"\b(?:military|arms|arm(?:ed|ing)|weapon\w*|munitions?|ammunition|tanks?|missiles?|howitzers?"
    r"|lethal|war effort"
    r"|defen[cs]e aid|air defen[cs]es?|fighting|battlefield|hardware)\b",
    re.IGNORECASE,
)
HUMANITARIAN = re.compile(r"\bhumanitarian\b|\brelief\b|\bmedical\b|\bfood aid\b", re.IGNORECASE)
FINANCIAL = re.compile(
    r"\b(?:financial|budget|budgetary|loans?|grants?|fiscal|economic aid|cash|money)\b", re.IGNORECASE
)
COMMITTED = re.compile(r"\b(?:commitments?|committed|commits?|pledge[sd]?|promised)\b", re.IGNORECASE)
WEAPONS = {
    "Howitzers": re.compile(r"\b(?:howitzers?|artillery pieces?|self-propelled guns?)\b", re.IGNORECASE),
    "Tanks": re.compile(r"\b(?:battle )?tanks?\b", re.IGNORECASE),
    "IFV": re.compile(r"\b(?:infantry fighting vehicles?|fighting vehicles?|IFVs?)\b", re.IGNORECASE),
    "MLRS": re.compile(
        r"\b(?:multiple(?:-| )(?:launch )?rocket|rocket launchers?|rocket systems?|MLRS|HIMARS)\b",
        re.IGNORECASE,
    ),
    "Air Defense": re.compile(r"\bair[- ]defen[cs]e (?:system|batter|unit)\w*|\bPatriots?\b", re.IGNORECASE),
}
TRACKED = re.compile(r"\b(?:the )?tracker\b|\bKiel\b|\bUkraine Support Tracker\b")
EU_ITSELF = re.compile(
    r"\bEU['’]?s?\W+(?:own )?institutions\b|\binstitutions of the (?:EU|European Union)\b"
    r"|\bEuropean Commission\b|\bBrussels\b"
)
TEAM = re.compile(r"\b(?:Europe|Europeans?|member states|West|Western|G7|allies|together|combined|jointly)\b")
OTHER_MONEY = re.compile(r"[A-Z]{3}")
NONE_REGISTERED = "No table of aid to Ukraine is registered: add one with `onrecord tables add kiel FOLDER`."
THE_WAR = date(2022, 1, 24)
"""What the tracker counts begins there."""
SO_FAR_BACK = 400
"""Characters before the sentence that may say that it is about Ukraine."""


def check_aid(claim: Claim, tracker: Tracker | None) -> Check | None:
    """Check a figure for aid to Ukraine: how many gave, how much, how many weapons; None if it is another."""
    kind = _kind(claim) if claim.published >= THE_WAR and _is_aid(claim) else None
    if kind is None or not (kind == "countries" or _names_ukraine(claim)):
        return None
    if claim.figure.status in ("demand", "pledge", "target") and kind != "countries":
        note = f"A {claim.figure.status}, not a fact: not checked."
        return answer(claim, NOWHERE, "target_not_actual", note)
    if tracker is None:
        return answer(claim, NOWHERE, "not_covered", NONE_REGISTERED)
    ask = {"countries": _countries, "weapons": _weapons}.get(kind, _money)
    return ask(claim, tracker)


def _names_ukraine(claim: Claim) -> bool:
    return bool(UKRAINE.search(claim.sentence) or TRACKED.search(claim.sentence))


def _is_aid(claim: Claim) -> bool:
    about = _names_ukraine(claim) or UKRAINE.search(claim.before[-SO_FAR_BACK:])
    return bool(about) and claim.says(GIVING)


def _kind(claim: Claim) -> str | None:
    unit = claim.figure.unit
    near = claim.own + claim.tail[:30]
    if OTHER_MONEY.fullmatch(unit):
        return "money"
    if unit == "%":
        return (
            "share"
            if re.search(r"\b(?:gdp|gross domestic|output)\b", claim.tail[:50], re.IGNORECASE)
            else None
        )
    if _weapon(claim):
        return "weapons"
    if ATTRIBUTIVE.search(near[: len(claim.own) + 10]):
        return None
    if unit in ("country", "member", "donor") or UNIT.search(claim.own) or claim.figure.base is not None:
        return "countries" if _gives(claim) else None
    return "countries" if re.search(r"\bdonors?\b", claim.own) else None


def _gives(claim: Claim) -> bool:
    """Whether the counted countries are the ones that give: not "NATO's 32 members" beside some that do."""
    behind = re.split(r"[;:,]\s+(?=\d|\w+ (?:of|have|has)\b)", claim.tail)[0]
    if GIVING.search(behind[:120]):
        return True
    return bool(re.search(r"\b(?:donors?|from|by|number of)\b[^.;]{0,40}$", claim.lead)) and bool(
        GIVING.search(claim.lead)
    )


def _weapon(claim: Claim) -> str | None:
    near = claim.own + claim.tail[:35]
    return next((name for name, words in WEAPONS.items() if words.search(near)), None)


def _tied(claim: Claim) -> bool:
    """Whether the claim is tied to the tracker: what it does not know is then no excuse."""
    return bool(TRACKED.search(claim.sentence) or TRACKED.search(claim.named)) or any(
        row.name == "Kiel Institute" for row in claim.sources()
    )


def _measure(claim: Claim) -> str:
    if COMMITTED.search(claim.sentence) and claim.figure.unit not in ("country", "member"):
        return "commitments"
    for measure, words in (("military", MILITARY), ("humanitarian", HUMANITARIAN), ("financial", FINANCIAL)):
        if words.search(claim.sentence):
            return measure
    return "total"


def _countries(claim: Claim, tracker: Tracker) -> Check:
    measure = _measure(claim)
    end = min(claim.spoken_day(), date(9999, 1, 1))
    body = _body(claim)
    who = tracker.donors()
    unknown: frozenset[str] | None = None  # no end of countries that the tracker is silent on
    if body is not None:
        inside = frozenset(row.country for row in members(body, end))
        unknown, who = inside - who, who & inside
    if _tied(claim) and body is None:
        unknown = frozenset()
    counts = {name: len(tracker.givers(name, end) & who) for name in MEASURES}
    counts["covered"] = len(who)
    value = counts[measure]
    place = Place(table="kiel", row=f"{body or 'all'}|{measure}|{_cut(tracker, end)}", low=value)
    told = _told_count(tracker, body, measure, counts, end)
    silent = ", ".join(sorted(name_of(id) for id in unknown)) if unknown else ""
    if silent:
        told = f"{told[:-1]}; it is silent on {silent}."
    return _judged(claim, place, told, (counts, measure), None if unknown is None else len(unknown))


def _judged(
    claim: Claim, place: Place, told: str, counted: tuple[dict[str, int], str], unknown: int | None
) -> Check:
    """Judge a count of donors: a bound may hold whatever is missing; an exact number needs them all."""
    counts, measure = counted
    value, figure = counts[measure], claim.figure
    fit = fits(claim, value, whole=True)
    most = None if unknown is None else value + unknown
    if fit and (unknown == 0 or figure.high is None):
        return answer(claim, place, fit, told)
    if fit and figure.low is None and most is not None and fits(claim, most, whole=True):
        return answer(claim, place, fit, told)
    if not fit and figure.low is None:
        return answer(claim, place, "wrong_value", told)
    others = [name for name, number in counts.items() if name != measure and number == claim.number]
    if not fit and others:
        note = f"{told[:-1]}; {plain(claim.number)} {_called(others)}."
        return answer(claim, place, "other_measure", note, differs=unknown == 0)
    if not fit and most is not None and (unknown == 0 or claim.number > most):
        return answer(claim, place, "wrong_value", told)
    return answer(claim, place, "not_covered", told)


def _called(others: list[str]) -> str:
    if "total" in others and "covered" in others:
        return "are covered and gave something"
    return "are covered by it" if others[0] == "covered" else f"gave {_kind_of_aid(others[0])}"


def _weapons(claim: Claim, tracker: Tracker) -> Check:
    category = str(_weapon(claim))
    donor = _donor(claim, tracker)
    if donor is None or claim.published < tracker.published:
        return _silent(claim, tracker, "for that donor on that day")
    name = tracker.names.get(donor, donor)
    known = {
        kind: number
        for (who, kind), number in tracker.weapons.items()
        if donor in ("all", who) or who == name
    }
    if donor == "all":
        known = {}
        for (_, kind), number in tracker.weapons.items():
            known[kind] = known.get(kind, 0) + number
    if category not in known:
        return _silent(claim, tracker, f"of {category.lower()} from {name}")
    value = known[category]
    place = Place(table="kiel", row=f"{name}|{category}", low=value)
    giver = "all donors" if donor == "all" else name
    told = f"{_label(tracker)} has {plain(value)} {category.lower()} from {giver}."
    fit = fits(claim, value, whole=True)
    if fit:
        return answer(claim, place, fit, told)
    others = [kind for kind, number in known.items() if kind != category and fits(claim, number, whole=True)]
    if others and claim.figure.low == claim.figure.high:
        note = f"{told[:-1]}; {plain(claim.number)} are its {others[0]}."
        return answer(claim, place, "other_measure", note, differs=_tied(claim))
    return _unfit(claim, place, told)


def _money(claim: Claim, tracker: Tracker) -> Check:
    """Check a sum of euros, or a share of the donor's GDP."""
    unit = claim.figure.unit
    donor = _donor(claim, tracker)
    time = claim.time()
    start, end = (time.start, time.end) if time else (None, None)
    beyond = _beyond(claim, tracker, start, end)
    if donor is None or beyond:
        return _silent(claim, tracker, beyond or "for that donor")
    if unit not in ("EUR", "%"):
        note = f"{_label(tracker)} is in euros: not compared."
        return answer(claim, NOWHERE, "different_definition", note)
    who = tracker.names.keys() if donor == "all" else [donor]
    sums = {name: tracker.given(who, name, start, end) for name in MEASURES}
    measure = _measure(claim)
    if unit == "%":
        sums, measure = {"total": tracker.share(donor)}, "total"
    value = sums[measure]
    place = Place(
        table="kiel", row=f"{donor}|{measure}|{_cut(tracker, end or tracker.last_month)}", low=value
    )
    name = "all donors" if donor == "all" else tracker.names[donor]
    amount = f"{plain(value)}%" if unit == "%" else f"€{plain(value)}"
    told = f"{_label(tracker)}: {name} gave {amount} of {_kind_of_aid(measure)}."
    fit = fits(claim, value)
    if fit:
        return answer(claim, place, fit, told)
    others = [kind for kind, number in sums.items() if kind != measure and fits(claim, number)]
    if others and claim.figure.low == claim.figure.high:
        note = f"{told[:-1]}; the figure is its {_kind_of_aid(others[0])}."
        return answer(claim, place, "other_measure", note, differs=_tied(claim))
    return _unfit(claim, place, told)


def _beyond(claim: Claim, tracker: Tracker, start: date | None, end: date | None) -> str:
    """Say what of a time the release does not have; nothing if it has all."""
    last = tracker.last_month
    if (end and end.replace(day=1) > last and end <= claim.published) or (
        start and start.replace(day=1) > last
    ):
        return f"after {last:%B %Y}"
    if claim.published < tracker.published:
        return f"as it stood on {claim.published}; this release is of {tracker.published}"
    return ""


def _unfit(claim: Claim, place: Place, told: str) -> Check:
    """Answer a number that fits nothing: refuted if it is the tracker's, else another may be meant."""
    if _tied(claim):
        return answer(claim, place, "wrong_value", told)
    note = f"{told[:-1]}; the text does not say that it goes by this tracker, so this does not refute it."
    return answer(claim, place, "different_definition", note)


def _donor(claim: Claim, tracker: Tracker) -> str | None:
    """Return who gives: a donor's id, "all" where nobody is named, None for one that the tracker lacks."""
    if EU_ITSELF.search(claim.sentence):
        return INSTITUTIONS
    found = [
        item
        for item in places(claim.sentence)
        if not set(item.countries) & {"UKR", "RUS"} and not _of_source(claim, item)
    ]
    bodies = [item for item in named_bodies(claim.sentence) if item.body == "EU"]
    near = [item for item in (*found, *bodies) if item.end <= claim.start] or [*found, *bodies]
    if not near:
        return "all"
    nearest = min(near, key=lambda item: abs(claim.start - item.start))
    if nearest.body == "EU":
        return None if TEAM.search(claim.sentence) else INSTITUTIONS
    (id, *others) = nearest.countries
    return id if not others and id in tracker.names else None


def _of_source(claim: Claim, item: Named) -> bool:
    """Whether a country only says where the institute is: "Germany's Kiel Institute"."""
    return bool(re.match(r"(?:['’]s)?\s+(?:Kiel|IfW|think tank)", claim.sentence[item.end :]))


def _body(claim: Claim) -> str | None:
    found = named_bodies(claim.sentence, claim.before)
    near = [item for item in found if _owns(claim, item)]
    return near[-1].body if near else None


def _owns(claim: Claim, item: Named) -> bool:
    """Whether a body's members are counted: "29 NATO members", "of the alliance's 32 countries, 29"."""
    if claim.start <= item.start < claim.end:
        return True
    gap = (
        claim.sentence[item.end : claim.start]
        if item.end <= claim.start
        else claim.sentence[claim.end : item.start]
    )
    return len(gap) <= 25 and not re.search(r"[.;]|\b(?:with|while|and)\b", gap)


def _silent(claim: Claim, tracker: Tracker, what: str) -> Check:
    return answer(claim, NOWHERE, "not_covered", f"{_label(tracker)} has no row {what}.")


def _told_count(tracker: Tracker, body: str | None, measure: str, counts: dict[str, int], end: date) -> str:
    value, covered = counts[measure], counts["covered"]
    whom = (
        f"the {covered} members of {body} that it covers"
        if body
        else f"the {covered} countries that it covers"
    )
    return f"{_label(tracker)}: {value} of {whom} gave {_kind_of_aid(measure)} by {_cut(tracker, end)}."


def _kind_of_aid(measure: str) -> str:
    return {"total": "aid of any kind", "commitments": "commitments", "covered": "aid"}.get(
        measure, f"{measure} aid"
    )


def _cut(tracker: Tracker, end: date) -> str:
    return f"{min(end.replace(day=1), tracker.last_month):%Y-%m}"


def _label(tracker: Tracker) -> str:
    return f"The Kiel tracker (release {tracker.release}, {tracker.published})"
