"""The ledger: the only thing of the package that changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from onrecord.ledger import copies, intake, judgements, recall
from onrecord.ledger.answers import (
    ActorFound,
    Added,
    Hit,
    Relative,
    Standing,
    StatementFound,
    Stats,
)
from onrecord.ledger.connection import connect, said_plainly
from onrecord.ledger.counted import counted
from onrecord.ledger.event_search import EventFound, EventQuestion, search_events
from onrecord.ledger.judging import Judging
from onrecord.ledger.migrate import check_version, migrate
from onrecord.ledger.opened import CANDIDATES
from onrecord.ledger.rereading import Rereading
from onrecord.ledger.revise import set_reading
from onrecord.ledger.search import Question, outlets_of, search
from onrecord.ledger.sql import query, stored
from onrecord.terms.errors import AmbiguousId, LedgerReadOnly
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.reading import Reading

Kind = Literal["article", "statement", "actor", "event"]
Found = Findings | StatementFound | ActorFound | EventFound


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
        intake.check(findings)
        article = findings.article
        with self._writing():
            known = self._sha256_of(article.id)
            if known is None:
                row = intake.write(self._db, findings)
                if reading is not None:
                    set_reading(self._db, row, reading)
                if self._rules is not None:
                    copies.place(self._db, row, article, self._rules)
                return self._added(findings, row)
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
        everything: bool = False,
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
            everything: Also statements that count in another article, and those that people have rejected.
        """
        question = Question(
            words=words,
            speaker=speaker,
            since=since,
            until=until,
            act=act,
            limit=limit,
            everything=everything,
        )
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
        with said_plainly(self.path):
            self._db.execute("begin")  # all counts from the same moment
            try:
                counts = self._db.execute(query("counts"), {"everything": everything}).fetchone()
                return Stats(
                    dropped=self._count("count_dropped"),
                    acts=self._count("count_acts", everything=everything),
                    publishers=self._count("count_publishers"),
                    made_by=self._count("count_makers", everything=everything),
                    **{name: counts[name] for name in counts.keys()},  # noqa: SIM118 (a Row is no dict)
                )
            finally:
                self._db.execute("commit")

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

    def _count(self, name: str, **parameters: object) -> dict[str, int]:
        return {row["name"]: row["number"] for row in self._db.execute(query(name), parameters)}

    def _sha256_of(self, article_id: str) -> str | None:
        row = self._db.execute(query("sha256_of_article"), {"id": stored(article_id)}).fetchone()
        return None if row is None else str(row["sha256"])

    def _found(self, id: str, kind: Kind | None, *, everything: bool = False) -> Found | None:
        with said_plainly(self.path):
            row = self._candidate(id, kind)
            if row is None:
                return None
            article = self._db.execute(query("article"), {"row": row["article"]}).fetchone()
            findings = recall.findings_of(self._db, article)
            if not everything and row["kind"] != "statement":  # a statement is shown if it is asked for
                findings = counted(self._db, row["article"], findings, copied=True)
        return PICKS[row["kind"]](findings, row["id"])

    def _candidate(self, id: str, kind: Kind | None) -> sqlite3.Row | None:
        parameters = {"id": stored(id), "characters": len(id), "kind": kind, "most": CANDIDATES}
        rows: list[sqlite3.Row] = self._db.execute(query("ids_like"), parameters).fetchall()
        if len(rows) > 1 and rows[0]["id"] != id:
            raise AmbiguousId(id, [row["id"] for row in rows])
        return rows[0] if rows else None


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
