"""What an article was read with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The model and the tables of one reading; another pair of them may find something else."""

    model: str  # "attribution-fast@2"
    tables: str  # the beginning of a sha256 over all tables
