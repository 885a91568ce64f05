"""Writing one article's findings, row by row; the transaction around it is store.py's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from onrecord.ledger import rollups
from onrecord.ledger.fields import Said
from onrecord.ledger.figures import figure_row
from onrecord.ledger.index import searched_row
from onrecord.ledger.places import ROOM, first_place
from onrecord.ledger.rows import Rows, actor_rows, article_row, deflated, dropped_row, statement_rows
from onrecord.ledger.sql import query, stored
from onrecord.ledger.words import folded
from onrecord.terms.article import Article
from onrecord.terms.errors import BadFindings
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span


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


def check(findings: Findings) -> None:
    """Refuse findings that could not be read back as they are.

    Raises:
        BadFindings: A span ends after the text, a statement has no content, or an id is used twice or
            names nothing.
    """
    for fault in _faults(findings):
        raise BadFindings(findings.article.id, fault)


def write(db: sqlite3.Connection, findings: Findings) -> None:
    """Store an article that the ledger does not have, with all that was found in it."""
    places = write_rows(db, findings, Batch(*last_rows(db)))
    _write_searched(db, findings, places)
    counts = rollups.none()
    rollups.count(findings, counts)
    rollups.change(db, counts)


def write_rows(db: sqlite3.Connection, findings: Findings, batch: Batch) -> Rows:
    """Store all of an article but its searched words and its counts; return its statements' places.

    Args:
        db: In a transaction.
        findings: Checked.
        batch: What is known of the rows before; brought up to date.
    """
    article = batch.article = batch.article + 1
    db.execute(query("add_article"), article_row(findings.article, article))
    text = findings.article.text.encode("utf-8", "surrogatepass")
    db.execute(query("add_text"), (article, deflated(text)))
    actors: dict[str | None, int | None] = {None: None}
    for actor in findings.actors:
        batch.actor += 1
        actors[actor.id] = batch.actor
    places = _places(db, findings, batch)
    try:
        db.executemany(query("add_actor"), actor_rows(findings.actors, article, actors))
        for statement in findings.statements:
            if statement.made_by not in batch.makers:
                batch.makers[statement.made_by] = _maker(db, statement.made_by)
        rows = statement_rows(findings.statements, article, actors, places, batch.makers)
        db.executemany(query(batch.add_statement), rows)
        for number, figure in enumerate(findings.figures):
            place = places[figure.asserted_by]
            db.execute(query("add_figure"), figure_row(figure, article, number, place))
    except sqlite3.IntegrityError as error:
        what = f"an id among its statements, actors or figures is taken by another article ({error})"
        raise BadFindings(findings.article.id, what) from error
    dropped = (dropped_row(item, article, number) for number, item in enumerate(findings.dropped))
    db.executemany(query("add_dropped"), dropped)
    return places


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


def _faults(findings: Findings) -> Iterator[str]:
    length = len(findings.article.text)
    statements = {statement.id for statement in findings.statements}
    actors = {actor.id for actor in findings.actors}
    if len(statements) < len(findings.statements):
        yield "two statements have the same id"
    if len(actors) < len(findings.actors):
        yield "two actors have the same id"
    for statement in findings.statements:
        if not statement.content:
            yield f"statement {statement.id!r} has no content"
        for name in (statement.speaker, statement.addressee):
            if name is not None and name not in actors:
                yield f"statement {statement.id!r} names the actor {name!r}, who is not among its actors"
        if statement.nested_in is not None and statement.nested_in not in statements:
            yield f"statement {statement.id!r} is nested in {statement.nested_in!r}, which is not there"
    for actor in findings.actors:
        if actor.of is not None and actor.of not in actors:
            yield f"actor {actor.id!r} serves {actor.of!r}, which is not among its actors"
    yield from _figure_faults(findings, statements)
    for span in _all_spans(findings):
        if span.end > length:
            yield f"the span [{span.start}, {span.end}) ends after the text, which has {length} characters"


def _figure_faults(findings: Findings, statements: Set[str]) -> Iterator[str]:
    if len({figure.id for figure in findings.figures}) < len(findings.figures):
        yield "two figures have the same id"
    for figure in findings.figures:
        if figure.asserted_by is not None and figure.asserted_by not in statements:
            yield f"figure {figure.id!r} is asserted by {figure.asserted_by!r}, which is not there"


def _all_spans(findings: Findings) -> Iterator[Span]:
    for statement in findings.statements:
        yield from (*statement.source, *statement.cue, *statement.content)
    for actor in findings.actors:
        yield from actor.mentions
    yield from (figure.span for figure in findings.figures)
    yield from (dropped.at for dropped in findings.dropped if dropped.at is not None)


def _places(db: sqlite3.Connection, findings: Findings, batch: Batch) -> Rows:
    """Return the places of an article's statements by id, and None for none."""
    statements = findings.statements
    if not statements:
        return {None: None}
    first = _free_places(db, batch, first_place(findings.article.published), len(statements))
    last = first + len(statements) - 1
    if batch.loading:
        db.execute(query("take_places"), (first, last))
    # The first statement gets the last place, so that a walk backwards meets them in the order of the text.
    return {None: None, **{statement.id: last - number for number, statement in enumerate(statements)}}


def _write_searched(db: sqlite3.Connection, findings: Findings, places: Rows) -> None:
    text, publisher = findings.article.text, findings.article.publisher
    actors = {actor.id: actor for actor in findings.actors}
    rows = []
    for statement in reversed(findings.statements):
        speaker = None if statement.speaker is None else actors[statement.speaker]
        name, country, sector = (speaker.name, speaker.country, speaker.sector) if speaker else (None,) * 3
        content, source = (
            folded([span.of(text) for span in spans]) for spans in (statement.content, statement.source)
        )
        said = Said(statement.act, country, sector, publisher)
        rows.append(searched_row(places[statement.id], (content, source), name, said))
    db.executemany(query("add_searched"), rows)


def _free_places(db: sqlite3.Connection, batch: Batch, first: int, count: int) -> int:
    """Return the first of `count` free places in a row, from `first` on.

    The stretch looked at doubles each time it is too full, so that a million articles of the same
    moment (a corpus that gives years alone) cost ten looks, not a thousand.
    """
    room = ROOM
    while True:
        taken = db.execute(query(batch.last_place), {"low": first, "high": first + room}).fetchone()
        start = first if taken is None else int(taken[0]) + 1
        if start + count <= first + room:
            return start
        first += room
        room *= 2


def _maker(db: sqlite3.Connection, name: str) -> int:
    db.execute(query("add_maker"), {"name": stored(name)})
    return int(db.execute(query("maker"), {"name": stored(name)}).fetchone()[0])
