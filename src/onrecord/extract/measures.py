"""What a figure measures and whose it is, in the text's words: "unemployment" of "Spain".

Only what the grammar shows: the noun before "of 4.2%", the verb beside the figure with what belongs to it,
the subject before the verb, the owner before "'s". Where the sentence leaves it to be guessed, both are None.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.continued import MEASURES
from onrecord.extract.drafts import Draft, between, living
from onrecord.extract.inflection import is_past
from onrecord.extract.lists import listed
from onrecord.extract.nouns import STOPS
from onrecord.extract.ratios import CHANGE
from onrecord.extract.times import Time
from onrecord.extract.tokens import NAME, SIGN, WORD, Tokens

AUXILIARIES = listed("measures", "auxiliaries")
BEING = listed("measures", "being")
"""Verbs whose subject is what the figure measures: "inflation was 3%", "the index reached 7,628"."""

PREPOSITIONS = listed("measures", "prepositions")
OPENERS = listed("measures", "openers")
"""Prepositions that may begin what belongs to a verb behind a figure: "spend 5% on defence"."""

PRONOUNS = listed("measures", "pronouns")
HEDGES = listed("measures", "hedges")
ENDS = listed("measures", "ends")
"""Words that end a phrase or begin another clause."""

LONGEST, LONGEST_DEED = 6, 9
"""Words of a noun phrase, and of what was done."""

FAR = 6
"""Tokens between a verb and its figure."""

DETERMINERS = listed("bases", "determiners")
NOUNLESS = frozenset(("%", "pp", "bp", "x", "point", "°C"))
"""Units that do not tell what is measured, beside currencies and rates."""

LASTS = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))
"""Units of a length of time, of which a verb says little."""

PARTICLES = frozenset(("up", "down", "over", "out", "off", "in"))

BETWEEN = frozenset(("between", "among", "how"))
BROUGHT_BY = frozenset(("or", "to", "in", "of", "by", "from", "and"))
"""Words between two figures of one thing: "fell 38 points, or 0.5%, to 7,628"."""

Range = tuple[int, int]
Told = tuple[str | None, str | None]
"""Measure and entity."""


def add_measures(drafts: list[Draft], times: list[Time]) -> None:
    """Give the figures of one sentence their measure and entity, where the sentence tells them."""
    alive = living(drafts)
    for index, draft in enumerate(alive):
        room = Room(
            floor=max((one.last for one in alive[:index] if one.last <= draft.first), default=0),
            ceiling=min((one.first for one in alive if one.first >= draft.last), default=len(draft.t)),
            time=min(
                (_token(draft.t, t.start) for t in times if t.start >= draft.t.end[draft.last - 1]),
                default=len(draft.t),
            ),
        )
        before = alive[index - 1] if index else None
        draft.measure, draft.entity = _told(draft, room) if draft.unit not in LASTS else (None, None)
        if before is not None and (draft.measure, draft.entity) == (None, None) and _continues(before, draft):
            draft.measure, draft.entity = before.measure, before.entity


@dataclass(frozen=True, slots=True)
class Room:
    """The tokens around a figure that no other figure has."""

    floor: int
    ceiling: int
    time: int  # where the next time begins

    @property
    def end(self) -> int:
        """Where what belongs to a figure must end."""
        return min(self.ceiling, self.time)


def _token(t: Tokens, place: int) -> int:
    return next((i for i in range(len(t)) if t.end[i] > place), len(t))


def _told(draft: Draft, room: Room) -> Told:
    t = draft.t
    if t.at(draft.first - 1) in MEASURES:
        return t.form[draft.first - 1], None
    named = _named_before(draft, room)
    if named is not None:
        return t.words(*named), _owner(t, named[0]) or _place(t, named[1], draft.first)
    owner = _owner(t, draft.first)
    verb = None if owner else _verb_before(draft, room.floor)
    if verb is None:
        return (None if owner or _is_nounless(draft) else _done_by(draft, room)), owner
    return _by_verb(draft, verb, room)


def _by_verb(draft: Draft, verb: int, room: Room) -> Told:
    """Read a figure beside its verb: what is done, and by whom, or else what changes."""
    t = draft.t
    subject = _subject(t, verb, room.floor)
    who = None if subject is None else _with_owner(t, subject)
    changed = _object(draft, verb)
    if changed is not None:
        return changed, who
    if _is_level(draft, verb):
        if subject is None:
            return None, None
        return t.words(*subject), _owner(t, subject[0]) or _place(t, subject[1], verb)
    done = t.words(verb, verb + 1 + (t.at(verb + 1) in PARTICLES and verb + 1 < draft.first))
    return " ".join(filter(None, (done, _complement(draft, room)))), who


def _is_nounless(draft: Draft) -> bool:
    """Say whether the unit leaves open what is measured: a share, money, a rate, points."""
    return draft.unit in NOUNLESS or "/" in draft.unit or (len(draft.unit) == 3 and draft.unit.isupper())


def _is_level(draft: Draft, verb: int) -> bool:
    """Say whether the figure tells how much its subject is: "the yen fell 2%", not "Poland paid 2 bn"."""
    word = draft.t.low[verb]
    return word in BEING or (_is_nounless(draft) and word in CHANGE)


def _named_before(draft: Draft, room: Room) -> Range | None:
    """Return the noun phrase before "of" or "at" and the figure: "an unemployment rate of 4.2%"."""
    t, at = draft.t, draft.first - 1
    if t.at(at) not in ("of", "at"):
        return None
    found = _phrase_before(t, at)
    if found is None or found[0] < room.floor:
        return None
    last = t.low[found[1] - 1]
    is_name = t.at(at) == "at" and t.is_capital(found[1] - 1)  # "tied with Rao at 42 percent"
    verbal = last in CHANGE or last in BEING or is_past(last) or last.endswith("ing")
    return None if is_name or verbal else found


def _owner(t: Tokens, at: int) -> str | None:
    """Return who stands before "'s" right before a token: "the alliance's 32 members"."""
    if t.at(at - 1) not in ("'s", "’s"):
        return None
    found = _phrase_before(t, at - 1)
    return None if found is None else t.words(*found)


def _verb_before(draft: Draft, floor: int) -> int | None:
    """Return the verb whose object or measure the figure is; a bound may be one: "passed eight billion"."""
    t = draft.t
    if draft.first < draft.number.first and _is_verb(t, draft.first):
        return draft.first
    for i in range(draft.first - 1, max(floor, draft.first - FAR) - 1, -1):
        if t.kind[i] == SIGN or t.low[i] in ENDS:
            return None
        if _is_verb(t, i):
            return i
        if t.low[i] in OPENERS | BETWEEN and i < draft.first - 1:
            return None  # "broker peace between the two camps"
    return None


def _is_verb(t: Tokens, at: int) -> bool:
    word, before = t.low[at], t.at(at - 1)
    if t.kind[at] != WORD or (t.is_capital(at) and not t.opens(at)) or before in DETERMINERS:
        return False
    if word in BEING or is_past(word) or (word in CHANGE and word not in PARTICLES):
        return True
    before = t.at(at - 2) if before.endswith("ly") or before in ("not", "also") else before
    plain = word not in STOPS | AUXILIARIES | HEDGES and not word.endswith("ly")
    return before in AUXILIARIES and plain


def _subject(t: Tokens, verb: int, floor: int) -> Range | None:
    """Return the head phrase before a verb: "unemployment" of "Unemployment in Spain fell"."""
    at = verb
    while t.at(at - 1) in AUXILIARIES or t.at(at - 1).endswith("ly") or t.at(at - 1) in ("not", "also"):
        at -= 1
        if t.low[at] == "to" and t.at(at - 1) not in ("is", "are"):
            return None  # who is "to spend" stands farther off
    found = _phrase_before(t, at)
    while found is not None:
        before = found[0] - (t.at(found[0] - 1) in DETERMINERS)
        if t.at(before - 1) not in PREPOSITIONS:
            break
        found = _phrase_before(t, before - 1)  # none: "In May the index fell" keeps its subject to itself
    if found is None or found[0] < floor or t.low[found[1] - 1] in PRONOUNS:
        return None
    verbal = any(is_past(t.low[i]) or "n't" in t.low[i] for i in range(*found))
    return None if verbal else found


def _phrase_before(t: Tokens, end: int) -> Range | None:
    """Return the noun phrase that ends before a token, without its determiner."""
    first = end
    while first > 0 and end - first < LONGEST and _is_part(t, first - 1):
        first -= 1
    return (first, end) if first < end and t.kind[first] != SIGN else None


def _is_part(t: Tokens, at: int) -> bool:
    if t.form[at] in "-‑":
        return t.glued(at)
    name = t.form[at] in ("US", "UN")
    return t.kind[at] in (WORD, NAME) and (name or t.low[at] not in STOPS | ENDS | HEDGES)


def _place(t: Tokens, start: int, end: int) -> str | None:
    """Return the name behind "in", "of" or "for" between two tokens: "Spain" of "unemployment in Spain"."""
    for i in range(start, end):
        first = i + 1 + (t.at(i + 1) == "the")
        if t.low[i] in ("in", "of", "for", "across") and t.is_capital(first):
            last = first
            while last < end and (t.is_capital(last) or t.kind[last] == NAME):
                last += 1
            return t.words(first, last) if last > first else None
    return None


def _object(draft: Draft, verb: int) -> str | None:
    """Return what the verb changes: "defence spending" of "raise defence spending by 9.4%"."""
    t = draft.t
    at = draft.first - 1
    if t.low[verb] not in CHANGE or t.at(at) not in ("by", "to", "from"):
        return None
    found = _phrase_before(t, at)
    if found is None or found[0] <= verb:
        found = None if found is None or found[1] <= verb + 1 else (verb + 1, found[1])
    return None if found is None else t.words(*found)


def _complement(draft: Draft, room: Room) -> str | None:
    """Return what belongs to the verb behind its figure: "on defence", "into the fund"."""
    t, at = draft.t, draft.last
    if draft.base is not None and t.at(at) == "of":
        at = next((i for i in range(at + 1, min(room.end, at + LONGEST)) if t.low[i] in OPENERS), len(t))
    if at >= room.end or t.low[at] not in OPENERS:
        return None
    return _until_end(t, at, room)


def _done_by(draft: Draft, room: Room) -> str | None:
    """Return what is said of a figure that is the subject: "contributed to the effort" of 41 nations."""
    t, at = draft.t, draft.last
    while at < room.end and (t.low[at] in AUXILIARIES - {"to"} or t.low[at].endswith("ly")):
        at += 1
    if at >= room.end or t.kind[at] != WORD or not (is_past(t.low[at]) or t.low[at] in BEING):
        return None
    return _until_end(t, at, room)


def _until_end(t: Tokens, first: int, room: Room) -> str | None:
    """Return the words from a token to the end of its phrase; None where another figure breaks it off."""
    last = first + 1
    while last < min(room.end, first + LONGEST_DEED):
        glued = t.form[last] in "-‑" and t.glued(last)
        if (t.kind[last] == SIGN and not glued and t.low[last] not in ("'s", "’s")) or t.low[last] in ENDS:
            break
        last += 1
    if last == room.ceiling < len(t) and t.low[last - 1] not in OPENERS | DETERMINERS:
        return None
    while last - 1 > first and (t.low[last - 1] in STOPS or t.low[last - 1] in ("'s", "’s")):
        last -= 1
    return t.words(first, last) if last - 1 > first or t.low[first] not in STOPS | OPENERS else None


def _continues(one: Draft, other: Draft) -> bool:
    """Say whether a figure goes on from the one before: "rose from 1.4% of GDP in 2020 to 1.9%"."""
    t = one.t
    base = one.base.lower().split() if isinstance(one.base, str) else []
    words = [w for i, w in enumerate(between(one, other), one.last) if t.kind[i] in (WORD, NAME)]
    return (
        _is_nounless(one)
        and _is_nounless(other)
        and len(between(one, other)) <= FAR
        and ";" not in between(one, other)
        and all(w in BROUGHT_BY or w in base for w in words)
    )


def _with_owner(t: Tokens, found: Range) -> str:
    """Return a phrase with whose it is: "Norland's army"."""
    owner = _phrase_before(t, found[0] - 1) if t.at(found[0] - 1) in ("'s", "’s") else None
    return t.words(found[0] if owner is None else owner[0], found[1])
