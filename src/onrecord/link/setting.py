"""What the rest of an article says of words with two meanings, and of bodies that a noun alone calls."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.link.known import DOUBTFUL, Piece, named_in
from onrecord.link.told import Told
from onrecord.reference.bodies import bodies
from onrecord.reference.rows import Organisation

DISTINCT = frozenset(
    ("alliance", "military alliance", "defence alliance", "defense alliance", "bloc", "world body")
)
"""Nouns of few bodies, so that the one named in an article is meant; "the group" may be any."""
MEMBERS = re.compile(
    r"(?:(?:the|\d+|some|most|many|all|several|other|european|eastern|western|new|existing|fellow) )*"
    r"member(?:s|(?: states| countries| nations))",
    re.I,
)


@dataclass(slots=True)
class Setting:
    """What the rest of the article says of words with two meanings; read when it is first needed."""

    text: str
    on: date | None
    named: tuple[Piece, ...] | None = None

    def names(self) -> tuple[Piece, ...]:
        """Return the lands and bodies that the article names without doubt."""
        if self.named is None:
            self.named = named_in(self.text, self.on)
        return self.named

    def settle(self, told: Told) -> str | None:
        """Return the one country that a phrase means here."""
        doubtful = len(told.codes) == 1 and any(
            row[1].partition("|")[0].lower() in DOUBTFUL for _, row in told.rows
        )
        if len(told.codes) == 1 and not doubtful:
            return told.code
        if not told.codes:
            return None
        fitting = told.codes & {code for piece in self.names() for code in piece.codes}
        return next(iter(fitting)) if len(fitting) == 1 else None


def body_called(setting: Setting, name: str) -> Organisation | None:
    """Return the one body of the article that a noun like "the alliance" calls."""
    noun = name.lower().removeprefix("the ")
    if noun not in DISTINCT:
        return None
    return _only([body for body in _organisations(setting) if noun in body.nouns])


def is_of_members(name: str) -> bool:
    """Say whether a phrase means members and does not say of what: "European members"."""
    return MEMBERS.fullmatch(name) is not None


def body_with_members(setting: Setting) -> Organisation | None:
    """Return the one body of the article whose members are countries."""
    listed = set(bodies())
    return _only(
        [body for body in _organisations(setting) if not listed.isdisjoint((body.name, body.acronym))]
    )


def _organisations(setting: Setting) -> set[Organisation]:
    return {body for piece in setting.names() for body in piece.bodies if isinstance(body, Organisation)}


def _only(found: list[Organisation]) -> Organisation | None:
    return found[0] if len(found) == 1 else None
