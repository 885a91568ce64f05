"""Writing one article's findings, row by row; the transaction around it is store.py's."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.ledger import rollups
from onrecord.ledger.checks import check_row
from onrecord.ledger.events import event_row, part_rows
from onrecord.ledger.fields import Said
from onrecord.ledger.figures import figure_row
from onrecord.ledger.index import searched_row
from onrecord.ledger.places import ROOM, first_place
from onrecord.ledger.rows import Row, Rows, actor_rows, article_row, deflated, dropped_row, statement_rows
from onrecord.ledger.sql import query, stored
from onrecord.ledger.words import folded
from onrecord.terms.article import Article
from onrecord.terms.errors import BadFindings
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings


@dataclass(slots=True)
class Batch:
    """What is known while articles are written."""

    article: int  # the last row taken
    actor: int
    makers: dict[str, int] = field(default_factory=dict)  # their rows
    loading: bool = False  # statements go to temp.loading, where their order does not matter

    @property
    def add_statement(self) -> str:
        """The query that stores one."""
        return "load_statement" if self.loading else "add_statement"

    @property
    def last_place(self) -> str:
        """The query that tells the last place taken."""
        return "last_place_loading" if self.loading else "last_place"


def write(db: sqlite3.Connection, findings: Findings) -> int:
    """Store an article that the ledger does not have, with all that was found in it; return its row."""
    batch = Batch(*last_rows(db))
    places = write_rows(db, findings, batch)
    db.executemany(query("add_searched"), searched_rows(findings, places))
    counts = rollups.none()
    rollups.count(findings, counts)
    rollups.change(db, counts)
    return batch.article


def write_found(db: sqlite3.Connection, findings: Findings, article: int, kept: Mapping[str, int]) -> None:
    """Store what was found in an article that is there, but not its counts.

    Args:
        db: In a transaction.
        findings: Checked.
        article: Its row.
        kept: Places for statements by their id.
    """
    places = _write_found(db, findings, article, kept, Batch(*last_rows(db)))
    db.executemany(query("add_searched"), searched_rows(findings, places))


def write_rows(db: sqlite3.Connection, findings: Findings, batch: Batch) -> Rows:
    """Store all of an article but its searched words and its counts; return its statements' places.

    Args:
        db: In a transaction.
        findings: Checked.
        batch: What is known of the rows before; brought up to date.
    """
    batch.article += 1
    db.execute(query("add_article"), article_row(findings.article, batch.article))
    text = findings.article.text.encode("utf-8", "surrogatepass")
    db.execute(query("add_text"), (batch.article, deflated(text)))
    return _write_found(db, findings, batch.article, {}, batch)


def searched_rows(findings: Findings, places: Rows) -> list[Row]:
    """Return what the index holds of an article's statements, by rising place."""
    text = findings.article.text
    actors = {actor.id: actor for actor in findings.actors}
    rows = []
    for statement in reversed(findings.statements):
        speaker = actors.get(statement.speaker or "")
        name, country, sector = (speaker.name, speaker.country, speaker.sector) if speaker else (None,) * 3
        said = Said(statement.act, country, sector, findings.article.publisher)
        content, source = (folded([s.of(text) for s in at]) for at in (statement.content, statement.source))
        rows.append(searched_row(places[statement.id] or 0, (content, source), name, said))
    return rows


def known_as(db: sqlite3.Connection, article: str) -> str | None:
    """Return the sha256 of the text stored under an article's id; None if there is none."""
    row = db.execute(query("sha256_of_article"), {"id": stored(article)}).fetchone()
    return None if row is None else str(row[0])


def refuse(db: sqlite3.Connection, article: Article, known: str) -> bool:
    """Keep a row that says that an article's id is taken by another text; say whether it is new."""
    why = (
        f"id_taken: {article.id} stands for another text in this ledger "
        f"(sha256 {known[:12]}, not {article.sha256[:12]})"
    )
    return write_dropped(db, Dropped(stage="ledger", why=why, origin=article.origin))


def write_dropped(db: sqlite3.Connection, dropped: Dropped) -> bool:
    """Store what belongs to no article; say whether it was new."""
    if db.execute(query("add_dropped"), dropped_row(dropped, None, 0)).rowcount != 1:
        return False
    counts = rollups.none()
    rollups.count_dropped([dropped], counts)
    rollups.change(db, counts)
    return True


def last_rows(db: sqlite3.Connection) -> tuple[int, int]:
    """Return the last rows of articles and actors, 0 for none."""
    article, actor = db.execute(query("last_rows")).fetchone()
    return article, actor


def _write_found(
    db: sqlite3.Connection, findings: Findings, article: int, kept: Mapping[str, int], batch: Batch
) -> Rows:
    actors: dict[str | None, int | None] = {None: None}
    for actor in findings.actors:
        batch.actor += 1
        actors[actor.id] = batch.actor
    places = _places(db, findings, kept, batch)
    try:
        db.executemany(query("add_actor"), actor_rows(findings.actors, article, actors))
        for name in {one.made_by for one in findings.statements} | {one.made_by for one in findings.events}:
            if name not in batch.makers:
                batch.makers[name] = _maker(db, name)
        rows = statement_rows(findings.statements, article, actors, places, batch.makers)
        db.executemany(query(batch.add_statement), rows)
        _write_events(db, findings, article, (actors, places), batch)
        figures = _write_figures(db, findings.figures, article, places)
        for number, check in enumerate(findings.checks):
            db.execute(query("add_check"), check_row(check, article, number, figures[check.figure]))
    except sqlite3.IntegrityError as error:
        what = f"an id among its statements, actors, events or figures is taken by another article ({error})"
        raise BadFindings(findings.article.id, what) from error
    dropped = (dropped_row(item, article, number) for number, item in enumerate(findings.dropped))
    db.executemany(query("add_dropped"), dropped)
    return places


def _write_events(
    db: sqlite3.Connection, findings: Findings, article: int, rows: tuple[Rows, Rows], batch: Batch
) -> None:
    if not findings.events:
        return
    actors, places = rows
    moment = first_place(findings.article.published)
    last = _free_places(db, "last_event_place", moment, len(findings.events)) + len(findings.events) - 1
    for number, event in reversed(list(enumerate(findings.events))):
        row = event_row(event, place=last - number, article=article, number=number)
        asserter = {"asserted_by": places[event.asserted_by], "maker": batch.makers[event.made_by]}
        db.execute(query("add_event"), row | asserter)
        db.executemany(query("add_event_part"), part_rows(event, last - number, actors))


def _write_figures(
    db: sqlite3.Connection, figures: Sequence[Figure], article: int, places: Rows
) -> dict[str, int]:
    """Store the figures and return their rows by id."""
    rows: dict[str, int] = {}
    for number, figure in enumerate(figures):
        row = figure_row(figure, article, number, places[figure.asserted_by])
        rows[figure.id] = db.execute(query("add_figure"), row).lastrowid or 0
    return rows


def _places(db: sqlite3.Connection, findings: Findings, kept: Mapping[str, int], batch: Batch) -> Rows:
    """Return the places of an article's statements by id, and None for none."""
    statements = findings.statements
    if not statements:
        return {None: None}
    first = _free_places(db, batch.last_place, first_place(findings.article.published), len(statements))
    last = first + len(statements) - 1
    if batch.loading:
        db.execute(query("take_places"), (first, last))
    # The first statement gets the last place, so that a walk backwards meets them in the order of the text.
    return {None: None, **{one.id: kept.get(one.id, last - n) for n, one in enumerate(statements)}}


def _free_places(db: sqlite3.Connection, last_taken: str, first: int, count: int) -> int:
    """Return the first of `count` free places in a row, from `first` on; `last_taken` is a query.

    The stretch looked at doubles each time it is too full, so that a million articles of the same
    moment (a corpus that gives years alone) cost ten looks, not a thousand.
    """
    room = ROOM
    while True:
        taken = db.execute(query(last_taken), {"low": first, "high": first + room}).fetchone()
        start = first if taken is None else int(taken[0]) + 1
        if start + count <= first + room:
            return start
        first += room
        room *= 2


def _maker(db: sqlite3.Connection, name: str) -> int:
    db.execute(query("add_maker"), {"name": stored(name)})
    return int(db.execute(query("maker"), {"name": stored(name)}).fetchone()[0])
