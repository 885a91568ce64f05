"""Let a shipped model tag articles, for a smaller one to learn from.

    python -m training.attribution.teach --model accurate --articles FILE --out LOGITS.npz
    python -m training.attribution.teach --model accurate --articles TEXTS --out LOGITS.npz --labels FILE

LOGITS.npz holds, by article id, the tag logits of each word, shape (n words, 7), float16. For texts that
nobody annotated, --labels also writes them as articles with the statements that the model finds, in the
corpus's own form, for `train --more`. Resumes from OUT.part when it is there.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.attribution import find, made_of
from onrecord.language.encoder import Encoder
from onrecord.language.models import Model, find_model
from onrecord.language.words import split_words

EVERY = 20  # articles between checkpoints


def main() -> int:
    """Tag every article once."""
    args = _arguments()
    model = find_model(args.model)
    encoder = Encoder(model)
    lines = args.articles.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines if line.strip()]
    if args.words:
        articles = _some(articles, args.words)
    part = args.out.with_name(args.out.name + ".part.npz")
    logits: dict[str, NDArray[np.float16]] = {}
    if part.exists():
        with np.load(part) as stored:
            logits = dict(stored)
    labelled = []
    for number, article in enumerate(articles, 1):
        words = split_words(article["text"])
        if article["id"] not in logits or args.labels:
            encoding = encoder.encode(words)
            logits[article["id"]] = encoding.tags.astype(np.float16)
            if args.labels:
                labelled.append(article | {"attributions": _found(article, find(words, encoding), model)})
        if number % EVERY == 0:
            np.savez(part, **logits)
            sys.stderr.write(f"{number}/{len(articles)}\n")
            sys.stderr.flush()
    np.savez(args.out, **logits)
    part.unlink(missing_ok=True)
    if args.labels:
        args.labels.write_text("".join(json.dumps(row) + "\n" for row in labelled), encoding="utf-8")
    return 0


def _some(articles: list[dict[str, Any]], words: int) -> list[dict[str, Any]]:
    """Return articles drawn at random, always the same ones, of about so many words."""
    random.Random(1).shuffle(articles)
    kept = []
    for article in articles:
        if words <= 0:
            break
        kept.append(article)
        words -= len(article["text"].split())
    return kept


def _found(article: dict[str, Any], found: Any, model: Model) -> list[dict[str, Any]]:
    made, _ = made_of(article["text"], article["id"], found, model)
    return [
        {
            role: [[span.start, span.end] for span in getattr(one.statement, role)]
            for role in ("source", "cue", "content")
        }
        for one in made
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", default="accurate")
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--labels", type=Path, help="where to write the texts with what was found in them")
    parser.add_argument("--words", type=int, help="take so many words' worth of articles, drawn at random")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
