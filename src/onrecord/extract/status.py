"""Whether a figure is a fact, a target, a demand, a pledge, a forecast or denied, by the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.inflection import noun_forms, verb_forms
from onrecord.extract.lexicon import rows_of
from onrecord.extract.lists import listed
from onrecord.extract.tokens import Tokens
from onrecord.terms.figure import FigureStatus

PARTED = listed("status", "parted")
"""Words behind which another clause begins, which what stood before does not govern."""

DEEDS = listed("status", "deeds")
"""What "will" promises; any other verb behind it tells what is foreseen."""

PROPOSALS = listed("status", "proposals")
NAMED_LIMITS = listed("status", "named_limits")
FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had", "does", "do", "did"))
LOOK_AHEAD = 9
LEAST_CUT = 4
"""Words behind a comma that make another clause of it."""

LINKS = listed("status", "links")
"""Words between a figure and "needed" or "promised" that show it to be said of the figure."""

AFTER: dict[str, FigureStatus] = {
    "needed": "demand",
    "required": "demand",
    "demanded": "demand",
    "requested": "demand",
    "sought": "demand",
    "proposed": "demand",
    "target": "target",
    "goal": "target",
    "threshold": "target",
    "limit": "target",
    "ceiling": "target",
    "cap": "target",
    "guideline": "target",
    "benchmark": "target",
    "quota": "target",
    "expected": "forecast",
    "forecast": "forecast",
    "predicted": "forecast",
    "projected": "forecast",
    "could": "forecast",
    "may": "forecast",
    "might": "forecast",
    "promised": "pledge",
    "pledged": "pledge",
    "pledge": "pledge",
    "vowed": "pledge",
    "earmarked": "pledge",
}
"""Words behind a figure that decide, where none before it does."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give a status, at token `at`."""

    at: int
    end: int
    status: FigureStatus


@cache
def _rows() -> dict[tuple[str, ...], FigureStatus]:
    rows: dict[tuple[str, ...], FigureStatus] = {}
    for row in rows_of("statuses.csv"):
        first, *rest = row["words"].split()
        status: FigureStatus = row["status"]  # type: ignore[assignment]
        if row["kind"] == "verb":
            forms = [form for form, _ in verb_forms(first)]
        elif row["kind"] == "noun":
            forms = [form for form, _ in noun_forms(first)]
        else:
            forms = [first]
        for form in forms:
            rows.setdefault((form, *rest), status)
    return rows


def add_statuses(drafts: list[Draft]) -> None:
    """Give the figures of one sentence their status."""
    alive = living(drafts)
    for draft, following in zip(alive, [*alive[1:], None], strict=False):
        draft.status = _status(draft, following)


def _status(draft: Draft, following: Draft | None) -> FigureStatus:
    t = draft.t
    if _is_denied(t, draft):
        return "denied"
    first, last = _clause(t, draft)
    if following is not None and not set(between(draft, following)) <= {"and", ",", "or"}:
        last = min(last, following.first)
    cue = None if _is_given(t, draft) else _before(t, first, draft.first)
    if "target" in _near(t, draft):
        return "target"
    if cue is not None:
        return cue.status
    return _behind(t, draft, last) or "actual"


def _is_given(t: Tokens, draft: Draft) -> bool:
    """Say whether a figure is the whole of something that exists: "a tenth of its 16,000 staff"."""
    return (
        t.at(draft.first - 1) in ("the", "its", "their", "his", "her", "our")
        and t.at(draft.first - 2) == "of"
    )


def _near(t: Tokens, draft: Draft) -> list[str]:
    """Return "target" for "a 2% target" and "a target of 2%"."""
    behind = [
        w
        for w in t.low[draft.last : draft.last + 3]
        if w not in ("of", "gdp", "defence", "defense", "spending")
    ]
    return ["target"] if behind and behind[0] in NAMED_LIMITS else []


def _is_denied(t: Tokens, draft: Draft) -> bool:
    """Read "not 40 but 12", "denied that 40"."""
    before = t.at(draft.first - 1)
    return before == "not" and "but" in t.low[draft.last : draft.last + 6]


def _clause(t: Tokens, draft: Draft) -> tuple[int, int]:
    """Return the clause that a figure stands in, as tokens [first, last)."""
    first = draft.first
    while first > 0 and not _parts(t, first - 1, draft.first):
        first -= 1
    last = draft.last
    while last < len(t) and t.low[last] not in PARTED:
        last += 1
    return first, last


def _parts(t: Tokens, at: int, figure: int) -> bool:
    """Say whether a clause ends at a token before a figure."""
    word = t.low[at]
    if word == "as" and t.at(at + 1) in ("many", "much", "far", "well", "part"):
        return False
    if word == "since" and figure - at <= 3:
        return False
    if word in PARTED:
        return True
    if word == "," and t.at(at + 1) in FINITE:
        return True  # "which wants a bridge, has 40"
    if word != "," or figure - at <= LEAST_CUT:
        return False
    return not (
        t.at(at + 1).endswith("ing")
        or t.at(at + 1) in ("and", "with", "or", "to", "including", "a", "of", "by", "up")
    )


def _before(t: Tokens, first: int, figure: int) -> Cue | None:
    """Return the nearest cue in the clause before a figure."""
    for at in range(figure - 1, first - 1, -1):
        if t.low[at] in ("will", "would", "shall", "won't", "'ll"):
            return Cue(at, at + 1, _foretold(t, at))
        for length in (4, 3, 2, 1):
            words = tuple(t.low[at : at + length])
            status = _rows().get(words)
            if status is not None and at + length <= figure and not _is_other(t, at, words):
                return Cue(at, at + length, status)
    return None


def _is_other(t: Tokens, at: int, words: tuple[str, ...]) -> bool:
    """Tell "hit the target" from "a target of", "a project" from "projects", "may have" from "may"."""
    word = words[0]
    behind = t.at(at + len(words))
    if word in NAMED_LIMITS and len(words) == 1:
        return behind not in ("of", "is", "was", "to", "for", "at", "by", "set", "from")
    if word in ("may", "might", "could") and "have" in t.low[at + 1 : at + 3]:
        return True
    if word in ("project", "projects"):
        return t.at(at - 1) not in ("to", "analysts", "economists", "officials")
    if word == "may" and t.is_capital(at):
        return True
    if word in ("needs", "need") and t.at(at - 1) in ("no", "the"):
        return True
    return word in ("is", "are") and words[1:] == ("to",) and t.at(at + 2) in ("the", "a", "be")


def _foretold(t: Tokens, at: int) -> FigureStatus:
    """Tell what somebody means to do from what is foretold, by the verb behind "will"."""
    verb = next(
        (
            w
            for w in t.low[at + 1 : at + 5]
            if w not in ("not", "also", "then", "now", "almost", "soon", "only") and not w.endswith("ly")
        ),
        "",
    )
    if t.low[at] == "would":
        if verb == "have":
            return "actual"
        return "demand" if PROPOSALS & set(t.low[:at]) else "forecast"
    return "pledge" if verb in DEEDS else "forecast"


def _behind(t: Tokens, draft: Draft, last: int) -> FigureStatus | None:
    """Return what the words behind a figure make of it: "300 troops are needed", "2% is the goal"."""
    words = t.low[draft.last : min(last, draft.last + LOOK_AHEAD)]
    for index, word in enumerate(words):
        if word in (",", ";", "and"):
            break
        if word in ("will", "would"):
            return _foretold(t, draft.last + index) if "be" not in words[index:] else "forecast"
        bare = word.endswith(("ed", "ught", "cast")) and index
        if bare and words[index - 1] not in LINKS:
            continue
        if (
            word in AFTER
            and t.form[draft.last + index] != "May"
            and "have" not in words[index + 1 : index + 3]
        ):
            return AFTER[word]
    return None
