"""What a worker does with one shard: read, examine, write. No engine is known here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from onrecord.apps.batch.job import Done, Job, Shard
from onrecord.apps.batch.memory import peak_memory
from onrecord.apps.inputs import NOTES
from onrecord.ledger.dataset.columns import LONE_SURROGATE, plain
from onrecord.ledger.dataset.shard import Writing
from onrecord.ledger.dataset.store import DataSet, said_plainly
from onrecord.read.cut import Piece, read_piece
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import article_id, sha256_of

Step = Callable[[int, bool], None]  # the number of what is begun, and whether it is an article


class Examiner(Protocol):
    """What a shard needs of a Reader."""

    def examine(self, article: Article) -> Findings:
        """Return one article's findings."""


def examine_shard(
    shard: Shard, reader: Examiner, job: Job, step: Step, skip: Mapping[int, str] | None = None
) -> Done:
    """Read a shard and write its tables into a room of its own; the same shard gives the same rows.

    Args:
        shard: What to read.
        reader: A loaded model.
        job: Where to.
        step: Called before each piece and each article, with a number that is the same on every try.
        skip: Numbers that workers have died at, and why: those are rows now.

    Raises:
        BatchUnwritable: The disk is full, or the like.
        MemoryError: Left to the process, which must make room for another.
    """
    began, wall = time.monotonic(), datetime.now(UTC)
    writing = Writing(shard.name)
    losses: list[tuple[str, str]] = []
    for found in _findings(shard, reader, step, skip or {}):
        if isinstance(found, Findings):
            writing.add(found)
            continue
        writing.lose(found)
        if found.code not in NOTES:
            losses.append((found.origin or "-", found.why))
    room = DataSet(Path(job.out)).room(shard.name)
    with said_plainly(Path(job.out)):
        writing.write(room)
    manifest = {
        "shard": shard.name,
        "input": {"sha256": shard.sha256, "origins": _origins(shard)},
        "content": writing.content,
        "counts": dict(writing.counts),
        "dropped": dict(writing.dropped),
        "lost": len(losses),
        "began": wall.isoformat(timespec="seconds"),
        "seconds": round(time.monotonic() - began, 3),
        "peak_memory_mb": peak_memory(),
    }
    return Done(shard=shard, room=str(room), manifest=manifest, loss=losses[0] if losses else None)


def _findings(
    shard: Shard, reader: Examiner, step: Step, skip: Mapping[int, str]
) -> Iterator[Findings | Dropped]:
    met: dict[str, str] = {}
    number = 0
    for item in shard.items:
        number += 1
        step(number, False)
        if number in skip:
            yield _crash(skip[number], item.origin or "-")
            continue
        for row in read_piece(item) if isinstance(item, Piece) else [item]:
            if isinstance(row, Dropped):
                yield row
                continue
            number += 1
            step(number, True)
            if number in skip:
                yield _crash(skip[number], f"{row.origin}: {row.id}")
                continue
            yield from _examined(row, reader, met)


def _examined(found: Article, reader: Examiner, met: dict[str, str]) -> Iterator[Findings | Dropped]:
    article, count = storable(found)
    if count:
        why = f"encoding: lone surrogates replaced, which UTF-8 cannot hold: {count}"
        yield Dropped(stage="batch", why=why, origin=f"{found.origin}: {article.id}")
    if article.id in met:
        why = f"duplicate_id: id {article.id!r} was met before, in {met[article.id]}"
        yield Dropped(stage="batch", why=why, origin=article.origin)
        return
    met[article.id] = article.origin
    try:
        yield reader.examine(article)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in one article must not cost the others
        why = f"crash: {type(error).__name__}: {error}"[:300]
        yield Dropped(stage="batch", why=why, origin=f"{article.origin}: {article.id}")


def storable(article: Article) -> tuple[Article, int]:
    """Return an article that UTF-8 can hold, and how many lone surrogates of its text were replaced.

    Each becomes U+FFFD, so that offsets stay; the text is then another one, and is named as such.
    """
    count = sum(1 for _ in LONE_SURROGATE.finditer(article.text))
    fields = {
        name: plain(value)
        for name in ("id", "origin", "publisher", "title", "published")
        if (value := getattr(article, name)) is not None
    }
    article = replace(article, **fields, authors=tuple(map(plain, article.authors)))
    if not count:
        return article, 0
    text = plain(article.text)
    sha256 = sha256_of(text)
    named = {article_id(url, article.sha256) for url in (None, article.origin)}
    own = article.id if article.id not in named else _renamed(article, sha256)
    return replace(article, id=own, text=text, sha256=sha256), count


def _renamed(article: Article, sha256: str) -> str:
    url = None if article.id == article_id(None, article.sha256) else article.origin
    return article_id(url, sha256)


def _crash(reason: str, origin: str) -> Dropped:
    why = f"crash: workers ended again and again as they read this ({reason})"
    return Dropped(stage="batch", why=why, origin=origin)


def _origins(shard: Shard) -> list[str]:
    """Return the first and the last file of a shard."""
    named = [item.origin or "-" for item in shard.items]
    return list(dict.fromkeys((named[0], named[-1])))
