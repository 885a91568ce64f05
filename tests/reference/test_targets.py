from __future__ import annotations

from datetime import date

from onrecord.reference.countries import country
from onrecord.reference.counts import knows
from onrecord.reference.targets import targets

OTHERS = {
    "Bank of England", "COP28", "European Central Bank", "Federal Reserve", "Global Methane Pledge",
    "Kunming-Montreal framework", "Paris Agreement", "rich countries",
}  # fmt: skip


def test_every_actor_is_a_body_a_country_or_one_that_is_listed_here() -> None:
    odd = {row.actor for row in targets() if not knows(row.actor) and country(row.actor) is None}
    assert odd == OTHERS


def test_the_target_of_the_hague() -> None:
    (row,) = [row for row in targets() if row.id == "nato-2025"]
    assert (row.value, row.unit, row.base, row.by, row.adopted) == (5, "%", "GDP", 2035, date(2025, 6, 25))
    parts = {row.id: row.value for row in targets() if row.id.startswith("nato-2025-")}
    assert sum(parts.values()) == row.value
    assert row.evidence == ("targets", "nato-2025")


def test_no_target_is_to_be_reached_before_it_was_adopted() -> None:
    assert [row.id for row in targets() if row.by is not None and row.by < row.adopted.year] == []
