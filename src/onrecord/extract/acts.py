"""What is done by saying: the act of a statement, and whether its cue says that it was not done.

docs/acts.md defines the acts; cues.csv is the table of cues.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.lexicon import Found, rows_in, words_of
from onrecord.extract.wording import RULES, is_refusal_to_speak
from onrecord.terms.statement import Act

KEPT = 16_384  # cues remembered; twice the different ones of 840 articles

NEGATOR = re.compile(r"not|never|neither|nor|no|none|nothing|hardly|barely|scarcely")
EVEN_AFTER = re.compile(r"no|none|nothing")  # deny after the verb too: "mentioned nothing"
STATES_OF_MIND = frozenset(("believe", "intend"))  # not to believe is a belief; not to promise is no promise
AFFIRMING = re.compile(
    r"\bnot (?:only|just|merely|simply|hesitate to|mince)\b"
    r"|\b(?:not|never) (?:seem to )?(?:miss|tire|stop|cease|fail|forget|help|shy|shie)\w*\b"
)
"""Negations that affirm, and are passed over: "never misses a chance to say"."""

FUNCTION = re.compile(
    r"a|an|the|i|he|she|it|they|we|of|in|on|at|to|for|from|with|by|as|and|or|but|is|are|was|were|be|been"
    r"|has|have|had|do|does|did|that|this|so|s"
)
"""Words that alone credit and do no more; a cue of nothing but a colon has none at all."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the cue tells without its content."""

    act: Act
    trait: str  # how the content may change the act
    negated: bool


def act_of(cue: str, content: str) -> Act:
    """Return what the source does, by the cue and, where that leaves it open, by the content.

    A saying that did not happen ("declined to comment") is "other"; a belief or a plan that somebody
    does not have keeps its act, and `is_negated` tells.
    """
    reading = _read(cue)
    if _unsaid(reading, content) and reading.act not in STATES_OF_MIND:
        return "other"
    rule = RULES.get(reading.trait)
    return (rule and rule(content)) or reading.act


def is_negated(cue: str, content: str = "") -> bool:
    """Say whether the cue denies its own act: "did not say", "declined", "doubts", but not "rejected".

    The content is looked at only where it holds the verb that the cue lacks: "refused | to comment".
    """
    return _unsaid(_read(cue), content)


def _unsaid(reading: Reading, content: str) -> bool:
    return reading.negated or (reading.trait == "refusal" and is_refusal_to_speak(content))


@lru_cache(maxsize=KEPT)
def _read(cue: str) -> Reading:
    words = AFFIRMING.sub("", " ".join(words_of(cue))).split()
    chief = _chief(list(rows_in(words)))
    if chief is None:
        denied = _is_denied(words, [])
        if all(map(FUNCTION.fullmatch, words)):
            return Reading("assert", "speech", denied)
        return Reading("other", "unknown", denied)
    row, before, after = chief.row, words[: chief.at], words[chief.end :]
    denied = _is_denied(before, after)
    if row.trait == "refusal" and is_refusal_to_speak(" ".join(after)):
        return Reading("other", "", not denied)
    return Reading(row.act, row.trait, (row.trait == "not") != denied)


def _chief(found: list[Found]) -> Found | None:
    """Choose the row that decides: "a statement urging" urges, "threatened to accuse" threatens."""
    strong = (f for f in found if f.row.act not in ("assert", "other") or f.row.trait == "not")
    plain = (f for f in found if f.row.act == "assert")
    return next(strong, None) or next(plain, None) or next(iter(found), None)


def _is_denied(before: list[str], after: list[str]) -> bool:
    """Look for a negation on either side of the row that decides; "claimed without proof" has none."""
    undone = before[-1:] == ["without"] or before[-2:] == ["yet", "to"]
    return undone or any(map(NEGATOR.fullmatch, before)) or any(map(EVEN_AFTER.fullmatch, after))
