"""Learn the weights of the sieve from what a trained finder says of whole articles.

A sentence in which the table of triggers sees something is left out only if its words weigh little; one in
which it sees nothing is read only if they weigh much.

    python -m training.events.sieve --model FOLDER --data FOLDER

FOLDER of the model is an exported one. A sentence counts as one to read if the finder takes a word of it for
a trigger, and in the training sets if it has an event. Writes src/onrecord/extract/sieve.csv.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import nn

from onrecord.extract.clauses import Clauses, clauses_of
from onrecord.extract.sieve import BIAS, HIT, features
from onrecord.extract.triggers import Candidate, candidates_in
from onrecord.language.event_finder import EventFinder
from onrecord.language.words import split_words
from training.events.data import load

HERE = Path(__file__).parent
OUT = Path("src/onrecord/extract/sieve.csv")
ARTICLES = ("attribution/train.jsonl", "text/insight.jsonl")
FEWEST = 6  # sentences that have a word
LEAST = 0.1  # size of a weight that is kept
RIDGE = 5.0
PASSES = 12
GOLD = 1  # times that a sentence of the training sets counts

UNSCORED = ("CAMEO", "own", "news")
"""Beginnings of the ids of sentences that no figure is reported for."""

Sentence = tuple[set[str], bool, int]  # features, whether to read it, words


def main() -> int:
    """Label, fit, choose the threshold, write."""
    args = _arguments()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(args.threads)
    news = list(_news(args))
    random.shuffle(news)
    held, news = news[: len(news) // 5], news[len(news) // 5 :]
    gold = list(_gold(args.data))
    names, weights = fitted([*news, *gold * GOLD])
    told = np.array([_score(one, names, weights) for one in held])
    hit = np.array([HIT in one[0] for one in held])
    right = np.array([one[1] for one in held])
    size = np.array([one[2] for one in held])
    low = float(np.quantile(told[hit & right], 1 - args.recall))
    high = _threshold(told[~hit], size[~hit] / size.sum(), args.more)
    weights[names[HIT]] += high - low
    weights[names[BIAS]] -= high
    kept = np.where(hit, told > low, told > high)
    golden = np.mean([_score(one, names, weights) > 0 for one in gold if one[1]])
    sys.stdout.write(
        f"{len(held)} sentences held out: the finder sees an event in {right.mean():.3f}; the table sees "
        f"something in {hit.mean():.3f}, with {size[hit].sum() / size.sum():.3f} of the words and "
        f"{hit[right].mean():.3f} of those with an event; the sieve lets {kept.mean():.3f} pass, "
        f"{size[kept].sum() / size.sum():.3f} of the words, {kept[right].mean():.3f} of those with an event; "
        f"{golden:.3f} of the training sets' sentences with an event\n"
    )
    rows = [(name, f"{weights[at]:.2f}") for name, at in sorted(names.items()) if abs(weights[at]) >= LEAST]
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("word", "weight"))
        writer.writerows(rows)
    return 0


def _threshold(scores: np.ndarray, share: np.ndarray, most: float) -> float:
    """Return the score over which sentences have `most` of all words."""
    order = np.argsort(-scores)
    return float(scores[order][np.searchsorted(share[order].cumsum(), most)])


def _news(args: argparse.Namespace) -> Iterator[Sentence]:
    """Yield sentences of articles, labelled by the finder."""
    finder = EventFinder(args.model)
    seen: Counter[str] = Counter()
    for name in ARTICLES:
        lines = (args.data / name).read_text(encoding="utf-8").splitlines()
        random.shuffle(lines)
        for line in lines:
            if seen[name] >= args.sentences:
                break
            words = split_words(json.loads(line)["text"], furniture=False)
            if not len(words):
                continue
            clauses = clauses_of(words)
            for first, last in zip(clauses.sentences, clauses.sentences[1:], strict=False):
                if last - first < 4 or random.random() > 0.4:
                    continue
                reading = finder.read(words, first, last)
                odds = (reading.kinds[:, 1:] - reading.kinds[:, :1]).max()
                seen[name] += 1
                yield (
                    features(clauses, first, last, _hits(clauses, first, last)),
                    bool(odds > 0),
                    last - first,
                )


def _gold(data: Path) -> Iterator[Sentence]:
    """Yield training sentences, but for those of the sets that are scored end to end."""
    for example in load(data, HERE):
        if not example.id.startswith(UNSCORED) or (example.id.startswith("CAMEO") and not example.quad):
            continue
        clauses = clauses_of(example.words)
        has = bool(example.main or example.quad or (example.kinds > 0).any())
        last = len(example.words)
        yield features(clauses, 0, last, _hits(clauses, 0, last)), has, last


def _hits(clauses: Clauses, first: int, last: int) -> list[Candidate]:
    start, end = clauses.start[first], clauses.end[last - 1]
    own = Clauses(
        clauses.plain[first:last], clauses.start[first:last], clauses.end[first:last], [0, last - first]
    )
    return [hit for hit in candidates_in(own) if start <= hit.span.start < end]


def fitted(sentences: list[Sentence]) -> tuple[dict[str, int], np.ndarray]:
    """Return the number of each word that is kept, and the weights of a logistic regression."""
    count = Counter(word for each in sentences for word in each[0])
    names = {word: at for at, word in enumerate(sorted(w for w, n in count.items() if n >= FEWEST))}
    table = nn.EmbeddingBag(len(names), 1, mode="sum")
    nn.init.zeros_(table.weight)
    optimizer = torch.optim.Adam(table.parameters(), lr=0.03)
    order = list(range(len(sentences)))
    for number in range(PASSES):
        random.shuffle(order)
        for group in optimizer.param_groups:
            group["lr"] = 0.03 * (1 - number / PASSES)
        for begin in range(0, len(order), 512):
            batch = [sentences[at] for at in order[begin : begin + 512]]
            rows = [[names[word] for word in each[0] if word in names] for each in batch]
            offsets = torch.tensor([0, *np.cumsum([len(row) for row in rows])[:-1]])
            scores = table(torch.tensor([at for row in rows for at in row]), offsets)[:, 0]
            wanted = torch.tensor([float(each[1]) for each in batch])
            loss = nn.functional.binary_cross_entropy_with_logits(scores, wanted)
            loss = loss + RIDGE / len(sentences) * table.weight.square().sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return names, table.weight.detach().numpy()[:, 0].copy()


def _score(sentence: Sentence, names: dict[str, int], weights: np.ndarray) -> float:
    return float(sum(weights[names[word]] for word in sentence[0] if word in names))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--recall", type=float, default=0.97, help="of sentences that the table sees")
    parser.add_argument(
        "--more", type=float, default=0.04, help="share of words that it does not see, to read"
    )
    parser.add_argument("--sentences", type=int, default=9_000, help="from each set of articles")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
