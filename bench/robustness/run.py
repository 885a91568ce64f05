"""Print the share of statements that stay when an article's look changes; fail under the target.

python -m bench.robustness.run [--articles ARTICLES.jsonl] [--count 60] [--show]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.robustness.variations import HARDER, VARIATIONS, Variation
from onrecord.pipeline import load
from onrecord.terms.span import Span

DEFAULT = Path("../shared/data/attribution/dev.jsonl")
TARGET = 0.97
MARKS = re.compile(r"''|``|[\"“”„‟«»]")
SINGLE = re.compile(r"[‘’‚']")

Found = tuple[str, str]  # content and source, marks made alike, without white space
Read = Callable[[str], list[Found]]


@dataclass(slots=True)
class Tally:
    """What became of the statements under one variation."""

    same: int = 0
    before: int = 0
    after: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def unchanged(self) -> float:
        """Share of the statements, of the text as it was or as it became, whichever had more."""
        return self.same / max(self.before, self.after, 1)


def main() -> int:
    """Run every variation over the articles."""
    args = _arguments()
    lines = args.articles.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line.strip()][: args.count]
    read = reading(args.model)
    found = [read(text) for text in texts]
    total = sum(map(len, found))
    sys.stdout.write(f"{len(texts)} articles, {total} statements\n{'':26}unchanged   kinds of change\n")
    worst = 1.0
    for name, variation in (VARIATIONS | HARDER).items():
        tally = compare(texts, found, variation, read)
        sys.stdout.write(f"{name:26}{tally.unchanged:9.1%}   {_kinds(tally)}\n")
        if args.show:
            sys.stdout.write("".join(f"    {line}\n" for line in tally.examples))
        worst = min(worst, tally.unchanged) if name in VARIATIONS else worst
    return int(worst < TARGET)


def reading(model: str) -> Read:
    """Return a function from a text to its statements as bare words."""
    reader = load(model)

    def read(text: str) -> list[Found]:
        return [
            (bare(text, one.content), bare(text, one.source))
            for one in reader.read(text).statements
            if one.nested_in is None
        ]

    return read


def bare(text: str, spans: Iterable[Span]) -> str:
    """Return the words of some spans, marks made alike, without white space."""
    plain = MARKS.sub('"', "".join(span.of(text) for span in spans))
    return SINGLE.sub("'", re.sub(r"\s+", "", plain)).replace("'\"", "\"'")  # three apostrophes are either


def compare(texts: list[str], found: list[list[Found]], variation: Variation, read: Read) -> Tally:
    """Read the varied texts and count what changed."""
    tally = Tally()
    british = variation is HARDER["British marks ‘’"]
    for text, before in zip(texts, found, strict=True):
        after = read(variation(text))
        if british:  # its marks stand the other way round
            before, after = ([_without_marks(one) for one in side] for side in (before, after))
        _count(tally, Counter(before), Counter(after))
    return tally


def _without_marks(one: Found) -> Found:
    return re.sub(r"[\"']", "", one[0]), re.sub(r"[\"']", "", one[1])


def _count(tally: Tally, before: Counter[Found], after: Counter[Found]) -> None:
    tally.same += (before & after).total()
    tally.before += before.total()
    tally.after += after.total()
    new = list((after - before).elements())
    for content, source in (before - after).elements():
        match = next((one for one in new if one[0] == content or _overlap(one[0], content)), None)
        if match:
            new.remove(match)
        kind = "lost" if match is None else "other source" if match[0] == content else "other content"
        tally.kinds[kind] += 1
        tally.examples.append(f"{kind}: {source} | {content[:90]} -> {match}")
    tally.kinds["new"] += len(new)


def _overlap(one: str, other: str) -> bool:
    return one[:25] in other or other[:25] in one or one[-25:] in other or other[-25:] in one


def _kinds(tally: Tally) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in tally.kinds.most_common() if count)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=Path, default=DEFAULT)
    parser.add_argument("--count", type=int, default=60, help="how many articles")
    parser.add_argument("--model", default="fast")
    parser.add_argument("--show", action="store_true", help="print each change")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
