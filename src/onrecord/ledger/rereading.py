"""The part of the ledger that is read anew."""

from __future__ import annotations

from onrecord.ledger import revise
from onrecord.ledger.answers import Revision
from onrecord.ledger.connection import said_plainly
from onrecord.ledger.opened import Opened
from onrecord.ledger.sql import query, stored
from onrecord.terms.findings import Findings
from onrecord.terms.reading import Reading


class Rereading(Opened):
    """Says what should be read anew, and puts new readings in the place of old ones."""

    def models(self) -> list[str]:
        """Return what the articles were read with: "attribution-fast@2"; "" where nothing tells."""
        with said_plainly(self.path):
            return [str(row["model"]) for row in self._db.execute(query("models_read"))]

    def read_otherwise(self, reading: Reading, *, of: str | None = None) -> list[str]:
        """Return the ids of the articles that were read with another model or other tables.

        Args:
            reading: What they should have been read with.
            of: The beginning of their model's name, "attribution-fast@"; None for any.
        """
        named = {"model": stored(reading.model), "tables": reading.tables, "of": of}
        with said_plainly(self.path):
            return [row["id"] for row in self._db.execute(query("articles_read_otherwise"), named)]

    def revise(
        self, findings: Findings, *, reading: Reading, at: str, dry_run: bool = False
    ) -> revise.Changes | None:
        """Put a new reading in the place of an article's last one; None if the article is not there.

        Judgements stand; ids of what did not change stay. `at` is ISO 8601, UTC.
        """
        with self._writing(keep=not dry_run):
            row = self._row_of(findings.article.id)
            if row is None:
                return None
            return revise.revise(self._db, row, findings, (reading, at), self._rules)

    def revisions(self, article: str) -> list[Revision]:
        """Return what reading an article anew has changed, oldest first; `article` is a whole id."""
        with said_plainly(self.path):
            return revise.revisions(self._db, self._row_of(article))
