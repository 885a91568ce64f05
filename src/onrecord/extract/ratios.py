"""Numbers that belong together: ranges, votes, "29 of 32", "one in five", "all but two"."""

from __future__ import annotations

from itertools import pairwise

from onrecord.extract.bounds import interval
from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.lists import listed
from onrecord.extract.nouns import is_plural, lemma_of, noun_after
from onrecord.extract.numbers import DASHES
from onrecord.extract.tokens import SIGN, WORD, Tokens
from onrecord.extract.units import measures

VOTING = listed("ratios", "voting")
CHANGE = listed("ratios", "change")
SHARES_OUT_OF = frozenset((2, 3, 4, 5, 8, 10, 20, 100, 1000, 10_000, 100_000))
"""Numbers that "N out of" them are a share of, not a count."""

SKIPPED = listed("ratios", "skipped")


def join(drafts: list[Draft], earlier: list[Draft]) -> None:
    """Make ranges, votes and ratios of the figures of one sentence; `earlier` are those of the one before."""
    _votes(drafts)
    for pair in _pairs(drafts):
        _years_and_months(*pair)
    for pair in _pairs(drafts):
        _range(*pair)
    for pair in _pairs(drafts):
        _share(*pair)
    for pair in _pairs(drafts):
        _part_of_all(*pair)
    for pair in _pairs(drafts):
        _all_before_part(*pair)
    for index, draft in enumerate(drafts):
        _part_of_known(draft, earlier + drafts[:index])


def _pairs(drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    alive = living(drafts)
    return list(pairwise(alive))


def _votes(drafts: list[Draft]) -> None:
    """Read "93-12", "79 to 18", "513 votes to 207", "58 abstentions", "13 votes in favour, 2 against"."""
    if not drafts or not VOTING & set(drafts[0].t.low):
        return
    for one, other in _pairs(drafts):
        gap = between(one, other)
        bare = one.unit in ("", "vote") and other.unit in ("", "vote", "abstention") and not other.dead
        if (
            bare
            and len(gap) == 1
            and (gap[0] in DASHES or gap[0] in ("to", "against"))
            and _is_tally(one, other)
        ):
            one.unit = other.unit = "vote"
            for draft in (one, other):
                draft.notes.add("vote")
                draft.bounds, draft.low, draft.high, draft.first = (
                    frozenset(),
                    draft.value,
                    draft.value,
                    draft.number.first,
                )
    for draft in living(drafts):
        behind = draft.t.low[draft.last : draft.last + 3]
        if draft.unit == "" and behind[:1] in (["against"], ["for"], ["abstained"], ["abstaining"]):
            draft.unit = "abstention" if behind[0].startswith("abst") else "vote"
        elif draft.unit == "" and behind[:2] in (["in", "favour"], ["in", "favor"]):
            draft.unit = "vote"


def _years_and_months(one: Draft, other: Draft) -> None:
    """Read "three years and two months" as one length of time."""
    parts = {("year", "month"): 12, ("hour", "minute"): 60, ("minute", "second"): 60}
    whole = parts.get((one.unit, other.unit))
    if one.dead or other.dead or whole is None or between(one, other) not in (["and"], [","], []):
        return
    if one.low is None or one.high is None or other.low is None or other.value >= whole:
        return
    more = round(other.low / whole, 4)
    one.low, one.high, one.last = one.low + more, one.high + more, other.last
    other.dead = True


def _is_tally(one: Draft, other: Draft) -> bool:
    """Tell "by 79 to 18" from "40 to 50": the winner is named first, or votes are."""
    if one.unit == "vote" or other.value < one.value:
        return True
    return one.t.at(one.first - 1) in ("by", "voted", "vote") or other.t.at(other.last) in ("with", "vote")


def _range(one: Draft, other: Draft) -> None:
    """Read "80 to 90 metres", "3.5-3.75%", "between 40 and 50", "$10bn to $12bn"."""
    if one.dead or other.dead or "vote" in one.notes or one.compound or one.number.share:
        return
    t = one.t
    told, gap = t.at(one.first - 1), between(one, other)
    if len(gap) == 2 and gap[1] in ("about", "around", "perhaps", "as"):
        gap = gap[:1]
    sign = gap[0] if len(gap) == 1 else ""
    joined = sign in ("to", "or") or sign in DASHES or (sign == "and" and told == "between")
    if not joined or other.number.share or other.low is None or one.low is None or other.bounds - {"approx"}:
        return
    if one.unit and one.unit != other.unit:
        if other.unit or not one.unit.isupper():
            return
        other.unit = one.unit  # "$2 to 3 million"
    near = set(t.low[max(0, one.first - 4) : one.first])
    changed = CHANGE & (set(t.low[: one.first]) if told == "from" else near if one.named else set())
    if sign == "to" and changed:
        return  # "rose from 5 to 7"
    _merge(one, other, told in ("between", "from") and sign != "or")


def _merge(one: Draft, other: Draft, with_lead: bool) -> None:
    low, high = one.low, other.high
    if low is None or high is None:
        return
    if other.number.scaled and not one.number.scaled and low < other.value / other.number.scale:
        low *= other.number.scale  # "2 to 3 million"
    if not one.unit:
        low *= other.factor
    if low >= high:
        return
    other.low, other.high = low, high
    other.first = one.first - with_lead
    other.bounds |= one.bounds
    other.low, other.high = interval(other.low, other.high, other.bounds)
    one.dead = True
    if "approx" not in one.bounds:
        other.bounds -= {"approx"}


def _share(one: Draft, other: Draft) -> None:
    """Read "one in five households", "9 out of 10", "one ruble in every six"."""
    if (
        one.dead
        or other.dead
        or not one.value
        or one.number.share
        or other.number.share
        or other.value <= one.value
    ):
        return
    every = bool({"every", "each"} & set(between(one, other)))
    gap = [
        word
        for word in between(one, other)
        if word not in ("every", "each", "around", "about", "roughly", "nearly", "-")
    ]
    out_of = gap == ["out", "of"] and other.value in SHARES_OUT_OF
    if every and gap == ["of"] and one.unit in ("", other.unit):
        out_of = True
    if not (gap == ["in"] or out_of) or one.bounds - {"approx", "low", "low_open", "high", "high_open"}:
        return
    if one.named and not every and one.unit != "person" and (one.value != 1 or other.named):
        return
    if other.unit in ("year", "day", "month", "week", "hour") or (other.number.scaled and not out_of):
        return
    value = round(100 * one.value / other.value, 4)
    one.base = _counted(other) or (one.unit and one.t.form[one.last - 1]) or None
    t = other.t
    if t.at(other.last) == "of" and not other.named:
        one.base = (
            " ".join(
                w for w in t.form[other.last + 1 : other.last + 4] if w.isalpha() and w.lower() not in SKIPPED
            )
            or one.base
        )
    one.low, one.high = interval(value, value, one.bounds)
    one.unit, one.named = "%", True
    one.last = other.number.last
    one.notes.add("share")
    other.dead = True


def _all_before_part(one: Draft, other: Draft) -> None:
    """Read "Of the alliance's 32 countries, 29": the whole stands first."""
    if one.dead or other.dead or other.number.share or one.unit in ("%", "") or one.low is None:
        return
    t = one.t
    of = next((i for i in range(one.first - 1, max(-1, one.first - 6), -1) if t.low[i] == "of"), None)
    opens = of is not None and (t.opens(of) or t.at(of - 1) in (",", ";", "and", "but", "that", "(", "—"))
    gap = between(one, other)
    told = gap == [","] or (gap[-1:] == [","] and gap[0] in ("who", "that", "which") and len(gap) < 9)
    if opens and told and other.value <= one.low and other.unit in ("", one.unit):
        other.base, other.unit = one.low, one.unit


def _counted(draft: Draft) -> str | None:
    """Return the noun phrase of a figure as it is printed."""
    words = draft.t.form[draft.number.last : draft.last]
    return " ".join(words) or None


def _part_of_all(one: Draft, other: Draft) -> None:
    """Read "11 of the 16 states": a count of 11, whose base is 16."""
    if (
        one.dead
        or other.dead
        or one.number.share
        or one.unit in ("%", "pp", "x")
        or other.unit in ("%", "pp")
    ):
        return
    gap = [word for word in between(one, other) if word not in SKIPPED]
    if gap[:2] == ["out", "of"]:
        gap = gap[1:]
    possessive = len(gap) > 2 and gap[-1] in ("'s", "’s") and len(gap) < 6
    if gap != ["of"] and not (gap[:1] == ["of"] and possessive):
        return
    if other.low is None or (one.number.value > other.value) or (one.named and one.unit != other.unit):
        return
    one.base = other.low
    one.notes.add("of")
    if not one.unit:
        one.unit = other.unit
        one.notes.add("wide")


THEM = listed("ratios", "them")


def _part_of_known(draft: Draft, before: list[Draft]) -> None:
    """Read "two of them children", "10 of whom", "all but two", "one survived" after a count of persons."""
    if draft.dead or draft.number.share or draft.unit in ("%", "x"):
        return
    t = draft.t
    whole = next(
        (d for d in reversed(before) if not d.dead and d.low and d.low > draft.value and _countable(d)), None
    )
    if whole is None:
        return
    if t.at(draft.last) == "of" and t.at(draft.last + 1) in THEM:
        draft.base = whole.low
        draft.unit = _named_behind(t, draft.last + 2) or whole.unit
    elif t.ends_with(draft.first, ("all", "but")):
        draft.base, draft.unit = whole.low, whole.unit
    elif (
        t.at(draft.first - 1) in ("including", "among")
        and draft.unit
        and t.at(draft.first - 2) in (",", "-", "–", "—", "(")
    ):
        draft.base = draft.base if draft.base is not None else None
    elif (not draft.unit or "told" in draft.notes) and _survives(t, draft.last) and whole.unit in PERSONS:
        draft.base, draft.unit = whole.low, "person"


PERSONS = listed("ratios", "persons")


def _countable(draft: Draft) -> bool:
    return (
        bool(draft.unit)
        and draft.unit not in measures()
        and draft.unit not in ("%", "pp", "x", "bp")
        and not draft.unit.isupper()
        and not draft.compound
    )


def _survives(t: Tokens, at: int) -> bool:
    return t.at(at) in ("survived", "escaped", "lived", "remained")


def _named_behind(t: Tokens, at: int) -> str | None:
    """Return "child" for "two of them children"."""
    if at < len(t) and t.kind[at] == WORD and is_plural(t.low[at]):
        return lemma_of(t.low[at])
    noun = noun_after(t, at) if at < len(t) and t.kind[at] != SIGN else None
    return noun.unit if noun else None
