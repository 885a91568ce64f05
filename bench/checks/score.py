"""The figures of the reference scorer `checks.py`, told again; a test holds the two together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CONFIDENT = ("agrees", "differs")


@dataclass(frozen=True, slots=True)
class Score:
    """What became of some claims."""

    n: int
    verdicts: int  # right ones
    whys: int
    both: int
    confident: int  # verdicts other than "cannot_tell"
    wrong_confident: int
    abstained_rightly: int
    should_abstain: int

    @property
    def verdict(self) -> float:
        """Share of right verdicts."""
        return self.verdicts / max(1, self.n)

    @property
    def why(self) -> float:
        """Share of right reasons."""
        return self.whys / max(1, self.n)

    @property
    def wrong(self) -> float:
        """Share of claims that got a wrong confident verdict."""
        return self.wrong_confident / max(1, self.n)


def score(gold: Sequence[Mapping[str, Any]], found: Mapping[str, Mapping[str, Any]]) -> Score:
    """Compare verdicts and reasons with the gold; a claim without an answer counts as "cannot_tell"."""
    counts: Counter[str] = Counter()
    for claim in gold:
        told = found.get(claim["id"], {})
        verdict = told.get("verdict") or "cannot_tell"
        right, reason = verdict == claim["expected"], told.get("why") == claim["why"]
        counts["verdicts"] += right
        counts["whys"] += reason
        counts["both"] += right and reason
        counts["confident"] += verdict in CONFIDENT
        counts["wrong_confident"] += verdict in CONFIDENT and not right
        counts["abstained_rightly"] += right and verdict not in CONFIDENT
        counts["should_abstain"] += claim["expected"] not in CONFIDENT
    names = [name for name in Score.__slots__ if name != "n"]
    return Score(len(gold), **{name: counts[name] for name in names})
