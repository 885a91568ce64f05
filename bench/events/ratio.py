"""Counts of what was right, and the figures made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """What is both found and wanted, found alone, and wanted alone."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        """Pool two counts."""
        return Ratio(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is wanted; 0 where nothing was found."""
        return share(self.hits, self.hits + self.extra) or 0.0

    @property
    def recall(self) -> float:
        """Share of what is wanted that was found; 0 where nothing is wanted."""
        return share(self.hits, self.hits + self.missed) or 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Share) -> Share:
        """Pool two counts."""
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def rate(self) -> float | None:
        """The share; None of nothing."""
        return share(self.part, self.whole)


def share(part: int, whole: int) -> float | None:
    """Divide; None of nothing."""
    return part / whole if whole else None


def mean(values: Iterable[float]) -> float:
    """Return the mean; 0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
