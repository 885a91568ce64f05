"""Whom a question about events means: a land by code or name, a body or a person by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.ledger.words import folded
from onrecord.reference.bodies import names_of, organisation
from onrecord.reference.countries import alias, country
from onrecord.terms.actor import Actor

NO_LAND = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))
"""What PLOVER has in the place of a country's code."""

FURTHEST = 4
"""Steps from an actor to whom he serves, and whom that one serves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who is asked for. An actor is meant by its country's code, or by its name or that of whom it serves."""

    code: str | None  # ISO 3166 alpha-3, or PLOVER's IGO, EUR, ...
    names: tuple[str, ...]  # folded; the words of one of them must all be in the actor's name

    def means(self, actor: Actor, actors: Mapping[str, Actor]) -> bool:
        """Say whether an actor of an article is asked for."""
        if self.code is not None and actor.country == self.code:
            return True
        one: Actor | None = actor
        for _ in range(FURTHEST):
            if one is None:
                return False
            if self.code is None and self._is_named(one):
                return True
            one = actors.get(one.of or "")
        return False

    def _is_named(self, actor: Actor) -> bool:
        words = f" {folded([actor.name])} "
        return any(f" {name} " in words for name in self.names)


def party_of(asked: str) -> Party:
    """Return whom a person means by "RUS", "Russia", "NATO" or "Sikorski"."""
    words = asked.strip()
    is_code = len(words) == 3 and words.isupper() and (country(words) or not organisation(words))
    if words in NO_LAND or is_code:
        return Party(code=words, names=())
    lands = {row.country for row in alias(words) if row.kind == "name"}
    if len(lands) == 1:
        land = country(lands.pop())
        return Party(code=land.code if land else None, names=(folded([words]),))
    bodies = [name for row in organisation(words) for name in names_of(row)]
    return Party(code=None, names=tuple(dict.fromkeys(folded([name]) for name in (words, *bodies))))
