"""Print recall and precision of the copies found, and the time; fail under the target.

python -m bench.copies.run [--texts TEXTS.jsonl] [--count 10000] [--half tuned|unread|both]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.copies.families import COPIES, Item, items
from bench.copies.floors import by_minhash, by_sha256
from onrecord.ledger.store import Ledger
from onrecord.link import copies
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.ids import sha256_of

DEFAULT = Path("../shared/data/text/insight.jsonl")
PRECISION, RECALL, SECONDS = 0.99, 0.90, 60.0
SEED = 6

Groups = dict[str, str]
"""By article, the one that stands for its group; itself where it is alone."""


def main() -> int:
    """Run the ledger and the floors over the same articles."""
    args = _arguments()
    lines = args.texts.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
    halves = {"tuned": texts[::2], "unread": texts[1::2], "both": texts}
    made = items(halves[args.half], args.count, SEED)
    kinds = Counter(item.made for item in made)
    sys.stdout.write(
        f"{len(made)} articles: " + ", ".join(f"{n} {kind}" for kind, n in kinds.items()) + "\n\n"
    )
    sys.stdout.write(f"{'':34}precision   recall   CPU s\n")
    contestants: dict[str, Callable[[Sequence[Item]], Groups]] = {
        "exact (sha256 of the words)": by_sha256,
        "MinHash, Jaccard of 8-grams >= 0.5": by_minhash,
        "ledger": by_ledger,
    }
    for name, contestant in contestants.items():
        start = time.process_time()
        groups = contestant(made)
        seconds = time.process_time() - start
        precision, recall = scores(made, groups)
        sys.stdout.write(f"{name:34}{precision:9.3f}{recall:9.3f}{seconds:8.1f}\n")
    sys.stdout.write("\nledger, by kind of copy\n")
    for kind, share in recall_by_kind(made, groups).items():
        sys.stdout.write(f"  {kind:32}{share:9.3f}\n")
    for line in _wrong(made, groups):
        sys.stdout.write(line + "\n")
    return int(precision < PRECISION or recall < RECALL or seconds > SECONDS)


def by_ledger(made: Sequence[Item]) -> Groups:
    """Add the articles one by one, as `onrecord add` does, and ask the ledger for the groups."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Ledger.open(Path(folder) / "ledger.db", copies=copies) as ledger,
    ):
        for item in made:
            ledger.add(Findings(article=_article(item)))
        return {found.article.id: found.article.copy_of or found.article.id for found in ledger.findings()}


def scores(made: Sequence[Item], groups: Groups) -> tuple[float, float]:
    """Return precision (of the articles put under another) and recall (of the copies)."""
    family = {item.id: item.family for item in made}
    put = [(id, head) for id, head in groups.items() if id != head]
    right = sum(family[id] == family[head] for id, head in put)
    found = recall_of(made, groups, list(COPIES))
    return right / len(put) if put else 1.0, found


def recall_by_kind(made: Sequence[Item], groups: Groups) -> dict[str, float]:
    """Return recall for each kind of copy."""
    return {kind: recall_of(made, groups, [kind]) for kind in COPIES}


def recall_of(made: Sequence[Item], groups: Groups, kinds: Sequence[str]) -> float:
    """Return the share of the copies that are in one group with their original."""
    original = {item.family: item.id for item in made if item.made == "original"}
    wanted = [item for item in made if item.made in kinds and item.family in original]
    met = sum(groups[item.id] == groups[original[item.family]] for item in wanted)
    return met / max(1, len(wanted))


def _wrong(made: Sequence[Item], groups: Groups) -> list[str]:
    by_id = {item.id: item for item in made}
    wrong = [
        (by_id[id].made, by_id[head].made)
        for id, head in groups.items()
        if id != head and by_id[id].family != by_id[head].family
    ]
    return [
        f"  taken for a copy: {one} of {other}, {number}" for (one, other), number in Counter(wrong).items()
    ]


def _article(item: Item) -> Article:
    return Article(id=item.id, origin="-", language="en", text=item.text, sha256=sha256_of(item.text))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, default=DEFAULT)
    parser.add_argument("--count", type=int, default=10_000, help="how many articles")
    parser.add_argument("--half", choices=("tuned", "unread", "both"), default="unread")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
