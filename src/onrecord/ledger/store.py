"""The ledger: the only thing of the package that changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.ledger import bulk, copies, counting, intake, judgements, recall
from onrecord.ledger.answers import (
    ActorFound,
    Added,
    Hit,
    Months,
    Page,
    Relative,
    Standing,
    StatementFound,
    Stats,
)
from onrecord.ledger.bulk import Loaded
from onrecord.ledger.connection import CACHE, connect, said_plainly
from onrecord.ledger.counted import counted
from onrecord.ledger.event_search import EventFound, EventQuestion, search_events
from onrecord.ledger.faults import check
from onrecord.ledger.judging import Judging
from onrecord.ledger.lookup import Found, Kind, found
from onrecord.ledger.migrate import check_version, migrate
from onrecord.ledger.rereading import Rereading
from onrecord.ledger.revise import set_reading
from onrecord.ledger.rollups import rollups_in_step
from onrecord.ledger.search import Question, outlets_of, search
from onrecord.ledger.sql import query, stored
from onrecord.terms.errors import LedgerReadOnly
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.reading import Reading


class Ledger(Judging, Rereading):
    """An open ledger: articles, what they state, and what was let go.

    Other processes may read it meanwhile, and write between two calls. Use it as a context manager,
    and in the thread that opened it.
    """

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, copies: copies.CopyRules | None = None) -> Self:
        """Open the ledger at `path`; unless `read_only`, make it if need be, and bring it up to date.

        Before an older ledger is brought up to date, it is copied; `backup` then names the copy.

        Args:
            path: The file.
            read_only: Nothing will be written.
            copies: Tells which articles are copies (link.copies does); None: nobody looks for them.

        Raises:
            NoLedger, NotALedger, LedgerTooNew, LedgerTooOld, LedgerReadOnly, LedgerBusy: each says
                what is wrong with the file and what to do.
        """
        if not read_only:
            _make_folder(path)
        db = connect(path, read_only=read_only)
        try:
            check_version(db, path, read_only=read_only)
            backup = None if read_only else migrate(db, path)
        except BaseException:
            db.close()
            raise
        return cls(path, db, copies, backup)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, findings: Findings, *, reading: Reading | None = None) -> Added:
        """Store one article with all that was found in it, or nothing of it.

        Where the ledger was opened with rules for copies, it is found whose copy or version the article is.
        An article that is already there stays as it is. So does one that has the same id and another
        text: the newcomer is let go, and the ledger keeps a `dropped` row that says so.
        """
        check(findings)
        article = findings.article
        with self._writing():
            known = intake.known_as(self._db, article.id)
            if known is None:
                row = intake.write(self._db, findings)
                if reading is not None:
                    set_reading(self._db, row, reading)
                if self._rules is not None:
                    copies.place(self._db, row, article, self._rules)
                return self._added(findings, row)
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
        everything: bool = False,
    ) -> list[Hit]:
        """Return the newest statements that a query asks for, at most `limit`; see `page`."""
        question = Question(
            words=words,
            speaker=speaker,
            since=since,
            until=until,
            act=act,
            limit=limit,
            everything=everything,
        )
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

    def events(self, question: EventQuestion) -> list[EventFound]:
        """Return the newest events that a question asks for, each with its article."""
        with said_plainly(self.path):
            return search_events(self._db, question)

    def find(self, id: str, *, everything: bool = False) -> Found | None:
        """Return what an id, or the first six characters or more of one, stands for.

        Of an article what people have rejected is left out, unless `everything` is wanted.

        Raises:
            AmbiguousId: Several ids begin like this.
        """
        return self._found(id, None, everything=everything)

    def article(self, id: str, *, everything: bool = False) -> Findings | None:
        """Return an article with what was found in it; `id` as in `find`.

        What people have rejected is left out unless `everything` is wanted.
        """
        found = self._found(id, "article", everything=everything)
        return found if isinstance(found, Findings) else None

    def statement(self, id: str) -> StatementFound | None:
        """Return a statement in its article; `id` as in `find`."""
        found = self._found(id, "statement")
        return found if isinstance(found, StatementFound) else None

    def actor(self, id: str) -> ActorFound | None:
        """Return an actor with what it says; `id` as in `find`."""
        found = self._found(id, "actor")
        return found if isinstance(found, ActorFound) else None

    def findings(self, *, everything: bool = False) -> Iterator[Findings]:
        """Yield what counts, an article at a time: by date as printed, then id; those without a date first.

        What is added while this runs may or may not be in it.

        Args:
            everything: Also statements that count in another article, and those that people have rejected.
        """
        with said_plainly(self.path):
            for row in self._db.execute(query("articles_in_order")):
                found = recall.findings_of(self._db, row)
                yield found if everything else counted(self._db, row["row"], found)

    def stats(self, *, everything: bool = False) -> Stats:
        """Count what is there: each statement once, unless `everything` is wanted."""
        with self._reading():
            return counting.stats(self._db, everything=everything)

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

    def relatives(self, article: str) -> list[Relative]:
        """Return the copies and versions of an article (its whole id), itself among them, the head first."""
        with said_plainly(self.path):
            row = self._row_of(article)
            return [] if row is None else copies.told(self._db, row)

    def standing(self, statement: str) -> Standing | None:
        """Return how a statement stands, by its whole id."""
        with said_plainly(self.path):
            found = self._db.execute(query("standing_of_statement"), {"id": stored(statement)}).fetchone()
            if found is None:
                return None
            return Standing(
                rejected=bool(found["rejected"]),
                original=found["original"],
                outlets=outlets_of(self._db, found["place"]),
                judgements=tuple(judgements.read(self._db, target=statement)),
            )

    def _added(self, findings: Findings, row: int) -> Added:
        relatives = copies.told(self._db, row) if self._rules is not None else []
        earlier = [one.id for one in relatives if one.version and one.id != findings.article.id]
        heads = [one.id for one in relatives if one.head and not one.version]
        return Added(
            outcome="new",
            statements=len(findings.statements),
            actors=len(findings.actors),
            dropped=len(findings.dropped),
            copy_of=next((head for head in heads if head != findings.article.id), None),
            version_of=earlier[-1] if earlier else None,
        )

    def _found(self, id: str, kind: Kind | None, *, everything: bool = False) -> Found | None:
        with said_plainly(self.path):
            return found(self._db, id, kind, everything=everything)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerReadOnly(path, str(error)) from error
