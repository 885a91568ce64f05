"""Whether a sentence speaks of a time as past or as to come: its verbs decide what "on Friday" means."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.extract.lists import listed

Tense = Literal["past", "future", ""]

SIGNS = re.compile(
    r"\b(?:"
    r"(?P<past>(?:did|does|do)(?:n['’]t|\s+not)\s+\w+|was|were|had|has|have|did|"
    rf"{'|'.join(sorted(listed('tense', 'past')))})"
    r"|(?P<future>will|won['’]t|shall|is to|are to|be|plans?|planned|planning|due|expect(?:s|ed)?|set to"
    r"|scheduled|next|intends?|aims?|hopes?|agreed to|promised? to|pledged? to|vow(?:s|ed) to|forecasts?"
    r"|wants?|needs?|needed|(?i:if|unless))"
    r"|(?P<modal>would|was to|were to|must|should|can|could|may|might)"
    r"|(?P<ed>\w{2,}ed)"
    r")\b|(?P<contracted>['’]ll\b)"
)
"""The words that tell a tense. A modal verb ("could") speaks of the future only before the time."""


def tense(text: str, start: int, time: tuple[int, int], end: int) -> Tense:
    """Return the tense of the sign nearest before a time, or else of the first one behind it.

    Args:
        text: The article's.
        start: Where the sentence begins.
        time: Characters [first, last) of the words that tell the time.
        end: Where the sentence ends.
    """
    before = list(SIGNS.finditer(text, start, time[0]))
    if before:
        return "past" if before[-1]["past"] or before[-1]["ed"] else "future"
    behind = SIGNS.search(text, time[1], end)
    if behind is None or behind["modal"]:
        return ""
    return "past" if behind["past"] or behind["ed"] else "future"
