"""The cast of an article: its names gathered into those who bear them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.words import Words
from onrecord.link.bearers import Bearers, key_of
from onrecord.link.genders import gender_by_land, listen_for_gender
from onrecord.link.kinds import describe
from onrecord.link.names import Name, find_names
from onrecord.link.referent import Referent
from onrecord.link.tokens import Tokens, tokenise
from onrecord.terms.actor import ActorKind


@dataclass(slots=True)
class Cast:
    """Everybody named, and who each name mention means."""

    tokens: Tokens
    referents: list[Referent]
    names: list[Name]  # in text order, only those that mean somebody
    of: list[Referent]  # one for each name
    bearers: Bearers

    def between(self, first: int, last: int) -> list[tuple[Name, Referent]]:
        """Return the names that stand wholly in tokens [first, last), in order."""
        at = bisect_left(self.names, first, key=lambda name: name.first)
        found = []
        while at < len(self.names) and self.names[at].last <= last:
            found.append((self.names[at], self.of[at]))
            at += 1
        return found

    def called(self, words: Sequence[str]) -> Referent | None:
        """Return who bears a name that stands where capitals tell nothing: in a headline."""
        name = Name(0, 0, tuple(words), None, 0, True)
        if len(words) > 1:
            return self.bearers.full.get(key_of(name))
        return self.bearers.find(name) if words else None

    def add(self, name: str, kind: ActorKind, *, plural: bool = False, gender: str | None = None) -> Referent:
        """Take in one more, who is described and not named."""
        words = frozenset(name.lower().split())
        referent = Referent(len(self.referents), name, kind, gender, plural=plural, words=words)
        self.referents.append(referent)
        return referent


def cast_of(text: str, split: Words | None = None) -> Cast:
    """Read the names of a text and gather them."""
    tokens = tokenise(text, split)
    names = find_names(tokens)
    bearers = Bearers(tokens)
    for name in names:
        if len(name.words) > 1:
            bearers.add_long(name)
    kept: list[Name] = []
    of: list[Referent] = []
    for name in names:
        referent = bearers.find(name)
        if referent is not None:
            kept.append(name)
            of.append(referent)
            referent.names.append(name)
            referent.count += 1
    describe(tokens, bearers.referents)
    gender_by_land(tokens, bearers.referents)
    listen_for_gender(tokens, kept, of)
    return Cast(tokens, bearers.referents, kept, of, bearers)
