"""Why acts were done: contexts by our table, against an older gold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bench.events.ratio import Ratio
from onrecord.extract.clauses import clauses_of
from onrecord.extract.contexts import contexts_in
from onrecord.language.words import split_words

Record = dict[str, Any]

NOW = {
    "assets": "economic",
    "discrimination": "inequality",
    "government": "executive",
    "political": "political_institutions",
    "refugee": "asylum",
    "refugees": "asylum",
    "resource": "natural_resource",
    "rights": "human_rights",
}
"""Contexts by the names that older gold has."""
SAME = ("cbrn", "diplomatic", "economic", "election", "military", "terrorism")
"""Contexts that meant then what they mean now; `legal` was given to curfews, `resource` to land."""


def figures(rows: Iterable[Record]) -> dict[str, Ratio]:
    """Return each context's counts, and those of all that mean the same; the gold seldom tells two."""
    found: dict[str, Ratio] = {}
    for row in rows:
        clauses = clauses_of(split_words(row["text"]))
        ours = contexts_in(clauses, 0, len(clauses.plain))
        gold = {NOW.get(name, name) for event in row["events"] for name in event["context"]}
        for name in gold | ours:
            one = Ratio(int(name in gold & ours), int(name in ours - gold), int(name in gold - ours))
            found[name] = found.get(name, Ratio()) + one
    same = sum((found[name] for name in SAME if name in found), Ratio())
    return {"all": sum(found.values(), Ratio()), "of one meaning": same, **dict(sorted(found.items()))}
