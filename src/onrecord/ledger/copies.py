"""Copies and versions: which articles belong together, and which of their statements count elsewhere.

A group of copies has a head: the article published first, of the same moment the longest. Its statements
count; those of the others count only where nobody before them says the same. Nothing is merged: `copy_of`
of an article and `copied_from` of a statement are all that is written, and both can be taken back.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from onrecord.language.sentences import sentences_around
from onrecord.ledger.answers import Relative
from onrecord.ledger.places import LAST, UNDATED, first_place
from onrecord.ledger.recall import findings_of, text_of
from onrecord.ledger.rollups import recounted
from onrecord.ledger.sql import query, stored
from onrecord.ledger.words import folded
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

COMMON = 64
"""Articles of different groups that may share a run; one that more share is a standing paragraph's."""

LEAST_SHARED = 2
"""Runs shared by articles that are compared in full."""

COMPARED = 4
"""Articles that a new one is compared with in full at most, those that share most with it."""

_URL = re.compile(r"https?://(?:www\.)?([^\s#?]+)(\?[^\s#]*)?(?:#\S*)?", re.IGNORECASE)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_\w+|ref|cmp|ocid|at_\w+|smid|ito)=.*", re.IGNORECASE)

Words = tuple[str, ...]


class CopyRules(Protocol):
    """What tells copies; link.copies is one."""

    def sample(self, text: str, /) -> list[int]:
        """Return numbers below 2**32 that a copy of the text is likely to share some of."""

    def copied(self, text: str, other: str, /) -> float:
        """Return how much of one text stands in the other; 0.0 where that makes no copy."""

    def same_words(self, words: Sequence[str], other: Sequence[str], /) -> bool:
        """Say whether two statements of two copies are one."""


def address_of(origin: str) -> str | None:
    """Return what stays the same in the URLs of one page; None where the origin is no URL.

    Scheme, "www.", a last slash, the fragment, and the marks of campaigns do not count.
    """
    match = _URL.fullmatch(origin.strip())
    if match is None:
        return None
    wanted = [part for part in (match[2] or "?")[1:].split("&") if part and not _TRACKING.fullmatch(part)]
    host, slash, path = match[1].rstrip("/").partition("/")
    return host.lower() + slash + path + ("?" + "&".join(sorted(wanted)) if wanted else "")


def place(db: sqlite3.Connection, row: int, article: Article, rules: CopyRules) -> None:
    """Find the group and the earlier versions of an article that has just been written."""
    address = address_of(article.origin)
    db.execute(query("set_address"), {"row": row, "address": stored(address)})
    numbers = rules.sample(article.text)
    holders = {number: _holders(db, number) for number in numbers}
    head = article.copy_of or _head_of_copies(db, article, holders, rules)
    group = _members(db, head) if head else []
    known = {member["row"] for member in group}
    fresh = [n for n, rows in holders.items() if len(rows) < COMMON and known.isdisjoint(rows)]
    db.executemany(query("add_run"), [{"number": number, "article": row} for number in fresh])
    if head is not None and article.copy_of is None:
        db.execute(query("set_copy_of"), {"row": row, "head": stored(head)})
        if _crown(db, head) != head:
            with recounted(db, relatives(db, row)):
                mark(db, row, rules)
            return
    others = relatives(db, row)
    if others:
        with recounted(db, [row]):
            _mark_one(db, row, [other for other in others if other != row], rules)


def relatives(db: sqlite3.Connection, row: int) -> list[int]:
    """Return the rows of an article's group and versions, itself among them: the head, then as they came.

    An article that has neither has no relatives.
    """
    head = _head(db, row)
    members = _members(db, head)
    first = [member["row"] for member in members if member["id"] == head and len(members) > 1]
    address = db.execute(query("address_of"), {"row": row}).fetchone()["address"]
    versions = [] if address is None else db.execute(query("versions_at"), {"address": stored(address)})
    rest = {member["row"] for member in (*members, *versions)} - set(first)
    ordered = [*first, *sorted(rest)]
    return ordered if len(ordered) > 1 else []


def told(db: sqlite3.Connection, row: int) -> list[Relative]:
    """Return an article's relatives as they are shown."""
    ordered = relatives(db, row)
    if not ordered:
        return []
    head = _head(db, row)
    members = {member["row"]: member for member in _members(db, head)}
    address = db.execute(query("address_of"), {"row": row}).fetchone()["address"]
    versions = [] if address is None else db.execute(query("versions_at"), {"address": stored(address)})
    at_address = {version["row"]: version for version in versions}
    return [
        Relative(
            id=one["id"],
            outlet=one["publisher"] or one["origin"],
            published=one["published"],
            version=other in at_address,
            head=one["id"] == head and len(members) > 1,
        )
        for other in ordered
        for one in [members.get(other) or at_address[other]]
    ]


def mark(db: sqlite3.Connection, row: int, rules: CopyRules) -> None:
    """Decide anew, for an article and its relatives, which statements count; who calls keeps the counts."""
    ordered = relatives(db, row)
    for one in ordered or [row]:
        db.execute(query("clear_copied"), {"article": one})
        db.execute(query("clear_copied_events"), {"article": one})
        db.execute(query("clear_copied_figures"), {"article": one})
    for number, one in enumerate(ordered):
        _mark_one(db, one, ordered[:number], rules)


def join(db: sqlite3.Connection, row: int, other: int, rules: CopyRules | None) -> None:
    """Make two articles one group, with all their copies."""
    heads = [_head(db, one) for one in (row, other)]
    if heads[0] == heads[1]:
        return
    for member in _members(db, heads[0]):
        db.execute(query("set_copy_of"), {"row": member["row"], "head": stored(heads[1])})
    _crown(db, heads[1])
    if rules is not None:
        with recounted(db, relatives(db, row)):
            mark(db, row, rules)


def part(db: sqlite3.Connection, row: int, other: int, rules: CopyRules | None) -> None:
    """Take one of two articles out of the group that they share: the one that is not its head."""
    head = _head(db, row)
    if head != _head(db, other):
        return
    members = {int(member["row"]): str(member["id"]) for member in _members(db, head)}
    leaves = other if members[row] == head else row
    db.execute(query("set_copy_of"), {"row": leaves, "head": None})
    if rules is not None:
        rest = row if leaves == other else other
        with recounted(db, {leaves, rest, *relatives(db, leaves), *relatives(db, rest)}):
            mark(db, leaves, rules)
            mark(db, rest, rules)


def _head(db: sqlite3.Connection, row: int) -> str:
    return str(db.execute(query("group_of"), {"row": row}).fetchone()["head"])


def _holders(db: sqlite3.Connection, number: int) -> list[int]:
    rows = db.execute(query("articles_with_run"), {"number": number, "most": COMMON})
    return [int(row["article"]) for row in rows]


def _head_of_copies(
    db: sqlite3.Connection, article: Article, holders: dict[int, list[int]], rules: CopyRules
) -> str | None:
    """Return the head of the group that an article belongs to."""
    shared = Counter(row for rows in holders.values() if len(rows) < COMMON for row in rows)
    likely = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPARED]
    best, head = 0.0, None
    for candidate, number in likely:
        if number < min(LEAST_SHARED, len(holders)):
            break
        text = text_of(db, candidate)
        share = rules.copied(article.text, text)
        if share > best:
            best, head = share, candidate
    return None if head is None else _head(db, head)


def _members(db: sqlite3.Connection, head: str) -> list[sqlite3.Row]:
    return db.execute(query("group_members"), {"head": stored(head)}).fetchall()


def _crown(db: sqlite3.Connection, head: str) -> str:
    """Make the article that was published first the head of its group; return its id."""
    members = _members(db, head)
    new = str(min(members, key=lambda member: _rank(db, member))["id"])
    if new != head:
        for member in members:
            copy_of = None if member["id"] == new else stored(new)
            db.execute(query("set_copy_of"), {"row": member["row"], "head": copy_of})
    return new


def _rank(db: sqlite3.Connection, member: sqlite3.Row) -> tuple[int, int, str]:
    moment = first_place(member["published"])
    size = len(text_of(db, member["row"]))
    return (LAST if moment == UNDATED else moment, -size, member["id"])


def _mark_one(db: sqlite3.Connection, row: int, before: Sequence[int], rules: CopyRules) -> None:
    """Mark what an article repeats of the articles before it."""
    ours = _findings(db, row)
    told = [saying for other in before for saying in _counted(db, other)]
    statements, figures = _sayings(ours), _tellings(ours)
    places = {found["id"]: found["place"] for found in _statements(db, row)}
    repeated: dict[str, int] = {}
    for id, words in statements.items():
        said = next((place for place, other in told if _agree(words, other, rules)), None)
        if said is not None:
            repeated[id] = said
    _keep_outer(ours.statements, repeated)
    rows = [{"place": places[id], "original": original} for id, original in repeated.items()]
    db.executemany(query("set_copied"), rows)
    known = {telling for other in before for telling in _tellings(_findings(db, other)).values()}
    copied = [
        figure.id
        for figure in ours.figures
        if figure.asserted_by in repeated or (figure.asserted_by is None and figures[figure.id] in known)
    ]
    db.executemany(query("set_copied_figure"), [{"id": stored(id)} for id in copied])
    acts = {act for other in before for act in _acts(_findings(db, other)).values()}
    same = [
        event.id
        for event in ours.events
        if event.asserted_by in repeated or (event.asserted_by is None and _acts(ours)[event.id] in acts)
    ]
    db.executemany(query("set_copied_event"), [{"id": stored(id)} for id in same])


def _keep_outer(statements: Iterable[Statement], repeated: dict[str, int]) -> None:
    """Let a statement count if one that is nested in it does: nobody may seem to say it unattributed."""
    outer = {statement.id: statement.nested_in for statement in statements}
    for id in [id for id in outer if id not in repeated]:
        above = outer[id]
        while above is not None and repeated.pop(above, None) is not None:
            above = outer.get(above)


def _agree(left: tuple[bool, Words], right: tuple[bool, Words], rules: CopyRules) -> bool:
    return left[0] == right[0] and rules.same_words(left[1], right[1])


def _counted(db: sqlite3.Connection, row: int) -> Iterator[tuple[int, tuple[bool, Words]]]:
    """Yield place and words of each statement of an article that counts there."""
    places = {found["id"]: found["place"] for found in _statements(db, row) if found["copied_from"] is None}
    if places:  # else the text is not needed
        for id, words in _sayings(_findings(db, row)).items():
            if id in places:
                yield places[id], words


def _sayings(findings: Findings) -> dict[str, tuple[bool, Words]]:
    """Return, by id, whether a statement is negated, and the folded words of its content."""
    text = findings.article.text
    return {
        one.id: (one.negated, tuple(folded(span.of(text) for span in one.content).split()))
        for one in findings.statements
    }


def _tellings(findings: Findings) -> dict[str, tuple[object, ...]]:
    """Return, by id, what a figure tells."""
    text = findings.article.text
    return {
        one.id: (folded([one.span.of(text)]), one.low, one.high, one.unit, one.status)
        for one in findings.figures
    }


def _statements(db: sqlite3.Connection, row: int) -> list[sqlite3.Row]:
    return db.execute(query("standing_of_article"), {"article": row}).fetchall()


def _findings(db: sqlite3.Connection, row: int) -> Findings:
    return findings_of(db, db.execute(query("article"), {"row": row}).fetchone())


def _acts(findings: Findings) -> dict[str, Words]:
    """Return, by id, what an event tells: type, factuality, and the sentence of its trigger."""
    text = findings.article.text
    return {
        one.id: (
            one.type,
            one.factuality,
            folded([sentences_around(text, Span(one.trigger[0].start, one.trigger[-1].end)).of(text)]),
        )
        for one in findings.events
    }
