"""What the commands are given: files, folders, standard input; as articles and dropped rows."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from errno import EBADF
from pathlib import Path

from onrecord.read.kinds import unpacked_name
from onrecord.read.unpack import packing, unpacked
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

STDIN = "-"
NOTES = frozenset({"encoding", "bad_date", "not_well_formed", "furniture", "other_files", "other_records"})
"""Codes of dropped rows that cost no article: something about it was mended or left empty."""

ONE_EACH = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
ONE_A_LINE = frozenset({".jsonl", ".ndjson"})
PAGES = ONE_EACH | ONE_A_LINE | {".json", ".xml", ".rss", ".atom", ".rdf", ".warc", ".parquet", ".pq"}
"""Suffixes of the files that are taken from a folder, also with .gz or .zst after them."""

PATHS = ".paths"
"""Suffix of a list of files, one a line, as web archives publish them; taken from the list's own folder."""


@dataclass(slots=True)
class Losses:
    """What reading gave up so far."""

    dropped: list[Dropped] = field(default_factory=list)

    @property
    def articles_lost(self) -> bool:
        """Whether any input, or a part of one that should have been an article, was not read."""
        return any(item.code not in NOTES for item in self.dropped)


def articles(
    inputs: list[str],
    kind: str,
    losses: Losses,
    step: Callable[[], None] = lambda: None,
    published: date | None = None,
) -> Iterator[Article]:
    """Yield the articles of all inputs in order; what is not one is added to `losses`.

    Args:
        inputs: Paths of files or folders; "-" is standard input.
        kind: A reader's name, or "auto".
        losses: Filled while the articles are taken.
        step: Called after each article and each that was given up.
        published: The day of articles that have none of their own.
    """
    for item in _rows(inputs, kind):
        if isinstance(item, Article):
            yield dated(item, published)
        else:
            losses.dropped.append(item)
        step()


def dated(article: Article, when: date | None) -> Article:
    """Return an article with a day of publication, its own if it has one."""
    return article if article.published or when is None else replace(article, published=when.isoformat())


def _rows(inputs: list[str], kind: str) -> Iterator[Article | Dropped]:
    from onrecord.read import read  # the readers are not needed for `--help`

    for name in files_of(inputs):
        if isinstance(name, Dropped):
            yield name
            continue
        try:
            data = _bytes_of(name)
        except OSError as error:
            yield Dropped(stage="read", why=f"no_input: {error.strerror or error}", origin=name)
            continue
        yield from read(data, kind=kind, origin=name)


def _bytes_of(name: str) -> bytes:
    if name != STDIN:
        return Path(name).read_bytes()
    if sys.stdin is None:
        raise OSError(EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def files_of(inputs: list[str]) -> Iterator[str | Dropped]:
    """Yield each file's name; standard input, which can be read once, at its first place."""
    met_stdin = False
    for name in inputs:
        if name == STDIN:
            if not met_stdin:
                yield name
            met_stdin = True
        elif os.path.isdir(name):  # noqa: PTH112 - unlike Path.is_dir, false for a name that is too long
            yield from _inside(name)
        elif suffix_of(name) == PATHS:
            yield from _listed(name)
        elif glob.has_magic(name) and not os.path.exists(name):  # noqa: PTH110 - as above
            yield from _matching(name)
        else:
            yield name


def _listed(name: str) -> Iterator[str | Dropped]:
    """Yield the files that a list names."""
    try:
        data = Path(name).read_bytes()
        by = packing(data, name)
        plain = unpacked(data, by) if by else data
    except OSError as error:
        yield Dropped(stage="read", why=f"no_input: {error.strerror or error}", origin=name)
        return
    if isinstance(plain, str):
        yield Dropped(stage="read", why=plain, origin=name)
        return
    for line in plain.decode("utf-8", "surrogateescape").splitlines():
        if line.strip():
            yield str(Path(name).parent / line.strip())


def _matching(pattern: str) -> Iterator[str | Dropped]:
    """Yield what a shell would put in the place of a pattern that it was told to leave alone."""
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob wants a folder apart
    if not found:
        yield Dropped(stage="read", why="no_input: no file has a name like this", origin=pattern)
    yield from files_of(found)


def _inside(folder: str) -> Iterator[str | Dropped]:
    """Yield a folder's files of the kinds that are read, then a row for those of other kinds."""
    others = Counter[str]()
    found = 0
    for path in sorted(Path(folder).rglob("[!.]*")):
        if not path.is_file() or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if suffix_of(str(path)) in PAGES:
            found += 1
            yield str(path)
        else:
            others[path.suffix or path.name] += 1
    listed = ", ".join(f"{suffix} {number:,}" for suffix, number in others.most_common(5))
    if not found:
        why = "no_input: the folder holds no file that is read" + (f" ({listed})" if listed else "")
        yield Dropped(stage="read", why=why, origin=folder)
    elif others:
        why = f"other_files: {others.total():,} of other kinds were left alone ({listed})"
        yield Dropped(stage="read", why=why, origin=folder)


def suffix_of(name: str) -> str:
    """Return a file's suffix in lower case, without a last .gz or .zst."""
    return Path(unpacked_name(name.lower())).suffix


def expected(inputs: list[str]) -> int | None:
    """Return how many articles the inputs should hold; None where that cannot be told from outside."""
    total = 0
    for name in files_of(inputs):
        count = 0 if isinstance(name, Dropped) else _count(name)
        if count is None:
            return None
        total += count
    return total


def _count(name: str) -> int | None:
    """Return a line of JSON Lines for one each, else one a file; None for feeds, lists and streams."""
    path = Path(name)
    try:
        if name == STDIN or unpacked_name(name.lower()) != name.lower() or not path.is_file():
            return 1 if name != STDIN and not path.exists() else None
        if suffix_of(name) not in ONE_A_LINE:
            return 1 if suffix_of(name) in ONE_EACH else None
        with path.open("rb") as file:
            return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) or 1
    except OSError:
        return 1
