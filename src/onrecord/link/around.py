"""The words around a name that may tell whom its bearer serves: "Ukraine's army chief", ", mayor of Kyiv"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.names import Name
from onrecord.link.roles import OPENING, STOPS, roles_of
from onrecord.link.tables import words
from onrecord.link.tables.forms import AUXILIARIES, RELATIVE, SPEECH
from onrecord.link.tables.nouns import BODIES, PERSONS
from onrecord.link.tokens import Tokens

OWNS = ("'s", "’s")
FAR = 9
"""Tokens before a name, and after its role, that are looked at."""
LOOSE = words(
    "affairs rights news sports armed outgoing leading ruling ousted retired acting united services"
)
"""Words that describe a role though they end as verbs do."""
VERBS = words(
    "beat became began did gave got had held hit left led lost made met put saw sent shot took went won"
)
"""Verbs that VERBAL does not show: in "Minister Ana Rao met Tom Berg" the minister is not Berg."""
VERBAL = ("ed", "ing", "ly", "s")
AFTER_ROLE = SPEECH | AUXILIARIES | RELATIVE | words("and but or when while after because as to by")


def descriptions(text: str, tokens: Tokens, name: Name) -> Iterator[str]:
    """Yield the noun phrases beside one mention of a name, the name itself left out."""
    first = _before(tokens, name.before)
    if first < name.first:
        yield text[tokens.start[first] : tokens.end[name.first - 1]]
    for role in roles_of(tokens, name):
        if role.first >= name.last:
            yield text[tokens.start[role.first] : tokens.end[_after(tokens, role.last) - 1]]
        elif role.last <= name.before and tokens.lower[role.last] in (",", *PREPOSED):
            owned = role.first > 0 and tokens.lower[role.first - 1] in OWNS
            start = _before(tokens, role.first - 1) if owned else role.first
            yield text[tokens.start[start] : tokens.end[name.before - 1]].rstrip(", ")


PREPOSED = words("of for at in")


def _before(tokens: Tokens, end: int) -> int:
    """Return where the words right before a name begin: "the Russian president's spokesman" Peskov."""
    first = end
    while (
        first > max(0, end - FAR) and tokens.sentence[first - 1] == tokens.sentence[min(end, len(tokens) - 1)]
    ):
        word, form = tokens.lower[first - 1], tokens.form[first - 1]
        if word in OWNS:
            if first < 2 or not _describes(tokens.form[first - 2], tokens.lower[first - 2]):
                return first
        elif not _describes(form, word):
            return first
        first -= 1
    return first


def _describes(form: str, word: str) -> bool:
    if not word[0].isalnum() or word in STOPS or word in OPENING or word in VERBS:
        return False
    plain = not word.endswith(VERBAL) or word.endswith("ss") or word in LOOSE
    return form[0].isupper() or word in PERSONS or word in BODIES or plain


def _after(tokens: Tokens, last: int) -> int:
    """Return where a role's own words end: "the governor of the Bank of Avalon, said"."""
    at = last
    while at < min(len(tokens), last + FAR):
        word = tokens.lower[at]
        if word in AFTER_ROLE or not (word[0].isalnum() or word in OWNS):
            break
        at += 1
    return at
