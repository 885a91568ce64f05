"""He or she: what a name, its endings and the pronouns beside it tell of a person's gender."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.link.names import Name
from onrecord.link.referent import Referent
from onrecord.link.tables import words
from onrecord.link.tables.forms import HE, PREPOSITIONS, SHE
from onrecord.link.tables.given_names import EITHER, GIVEN, plain
from onrecord.link.tables.nouns import MEN, PERSONS, WOMEN
from onrecord.link.tables.women import FEMALE
from onrecord.link.tokens import Tokens

SURNAME_OF_WOMEN = re.compile(
    r"\w+dottir|\w{3,}(?:[oe]va|[sc]ka|skaya|skaia|tskaya)|\w{4,}(?:opoulou|aite|yte|iene)"
)
SURNAME_OF_MEN = re.compile(r"\w{2,}(?:opoulos|auskas|evicius)")
PATRONYMIC_OF_WOMEN = re.compile(r"\w{2,}(?:ovna|evna|ivna)")
PATRONYMIC_OF_MEN = re.compile(r"\w{2,}[oe]vi(?:ch|tch)|\w{2,}[oe]vych")
NOT_OF_WOMEN = words(
    "alaska canova casanova cordova esteva geneva genova nebraska terranova villanova villanueva"
)
"""Words that end like a Slavic woman's surname and are none."""
PARTS_OF_MEN = words("bin ibn ould")
PARTS_OF_WOMEN = words("bint binti binte begum kaur khatun thi devi kumari")
AWAY = 25
"""Tokens after a name among which a pronoun tells its gender."""
FAR = 60
"""Tokens of a sentence looked at where the name is the only person in it."""


def gender_of_name(name: str) -> str | None:
    """Return "m" or "f" where the given name tells, else where an ending of the others does."""
    parts = [word if word.isascii() else plain(word) for word in name.lower().split()]
    if len(parts) < 2:
        return _of_given(parts[0]) if parts else None
    if not _family_first(name):
        for part in parts[:-1]:
            gender = _of_given(part)
            if gender is not None:
                return gender
    return _of_endings(parts)


def _family_first(name: str) -> bool:
    """Whether the given name comes last: "Park Eun-mi", with a small letter after the hyphen."""
    last = name.split()[-1].partition("-")[2]
    return last[:1].islower()


def _of_given(word: str) -> str | None:
    if word in GIVEN:
        return None if word in EITHER else "f" if word in FEMALE else "m"
    first, _, rest = word.partition("-")
    if not rest:
        return None
    if first == "jean":  # Jean-Marie
        return "m"
    return _of_given(first) or _of_given(rest)


def _of_endings(parts: Sequence[str]) -> str | None:
    for part in parts[1:]:
        if part in PARTS_OF_WOMEN or PATRONYMIC_OF_WOMEN.fullmatch(part):
            return "f"
        if part in PARTS_OF_MEN or (part is not parts[-1] and PATRONYMIC_OF_MEN.fullmatch(part)):
            return "m"
    last = parts[-1].rpartition("-")[2]
    if SURNAME_OF_WOMEN.fullmatch(last) and last not in NOT_OF_WOMEN:
        return "f"
    return "m" if SURNAME_OF_MEN.fullmatch(last) else None


def gender_by_land(tokens: Tokens, referents: Sequence[Referent]) -> None:
    """Take an Icelandic "-sson" for a man, in texts that speak of Iceland; Swedish women bear it too."""
    unknown = [r for r in referents if r.kind == "person" and r.gender is None and r.name.endswith("sson")]
    if unknown and {"iceland", "icelandic", "reykjavik", "reykjavík"} & set(tokens.lower):
        for referent in unknown:
            referent.gender = "m"


def listen_for_gender(tokens: Tokens, names: Sequence[Name], of: Sequence[Referent]) -> None:
    """Let he and she that can only mean one person tell that person's gender.

    Heard are a pronoun right after a name, with no other name between; one in the same sentence, or
    first in the next, where nobody else has been spoken of. Votes that differ tell nothing.
    """
    if all(referent.gender is not None for referent in of if referent.kind == "person"):
        return
    votes: dict[int, Counter[str]] = {}
    for i, (name, referent) in enumerate(zip(names, of, strict=True)):
        if referent.kind != "person" or referent.gender is not None or tokens.quoted[name.first]:
            continue
        end = names[i + 1].before if i + 1 < len(names) else len(tokens)
        heard = _beside(tokens, name, end)
        if heard is None:
            heard = _alone(tokens, names, of, i)
        if heard is not None:
            votes.setdefault(referent.number, Counter())[heard] += 1
    for referent in of:
        found = votes.get(referent.number)
        if found and referent.gender is None:
            (most, count), *rest = found.most_common(2)
            referent.gender = most if not rest or count > 2 * rest[0][1] else None


def _beside(tokens: Tokens, name: Name, end: int) -> str | None:
    for at in range(name.last, min(end, name.last + AWAY)):
        if tokens.sentence[at] != tokens.sentence[name.first] or tokens.quoted[at]:
            break
        if tokens.lower[at] in HE or tokens.lower[at] in SHE:
            return "f" if tokens.lower[at] in SHE else "m"
    return None


def _alone(tokens: Tokens, names: Sequence[Name], of: Sequence[Referent], number: int) -> str | None:
    """Return what a later pronoun tells of the only person of its sentence and of those before it."""
    name, referent = names[number], of[number]
    sentence, paragraph = tokens.sentence[name.first], tokens.paragraph[name.first]
    before = tokens.lower[name.before - 1] if name.before else "."
    if before in PREPOSITIONS or _others_before(tokens, names, of, number):
        return None
    following = {n.first: r for n, r in zip(names[number + 1 : number + 8], of[number + 1 :], strict=False)}
    for at in range(name.last, min(len(tokens), name.last + FAR)):
        word = tokens.lower[at]
        far = tokens.sentence[at] > sentence + 1 or tokens.paragraph[at] != paragraph
        other = at in following and following[at] is not referent and _may_be_person(following[at])
        if far or other or (_is_somebody(tokens, at) and not _describes(tokens, name, at)):
            return None
        if not tokens.quoted[at] and (word in HE or word in SHE):
            return "f" if word in SHE else "m"
    return None


def _others_before(tokens: Tokens, names: Sequence[Name], of: Sequence[Referent], number: int) -> bool:
    """Whether the sentence, or the one before it in its paragraph, speaks of somebody else first."""
    name = names[number]
    for at in range(name.before - 1, max(-1, name.before - FAR), -1):
        if tokens.paragraph[at] != tokens.paragraph[name.first] or (
            tokens.sentence[at] < tokens.sentence[name.first] - 1
        ):
            break
        title = at + 1 == name.before
        if not title and (_is_somebody(tokens, at) or tokens.lower[at] in HE or tokens.lower[at] in SHE):
            return True
    return any(
        _may_be_person(referent) and referent is not of[number]
        for other, referent in _latest(names, of, number)
        if tokens.paragraph[other.first] == tokens.paragraph[name.first]
        and tokens.sentence[other.first] >= tokens.sentence[name.first] - 1
    )


def _latest(names: Sequence[Name], of: Sequence[Referent], number: int) -> Iterator[tuple[Name, Referent]]:
    for i in range(number - 1, max(-1, number - 8), -1):
        yield names[i], of[i]


def _may_be_person(referent: Referent) -> bool:
    return referent.kind == "person" or (
        referent.kind == "organisation" and referent.sureness < 1.0 and not referent.place
    )


def _is_somebody(tokens: Tokens, at: int) -> bool:
    """Whether a small word names one person: "his spokeswoman"."""
    word = tokens.lower[at]
    return tokens.form[at][0].islower() and (word in PERSONS or word in MEN or word in WOMEN)


def _describes(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a role word at a place stands in the name's own description: "Ana Rao, the trade minister,"."""
    if tokens.lower[name.last : name.last + 1] != [","]:
        return False
    between = tokens.form[name.last + 1 : at]
    return at - name.last < 8 and not any(word in ",;:" for word in between)
