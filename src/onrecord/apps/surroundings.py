"""What the ledger knows around a thing that is shown: copies, versions, judgements, newer readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.apps.phrases import counted, day
from onrecord.ledger.answers import ActorFound, Relative, Revision, Standing, StatementFound
from onrecord.ledger.event_search import EventFound
from onrecord.ledger.lookup import Found
from onrecord.ledger.store import Ledger
from onrecord.terms.judgement import Judgement

Told = Callable[[Judgement], str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around one thing; empty where nothing is."""

    relatives: Sequence[Relative]
    standing: Standing | None
    judgements: Sequence[Judgement]
    revisions: Sequence[Revision]
    rejected: int  # rows of the article that a person has rejected

    def record(self) -> dict[str, Any]:
        """Return it as plain JSON, under one name; nothing where nothing is known."""
        standing = self.standing
        known = standing is not None and bool(standing.rejected or standing.original or standing.outlets)
        if not (known or self.relatives or self.judgements or self.revisions or self.rejected):
            return {}
        around = {
            "relatives": [asdict(one) for one in self.relatives],
            "standing": None if self.standing is None else _standing_record(self.standing),
            "judgements": [asdict(one) for one in self.judgements],
            "revisions": [asdict(one) for one in self.revisions],
            "rejected": self.rejected,
        }
        return {"around": around}

    def lines(self, told: Told) -> Iterator[str]:
        """Yield a line for each thing known."""
        if self.standing is not None:
            if self.standing.rejected:
                yield "rejected by a person: search, export and stats leave it out"
            if self.standing.original:
                yield f"counts once, in the article it was copied from: {self.standing.original[:9]}"
            if self.standing.outlets:
                yield "also carried by: " + ", ".join(self.standing.outlets)
        for name, versions in (("copies", False), ("versions", True)):
            listed = [one for one in self.relatives if one.version is versions]
            if listed:
                yield f"{name}: " + ", ".join(map(_relative, listed))
        for judgement in self.judgements:
            yield f"judgement {judgement.id[:9]}  {told(judgement)}"
        if self.rejected:
            yield f"left out: {counted(self.rejected, 'row')} that a person has rejected; --all shows them"
        for revision in self.revisions:
            sizes = (f"{len(revision.changes[name])} {name}" for name in ("added", "gone", "changed"))
            yield f"read anew {revision.at[:10]} by {revision.after}: " + ", ".join(sizes)


def around(ledger: Ledger, found: Found) -> Surroundings:
    """Return what is known around something that was found."""
    if isinstance(found, StatementFound):
        standing = ledger.standing(found.statement.id)
        return Surroundings((), standing, standing.judgements if standing else (), (), 0)
    if isinstance(found, ActorFound):
        return Surroundings((), None, ledger.judgements(found.actor.id), (), 0)
    if isinstance(found, EventFound):
        return Surroundings((), None, ledger.judgements(found.event.id), (), 0)
    article = found.article.id
    whole = ledger.article(article, everything=True) or found
    rows = sum(
        len(getattr(whole, part)) - len(getattr(found, part)) for part in ("statements", "events", "figures")
    )
    return Surroundings(
        ledger.relatives(article),
        None,
        ledger.judgements_in(article),
        ledger.revisions(article),
        rows,
    )


def _relative(one: Relative) -> str:
    facts = (one.published and day(one.published), one.id[:9], "counts first" if one.head else None)
    return f"{one.outlet} ({', '.join(fact for fact in facts if fact)})"


def _standing_record(standing: Standing) -> dict[str, Any]:
    return {
        "rejected": standing.rejected,
        "original": standing.original,
        "outlets": list(standing.outlets),
    }
