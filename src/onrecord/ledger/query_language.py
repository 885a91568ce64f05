"""The language of searches: words, "phrases", field:value, and a minus before what must not be there.

Nothing that a person types is an error. What looks like a field and is none, or has a value that its
field does not know, is searched for as words, and a hint says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from onrecord.ledger.fields import (
    FIELDS,
    Clause,
    Condition,
    Days,
    Match,
    Phrase,
    any_of,
    tagged,
    words_in,
)
from onrecord.ledger.words import words_of
from onrecord.terms.statement import ACTS

ALWAYS = Days()

Item = TypeVar("Item")

ANYWHERE = "{content source speaker}"
HINTS = 3
"""The most hints given: a pasted page may hold many colons."""

MOST = 200
"""Words, phrases and fields that count; SQLite bounds how large an expression can be."""

# A minus and a field's name count before a word or a quotation mark; a value may stand in marks.
_PIECE = re.compile(
    r"""(?P<minus>-(?=[^\s-]))?(?:(?P<field>[A-Za-z_]+):(?=[^\s:/]))?(?:"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”|(?P<bare>[^\s"“]+))"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search as it was understood."""

    phrases: tuple[Phrase, ...] = ()  # to be found, and highlighted
    wanted: tuple[Match, ...] = ()
    unwanted: tuple[Match, ...] = ()
    days: Days = ALWAYS
    conditions: tuple[tuple[Condition, bool], ...] = ()  # with whether it must hold
    hints: tuple[str, ...] = ()
    nothing: bool = False  # no statement can be meant: punctuation alone, or days that exclude each other

    @property
    def size(self) -> int:
        """How much is asked for."""
        return sum(map(len, (self.phrases, self.wanted, self.unwanted, self.conditions)))

    @property
    def match(self) -> str | None:
        """The query for the full-text index; None to match everything."""
        if not (self.phrases or self.wanted or self.unwanted):
            return None
        return matching(self)


class Piece(NamedTuple):
    """What stands between two blanks, or in quotation marks."""

    minus: bool
    field: str | None
    value: str
    quoted: bool
    whole: str


def understood(text: str, tables: Set[str] = frozenset()) -> Query:
    """Read what a person typed; `tables` are those of the ledger, for fields that need one."""
    query = Query()
    for piece in _pieces(text):
        longer = _with(query, piece, tables)
        if longer.size > MOST:
            query = replace(query, hints=(*query.hints, f"only the first {MOST} words count"))
            break
        query = longer
    asks = query.phrases or query.wanted or query.unwanted or query.conditions or query.days != ALWAYS
    return replace(query, nothing=True) if text.strip() and not asks else query


def narrowed(query: Query, name: str, value: str) -> Query:
    """Add a field that was given apart from the text; a value that means nothing excludes everything."""
    clause = FIELDS[name].read(value)
    return replace(query, nothing=True) if clause is None else _add(query, clause, minus=False)


def within(query: Query, days: Days) -> Query:
    """Narrow a query to days of publication."""
    both = Days(
        max((day for day in (query.days.since, days.since) if day), default=None),
        min((day for day in (query.days.until, days.until) if day), default=None),
    )
    is_empty = both.since is not None and both.until is not None and both.since > both.until
    return replace(query, days=both, nothing=query.nothing or is_empty)


def matching(query: Query, more: Iterable[Match] = (), less: Iterable[Match] = ()) -> str:
    """Return the query for the full-text index, with some more that must and must not match."""
    words = words_in(ANYWHERE, query.phrases)
    wanted = [*([words] if words else []), *query.wanted, *more]
    unwanted = [*query.unwanted, *less]
    expression = " AND ".join(match.expression for match in wanted or [_everything()])
    return f"({expression}) NOT {any_of(unwanted).expression}" if unwanted else expression


def phrases(text: str) -> list[Phrase]:
    """Return the words, and the phrases that stood in double quotation marks, that a text asks for."""
    return list(understood(text).phrases)


def _everything() -> Match:
    """Every statement has an act."""
    match = tagged("act", ACTS, " OR ")
    if match is None:
        raise AssertionError("there are no acts")
    return match


def _pieces(text: str) -> Iterator[Piece]:
    for match in _PIECE.finditer(text):
        straight, curly, bare = match.group("straight", "curly", "bare")
        value = next(part for part in (straight, curly, bare) if part is not None)
        yield Piece(bool(match["minus"]), match["field"], value, bare is None, match.group())


def _with(query: Query, piece: Piece, tables: Set[str]) -> Query:
    if piece.field is None:
        return _literal(query, piece.value, minus=piece.minus)
    known = FIELDS.get(piece.field.lower())
    if known is None:
        listed = ", ".join(FIELDS)
        return _not_meant(query, piece, f"no field is named {piece.field!r}; there are {listed}")
    if known.table is not None and known.table not in tables:
        return _not_meant(query, piece, f"{known.name!r} needs what this ledger does not hold yet")
    clause = _read(known.name, piece)
    if clause is None or (isinstance(clause, Days) and not _can_be(clause, piece.minus)):
        return _not_meant(query, piece, f"{known.name}: takes {known.wants}")
    return _add(query, clause, minus=piece.minus)


def _read(name: str, piece: Piece) -> Clause | None:
    """Read one value, or several parted by commas, any of which may hold."""
    read = FIELDS[name].read
    values = [piece.value] if piece.quoted else [value for value in piece.value.split(",") if value]
    clauses = [read(value) for value in values]
    if len(clauses) == 1:
        return clauses[0]
    matches = [clause for clause in clauses if isinstance(clause, Match)]
    return any_of(matches) if matches and len(matches) == len(clauses) else None


def _can_be(days: Days, minus: bool) -> bool:
    """Say whether what remains is one stretch of days: all but a month are two."""
    return not (minus and days.since and days.until)


def _add(query: Query, clause: Clause, *, minus: bool) -> Query:
    if isinstance(clause, Days):
        return within(query, _others(clause) if minus else clause)
    if isinstance(clause, Condition):
        return replace(query, conditions=_once(query.conditions, (clause, not minus)))
    if minus:
        return replace(query, unwanted=_once(query.unwanted, clause))
    return replace(query, wanted=_once(query.wanted, clause))


def _once(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    return items if item in items else (*items, item)


def _others(days: Days) -> Days:
    """Return the days before `since`, or after `until`."""
    one = timedelta(days=1)
    return Days(
        since=None if days.until is None else min(days.until, date.max - one) + one,
        until=None if days.since is None else max(days.since, date.min + one) - one,
    )


def _literal(query: Query, words: str, *, minus: bool) -> Query:
    """Search for words as they stand; one with punctuation inside is a phrase: "anti-war" is "anti war"."""
    phrase = tuple(word.folded for word in words_of(words))
    if not phrase:
        return query
    if minus:
        match = words_in(ANYWHERE, [phrase])
        return query if match is None else _add(query, match, minus=True)
    return replace(query, phrases=_once(query.phrases, phrase))


def _not_meant(query: Query, piece: Piece, why: str) -> Query:
    """Search for a piece as words, and say why."""
    if len(query.hints) < HINTS:
        shown = piece.whole if len(piece.whole) <= 40 else piece.whole[:39] + "…"
        query = replace(query, hints=(*query.hints, f"{shown!r} is searched for as words: {why}"))
    return _literal(query, f"{piece.field} {piece.value}", minus=piece.minus)
