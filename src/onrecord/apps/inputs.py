"""What the commands are given: files, folders, standard input; as articles and dropped rows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped

NOTES = frozenset({"encoding", "bad_date", "not_well_formed"})
"""Codes of dropped rows that cost no article: something about it was mended or left empty."""

PAGES = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom"}
)
"""Suffixes of the files that are taken from a folder."""


@dataclass(slots=True)
class Losses:
    """What reading gave up so far."""

    dropped: list[Dropped]

    @property
    def articles_lost(self) -> bool:
        """Whether any input, or a part of one that should have been an article, was not read."""
        return any(item.code not in NOTES for item in self.dropped)


def articles(inputs: list[str], kind: str, losses: Losses) -> Iterator[Article]:
    """Yield the articles of all inputs in order; what is not one is added to `losses`.

    Args:
        inputs: Paths of files or folders; "-" is standard input.
        kind: A reader's name, or "auto".
        losses: Filled while the articles are taken.
    """
    from onrecord.read import read  # the readers are not needed for `--help`

    for name in _files(inputs):
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            losses.dropped.append(Dropped(stage="read", why=f"no_input: {error.strerror}", origin=name))
            continue
        for item in read(data, kind=kind, origin=name):
            if isinstance(item, Article):
                yield item
            else:
                losses.dropped.append(item)


def _files(inputs: list[str]) -> Iterator[str]:
    for name in inputs:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from (str(p) for p in sorted(path.rglob("*")) if p.suffix.lower() in PAGES and p.is_file())
        else:
            yield name


def expected(inputs: list[str]) -> int:
    """Return about how many articles the inputs hold: a line of JSON Lines each, else one a file."""
    return sum(_count(Path(name)) if name != "-" else 1 for name in _files(inputs))


def _count(path: Path) -> int:
    if path.suffix.lower() not in {".jsonl", ".ndjson"} or not path.is_file():
        return 1
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) or 1
