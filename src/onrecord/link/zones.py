"""A noun phrase cut up: who owns, what it is at heart, and what prepositions lead in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.link.known import Phrase, Piece
from onrecord.link.tables import words
from onrecord.link.tables.forms import AUXILIARIES, PREPOSITIONS, RELATIVE

SERVING = words("of for at with")
OF_STATES = words("official officials authority authorities leader leaders leadership negotiator negotiators")
"""Nouns that mean a government's where a country stands right before them: "Russian officials"."""
OWNS = ("'s", "’s", "'", "’")
ENDS = RELATIVE | AUXILIARIES | words('and but or when while after because , ; : ( ) — – " “ ”')
FITTING = words(
    "familiar close loyal responsible present aboard abroad there here alike de von van al bin del el"
)
"""Small words that may follow a head: "an official familiar with it", "President de Avila"."""


@dataclass(frozen=True, slots=True)
class Zones:
    """A phrase cut into what stands before an ending "'s", its core, and what prepositions lead in."""

    phrase: Phrase
    owner: tuple[Piece, ...]
    core: tuple[Piece, ...]
    tails: tuple[tuple[str, tuple[Piece, ...], int], ...]  # preposition, pieces, first token
    core_first: int
    core_last: int


def zones_of(phrase: Phrase) -> Zones:
    """Cut a phrase at its first comma, verb or "and" after a role; "Polish and Dutch farmers" stays whole."""
    covered = {at for piece in phrase.pieces for at in range(piece.first, piece.last)}
    end, tails, owns = len(phrase.form), list[tuple[str, int]](), 0
    for at, word in enumerate(phrase.lower):
        if at in covered:
            continue
        joins = word in ("and", "or") and not _has_role(phrase, at)
        if word in ENDS and not joins and word not in OWNS and (at > 0 or word in RELATIVE):
            end = at
            break
        if word.endswith("ing") and phrase.form[at][0].islower() and _ends_role(phrase, at):
            end = at  # "refugees fleeing the war"
            break
        if word in OWNS and not tails and (at + 1 < len(phrase.form) or not _has_role(phrase, at)):
            owns = at + 1
        elif word in PREPOSITIONS and at > 0:
            tails.append((word, at + 1))
    core_last = tails[0][1] - 1 if tails else end
    if core_last > owns and phrase.lower[core_last - 1] in OWNS:
        core_last -= 1
    edges = [first for _, first in tails[1:]]
    return Zones(
        phrase=phrase,
        owner=_within(phrase, 0, owns),
        core=_within(phrase, owns, core_last),
        tails=tuple(
            (word, _within(phrase, first, edge), first)
            for (word, first), edge in zip(tails, [*edges, end], strict=False)
        ),
        core_first=owns,
        core_last=core_last,
    )


def head_of(zones: Zones) -> Piece | None:
    """Return the last role of the core; what owns is no head: "the president's dog", nor "school" senior."""
    head = next((piece for piece in reversed(zones.core) if piece.role is not None), None)
    if head is None or head.last == zones.core_last:
        return head
    word, form = zones.phrase.lower[head.last], zones.phrase.form[head.last]
    follows = form[0].islower() and word not in FITTING and not word.endswith(("ing", "ed"))
    return None if follows and word not in OWNS and not _is_plural(zones, head) else head


def last_word(zones: Zones) -> str:
    """Return the core's last word, lower case."""
    return zones.phrase.lower[zones.core_last - 1] if zones.core_last else ""


def noun_of(head: Piece) -> str:
    """Return a role's noun in the singular, lower case; "" for what is no role."""
    return head.role.phrase.lower() if head.role is not None else ""


def names_in(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the lands and bodies."""
    return [piece for piece in pieces if piece.role is None]


def _has_role(phrase: Phrase, end: int) -> bool:
    return any(piece.role is not None and piece.last <= end for piece in phrase.pieces)


def _ends_role(phrase: Phrase, at: int) -> bool:
    return any(piece.role is not None and piece.last == at for piece in phrase.pieces)


def _within(phrase: Phrase, first: int, last: int) -> tuple[Piece, ...]:
    return tuple(piece for piece in phrase.pieces if first <= piece.first and piece.last <= last)


def _is_plural(zones: Zones, head: Piece) -> bool:
    plural = head.role.plural.lower().split()[-1] if head.role is not None else None
    return zones.phrase.lower[head.last - 1] == plural
