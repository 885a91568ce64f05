"""The ledger: the only thing of the package that changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.ledger import bulk, counting, intake, recall
from onrecord.ledger.answers import ActorFound, Added, Hit, Months, Page, StatementFound, Stats
from onrecord.ledger.bulk import Loaded
from onrecord.ledger.connection import CACHE, connect, said_plainly
from onrecord.ledger.lookup import Found, Kind, found
from onrecord.ledger.migrate import check_version, migrate
from onrecord.ledger.rollups import rollups_in_step
from onrecord.ledger.search import Question, search
from onrecord.ledger.sql import query
from onrecord.terms.errors import LedgerReadOnly
from onrecord.terms.findings import Dropped, Findings


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
            known = intake.known_as(self._db, article.id)
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
            return Added(outcome="clash", dropped=int(intake.refuse(self._db, article, known)))

    def load(self, findings: Iterable[Findings]) -> Loaded:
        """Store many articles, all of them or nothing, several times faster than one by one.

        Raises:
            BadFindings: Some contradict themselves; nothing was stored.
        """
        self._db.execute(f"pragma cache_size = -{bulk.CACHE:d}")
        self._db.execute(
            "pragma foreign_keys = off"
        )  # the rows come in another order, and are checked before
        try:
            with self._writing():
                return bulk.load(self._db, findings)
        finally:
            self._db.execute("pragma foreign_keys = on")
            self._db.execute(f"pragma cache_size = -{CACHE:d}")

    def add_dropped(self, dropped: Dropped) -> bool:
        """Store something let go before it became an article; False if it is known already."""
        with self._writing():
            return intake.write_dropped(self._db, dropped)

    def has(self, article_id: str) -> str | None:
        """Return the sha256 of the text stored under an article's whole id; None if there is none."""
        with said_plainly(self.path):
            return intake.known_as(self._db, article_id)

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
        """Return the newest statements that a query asks for, at most `limit`; see `page`."""
        question = Question(words=words, speaker=speaker, since=since, until=until, act=act, limit=limit)
        return list(self.page(question).hits)

    def page(self, question: Question) -> Page:
        """Return one page of the statements that a question asks for, with hints for who typed it.

        Case, accents and punctuation do not count. Searched are a statement's content, the words for
        its source, and its speaker's name; docs/search.md has the query language. The next page is
        that of the same question with `after` set to the last hit's cursor.

        Raises:
            BadQuestion: The order is unknown, or the cursor is another question's.
        """
        with said_plainly(self.path):
            return search(self._db, question)

    def find(self, id: str) -> Findings | StatementFound | ActorFound | None:
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
        with self._reading():
            return counting.stats(self._db)

    def months(self, *, speaker: str | None = None, outlet: str | None = None, most: int = 20) -> Months:
        """Return statements by month: of one speaker or outlet by act, or of the `most` frequent speakers.

        Speakers are told apart by the names that articles give them; "" stands for a name not told.
        """
        with self._reading():
            return counting.months(self._db, speaker=speaker, outlet=outlet, most=most)

    def counts_in_step(self) -> list[str]:
        """Return a line for each kept count that is not what the rows say; none if all is well."""
        with self._reading():
            return rollups_in_step(self._db)

    def _found(self, id: str, kind: Kind | None) -> Found | None:
        with said_plainly(self.path):
            return found(self._db, id, kind)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """See the ledger as it is at one moment."""
        with said_plainly(self.path):
            self._db.execute("begin")
            try:
                yield
            finally:
                self._db.execute("commit")

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


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerReadOnly(path, str(error)) from error
