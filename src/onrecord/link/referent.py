"""Somebody or some body that a text speaks of, while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.link.names import Name
from onrecord.terms.actor import ActorKind


@dataclass(slots=True)
class Referent:
    """One bearer of names, or of a description; filled while the text is read."""

    number: int
    name: str
    kind: ActorKind
    gender: str | None = None  # "m", "f", None where nothing tells
    plural: bool = False
    place: bool = False
    thing: bool = False  # described, and no person: a letter, a company
    roles: dict[str, str] = field(default_factory=dict)  # noun -> the words it stood in
    words: frozenset[str] = frozenset()  # of the name, lower case
    count: int = 0
    names: list[Name] = field(default_factory=list)
    sureness: float = 2.0  # that the kind is right; under 1 either kind of pronoun may mean it
