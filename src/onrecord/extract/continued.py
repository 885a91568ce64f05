"""Units that the text leaves out: "killed 12 people and wounded 30", "from 2,300", "it has four"."""

from __future__ import annotations

from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.lists import listed
from onrecord.extract.nouns import is_plural, lemma_of, table
from onrecord.extract.tokens import NUMBER, WORD, Tokens
from onrecord.extract.units import currencies

HURTING = listed("continued", "hurting")
MEASURES = {
    "magnitude": "magnitude",
    "population": "person",
    "toll": "person",
    "casualties": "person",
    "turnout": "%",
    "index": "point",
    "temperature": "°C",
    "temperatures": "°C",
}
"""What a subject is measured in, where no unit is printed."""

INDICES = listed("continued", "indices")
TELLING = listed("continued", "telling")
"""Words between a subject and the number that it comes to."""

SIZED = listed("continued", "sized")
"""Words whose size is told by persons: "a city of two million"."""


def add_own_units(drafts: list[Draft]) -> None:
    """Give bare numbers the unit that the words right beside them tell: "14 dead", "magnitude 6.0"."""
    for draft in living(drafts):
        if not draft.unit:
            draft.unit = _beside(draft) or _hurt(draft)
            draft.notes |= {"told"} if draft.unit else set()


def _beside(draft: Draft) -> str:
    before = [w for w in draft.t.low[max(0, draft.first - 3) : draft.first] if w not in ("of", "a", "-")]
    return MEASURES.get(before[-1], "") if before else ""


def add_units(drafts: list[Draft], earlier: list[Draft]) -> None:
    """Give bare numbers the unit that the sentence has for them; what none has for is no figure."""
    alive = living(drafts)
    for index, draft in enumerate(alive):
        if draft.unit:
            continue
        draft.unit = (
            _per_money(draft)
            or _next_to(draft, alive, index)
            or _measured(draft)
            or _from_before(draft, alive[:index], earlier)
            or _subject(draft)
            or ("person" if draft.t.at(draft.last) == "others" else "")
        )
        if not draft.unit:
            draft.dead = True


def _per_money(draft: Draft) -> str:
    """Read "145.6 per dollar", a rate of exchange whose other side the sentence names before."""
    t, at = draft.t, draft.last
    if t.at(at) not in ("per", "to", "against"):
        return ""
    at += 1 + (t.at(at + 1) == "the")
    code = currencies().get((t.at(at),))
    if code is None:
        return ""
    named = [currencies()[(w,)] for w in t.low[: draft.first] if (w,) in currencies()]
    other = next((c for c in reversed(named) if c != code), None)
    return f"{other}/{code}" if other else ""


def _next_to(draft: Draft, alive: list[Draft], index: int) -> str:
    """Take the unit of the next figure: "not 40 but 12 sailors", "two or three villages"."""
    for other in alive[index + 1 : index + 2]:
        gap = between(draft, other)
        if "of" in gap[:1]:
            return other.unit
        if other.unit and 0 < len(gap) <= 2 and set(gap) <= {"to", "or", "and", "but", "-", "–", "not"}:
            return other.unit
    return ""


def _hurt(draft: Draft) -> str:
    """Read "injured 3,124", "left 14 dead", "the seven killed"."""
    t = draft.t
    if draft.number.scaled and draft.value < 1000:
        return ""
    behind = [
        w
        for w in t.low[draft.last : draft.last + 4]
        if w not in ("more", "others", "were", "are", "have", "been", "other", "was")
    ]
    if behind and behind[0] in table("hurt"):
        return "person"
    before = t.low[max(0, draft.first - 3) : draft.first]
    return "person" if before and any(w in HURTING for w in before[-2:]) else ""


def _measured(draft: Draft) -> str:
    """Take what the subject is measured in: "magnitude 6.0", "the population passed eight billion"."""
    t = draft.t
    for i in range(draft.first - 1, max(-1, draft.first - 9), -1):
        if t.low[i] in MEASURES:
            return MEASURES[t.low[i]]
        if t.low[i] in INDICES and not draft.number.words:
            return "point"
        if t.low[i] in (";",):
            break
    return ""


def _from_before(draft: Draft, before: list[Draft], earlier: list[Draft]) -> str:
    """Take the unit of the figure before: "500 patients, down from 2,300"."""
    t = draft.t
    if not draft.number.words and not draft.number.scaled and _is_code(t, draft):
        return ""
    if t.at(draft.first - 1) == "of" and SIZED & {t.at(draft.first - 2)}:
        return "person"
    kept = [d for d in before if d.unit and not d.dead and d.unit not in ("x",) and not d.compound]
    spoken = [d for d in kept if d.unit not in ("%", "pp", "bp")] or kept
    if not spoken:
        spoken = [d for d in before if d.compound and d.unit]
    if spoken and (spoken[-1].unit not in ("%", "pp", "bp") or _goes_on(draft)):
        return _lasting(spoken[-1].unit, spoken)
    told = (
        t.at(draft.first - 1) in ("from", "to", "has", "had", "have", "other", "another", "of")
        or draft.bounds
    )
    return earlier[-1].unit if earlier and told and earlier[-1].unit not in ("%", "x") else ""


def _subject(draft: Draft) -> str:
    """Take what the verb's subject counts: "applications fell to 3,400"."""
    t = draft.t
    if t.at(draft.first - 1) not in TELLING and not draft.bounds:
        return ""
    for at in range(draft.first - 2, max(-1, draft.first - 10), -1):
        if t.kind[at] == WORD and is_plural(t.low[at]) and t.low[at] not in TELLING:
            known = any(word in (t.low[at],) for word in ("years", "days", "months", "weeks", "hours"))
            return "" if known or (t.is_capital(at) and not t.opens(at)) else lemma_of(t.low[at])
        if t.low[at] in (",", ";", ".", '"'):
            break
    return ""


def _goes_on(draft: Draft) -> bool:
    """Say whether a bare number can be a percentage like the one before: "from 5% to 7"."""
    told = draft.t.at(draft.first - 1) in ("from", "to", "than", "with", "against", "or", "and")
    return told and not draft.number.scaled and draft.value < 1000


def _lasting(unit: str, spoken: list[Draft]) -> str:
    """Pass over lengths of time, which are seldom what goes on."""
    if unit in ("day", "hour", "minute", "month", "week", "year"):
        other = next(
            (
                d.unit
                for d in reversed(spoken)
                if d.unit not in ("day", "hour", "minute", "month", "week", "year")
            ),
            None,
        )
        return other or unit
    return unit


def _is_code(t: Tokens, draft: Draft) -> bool:
    """Say whether a bare number looks like part of a name or an address."""
    form = t.form[draft.number.first]
    before = draft.number.first - 1
    return (
        t.kind[draft.number.first] == NUMBER
        and len(form) > 4
        and "," not in form
        and "." not in form
        and t.is_capital(before)
    )
