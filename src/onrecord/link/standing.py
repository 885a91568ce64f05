"""Where each actor stands: the country and sector that the text and the tables tell, or null.

In this order: what the words beside a name say ("Polish Foreign Minister"), the name of a body or a building,
a land that speaks for its government, and, for a person whose words leave something open, the dated table of
office-holders. Two that fit are none. `evidence` is the row that decided the country, or else the sector: of
"Polish Foreign Minister" the row of "Polish", since the role's own words stand in `role` for all to see.
Where no table spoke it stays what `link.actors` has, the mention that decided who is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from onrecord.link.around import descriptions
from onrecord.link.known import NAMES, known
from onrecord.link.offices import Held, held
from onrecord.link.referent import Referent
from onrecord.link.sectors import OFFICIAL
from onrecord.link.setting import Setting, body_called, body_with_members, is_of_members
from onrecord.link.tables.nouns import PERSONS
from onrecord.link.tokens import Tokens
from onrecord.link.told import Told, told
from onrecord.reference.rows import Evidence
from onrecord.terms.actor import Actor

MOST_MENTIONS = 12
"""Mentions of one actor whose words are read; news describes people early."""
FIRST_CLASS = OFFICIAL | {"ELI", "REB", "PRM"}
"""Sectors that are somebody's before what else he is called: a president is also a candidate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whose somebody is. `serves` and `is_` are rows, by which actors of one article find each other."""

    country: str | None = None
    sector: str | None = None
    role: str | None = None  # only where a table tells it and no words do
    serves: Evidence | None = None
    is_: Evidence | None = None  # the row of a body, or ("countries", code) of a land
    evidence: Evidence | None = None


def with_standings(
    text: str,
    published: str | None,
    tokens: Tokens,
    actors: Mapping[int, Actor],
    cast: Sequence[Referent],
    *,
    acting: Set[int] | None = None,
) -> dict[int, Actor]:
    """Return the actors with country, sector, role, of and evidence where they can be told.

    Args:
        text: The article's.
        published: Its ISO date, or date and time.
        tokens: Its tokens.
        actors: By the numbers of their referents.
        cast: All referents, by number.
        acting: The numbers of those who speak, decide or receive, so that a land stands for its
            government; None where all do.
    """
    setting = Setting(text, day_of(published))
    found = {
        number: _standing(setting, tokens, cast[number], cast, acts=acting is None or number in acting)
        for number in actors
    }
    served = _bodies(found, actors)
    return {
        number: replace(
            actor,
            country=found[number].country,
            sector=found[number].sector,
            role=actor.role or found[number].role,
            of=_of(found[number], actor, served),
            evidence=found[number].evidence or actor.evidence,
        )
        for number, actor in actors.items()
    }


def standing_in(text: str, first: int, end: int, published: str | None, *, acts: bool = False) -> Standing:
    """Code the noun phrase text[first:end], which need not be an actor of a statement.

    Args:
        text: The article or sentence, for words with two meanings.
        first: Where the phrase begins.
        end: Where it ends.
        published: The article's ISO date.
        acts: Whether it speaks, decides or receives, so that a land stands for its government.
    """
    setting = Setting(text, day_of(published))
    said = text[first:end]
    words = told(said, setting.on)
    if words.codes or words.head is not None:
        person = _name_behind(said, setting.on)
        return _of_person(setting, person, [words]) if person else _of_body(setting, [words], acts=acts)
    return _of_person(setting, said, [])


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO date, or date and time."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _name_behind(said: str, on: date | None) -> str:
    """Return the name that follows a role: "President Elias Hrawi"."""
    phrase = known(said, on)
    last = max((piece.last for piece in phrase.pieces), default=0)
    named = phrase.form[last:]
    return " ".join(named) if named and all(word[0].isupper() for word in named) else ""


def _standing(
    setting: Setting, tokens: Tokens, referent: Referent, cast: Sequence[Referent], *, acts: bool
) -> Standing:
    own = told(referent.name, setting.on)
    if own.alone in NAMES and _is_surname(referent.name, cast):
        return Standing()
    untold = not (own.codes or own.sector) and (own.head is None or is_of_members(referent.name))
    if referent.kind == "unnamed" and untold:
        return _of_noun(setting, referent.name)
    names = referent.names[:MOST_MENTIONS]
    if names and all(name.before and tokens.lower[name.before - 1] == "ethnic" for name in names):
        return Standing()  # "ethnic Turks" live elsewhere
    beside = [told(said, setting.on) for name in names for said in descriptions(setting.text, tokens, name)]
    if referent.kind == "person":  # "in Paris Ana Rao" tells of no country
        return _of_person(setting, referent.name, [words for words in beside if words.alone not in NAMES])
    if referent.kind == "group" and not referent.names and " and " in referent.name:
        return Standing()
    return _of_body(setting, [own, *beside], acts=acts)


def _is_surname(name: str, cast: Sequence[Referent]) -> bool:
    """Whether somebody in the article is called so: "Jordan" after "Michael Jordan"."""
    return any(other.kind == "person" and other.name.endswith(" " + name) for other in cast)


def _of_noun(setting: Setting, name: str) -> Standing:
    """Code "the alliance" by the one body of the article that is called so, and a bare surname."""
    if name[:1].isupper() and not is_of_members(name):
        return _of_person(setting, name, [])
    if is_of_members(name):
        row = body_with_members(setting)
        return (
            Standing()
            if row is None
            else Standing(country=row.code, serves=row.evidence, evidence=row.evidence)
        )
    row = body_called(setting, name)
    return Standing() if row is None else Standing(country=row.code, sector=row.sector, evidence=row.evidence)


def _of_person(setting: Setting, name: str, beside: Sequence[Told]) -> Standing:
    """Join what the words beside a person's name tell, then ask the office-holders for what is open."""
    code, by, agreed = _country(setting, beside)
    main = _main(beside)
    sector = main.sector if main is not None else None
    row = _office(setting, name, beside, code, main) if agreed and (code is None or sector is None) else None
    serves = next((words.serves for words in (*([main] if main else []), *beside) if words.serves), None)
    if row is None:
        by_sector = main.sector_by if main is not None else None
        return Standing(country=code, sector=sector, serves=serves, evidence=by or by_sector)
    return Standing(
        country=code or row.code,
        sector=sector or row.sector,
        role=row.office,
        serves=serves or row.serves,
        evidence=row.evidence,
    )


def _office(
    setting: Setting, name: str, beside: Sequence[Told], code: str | None, main: Told | None
) -> Held | None:
    """Ask the table, unless the words tell of an office that it would not know."""
    if main is not None and main.sector not in OFFICIAL | {"ELI"}:
        return None
    if any(words.unknown for words in beside):
        return None
    heads = [words.head for words in beside if words.head]
    head = main.head if main is not None else heads[0] if heads else None
    over = any(words.over for words in beside) if main is None else main.over
    return held(name, setting.on, code=code, head=head, over=over)


def _country(setting: Setting, beside: Iterable[Told]) -> tuple[str | None, Evidence | None, bool]:
    """Return the country that all phrases agree on, its row, and whether none of them disagrees."""
    code: str | None = None
    by: Evidence | None = None
    for words in beside:
        found = setting.settle(words)
        if words.codes and found is None:
            return None, None, False
        if found is not None and code is not None and found != code:
            return None, None, False
        if found is not None and code is None:
            code, by = found, words.row_of(found)
    return code, by, True


def _main(beside: Sequence[Told]) -> Told | None:
    """Return the phrase that tells the sector: an office first, else whatever is told first."""
    told = [words for words in beside if words.sector is not None]
    return next((words for words in told if words.sector in FIRST_CLASS), told[0] if told else None)


def _of_body(setting: Setting, phrases: Sequence[Told], *, acts: bool) -> Standing:
    """Code a body, a land or an unnamed one by its own words first, then by those beside its name."""
    own, beside = phrases[0], [words for words in phrases[1:] if words.head not in PERSONS]
    code, by, agreed = _country(setting, [own] if own.codes else [own, *beside])
    bare = own.alone in NAMES
    main = own if own.sector is not None or bare else _main(beside)
    sector = main.sector if main is not None and main.ends else None
    by_sector = main.sector_by if main is not None and main.ends else None
    if bare and acts and code is not None and sector is None:
        sector = "GOV" if by is not None and by[0].removeprefix("home:") == "aliases" else None
    if not acts and sector is None and own.alone in ("demonym", "demonyms"):
        sector, by_sector = "CVL", by  # "two Israelis" to whom something is done
    if own.unknown and code is None and agreed and own.head in GOVERNMENTS:
        row = held(own.unknown.removesuffix("'s").removesuffix("’s"), setting.on, code=None)
        if row is not None:
            return Standing(country=row.code, sector=sector, serves=row.serves, evidence=row.evidence)
    is_ = by if own.head is None and own.codes else None
    state = (bare and sector == "GOV") or (own.head in GOVERNMENTS and bool(own.codes))
    return Standing(
        country=code,
        sector=sector,
        serves=own.serves,
        is_=("countries", code) if state and code is not None else is_,
        evidence=by or by_sector,
    )


GOVERNMENTS = frozenset(("administration", "government", "cabinet", "regime"))


def _bodies(found: Mapping[int, Standing], actors: Mapping[int, Actor]) -> dict[Evidence, str]:
    """Return the actors that others may serve, by their rows; a state by its own name before its seat."""
    served: dict[Evidence, str] = {}
    order = sorted(found, key=lambda number: (actors[number].kind != "state", actors[number].mentions[0]))
    for number in order:
        standing = found[number]
        if standing.is_ is not None:
            served.setdefault(standing.is_, actors[number].id)
    return served


def _of(standing: Standing, actor: Actor, served: Mapping[Evidence, str]) -> str | None:
    """Return the actor that one serves: the body itself, else the state that it is a part of."""
    if standing.serves is None or standing.is_ is not None:
        return None
    body = served.get(standing.serves)
    if body is None and standing.country is not None and standing.sector in OFFICIAL:
        body = served.get(("countries", standing.country))
    return body if body != actor.id else None
