"""Who is in a reader's mind at a place of the text, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log2

from onrecord.link.referent import Referent

IN_MIND = 24
"""Referents kept; the one longest unheard of goes first. Keeps the work linear in the text."""

NEAR, PER_SENTENCE, PER_PARAGRAPH = 2.0, 0.75, 0.5
SUBJECT, OBJECT, SPOKE, OWNER, IN_QUOTE, KNOWN_GENDER = 1.0, -0.4, 1.2, -0.4, -1.5, 0.6
OFTEN, OFTEN_AT_MOST = 0.15, 0.75
"""Weights of the signs, chosen by hand on the development gold (bench/speakers)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The latest mention of somebody."""

    referent: Referent
    at: int  # token number
    sentence: int
    paragraph: int
    subject: bool = False
    owner: bool = False  # "Ana's house"
    quoted: bool = False
    spoke: bool = False


@dataclass(slots=True)
class Scene:
    """The referents in mind, the latest last."""

    seen: dict[int, Seen] = field(default_factory=dict)
    uses: dict[int, int] = field(default_factory=dict)
    last_speaker: Referent | None = None
    before_last: Referent | None = None

    def note(self, seen: Seen) -> None:
        """Take in a mention."""
        number = seen.referent.number
        old = self.seen.pop(number, None)
        if old is not None and old.sentence == seen.sentence:
            seen = _stronger(old, seen)
        self.seen[number] = seen
        self.uses[number] = self.uses.get(number, 0) + 1
        if len(self.seen) > IN_MIND:
            del self.seen[next(iter(self.seen))]
        if seen.spoke and seen.referent is not self.last_speaker:
            self.before_last, self.last_speaker = self.last_speaker, seen.referent

    def latest_first(self) -> Iterator[Seen]:
        """Yield the latest mention of each referent in mind."""
        return reversed(self.seen.values())

    def weight(self, seen: Seen, sentence: int, paragraph: int, *, quoted: bool) -> float:
        """Return how present somebody is at a place; about 4 at most, below 0 far off."""
        weight = NEAR - PER_SENTENCE * min(sentence - seen.sentence, 8)
        weight -= PER_PARAGRAPH * min(paragraph - seen.paragraph, 5)
        weight += OBJECT * (seen.sentence == sentence and not seen.subject)
        weight += SUBJECT * seen.subject + OWNER * seen.owner
        weight += IN_QUOTE * (seen.quoted and not quoted)
        weight += SPOKE * (seen.referent is self.last_speaker)
        return weight + min(OFTEN_AT_MOST, OFTEN * log2(self.uses[seen.referent.number] + 1))


def _stronger(old: Seen, new: Seen) -> Seen:
    """Within one sentence the better place counts: a subject stays one when named again."""
    return Seen(
        referent=new.referent,
        at=new.at,
        sentence=new.sentence,
        paragraph=new.paragraph,
        subject=old.subject or new.subject,
        owner=old.owner and new.owner,
        quoted=old.quoted and new.quoted,
        spoke=old.spoke or new.spoke,
    )
