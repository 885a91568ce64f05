"""A statement for what the text leaves to hearsay, where the attribution model found none.

"The baron allegedly evicted forty families" has a cue and a content and names nobody. An event in it is on
somebody's word, not on the outlet's; without a statement to stand in it would be taken for the outlet's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.acts import act_of
from onrecord.extract.clauses import Clauses
from onrecord.extract.governors import FINITE, STOPS
from onrecord.extract.manner import manner_of
from onrecord.terms.ids import statement_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

SCORE = 0.8
"""Of the events of bench/events' gold that the rules leave to hearsay, so many are; see its README."""

MADE_BY = "hearsay@1"


def hearsay_of(
    text: str,
    article: str,
    clauses: Clauses,
    *,
    trigger: Span,
    hearsay: Span,
    around: Sequence[Statement],
) -> Statement:
    """Return the statement that a trigger stands in.

    Args:
        text: The article's text.
        article: Its id.
        clauses: Its words.
        trigger: The words of an event.
        hearsay: What asserters.asserter_of found: a word before the trigger ("allegedly", "accused of"), or
            the source of an attribution that ends the sentence ("..., the colonel said").
        around: The statements whose content has the trigger, innermost first.
    """
    ends_sentence = hearsay.start >= trigger.end
    source, cue, content = (_trailing if ends_sentence else _leading)(clauses, trigger, hearsay)
    cue_words, content_words = (" ".join(span.of(text) for span in spans) for spans in (cue, content))
    act = act_of(cue_words, content_words) if source else "assert"
    holder = next((s for s in around if any(_holds(part, cue[0]) for part in s.content)), None)
    return Statement(
        id=statement_id(article, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        manner=manner_of(text, content),
        act=act,
        nested_in=holder.id if holder else None,
        score=SCORE,
        made_by=MADE_BY,
    )


def _leading(clauses: Clauses, trigger: Span, hearsay: Span) -> tuple[tuple[Span, ...], ...]:
    """Return source, cue and content of "allegedly ...": what follows, to the end of the trigger's clause."""
    first = clauses.within(hearsay)[1]
    last = clauses.within(trigger)[1]
    end = clauses.sentence(last - 1)[1]
    while last < end and not _parts(clauses.plain[last]):
        last += 1
    return (), (hearsay,), (clauses.span(min(first, clauses.within(trigger)[0]), last),)


def _trailing(clauses: Clauses, trigger: Span, hearsay: Span) -> tuple[tuple[Span, ...], ...]:
    """Return source, cue and content of "..., the colonel said": all of the sentence before the comma."""
    first, last = clauses.within(hearsay)
    begin = clauses.sentence(clauses.within(trigger)[0])[0]
    comma = first - 1
    return (hearsay,), (clauses.span(last, last + 1),), (clauses.span(begin, comma),)


def _parts(word: str) -> bool:
    return not word[:1].isalnum() or word in FINITE or STOPS.fullmatch(word) is not None


def _holds(part: Span, inner: Span) -> bool:
    return part.start <= inner.start and inner.end <= part.end
