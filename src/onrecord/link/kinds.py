"""What sort of bearer a name has, and what the text calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.link.genders import gender_of_name
from onrecord.link.names import Name, is_body
from onrecord.link.referent import Referent
from onrecord.link.roles import roles_of
from onrecord.link.tables.forms import ARTICLES_ABROAD, COURTESY
from onrecord.link.tables.given_names import is_given
from onrecord.link.tables.nouns import BODIES, GOVERNING, MEN, PERSONS, WOMEN
from onrecord.link.tables.places import (
    COUNTRIES,
    DEMONYMS,
    HOUSES,
    PARTIES,
    PLACES,
    SEATS,
    SEATS_OR_SURNAMES,
)
from onrecord.link.tokens import Tokens
from onrecord.reference.countries import alias
from onrecord.reference.people import offices
from onrecord.terms.actor import ActorKind

HOLDS_OFFICE = 1.5
"""Weight of a surname in the table of office-holders: "Zelenskyy", with no first name in the whole text."""


def describe(tokens: Tokens, referents: Iterable[Referent]) -> None:
    """Settle each one's kind, gender and roles from all mentions together."""
    for referent in referents:
        titles = Counter(COURTESY[n.title] for n in referent.names if n.title in COURTESY)
        for name in referent.names[:60]:
            for role in roles_of(tokens, name):
                if len(referent.roles) < 16:
                    words = tokens.form[role.first : role.last]
                    said = " ".join(words).replace(" '", "'").replace(" ’", "’")
                    referent.roles.setdefault(role.noun, said)
        referent.kind = _kind(tokens, referent)
        if referent.kind == "person":
            nouns = "f" if WOMEN & referent.roles.keys() else "m" if MEN & referent.roles.keys() else None
            common = titles.most_common(1)
            referent.gender = common[0][0] if common else nouns or gender_of_name(referent.name)
        unfit = BODIES - PERSONS if referent.kind == "person" else PERSONS - BODIES
        referent.roles = {noun: said for noun, said in referent.roles.items() if noun not in unfit}
        referent.plural = referent.kind == "group"


def _kind(tokens: Tokens, referent: Referent) -> ActorKind:
    words = [word.lower() for word in referent.name.split()]
    whole = " ".join(words)
    if any(name.title is not None for name in referent.names):
        return "person"
    if whole in HOUSES or whole in SEATS or whole in SEATS_OR_SURNAMES:
        referent.place = whole not in HOUSES
        return "government"
    if len(words) > 1 and (words[-1] in GOVERNING or words[0] in ("ministry", "government")):
        return "government"
    if whole in COUNTRIES:
        return "state"
    if _is_people(referent.name.split()):
        return "group"
    score = _person_score(tokens, referent, words)
    if whole in PLACES or (score < 2.0 and not is_body(words) and _is_stood_in(tokens, referent.names)):
        referent.place, score = True, -2.0
    referent.sureness = abs(score)
    return "person" if score > 0 else "organisation"


def _is_people(words: Sequence[str]) -> bool:
    """Whether a name is a people's or a party's members: "Democrats", "Iraqi Kurds"."""
    last = words[-1]
    members = (
        PARTIES | DEMONYMS if len(words) == 1 else frozenset() if is_given(words[0].lower()) else DEMONYMS
    )
    listed = last.lower().removesuffix("s") in members
    peoples = (*alias(last), *alias(" ".join(words)))
    return last.endswith("s") and (listed or any(row.kind == "demonyms" for row in peoples))


def _is_stood_in(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Whether "in" stands before half of the mentions: then it is a place, table or none."""
    inside = sum(name.before > 0 and tokens.lower[name.before - 1] == "in" for name in names)
    return 2 * inside >= max(2, len(names))


def _person_score(tokens: Tokens, referent: Referent, words: list[str]) -> float:
    """Weigh the signs that a name is a person's (above 0) or a body's."""
    score = 1.0 if 2 <= len(words) <= 4 else -0.5 if len(words) > 4 else 0.0
    score -= 4.0 * is_body(words)
    given = is_given(words[0].partition("-")[0])
    score += 2.0 * (given and len(words) > 1) + 1.0 * given
    score += 2.0 * bool(PERSONS & referent.roles.keys()) - 1.5 * bool(
        (BODIES - PERSONS) & referent.roles.keys()
    )
    score += 2.0 * any(len(w) == 2 and w[1] == "." for w in words[1:])
    acronym = referent.name.replace(".", "")
    score -= (
        2.5
        * any(len(w) > 2 and w.replace(".", "").isupper() for w in referent.name.split())
        * (len(words) > 1)
    )
    score -= 2.0 * (acronym.isupper() and " " not in acronym and len(acronym) < 7)
    score -= 1.0 * any(ch.isdigit() or ch in "&/." for ch in referent.name[:-1]) * (len(words) == 1)
    score -= 4.0 * (len(words) > 1 and words[0] in ARTICLES_ABROAD)
    if len(words) > 1 and not given and not PERSONS & referent.roles.keys():
        score -= 2.0 * _is_always_whole(referent)
    says = 0.0
    for name in referent.names[:12]:
        before = tokens.lower[name.before - 1] if name.before else ""
        after = tokens.lower[name.last] if name.last < len(tokens) else ""
        score -= 1.5 * (before == "the" and len(words) < 4)
        score += 1.5 * (after == "who") - 1.5 * (after == "which")
        score -= 0.3 * (before in ("in", "at", "on"))
        says += 0.4 * (after in ("said", "says", "told"))
    score += HOLDS_OFFICE * (len(words) == 1 and bool(offices(referent.name)))
    return score + min(says, 1.2)


def _is_always_whole(referent: Referent) -> bool:
    """Whether a name is always given whole; a person's comes back as a surname."""
    return len(referent.names) > 1 and all(len(name.words) > 1 for name in referent.names)
