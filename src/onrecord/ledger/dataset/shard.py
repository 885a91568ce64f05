"""One shard: some articles' findings as one Parquet file a table, and back."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.ledger.dataset.columns import arrow
from onrecord.ledger.dataset.parts import ARTICLES, PARTS, Row, got, put, schema_of
from onrecord.ledger.export.jsonl import line_of
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.record import from_record, to_record
from onrecord.terms.span import Span

TOGETHER = 200
"""Articles whose rows are kept as Python objects, which take ten times the room of Arrow's."""

DROPPED = "dropped"


@dataclass(slots=True)
class Writing:
    """A shard on its way to the disk."""

    name: str
    counts: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(PARTS, 0)))
    dropped: Counter[str] = field(default_factory=Counter)  # by code
    _rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    _tables: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    _content: Any = field(default_factory=hashlib.sha256)

    def add(self, findings: Findings) -> None:
        """Take one article's findings; its id must not have been met in this shard."""
        record = to_record(findings)
        article = findings.article.id
        self._put(ARTICLES, put(ARTICLES, record["article"], shard=self.name))
        for part in PARTS.keys() - {ARTICLES, DROPPED}:
            for item in record[part]:
                self._put(part, put(part, item, article=article, shard=self.name))
        for item in record[DROPPED]:
            self._drop({"origin": None, **item}, article)
        self._content.update(line_of(findings).encode())
        if len(self._rows[ARTICLES]) >= TOGETHER:
            self._pack()

    def lose(self, dropped: Dropped) -> None:
        """Take what was let go before it became an article."""
        at = None if dropped.at is None else [dropped.at.start, dropped.at.end]
        item = {"stage": dropped.stage, "why": dropped.why, "at": at, "origin": dropped.origin}
        self._drop(item, None)
        self._content.update(json.dumps(item).encode() + b"\n")

    @property
    def content(self) -> str:
        """The sha256 of all that was taken, in its order: the same for the same findings, whoever wrote."""
        return str(self._content.hexdigest())

    def write(self, folder: Path) -> None:
        """Write a file a table into `folder`, and wait until they are on the disk."""
        pa = arrow()
        self._pack()
        for part in PARTS:
            table = pa.concat_tables(self._tables[part] or [schema_of(part).empty_table()])
            file = folder / f"{part}.parquet"
            pa.parquet.write_table(table, file, compression="zstd")
            with file.open("rb") as written:
                os.fsync(written.fileno())

    def _drop(self, item: Row, article: str | None) -> None:
        self.dropped[item["why"].partition(":")[0]] += 1
        self._put(DROPPED, put(DROPPED, item, article=article, shard=self.name))

    def _put(self, part: str, row: Row) -> None:
        self.counts[part] += 1
        self._rows[part].append(row)

    def _pack(self) -> None:
        for part, rows in self._rows.items():
            self._tables[part].append(arrow().Table.from_pylist(rows, schema=schema_of(part)))
        self._rows.clear()


def read_shard(files: dict[str, Path]) -> Iterator[Findings | Dropped]:
    """Yield the articles of a shard in their order, then what never became one; `files` by table."""
    tables = {part: _rows_of(files[part]) for part in PARTS}
    by_article = {part: _grouped(tables[part]) for part in PARTS.keys() - {ARTICLES}}
    for row in tables[ARTICLES]:
        record = {part: [got(part, one) for one in found[row["id"]]] for part, found in by_article.items()}
        yield from_record({"article": got(ARTICLES, row), **record})
    for row in by_article[DROPPED][None]:
        yield _dropped(got(DROPPED, row))


def _rows_of(file: Path) -> Sequence[Row]:
    rows: list[Row] = arrow().parquet.read_table(file, partitioning=None).to_pylist()
    return rows


def _grouped(rows: Iterable[Row]) -> dict[str | None, list[Row]]:
    grouped: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["article"]].append(row)
    return grouped


def _dropped(row: Row) -> Dropped:
    at = None if row["at"] is None else Span(*row["at"])
    return Dropped(stage=row["stage"], why=row["why"], at=at, origin=row["origin"])
