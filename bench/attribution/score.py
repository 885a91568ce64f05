"""The attribution figures: token, soft, strict and joint P/R/F1, all and for direct speech.

Definitions (those of the project's reference scorer, whose output this must equal):
a token is a run of word characters or one other sign; a span covers the tokens with which it
shares a character. Two attributions pair softly if the Jaccard index of their contents' tokens is
at least 0.5, strictly if the contents are the same but for signs at their edges; pairs are taken
one to one, best first. A joint pair is a soft one whose sources have a Jaccard index of at least 0.5.
Direct figures take the gold contents that begin and end with a double quotation mark, against the
predictions that do so too or are paired with such a gold one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TOKEN = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")
MARKS = '"“”„‟«»'

Tokens = frozenset[int]
Marked = Mapping[str, Any]  # {"source": [[start, end], ...], "cue": ..., "content": ...}


@dataclass(frozen=True, slots=True)
class Ratio:
    """True positives among predictions and among gold."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predictions that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class View:
    """One attribution as sets of token numbers."""

    source: Tokens
    cue: Tokens
    content: Tokens
    core: Tokens  # the content without signs at its edges
    direct: bool


class Tokenised:
    """One article's tokens, to turn character spans into token numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        self._ends = [end for _, end, _ in self.tokens]
        self._starts = [start for start, _, _ in self.tokens]

    def view(self, marked: Marked) -> View:
        """Return an attribution's tokens."""
        source, cue, content = (self._covered(marked.get(role) or []) for role in ROLES)
        return View(source, cue, content, self._core(content), self._direct(marked.get("content") or []))

    def _covered(self, spans: Iterable[Sequence[int]]) -> Tokens:
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_left(self._ends, start + 1), bisect_left(self._starts, end))
        )

    def _core(self, content: Tokens) -> Tokens:
        words = [n for n in content if self.tokens[n][2][0].isalnum() or self.tokens[n][2][0] in "_$"]
        return frozenset(n for n in content if min(words) <= n <= max(words)) if words else frozenset()

    def _direct(self, spans: Sequence[Sequence[int]]) -> bool:
        words = " ".join(self.text[start:end] for start, end in spans)
        words = words.replace("''", '"').replace("``", '"').strip().rstrip(".,;:!?…—- ")
        return len(words) > 1 and words[0] in MARKS and words[-1] in MARKS


def jaccard(one: Tokens, other: Tokens) -> float:
    """Return shared tokens over all tokens; 1 for two empty sets."""
    return len(one & other) / len(one | other) if one or other else 1.0


def pairs(
    gold: Sequence[View], predicted: Sequence[View], likeness: Callable[[View, View], float | None]
) -> list[tuple[int, int]]:
    """Return one-to-one pairs (gold, predicted), the likest first, ties in text order."""
    ranked = sorted(
        (-like, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(predicted)
        if one.content & other.content and (like := likeness(one, other)) is not None
    )
    used: tuple[set[int], set[int]] = (set(), set())
    taken = []
    for _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            taken.append((i, j))
    return taken


def soft(gold: View, predicted: View) -> float | None:
    """Return the contents' Jaccard index if it makes a soft pair."""
    like = jaccard(gold.content, predicted.content)
    return like if like >= 0.5 else None


def strict(gold: View, predicted: View) -> float | None:
    """Return 1 if the contents are the same but for signs at the edges."""
    return 1.0 if gold.core and gold.core == predicted.core else None


def joint(gold: View, predicted: View) -> bool:
    """Say whether the sources of a soft pair agree."""
    return jaccard(gold.source, predicted.source) >= 0.5


def joint_pairs(gold: Sequence[View], predicted: Sequence[View]) -> list[tuple[int, int]]:
    """Return the soft pairs (gold, predicted) whose sources agree."""
    return [(i, j) for i, j in pairs(gold, predicted, soft) if joint(gold[i], predicted[j])]


def views(
    gold: Iterable[Marked], predicted: Iterable[Marked]
) -> Iterator[tuple[Tokenised, list[View], list[View]]]:
    """Yield each gold article with its attributions and those predicted for it.

    Articles are matched by id; one for which nothing was predicted has no predictions.
    """
    found = {article["id"]: article["attributions"] for article in predicted}
    for article in gold:
        text = Tokenised(article["text"])
        wanted = [text.view(marked) for marked in article["attributions"]]
        yield text, wanted, [text.view(marked) for marked in found.get(article["id"], [])]


def score(gold: Iterable[Marked], predicted: Iterable[Marked]) -> dict[str, Ratio]:
    """Return every figure by name; articles are matched by id, missing ones count as empty."""
    count: Counter[tuple[str, str]] = Counter()
    for _, wanted, given in views(gold, predicted):
        count.update(_tokens(wanted, given))
        count.update(_attributions(wanted, given))
    names = dict.fromkeys(name for name, _ in count)
    return {name: Ratio(*(count[name, part] for part in ("right", "predicted", "gold"))) for name in names}


def _tokens(gold: list[View], predicted: list[View]) -> Counter[tuple[str, str]]:
    count: Counter[tuple[str, str]] = Counter()
    for role in ROLES:
        wanted = frozenset().union(*(getattr(view, role) for view in gold))
        given = frozenset().union(*(getattr(view, role) for view in predicted))
        name = f"token-{role}"
        count[name, "right"] += len(wanted & given)
        count[name, "predicted"] += len(given)
        count[name, "gold"] += len(wanted)
    return count


def _attributions(gold: list[View], predicted: list[View]) -> Counter[tuple[str, str]]:
    soft_pairs, strict_pairs = pairs(gold, predicted, soft), pairs(gold, predicted, strict)
    matched = {
        "soft": soft_pairs,
        "strict": strict_pairs,
        "joint": joint_pairs(gold, predicted),
    }
    direct = {j for j, view in enumerate(predicted) if view.direct}
    direct |= {j for i, j in soft_pairs + strict_pairs if gold[i].direct}
    count: Counter[tuple[str, str]] = Counter()
    for name, taken in matched.items():
        count[name, "right"] += len(taken)
        count[name, "predicted"] += len(predicted)
        count[name, "gold"] += len(gold)
        count[f"direct-{name}", "right"] += sum(gold[i].direct for i, _ in taken)
        count[f"direct-{name}", "predicted"] += len(direct)
        count[f"direct-{name}", "gold"] += sum(view.direct for view in gold)
    return count
