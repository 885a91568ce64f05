"""Fit the score of a shipped model: how likely content and source of a statement are right.

    python -m training.attribution.calibrate --data dev.jsonl --name fast

A logistic regression over `extract.confidence.FEATURES`, fitted on dev. The reliability table and the
expected calibration error (ten bins of equal width, weighted by count) come from ten-fold
cross-validation by article, so that no article is judged by weights that saw it.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.attribution.score import Tokenised, joint, pairs, soft
from onrecord.extract.attribution import Attribution, evidence, link
from onrecord.extract.manner import manner_of
from onrecord.extract.tags import tagged_spans
from onrecord.language.encoder import Encoder
from onrecord.language.models import find_model, folder_of
from onrecord.language.words import Words, split_words
from onrecord.terms.span import Span

Array = NDArray[np.float64]
RIDGE = 1.0
FOLDS = 10


def main() -> int:
    """Fit, print the reliability table, and write the weights into model.json."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--name", default="fast")
    args = parser.parse_args()
    lines = args.data.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines if line.strip()]
    values, right, fold = _cases(articles, Encoder(find_model(args.name)))
    guessed = np.empty(len(right))
    for number in range(FOLDS):
        weights = fitted(values[fold != number], right[fold != number])
        guessed[fold == number] = _logistic(values[fold == number] @ weights)
    sys.stdout.write(reliability(guessed, right))
    path = folder_of(args.name) / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    card["calibration"] = [round(float(w), 4) for w in fitted(values, right)]
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return 0


def _cases(articles: list[dict[str, Any]], encoder: Encoder) -> tuple[Array, Array, Array]:
    values, right, fold = [], [], []
    for number, article in enumerate(articles):
        text = article["text"]
        words = split_words(text, furniture=False)
        encoding = encoder.encode(words)
        found, _ = link(words, tagged_spans(encoding), encoding)
        found = [attribution for attribution in found if attribution.contents]
        tokens = Tokenised(text)
        gold = [tokens.view(marked) for marked in article["attributions"]]
        given = [tokens.view(_spans(words, attribution)) for attribution in found]
        good = {j for i, j in pairs(gold, given, soft) if joint(gold[i], given[j])}
        for j, attribution in enumerate(found):
            content = [Span(*pair) for pair in _spans(words, attribution)["content"]]
            values.append(evidence(attribution, manner_of(text, content) == "direct"))
            right.append(j in good)
            fold.append(number % FOLDS)
    return np.array(values), np.array(right, float), np.array(fold)


def _spans(words: Words, attribution: Attribution) -> dict[str, list[tuple[int, int]]]:
    def places(*tagged: Any) -> list[tuple[int, int]]:
        return [(words.start[t.first], words.end[t.last - 1]) for t in tagged if t]

    return {
        "source": places(attribution.source),
        "cue": places(attribution.cue),
        "content": places(*attribution.contents),
    }


def fitted(values: Array, right: Array) -> Array:
    """Return logistic weights, shape (k,), for values (n, k), by Newton's method with a small ridge."""
    weights = np.zeros(values.shape[1])
    for _ in range(30):
        guess = _logistic(values @ weights)
        slope = values.T @ (guess - right) + RIDGE * weights
        curve = (values * (guess * (1 - guess))[:, None]).T @ values + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def _logistic(x: Array) -> Array:
    result: Array = 1 / (1 + np.exp(-x))
    return result


def reliability(guessed: Array, right: Array) -> str:
    """Return the table of ten bins and the expected calibration error."""
    rows, error = [f"{'score':>9}{'count':>7}{'mean':>7}{'right':>7}"], 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (guessed >= low) & (guessed < low + 0.1 + (low > 0.85))
        if inside.any():
            mean, share = guessed[inside].mean(), right[inside].mean()
            error += inside.mean() * abs(mean - share)
            rows.append(f"{low:.1f}-{low + 0.1:.1f}{inside.sum():9}{mean:7.3f}{share:7.3f}")
    return "\n".join(rows) + f"\nexpected calibration error {error:.4f} over {len(right)} statements\n"


if __name__ == "__main__":
    sys.exit(main())
