"""Draw the attributions to label: a part at random, one with cues of their own, one kept for last.

    python -m bench.acts.draw --articles ../shared/data/attribution/dev.jsonl

Prints what a person reads while labelling; nothing of it is kept. Labels go to cases.jsonl.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

SEED = 20260917
HALF = 160
LATE_SEED, LATE = 77, 60  # the last part: as many of either kind, drawn when the rules were finished
AROUND = 90  # characters shown on either side
Drawn = tuple[dict[str, Any], dict[str, Any]]  # an article, one of its attributions


def uniform(articles: list[dict[str, Any]], count: int, rng: random.Random) -> list[Drawn]:
    """Every attribution of every article is as likely as any other."""
    return rng.sample([(a, x) for a in articles for x in a["attributions"] if x["cue"]], count)


def distinct(articles: list[dict[str, Any]], taken: set[str], count: int, rng: random.Random) -> list[Drawn]:
    """Go round the articles, one new cue from each; cues in `taken` do not come again."""
    pools = defaultdict(list)
    for article in rng.sample(articles, len(articles)):
        for row in rng.sample(article["attributions"], len(article["attributions"])):
            if row["cue"]:
                pools[article["id"]].append((article, row))
    drawn: list[Drawn] = []
    while len(drawn) < count and any(pools.values()):
        for pool in pools.values():
            fresh = next((d for d in pool if cue_of(*d).casefold() not in taken), None)
            pool[:] = pool[pool.index(fresh) + 1 :] if fresh else []
            if fresh and len(drawn) < count:
                taken.add(cue_of(*fresh).casefold())
                drawn.append(fresh)
    return drawn


def cue_of(article: dict[str, Any], row: dict[str, Any]) -> str:
    """Cut the cue's words out of the text."""
    return cut(article["text"], row["cue"])


def cut(text: str, spans: list[list[int]]) -> str:
    """Cut the words out of the text; parts stand apart by one space."""
    return " ".join(text[start:end] for start, end in spans)


def draw(articles: list[dict[str, Any]]) -> dict[str, list[Drawn]]:
    """Return the three parts; the same file gives the same parts."""
    rng = random.Random(SEED)
    first = uniform(articles, HALF, rng)
    taken = {cue_of(*d).casefold() for d in first}
    second = distinct(articles, taken, HALF, rng)
    return {"uniform": first, "distinct": second, "late": _late(articles, first + second)}


def _late(articles: list[dict[str, Any]], before: list[Drawn]) -> list[Drawn]:
    seen = {(article["id"], row["id"]) for article, row in before}
    rest = [
        {**a, "attributions": [x for x in a["attributions"] if (a["id"], x["id"]) not in seen]}
        for a in articles
    ]
    rng = random.Random(LATE_SEED)
    first = uniform(rest, LATE, rng)
    taken = {cue_of(*d).casefold() for d in before + first}
    return first + distinct(rest, taken, LATE, rng)


def _shown(number: int, article: dict[str, Any], row: dict[str, Any]) -> str:
    text = article["text"]
    spans = [*row["source"], *row["cue"], *row["content"]]
    low, high = min(s for s, _ in spans), max(e for _, e in spans)
    around = " ".join(text[max(0, low - AROUND) : high + AROUND].split())
    cue, source, content = (cut(text, row[role]) for role in ("cue", "source", "content"))
    return f"{number} CUE <{cue}> SRC <{source}> CONTENT <{content}>\n   {around}\n"


def main() -> int:
    """Print all parts for reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    articles = [json.loads(line) for line in parser.parse_args().articles.open(encoding="utf-8")]
    for part, drawn in draw(articles).items():
        sys.stdout.write(f"== {part}\n")
        for number, (article, row) in enumerate(drawn):
            sys.stdout.write(_shown(number, article, row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
