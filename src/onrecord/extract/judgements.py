"""What the outlet itself reads into a deed is nobody's statement: "The move underscores old tensions".

In the 924 annotated articles such a sentence is never an attribution. A statement can also be a paper that
speaks ("The statement underlined that ..."), so words are only judged in the present tense, in which
outlets comment; papers are reported in the past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.linking import Attribution
from onrecord.language.pieces import SENTENCE_ENDS
from onrecord.language.words import OUTSIDE, Words

POINTS = re.compile(r"the|this|that|these|those|his|her|its|their|such", re.IGNORECASE)
DEED = re.compile(
    r"(?:move|decision|incident|episode|development|exchange|attack|clash|controversy|dispute|debate|row|visit"
    r"|meeting|vote|result|event|crisis|case|strike|arrest|killing|protest|shift|trend|delay)s?|events|crises"
)
SPOKEN = re.compile(
    r"(?:statement|remark|comment|word|speech|announcement|rhetoric|tweet|claim|accusation|response|reaction)s?"
)
READ_INTO = re.compile(
    r"(?P<stem>underscore|underline|illustrate|exemplify|exemplifie|epitomise|epitomize|reflect|highlight|mark"
    r"|signal)(?P<ending>s|d|ed)?"
)
PAST = ("d", "ed")
LONGEST_SOURCE = 4  # words: "the Kremlin's latest statement" has more, and speaks for somebody


def own_judgements(words: Words, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return those attributions that are the outlet's own reading, and what hangs on them by "with"."""
    judged = [one for one in attributions if _is_judgement(words, one)]
    return judged + [
        one
        for one in attributions
        if one not in judged and any(_hangs_on(words, one, whole) for whole in judged)
    ]


def _is_judgement(words: Words, one: Attribution) -> bool:
    source, cue = one.source, one.cue
    if source is None or source.last > cue.first or source.last - source.first > LONGEST_SOURCE:
        return False
    read = READ_INTO.fullmatch(words.form[cue.first].lower())
    content = min(part.first for part in one.contents)
    if read is None or words.quote[content] != OUTSIDE or words.form[content] == "that":
        return False
    head = words.form[source.last - 1].lower()
    past = read["ending"] in PAST
    return POINTS.fullmatch(words.form[source.first]) is not None and (
        DEED.fullmatch(head) is not None or (not past and SPOKEN.fullmatch(head) is not None)
    )


def _hangs_on(words: Words, one: Attribution, judgement: Attribution) -> bool:
    """Say whether "with both sides trading threats" stands later in the judgement's sentence."""
    first, after = (one.source or one.cue).first, judgement.cue.last
    if not after < first or words.form[first - 1].lower() != "with":
        return False
    between = range(after, first)
    return not any(words.form[i] in SENTENCE_ENDS or words.quote[i] != OUTSIDE for i in between)
