"""What sort of bearer a name has, which gender, and what the text calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.link.names import Name, is_body
from onrecord.link.referent import Referent
from onrecord.link.roles import roles_of
from onrecord.link.tables.forms import COURTESY, HE, SHE
from onrecord.link.tables.given_names import EITHER, FEMALE, GIVEN
from onrecord.link.tables.nouns import BODIES, MEN, PERSONS, WOMEN
from onrecord.link.tables.places import COUNTRIES, DEMONYMS, HOUSES, PARTIES, PLACES, SEATS
from onrecord.link.tokens import Tokens
from onrecord.terms.actor import ActorKind


def gender_of_name(name: str) -> str | None:
    """Return "m" or "f" where the given name tells."""
    words = name.lower().split()
    if len(words) < 2:
        return None
    for word in words[:-1]:
        given = word.split("-")[0]
        if given in GIVEN and given not in EITHER:
            return "f" if given in FEMALE else "m"
    return None


def describe(tokens: Tokens, referents: Iterable[Referent]) -> None:
    """Settle each one's kind, gender and roles from all mentions together."""
    for referent in referents:
        titles = Counter(COURTESY[n.title] for n in referent.names if n.title in COURTESY)
        for name in referent.names[:60]:
            for role in roles_of(tokens, name):
                if len(referent.roles) < 16:
                    words = tokens.form[role.first : role.last]
                    referent.roles.setdefault(role.noun, " ".join(words))
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
    if whole in HOUSES or whole in SEATS:
        referent.place = whole in SEATS
        return "government"
    if whole in COUNTRIES:
        return "state"
    if len(words) == 1 and words[0].endswith("s") and words[0][:-1] in PARTIES | DEMONYMS:
        return "group"
    score = _person_score(tokens, referent, words)
    if whole in PLACES or (score < 2.0 and not is_body(words) and _is_stood_in(tokens, referent.names)):
        referent.place, score = True, -2.0
    referent.sureness = abs(score)
    return "person" if score > 0 else "organisation"


def _is_stood_in(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Whether "in" stands before half of the mentions: then it is a place, table or none."""
    inside = sum(name.before > 0 and tokens.lower[name.before - 1] == "in" for name in names)
    return 2 * inside >= max(2, len(names))


def _person_score(tokens: Tokens, referent: Referent, words: list[str]) -> float:
    """Weigh the signs that a name is a person's (above 0) or a body's."""
    score = 1.0 if 2 <= len(words) <= 4 else -0.5 if len(words) > 4 else 0.0
    score -= 4.0 * is_body(words)
    score += 2.0 * (words[0] in GIVEN and len(words) > 1) + 1.0 * (words[0] in GIVEN)
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
    for name in referent.names[:12]:
        before = tokens.lower[name.before - 1] if name.before else ""
        after = tokens.lower[name.last] if name.last < len(tokens) else ""
        score -= 1.5 * (before == "the" and len(words) < 4)
        score += 1.5 * (after == "who") - 1.5 * (after == "which")
        score -= 0.3 * (before in ("in", "at", "on"))
        score += 0.4 * (after in ("said", "says", "told"))
    return score


def listen_for_gender(tokens: Tokens, names: Sequence[Name], of: Sequence[Referent]) -> None:
    """Let he and she that follow a name at once, with no other name between, tell its gender."""
    votes: dict[int, Counter[str]] = {}
    for i, (name, referent) in enumerate(zip(names, of, strict=True)):
        if referent.kind != "person" or referent.gender is not None or tokens.quoted[name.first]:
            continue
        end = names[i + 1].before if i + 1 < len(names) else len(tokens)
        for at in range(name.last, min(end, name.last + 25)):
            if tokens.sentence[at] != tokens.sentence[name.first] or tokens.quoted[at]:
                break
            if tokens.lower[at] in HE or tokens.lower[at] in SHE:
                votes.setdefault(referent.number, Counter())["f" if tokens.lower[at] in SHE else "m"] += 1
                break
    for referent in of:
        if referent.number in votes and referent.gender is None:
            referent.gender = votes[referent.number].most_common(1)[0][0]
