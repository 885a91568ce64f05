"""What the tables say of a figure. Silence is the default: a wrong confident verdict is the worst answer.

`docs/checks.md` has the rules; `reference/checks` has a file for each kind of figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from onrecord.reference.checks.aid import check_aid
from onrecord.reference.checks.claim import CONTEXT, Claim
from onrecord.reference.checks.economies import check_gdp, check_population
from onrecord.reference.checks.goals import check_goal
from onrecord.reference.checks.members import check_members
from onrecord.reference.checks.own import check_own
from onrecord.reference.own_tables import OwnTable, read_own
from onrecord.reference.registered import registered
from onrecord.reference.tables import home
from onrecord.reference.tracker import Tracker, read_tracker
from onrecord.terms.check import Check
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped
from onrecord.terms.span import Span

CHECKED = frozenset(("actual", "target", "demand", "pledge", "forecast"))
"""What is looked at; a figure that the source denies is let be."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that a user has registered; the package's own are always there."""

    tracker: Tracker | None = None
    own: tuple[OwnTable, ...] = ()


def load_tables() -> Tables:
    """Read the tables that are registered in ONRECORD_HOME, the newest version of each.

    Raises:
        TableChanged: A file is not the one that was registered.
        BadTable: A file cannot be read.
    """
    return _load(home())


def check(
    figure: Figure,
    text: str,
    sentence: Span,
    *,
    published: date | None,
    tables: Tables | None = None,
    named: str = "",
) -> Check | None:
    """Return what the tables say of a figure; None where none of them speaks to it.

    Args:
        figure: Its span lies in `text`.
        text: The article's.
        sentence: Where the figure's sentence stands.
        published: The article's day; without it nothing is checked, since every row has its time.
        tables: The user's; those of ONRECORD_HOME if not given.
        named: The words for the source of the statement that the figure stands in.
    """
    if published is None or figure.status not in CHECKED or (figure.low is None and figure.high is None):
        return None
    claim = Claim(
        figure=figure,
        sentence=sentence.of(text),
        start=figure.span.start - sentence.start,
        end=figure.span.end - sentence.start,
        before=text[max(0, sentence.start - CONTEXT) : sentence.start],
        published=published,
        named=named,
    )
    return _first(claim, load_tables() if tables is None else tables)


def check_all(
    figures: Iterable[tuple[Figure, Span, str]],
    text: str,
    *,
    published: date | None,
    tables: Tables | None = None,
) -> Iterator[Check | Dropped]:
    """Yield the checks of an article's figures, each given with its sentence and its source's words.

    Figures of an article without a day are given up together: every row has its time.
    """
    known = load_tables() if tables is None else tables
    for figure, sentence, named in figures:
        if published is None:
            yield Dropped(stage="check", why="undated: figures are not checked without a day of publication")
            return
        found = check(figure, text, sentence, published=published, tables=known, named=named)
        if found is not None:
            yield found


def _first(claim: Claim, tables: Tables) -> Check | None:
    """Ask the checkers in turn: the user's tables first, then whoever speaks to the narrower kind."""
    return (
        check_own(claim, tables.own) or check_aid(claim, tables.tracker) or check_goal(claim) or _facts(claim)
    )


def _facts(claim: Claim) -> Check | None:
    if claim.figure.status not in ("actual", "forecast"):
        return check_members(claim)  # how many there are now is no part of what they want
    return check_population(claim) or check_gdp(claim) or check_members(claim)


@lru_cache(maxsize=4)
def _load(home: str | None) -> Tables:
    """Read the newest version of each registered table."""
    if home is None:
        return Tables()
    newest = {entry.name: entry for entry in registered(Path(home))}
    tracker: Tracker | None = None
    own: list[OwnTable] = []
    for entry in newest.values():
        entry.verify()
        if entry.kind == "kiel":
            tracker = read_tracker(entry.folder)
        else:
            own.append(read_own(entry))
    return Tables(tracker, tuple(own))
