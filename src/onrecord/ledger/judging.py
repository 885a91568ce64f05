"""The part of the ledger where people judge."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.ledger import judgements, recall
from onrecord.ledger.answers import Target
from onrecord.ledger.connection import said_plainly
from onrecord.ledger.opened import CANDIDATES, Opened
from onrecord.ledger.sql import query, stored
from onrecord.terms.errors import AmbiguousId, NoSuchRow
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import Judgement, Kind


class Judging(Opened):
    """Adds judgements and tells them."""

    def judge(
        self, id: str, field: str, value: object, *, by: str, at: str, note: str | None = None
    ) -> Judgement:
        """Add a person's judgement and apply it; nothing that was judged before is lost.

        Args:
            id: Of what is judged, or the first six characters or more of it.
            field: As in terms.judgement.FIELDS, or "standing" or "same".
            value: As it stands in the record; an actor may be {"kind": ..., "name": ...}.
            by: Who judges.
            at: When: ISO 8601, UTC.
            note: Why, in the person's own words.

        Raises:
            NoSuchRow, AmbiguousId: The id is none, or not enough of one.
            BadJudgement: The field or the value does not fit.
        """
        with self._writing():
            if field == "same" and isinstance(value, dict):
                value = {**value, "with": self._target(str(value["with"]))[1]}
            target = self._target(id)
            return judgements.judge(self._db, target, (field, value), (by, at, note), self._rules)

    def undo(self, id: str, *, by: str, at: str, note: str | None = None) -> Judgement:
        """Take back a judgement by adding one that says so; the one before it, or the machine, holds again.

        Raises:
            NoSuchRow, AmbiguousId: The id is no judgement's, or not enough of one.
        """
        with self._writing():
            rows = self._db.execute(query("judgements_like"), {"id": stored(id), "most": CANDIDATES})
            found = judgements.judgements_of(rows)
            if len(found) > 1 and found[0].id != id:
                raise AmbiguousId(id, [one.id for one in found])
            if not found:
                raise NoSuchRow(id)
            return judgements.undo(self._db, found[0], (by, at, note), self._rules)

    def target(self, id: str) -> Target:
        """Return what an id stands for, or the first six characters or more of it.

        Raises:
            NoSuchRow, AmbiguousId: The id is none, or not enough of one.
        """
        with said_plainly(self.path):
            kind, whole, row = self._target(id)
            findings = recall.findings_of(
                self._db, self._db.execute(query("article"), {"row": row}).fetchone()
            )
            record = judgements.seen_of(findings, kind, whole).get("row", {})
            return Target(kind=kind, id=whole, findings=findings, record=record)

    def judgements(self, target: str | None = None) -> list[Judgement]:
        """Return all judgements, or those on one id, oldest first."""
        with said_plainly(self.path):
            return judgements.read(self._db, target=target)

    def judgements_in(self, article: str) -> list[Judgement]:
        """Return the judgements on an article (its whole id) and all that was found in it, oldest first."""
        with said_plainly(self.path):
            return judgements.read(self._db, article=article)

    def judged(self) -> Iterator[tuple[Findings, frozenset[str], list[Judgement]]]:
        """Yield each article with judgements: its findings, ids of what was rejected, the judgements."""
        with said_plainly(self.path):
            for row in self._db.execute(query("articles_judged")).fetchall():
                found = recall.findings_of(self._db, row)
                aside = self._db.execute(query("aside_of_article"), {"article": row["row"], "copied": True})
                told = judgements.read(self._db, article=row["id"])
                yield found, frozenset(one["id"] for one in aside), told

    def orphans(self) -> list[Judgement]:
        """Return the judgements on what the last reading of its article did not find."""
        with said_plainly(self.path):
            rows = self._db.execute(query("articles_judged")).fetchall()
            return judgements.orphans(self._db, [row["row"] for row in rows])

    def _target(self, id: str) -> tuple[Kind, str, int]:
        parameters = {"id": stored(id), "characters": len(id), "most": CANDIDATES}
        rows = self._db.execute(query("targets_like"), parameters).fetchall()
        if len(rows) > 1 and rows[0]["id"] != id:
            raise AmbiguousId(id, [row["id"] for row in rows])
        if not rows:
            raise NoSuchRow(id)
        return rows[0]["kind"], rows[0]["id"], rows[0]["article"]
