"""The tables of a data set, one for each list of the record: a new list is a new row here."""

from __future__ import annotations

from typing import Any

from onrecord.ledger.dataset.columns import KINDS, arrow

Columns = dict[str, str]  # the name of each column, and its kind

ARTICLES = "articles"
OWN: Columns = {"article": "text", "shard": "text"}
"""What every row has before its own columns: Article.id, and the name of the file that it stands in."""

PARTS: dict[str, Columns] = {
    ARTICLES: {
        "id": "text",
        "origin": "text",
        "publisher": "text",
        "title": "text",
        "authors": "texts",
        "published": "text",
        "language": "text",
        "text": "text",
        "sha256": "text",
        "copy_of": "text",
    },
    "statements": {
        "id": "text",
        "source": "spans",
        "cue": "spans",
        "content": "spans",
        "manner": "text",
        "act": "text",
        "negated": "flag",
        "speaker": "text",
        "addressee": "text",
        "nested_in": "text",
        "said_on": "text",
        "score": "number",
        "made_by": "text",
    },
    "actors": {
        "id": "text",
        "name": "text",
        "kind": "text",
        "country": "text",
        "sector": "text",
        "role": "text",
        "of": "text",
        "wikidata": "text",
        "mentions": "spans",
        "evidence": "evidence",
        "score": "number",
    },
    "events": {
        "id": "text",
        "type": "text",
        "mode": "text",
        "context": "texts",
        "actors": "parties",
        "recipients": "parties",
        "trigger": "spans",
        "place": "text",
        "date": "period",
        "factuality": "text",
        "asserted_by": "text",
        "score": "number",
        "made_by": "text",
    },
    "figures": {
        "id": "text",
        "span": "span",
        "low": "number",
        "high": "number",
        "low_open": "flag",
        "high_open": "flag",
        "approx": "flag",
        "unit": "text",
        "base": "base",
        "measure": "text",
        "entity": "text",
        "period": "period",
        "status": "text",
        "asserted_by": "text",
        "score": "number",
    },
    "checks": {
        "figure": "text",
        "table": "text",
        "row": "text",
        "low": "number",
        "high": "number",
        "verdict": "text",
        "why": "text",
        "note": "text",
    },
    "links": {
        "id": "text",
        "kind": "text",
        "left": "text",
        "right": "text",
        "evidence": "spans",
        "score": "number",
    },
    "dropped": {"stage": "text", "why": "text", "at": "span", "origin": "text"},
}
"""The columns are the record's own names, see terms.record."""

Row = dict[str, Any]


def columns_of(part: str) -> Columns:
    """Return all columns of a table; an article's own id stands for the article."""
    columns = PARTS[part]
    return {"shard": "text", **columns} if part == ARTICLES else {**OWN, **columns}


def schema_of(part: str) -> Any:
    """Return the Arrow schema of a table."""
    return arrow().schema([(name, KINDS[kind].arrow(arrow())) for name, kind in columns_of(part).items()])


def put(part: str, item: Row, **own: str | None) -> Row:
    """Return an object of the record as a row.

    Raises:
        KeyError: The record and the table above do not have the same names: a fault of ours.
    """
    columns = PARTS[part]
    if unknown := item.keys() - columns.keys():
        raise KeyError(f"{part} has no column for {', '.join(sorted(unknown))}")
    row = {name: _put(kind, item[name]) for name, kind in columns.items()}
    return {**{name: value and KINDS["text"].put(value) for name, value in own.items()}, **row}


def got(part: str, row: Row) -> Row:
    """Return a row as the object of the record that it was made from."""
    return {
        name: None if row[name] is None else KINDS[kind].got(row[name]) for name, kind in PARTS[part].items()
    }


def _put(kind: str, value: Any) -> Any:
    return None if value is None else KINDS[kind].put(value)
