"""The ledger: the only thing of the package that changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from onrecord.ledger import intake, recall
from onrecord.ledger.answers import ActorFound, Added, Hit, StatementFound, Stats
from onrecord.ledger.connection import connect, said_plainly
from onrecord.ledger.event_search import EventFound, EventQuestion, search_events
from onrecord.ledger.migrate import check_version, migrate
from onrecord.ledger.search import Question, search
from onrecord.ledger.sql import query, stored
from onrecord.terms.errors import AmbiguousId, LedgerReadOnly
from onrecord.terms.findings import Dropped, Findings

Kind = Literal["article", "statement", "actor", "event"]
Found = Findings | StatementFound | ActorFound | EventFound

CANDIDATES = 6
"""Ids named when the beginning of an id is not enough."""


class Ledger:
    """An open ledger: articles, what they state, and what was let go.

    Other processes may read it meanwhile, and write between two calls. Use it as a context manager,
    and in the thread that opened it.
    """

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the ledger at `path`; unless `read_only`, make it if need be, and bring it up to date.

        Raises:
            NoLedger, NotALedger, LedgerTooNew, LedgerTooOld, LedgerReadOnly, LedgerBusy: each says
                what is wrong with the file and what to do.
        """
        if not read_only:
            _make_folder(path)
        db = connect(path, read_only=read_only)
        try:
            check_version(db, path, read_only=read_only)
            if not read_only:
                migrate(db, path)
        except BaseException:
            db.close()
            raise
        return cls(path, db)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, findings: Findings) -> Added:
        """Store one article with all that was found in it, or nothing of it.

        An article that is already there stays as it is. So does one that has the same id and another
        text: the newcomer is let go, and the ledger keeps a `dropped` row that says so.
        """
        intake.check(findings)
        article = findings.article
        with self._writing():
            known = self._sha256_of(article.id)
            if known is None:
                intake.write(self._db, findings)
                return Added(
                    outcome="new",
                    statements=len(findings.statements),
                    actors=len(findings.actors),
                    dropped=len(findings.dropped),
                )
            if known == article.sha256:
                return Added(outcome="known")
            why = (
                f"id_taken: {article.id} stands for another text in this ledger "
                f"(sha256 {known[:12]}, not {article.sha256[:12]})"
            )
            is_new = intake.write_dropped(
                self._db, Dropped(stage="ledger", why=why, origin=article.origin), article=None
            )
            return Added(outcome="clash", dropped=int(is_new))

    def add_dropped(self, dropped: Dropped) -> bool:
        """Store something let go before it became an article; False if it is known already."""
        with self._writing():
            return intake.write_dropped(self._db, dropped)

    def has(self, article_id: str) -> str | None:
        """Return the sha256 of the text stored under an article's whole id; None if there is none."""
        with said_plainly(self.path):
            return self._sha256_of(article_id)

    def search(
        self,
        words: str = "",
        *,
        speaker: str | None = None,
        since: date | None = None,
        until: date | None = None,
        act: str | None = None,
        limit: int = 20,
    ) -> list[Hit]:
        """Return the newest statements that hold all the words, at most `limit`.

        Case, accents and punctuation do not count; words in double quotation marks must stand together.
        Searched are a statement's content, the words for its source, and its speaker's name.

        Args:
            words: What to look for; empty to look for nothing but what follows.
            speaker: Words that must all stand in the source or the speaker's name.
            since: The first day of publication wanted.
            until: The last one.
            act: One of terms.statement.ACTS.
            limit: The most statements wanted.
        """
        question = Question(words=words, speaker=speaker, since=since, until=until, act=act, limit=limit)
        with said_plainly(self.path):
            return search(self._db, question)

    def events(self, question: EventQuestion) -> list[EventFound]:
        """Return the newest events that a question asks for, each with its article."""
        with said_plainly(self.path):
            return search_events(self._db, question)

    def find(self, id: str) -> Found | None:
        """Return what an id, or the first six characters or more of one, stands for.

        Raises:
            AmbiguousId: Several ids begin like this.
        """
        return self._found(id, None)

    def article(self, id: str) -> Findings | None:
        """Return an article with all that was found in it; `id` as in `find`."""
        found = self._found(id, "article")
        return found if isinstance(found, Findings) else None

    def statement(self, id: str) -> StatementFound | None:
        """Return a statement in its article; `id` as in `find`."""
        found = self._found(id, "statement")
        return found if isinstance(found, StatementFound) else None

    def actor(self, id: str) -> ActorFound | None:
        """Return an actor with what it says; `id` as in `find`."""
        found = self._found(id, "actor")
        return found if isinstance(found, ActorFound) else None

    def findings(self) -> Iterator[Findings]:
        """Yield everything, an article at a time: by date as printed, then id; those without a date first.

        What is added while this runs may or may not be in it.
        """
        with said_plainly(self.path):
            for row in self._db.execute(query("articles_in_order")):
                yield recall.findings_of(self._db, row)

    def stats(self) -> Stats:
        """Count what is there."""
        with said_plainly(self.path):
            self._db.execute("begin")  # all counts from the same moment
            try:
                counts = self._db.execute(query("counts")).fetchone()
                return Stats(
                    dropped=self._count("count_dropped"),
                    acts=self._count("count_acts"),
                    publishers=self._count("count_publishers"),
                    made_by=self._count("count_makers"),
                    **{name: counts[name] for name in counts.keys()},  # noqa: SIM118 (a Row is no dict)
                )
            finally:
                self._db.execute("commit")

    def _count(self, name: str) -> dict[str, int]:
        return {row["name"]: row["number"] for row in self._db.execute(query(name))}

    def _sha256_of(self, article_id: str) -> str | None:
        row = self._db.execute(query("sha256_of_article"), {"id": stored(article_id)}).fetchone()
        return None if row is None else str(row["sha256"])

    def _found(self, id: str, kind: Kind | None) -> Found | None:
        with said_plainly(self.path):
            row = self._candidate(id, kind)
            if row is None:
                return None
            article = self._db.execute(query("article"), {"row": row["article"]}).fetchone()
            findings = recall.findings_of(self._db, article)
        return PICKS[row["kind"]](findings, row["id"])

    def _candidate(self, id: str, kind: Kind | None) -> sqlite3.Row | None:
        parameters = {"id": stored(id), "characters": len(id), "kind": kind, "most": CANDIDATES}
        rows: list[sqlite3.Row] = self._db.execute(query("ids_like"), parameters).fetchall()
        if len(rows) > 1 and rows[0]["id"] != id:
            raise AmbiguousId(id, [row["id"] for row in rows])
        return rows[0] if rows else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the write lock; what happens inside is stored as a whole or not at all."""
        with said_plainly(self.path):
            self._db.execute("begin immediate")  # a lock taken later could fail halfway
            try:
                yield
                self._db.execute("commit")
            except BaseException:
                if self._db.in_transaction:  # a full disk has ended it already
                    self._db.execute("rollback")
                raise


def _whole(findings: Findings, _: str) -> Findings:
    return findings


def _statement(findings: Findings, id: str) -> StatementFound:
    statement = next(s for s in findings.statements if s.id == id)
    speaker = next((a for a in findings.actors if a.id == statement.speaker), None)
    return StatementFound(statement=statement, article=findings.article, speaker=speaker)


def _actor(findings: Findings, id: str) -> ActorFound:
    actor = next(a for a in findings.actors if a.id == id)
    said = tuple(s for s in findings.statements if s.speaker == id)
    return ActorFound(actor=actor, article=findings.article, statements=said)


def _event(findings: Findings, id: str) -> EventFound:
    return EventFound(event=next(e for e in findings.events if e.id == id), findings=findings)


PICKS: dict[Kind, Callable[[Findings, str], Found]] = {
    "article": _whole,
    "statement": _statement,
    "actor": _actor,
    "event": _event,
}
"""From an article's findings, the thing that was looked for."""


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerReadOnly(path, str(error)) from error
