"""Writing one article's findings, row by row; the transaction around it is store.py's."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from onrecord.ledger.checks import check_row
from onrecord.ledger.events import event_row, part_rows
from onrecord.ledger.figures import figure_row
from onrecord.ledger.places import ROOM, day_of, first_place
from onrecord.ledger.sql import query, stored
from onrecord.ledger.words import folded
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.errors import BadFindings
from onrecord.terms.event import Event
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

Row = Mapping[str, object]

ROLES = ("source", "cue", "content")
"""The roles of spans, each at the number that stands for it in the table."""


def check(findings: Findings) -> None:
    """Refuse findings that could not be read back as they are.

    Raises:
        BadFindings: A span ends after the text, a statement has no content, or an id is used twice or
            names nothing.
    """
    for fault in faults(findings):
        raise BadFindings(findings.article.id, fault)


def write(db: sqlite3.Connection, findings: Findings) -> int:
    """Store an article that the ledger does not have, with all that was found in it; return its row."""
    article = _write_article(db, findings.article)
    write_found(db, findings, article, {})
    return article


def write_found(db: sqlite3.Connection, findings: Findings, article: int, kept: Mapping[str, int]) -> None:
    """Store what was found in an article that is there; `kept` has places for statements by their id."""
    try:
        actors = _write_actors(db, findings.actors, article)
        places = _write_statements(db, findings, article, actors, kept)
        _write_events(db, findings, article, actors, places)
        figures = _write_figures(db, findings.figures, article, places)
        for number, check in enumerate(findings.checks):
            db.execute(query("add_check"), check_row(check, article, number, figures[check.figure]))
    except sqlite3.IntegrityError as error:
        what = f"an id among its statements, actors, events or figures is taken by another article ({error})"
        raise BadFindings(findings.article.id, what) from error
    for number, dropped in enumerate(findings.dropped):
        write_dropped(db, dropped, article=article, number=number)


def write_dropped(
    db: sqlite3.Connection, dropped: Dropped, *, article: int | None = None, number: int = 0
) -> bool:
    """Store what was let go; say whether it was new."""
    row = {
        "article": article,
        "number": number,
        "stage": stored(dropped.stage),
        "code": stored(dropped.why.partition(":")[0]),
        "why": stored(dropped.why),
        "start": dropped.at and dropped.at.start,
        "stop": dropped.at and dropped.at.end,
        "origin": stored(dropped.origin),
    }
    return db.execute(query("add_dropped"), row).rowcount == 1


def byte_places(text: str, characters: Iterable[int]) -> dict[int, int]:
    """Return where each character begins in the text's UTF-8, in one walk over the text."""
    places: dict[int, int] = {}
    at = byte = 0
    for character in sorted(set(characters)):
        byte += len(text[at:character].encode("utf-8", "surrogatepass"))
        at = character
        places[character] = byte
    return places


def faults(findings: Findings) -> Iterator[str]:
    """Yield what is wrong with findings, each a sentence."""
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
    yield from _event_faults(findings.events, statements, actors)
    yield from _figure_faults(findings, statements)
    for span in _all_spans(findings):
        if span.end > length:
            yield f"the span [{span.start}, {span.end}) ends after the text, which has {length} characters"


def _event_faults(events: Sequence[Event], statements: Set[str], actors: Set[str]) -> Iterator[str]:
    if len({event.id for event in events}) < len(events):
        yield "two events have the same id"
    for event in events:
        if not event.trigger:
            yield f"event {event.id!r} has no trigger"
        if event.asserted_by is not None and event.asserted_by not in statements:
            yield f"event {event.id!r} is asserted by {event.asserted_by!r}, which is not there"
        for one in (*event.actors, *event.recipients):
            if one.actor is not None and one.actor not in actors:
                yield f"event {event.id!r} names the actor {one.actor!r}, who is not among its actors"


def _figure_faults(findings: Findings, statements: Set[str]) -> Iterator[str]:
    figures = {figure.id for figure in findings.figures}
    if len(figures) < len(findings.figures):
        yield "two figures have the same id"
    for figure in findings.figures:
        if figure.asserted_by is not None and figure.asserted_by not in statements:
            yield f"figure {figure.id!r} is asserted by {figure.asserted_by!r}, which is not there"
    for check in findings.checks:
        if check.figure not in figures:
            yield f"a check is of the figure {check.figure!r}, which is not there"


def _all_spans(findings: Findings) -> Iterator[Span]:
    for statement in findings.statements:
        yield from (*statement.source, *statement.cue, *statement.content)
    for actor in findings.actors:
        yield from actor.mentions
    for event in findings.events:
        yield from event.trigger
        yield from (one.span for one in (*event.actors, *event.recipients))
    yield from (figure.span for figure in findings.figures)
    yield from (dropped.at for dropped in findings.dropped if dropped.at is not None)


def _write_article(db: sqlite3.Connection, article: Article) -> int:
    row = {
        "id": stored(article.id),
        "origin": stored(article.origin),
        "publisher": stored(article.publisher),
        "title": stored(article.title),
        "authors": json.dumps(article.authors),
        "published": stored(article.published),
        "day": day_of(article.published),
        "language": stored(article.language),
        "sha256": stored(article.sha256),
        "copy_of": stored(article.copy_of),
    }
    number = _inserted(db, "add_article", row)
    db.execute(query("add_text"), {"article": number, "text": stored(article.text)})
    return number


def _write_actors(
    db: sqlite3.Connection, actors: Sequence[Actor], article: int
) -> dict[str | None, int | None]:
    """Store the actors and return their rows by id, and None for none."""
    rows: dict[str | None, int | None] = {None: None}
    for number, actor in enumerate(actors):
        rows[actor.id] = _inserted(db, "add_actor", _actor_row(actor, article, number))
    of = [{"actor": rows[actor.id], "of": rows[actor.of]} for actor in actors if actor.of is not None]
    db.executemany(query("set_actor_of"), of)
    mentions = [
        {"actor": rows[actor.id], "number": number, "start": span.start, "stop": span.end}
        for actor in actors
        for number, span in enumerate(actor.mentions)
    ]
    db.executemany(query("add_mention"), mentions)
    return rows


def _actor_row(actor: Actor, article: int, number: int) -> Row:
    table, row = actor.evidence or (None, None)
    return {
        "article": article,
        "number": number,
        "id": stored(actor.id),
        "name": stored(actor.name),
        "kind": actor.kind,
        "country": stored(actor.country),
        "sector": stored(actor.sector),
        "role": stored(actor.role),
        "wikidata": stored(actor.wikidata),
        "evidence_table": stored(table),
        "evidence_row": stored(row),
        "score": actor.score,
    }


def _write_statements(
    db: sqlite3.Connection,
    findings: Findings,
    article: int,
    actors: dict[str | None, int | None],
    kept: Mapping[str, int],
) -> dict[str | None, int | None]:
    """Store the statements and return their places by id, and None for none."""
    statements = findings.statements
    last = _last_place(db, "last_place", findings.article, len(statements))
    # The first statement gets the last place, so that a walk backwards meets them in the order of the text.
    places: dict[str | None, int] = {s.id: kept.get(s.id, last - n) for n, s in enumerate(statements)}
    makers = {name: _maker(db, name) for name in {statement.made_by for statement in statements}}
    starts = {statement.id: min(span.start for span in statement.content) for statement in statements}
    bytes_at = byte_places(findings.article.text, starts.values())
    names = {actor.id: actor.name for actor in findings.actors}
    rows: list[Row] = []
    spans: list[Row] = []
    searched: list[Row] = []
    for number, statement in reversed(list(enumerate(statements))):  # rising places: SQLite likes to append
        place = places[statement.id]
        rows.append(
            {
                "place": place,
                "id": stored(statement.id),
                "article": article,
                "number": number,
                "byte": bytes_at[starts[statement.id]],
                "manner": statement.manner,
                "act": statement.act,
                "negated": statement.negated,
                "speaker": actors[statement.speaker],
                "addressee": actors[statement.addressee],
                "nested_in": places.get(statement.nested_in),
                "said_on": stored(statement.said_on),
                "score": statement.score,
                "maker": makers[statement.made_by],
            }
        )
        spans += _span_rows(statement, place)
        searched.append(
            searched_row(statement, place, findings.article.text, names.get(statement.speaker or ""))
        )
    db.executemany(query("add_statement"), rows)
    db.executemany(query("add_span"), spans)
    db.executemany(query("add_searched"), searched)
    return {None: None, **places}


def _write_figures(
    db: sqlite3.Connection, figures: Sequence[Figure], article: int, places: dict[str | None, int | None]
) -> dict[str, int]:
    """Store the figures and return their rows by id."""
    return {
        figure.id: _inserted(
            db, "add_figure", figure_row(figure, article, number, places[figure.asserted_by])
        )
        for number, figure in enumerate(figures)
    }


def _span_rows(statement: Statement, place: int) -> Iterator[Row]:
    for role, name in enumerate(ROLES):
        for number, span in enumerate(getattr(statement, name)):
            yield {"statement": place, "role": role, "number": number, "start": span.start, "stop": span.end}


def searched_row(statement: Statement, place: int, text: str, speaker: str | None) -> Row:
    """Return the folded words of a statement as the index has them, and wants them to take it out."""
    return {
        "place": place,
        "content": folded(span.of(text) for span in statement.content),
        "source": folded(span.of(text) for span in statement.source),
        "speaker": folded([speaker or ""]),
        "act": folded([statement.act]),
    }


def _write_events(
    db: sqlite3.Connection,
    findings: Findings,
    article: int,
    actors: dict[str | None, int | None],
    places: dict[str | None, int | None],
) -> None:
    events = findings.events
    if not events:
        return
    last = _last_place(db, "last_event_place", findings.article, len(events))
    makers = {name: _maker(db, name) for name in {event.made_by for event in events}}
    for number, event in reversed(list(enumerate(events))):
        place = last - number
        row = event_row(event, place=place, article=article, number=number)
        asserter = {"asserted_by": places[event.asserted_by], "maker": makers[event.made_by]}
        db.execute(query("add_event"), row | asserter)
        db.executemany(query("add_event_part"), part_rows(event, place, actors))


def _last_place(db: sqlite3.Connection, taken: str, article: Article, count: int) -> int:
    """Return the last of `count` free places in a row for what an article holds.

    The stretch looked at doubles each time it is too full, so that a million articles of the same
    moment (a corpus that gives years alone) cost ten looks, not a thousand.

    Args:
        db: The ledger.
        taken: The query for the last place that is taken between two.
        article: Its moment of publication is where the search begins.
        count: Places wanted.
    """
    first, room = first_place(article.published), ROOM
    while True:
        row = db.execute(query(taken), {"low": first, "high": first + room}).fetchone()
        start = first if row is None else int(row[0]) + 1
        if start + count <= first + room:
            return start + count - 1
        first += room
        room *= 2


def _maker(db: sqlite3.Connection, name: str) -> int:
    db.execute(query("add_maker"), {"name": stored(name)})
    return int(db.execute(query("maker"), {"name": stored(name)}).fetchone()[0])


def _inserted(db: sqlite3.Connection, name: str, row: Row) -> int:
    number = db.execute(query(name), row).lastrowid
    if number is None:  # sqlite3 says that of statements which insert nothing
        raise sqlite3.IntegrityError(f"{name} inserted nothing")
    return number
