"""Let a trained tagger tag articles, for a smaller one to learn from.

    python -m training.attribution.teach --run FOLDER --base FOLDER --articles FILE... --out LOGITS.npz

The file holds, by article id, the tag logits of each word, shape (n words, 7), float16.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from onrecord.language.pieces import WordPieces
from training.attribution.data import batches
from training.attribution.labels import Labelled, load
from training.attribution.model import Shape, Tagger


def main() -> int:
    """Tag every article once."""
    args = _arguments()
    torch.set_num_threads(args.threads)
    stored = torch.load(args.run / "model.pt", map_location="cpu")
    tagger = Tagger(Shape(**stored["shape"]))
    tagger.load_state_dict(stored["model"])
    pieces = WordPieces(args.base / "tokenizer.json")
    articles = [article for path in args.articles for article in load(path, ())]
    np.savez(args.out, **logits_of(tagger.follow_all(), articles, pieces))
    return 0


@torch.inference_mode()
def logits_of(
    tagger: Tagger, articles: list[Labelled], pieces: WordPieces, *, window: int = 192
) -> dict[str, NDArray[np.float16]]:
    """Return each article's tag logits, shape (n words, 7)."""
    found = {article.id: np.zeros((len(article.words), 7), np.float16) for article in articles}
    for batch in batches(articles, pieces, sizes=(window, window), room=4096, seed=0):
        with torch.autocast("cpu", torch.bfloat16):
            tags, _ = tagger(batch.ids, batch.features, batch.mask, torch.zeros_like(batch.annotator))
        told = tags.float().numpy()
        for row, (article, cut) in enumerate(batch.windows):
            here = slice(cut.first, cut.first + len(cut.heads))
            found[article.id][here] = told[row, cut.heads]
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--articles", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
