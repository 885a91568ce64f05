"""Score the reader of web pages on saved news pages: title, day, authors and words of the body."""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from lxml import html

from onrecord.read import read
from onrecord.terms.article import Article

HERE = Path(__file__).parent
SLACK = 0.002  # of F1: the words wanted are a parser's, not a person's


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One page: was each field right, and how near the body."""

    name: str
    title: bool
    day: bool
    authors: bool
    precision: float
    recall: float
    floor: float  # F1 of every <p> of the page
    seconds: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def main() -> int:
    """Print a line a page and the means; fail if the body's F1 falls under the frozen run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder of *.html.gz with *.json beside them"
    )
    rows = [score(page, wanted) for page, wanted in cases(parser.parse_args().data)]
    for row in rows:
        right = zip("TDA", (row.title, row.day, row.authors), strict=True)
        marks = "".join(mark if is_right else "-" for mark, is_right in right)
        body = f"P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}"
        sys.stdout.write(f"{row.name:42} {marks}  {body}\n")
    ours = {
        "pages": len(rows),
        "title": sum(row.title for row in rows),
        "day": sum(row.day for row in rows),
        "authors": sum(row.authors for row in rows),
        "precision": round(mean(row.precision for row in rows), 4),
        "recall": round(mean(row.recall for row in rows), 4),
        "f1": round(mean(row.f1 for row in rows), 4),
    }
    frozen = next(csv.DictReader((HERE / "frozen.csv").open(encoding="utf-8")))
    sys.stdout.write(f"\nours    {ours}\nfrozen  {frozen}\n")
    sys.stdout.write(f"floor   every <p> of the page: f1 {mean(row.floor for row in rows):.4f}\n")
    sys.stdout.write(f"time    {1000 * mean(row.seconds for row in rows):.0f} ms a page\n")
    return int(ours["f1"] < float(frozen["f1"]) - SLACK)


def cases(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Pair each page with the fields that a per-site parser found: versions and pages sort alike."""
    for path in sorted(folder.glob("*.json")):
        versions = sorted(json.loads(path.read_text("utf-8")).items())
        pages = sorted(folder.glob(f"{path.stem}_[0-9]*.html.gz"))
        for page, (_, wanted) in zip(pages, versions, strict=True):
            yield page, wanted


def score(page: Path, wanted: dict[str, Any]) -> Row:
    """Read one page and compare it with what is wanted."""
    data = gzip.decompress(page.read_bytes())
    begin = time.perf_counter()
    rows = list(read(data, kind="html", origin=page.name))
    seconds = time.perf_counter() - begin
    article = next((row for row in rows if isinstance(row, Article)), None)
    body = words(" ".join(p for s in wanted["body"]["sections"] for p in s["headline"] + s["paragraphs"]))
    precision, recall = overlap(words(article.text if article else ""), body)
    every_p = words(" ".join(p.text_content() for p in html.document_fromstring(data).iter("p")))
    names = {letters(name) for name in wanted.get("authors", [])}
    return Row(
        name=page.name.removesuffix(".html.gz"),
        title=article is not None and letters(article.title or "") == letters(wanted["title"]),
        day=article is not None and (article.published or "")[:10] == wanted["publishing_date"][:10],
        authors=article is not None and {letters(name) for name in article.authors} == names,
        precision=precision,
        recall=recall,
        floor=harmonic(*overlap(every_p, body)),
        seconds=seconds,
    )


def overlap(found: Counter[str], wanted: Counter[str]) -> tuple[float, float]:
    """Return precision and recall of words, each counted as often as it stands."""
    shared = (found & wanted).total()
    return shared / max(1, found.total()), shared / max(1, wanted.total())


def harmonic(precision: float, recall: float) -> float:
    """Return F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def words(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(re.findall(r"\w+", text))


def letters(text: str) -> str:
    """Return letters and digits alone, so that kinds of quotation marks do not matter."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


if __name__ == "__main__":
    sys.exit(main())
