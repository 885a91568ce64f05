"""Questions in SQL to a data set, by DuckDB: nothing but reading, and nothing outside the data set."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.ledger.dataset.columns import arrow
from onrecord.ledger.dataset.parts import ARTICLES, PARTS, columns_of
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.errors import BadQuery, NotABatch, NotInstalled

VIEWS = files("onrecord.ledger.dataset") / "views"
"""A file a view: a comment that says what its rows are, then one select."""

DUPLICATES = "duplicates"
"""An article's id that several shards have: the first is kept, the rest are left out of every view."""

READS = frozenset({"SELECT", "EXPLAIN"})
TOGETHER = 1000  # rows fetched at a time

LOCKED = (
    "set enable_external_access = false",  # but for allowed_paths
    "set lock_configuration = true",
)


class Analysis:
    """Open views over the finished shards of a data set. Use it as a context manager."""

    def __init__(self, db: Any) -> None:
        self._db = db

    def ask(self, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
        """Run one query; return the names of its columns, and its rows as they come.

        Raises:
            BadQuery: It is not SQL, fails, or would do more than read the views.
        """
        library = duckdb()
        with _said_plainly():
            statements = library.extract_statements(sql)
            kinds = [statement.type.name for statement in statements]
            if len(statements) != 1:
                raise BadQuery(f"one query is wanted, here are {len(statements)}")
            if kinds[0] not in READS:
                raise BadQuery(f"only select and explain are allowed, not {kinds[0].lower()}")
            answer = self._db.execute(statements[0])
            names = [column[0] for column in answer.description or ()]
        return names, _rows(answer)

    def views(self) -> list[tuple[str, list[str]]]:
        """Return the names of the views and of their columns."""
        _, rows = self.ask("select table_name, column_name from information_schema.columns")
        found: dict[str, list[str]] = {name: [] for name in _order()}
        for view, column in rows:
            found.setdefault(view, []).append(column)
        return list(found.items())


@contextmanager
def opened(data: DataSet) -> Iterator[Analysis]:
    """Give the views of a data set; an unfinished one is asked for its finished shards.

    Raises:
        NotABatch: No shard is finished, or a file of one is gone.
        NotInstalled: DuckDB is not there.
    """
    names = data.finished()
    if not names:
        raise NotABatch(data.folder, "no shard of it is finished")
    with _database() as db, _said_plainly(data):
        paths: list[str] = []
        for part in PARTS:
            shards = [str(data.file(part, name)) for name in names]
            paths += shards
            db.execute(f"create view {part}_of_all as select * from read_parquet({_listed(shards)})")
        repeated = data.folder / f"{DUPLICATES}.parquet"
        if repeated.is_file():
            paths.append(str(repeated))
        for part in PARTS:
            db.execute(f"create view {part} as {_distinct(part, repeated)}")
        for view in VIEWS.iterdir():
            db.execute(f"create view {view.name.removesuffix('.sql')} as {view.read_text('utf-8')}")
        db.execute(f"set allowed_paths = {_listed(paths)}")
        for setting in LOCKED:
            db.execute(setting)
        yield Analysis(db)


def write_duplicates(data: DataSet) -> int:
    """Find the articles that several shards have, write them down, and return how many rows are left out.

    One process, once, when all shards are finished. DuckDB goes to the disk where memory is short.
    """
    file = data.folder / f"{DUPLICATES}.parquet"
    file.unlink(missing_ok=True)
    names = data.finished()
    if len(names) < 2:
        return 0
    shards = [str(data.file(ARTICLES, name)) for name in names]
    with _database() as db:
        found = db.sql(
            "select id as article, unnest(list_sort(list(shard))[2:]) as shard, min(shard) as kept_in "
            f"from read_parquet({_listed(shards)}) group by id having count(*) > 1 order by all"
        ).to_arrow_table()
    if found.num_rows:
        arrow().parquet.write_table(found, file, compression="zstd")
    return int(found.num_rows)


def _distinct(part: str, repeated: Path) -> str:
    if not repeated.is_file():
        return f"select * from {part}_of_all"
    article = "id" if part == ARTICLES else "article"
    return (
        f"select one.* from {part}_of_all as one "
        f"anti join read_parquet({_quoted(str(repeated))}) as repeated "
        f"on one.{article} = repeated.article and one.shard = repeated.shard"
    )


@contextmanager
def _database() -> Iterator[Any]:
    with tempfile.TemporaryDirectory(prefix="onrecord-") as spill, duckdb().connect(":memory:") as db:
        db.execute(f"set temp_directory = {_quoted(spill)}")
        db.execute("set preserve_insertion_order = true")
        yield db


def duckdb() -> Any:
    """Return the module duckdb.

    Raises:
        NotInstalled: It is not there.
    """
    try:
        return import_module("duckdb")
    except ImportError:
        raise NotInstalled("duckdb", "a query", "batch") from None


def _rows(answer: Any) -> Iterator[tuple[Any, ...]]:
    while True:
        with _said_plainly():
            rows: Sequence[tuple[Any, ...]] = answer.fetchmany(TOGETHER)
        if not rows:
            return
        yield from rows


def _order() -> list[str]:
    return [*PARTS, *sorted(view.name.removesuffix(".sql") for view in VIEWS.iterdir())]


def described(view: str) -> str:
    """Return the first line of what a view says of itself; a table's columns are the record's."""
    if view in PARTS:
        return f"{len(columns_of(view))} columns, as in the record"
    return (VIEWS / f"{view}.sql").read_text("utf-8").partition("\n")[0].removeprefix("-- ")


@contextmanager
def _said_plainly(data: DataSet | None = None) -> Iterator[None]:
    """Turn DuckDB's errors into ours; while the views are made, what fails is a file of the data set."""
    try:
        yield
    except duckdb().Error as error:
        told = str(error).strip()
        if data is not None:
            raise NotABatch(data.folder, told.partition("\n")[0]) from None
        raise BadQuery(told) from None


def _listed(paths: Sequence[str]) -> str:
    return "[" + ", ".join(map(_quoted, paths)) + "]"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
