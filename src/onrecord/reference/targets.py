"""What somebody has resolved to reach, by when."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from onrecord.reference.cells import parts_of
from onrecord.reference.rows import Target
from onrecord.reference.tables import home, lines


def targets() -> tuple[Target, ...]:
    """Return all targets that the table has."""
    return _targets(home())


@lru_cache(maxsize=4)
def _targets(home: str | None) -> tuple[Target, ...]:
    return tuple(_target(table, cells) for table, cells in lines("targets", home))


def _target(table: str, cells: list[str]) -> Target:
    id, actor, measure, words, value, unit, base, by, adopted, document, page = cells
    return Target(
        table=table,
        id=id,
        actor=actor,
        measure=measure,
        words=parts_of(words),
        value=float(value),
        unit=unit,
        base=base,
        by=int(by) if by else None,
        adopted=date.fromisoformat(adopted),
        document=document,
        source=page,
    )
