"""What rules know better than the tags: long quotations, passives, cues cut short, touching parts."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from onrecord.extract.lexicon import has_row
from onrecord.extract.linking import Attribution, end_of_quotation
from onrecord.extract.links import Choice
from onrecord.extract.tags import BY_RULE, Tagged
from onrecord.language.words import INSIDE, Words

AFTER_CUE = frozenset(("on", "upon", "for", "of", "to", "about", "against", "over", "that"))
TO_BE = r"(?:am|is|are|was|were|be|been|being|get|gets|got|stand|stands|stood)"
BLAMED = re.compile(
    rf"\b{TO_BE}\b(?: \w+ly| also| now| then| since| being| been)*"
    r" (?:accused|charged|blamed|criticised|criticized|condemned|denounced|urged|asked|told|warned|ordered"
    r"|suspected|attacked|faulted|rebuked|chided|advised|begged|pressed|sued|indicted|praised|hailed)\b"
)
"""Cues whose subject is spoken of, and does not speak."""


def continue_quotations(words: Words, attributions: list[Attribution]) -> None:
    """Add the untagged paragraphs of a quotation whose first paragraph was left open."""
    used = [False] * len(words)
    for attribution in attributions:
        for span in (attribution.cue, attribution.source, *attribution.contents):
            if span is not None:
                used[span.first : span.last] = [True] * (span.last - span.first)
    for attribution in attributions:
        while attribution.contents:
            last = max(content.last for content in attribution.contents)
            end = end_of_quotation(words, last)
            if words.quote[last - 1] != INSIDE or end == last or any(used[last:end]):
                break
            used[last:end] = [True] * (end - last)
            attribution.add(Tagged("content", last, end, BY_RULE, BY_RULE), Choice(0, BY_RULE))
            attribution.note("continue_quotations")


def free_the_blamed(words: Words, attribution: Attribution) -> None:
    """Take the subject of "was accused of" from the source: it is spoken of."""
    source, cue = attribution.source, attribution.cue
    if source is None or not source.last <= cue.first <= source.last + 2:
        return
    if BLAMED.search(" ".join(words.form[source.last : cue.last]).lower()):
        attribution.source = None
        attribution.add(replace(source, role="content"), attribution.source_link)
        attribution.note("free_the_blamed")


def widen_cue(words: Words, attribution: Attribution, taken: set[int]) -> None:
    """Give a cue the untagged preposition that the table has with it: "calling | on"."""
    last = attribution.cue.last
    if last >= len(words) or last in taken or words.form[last] not in AFTER_CUE:
        return
    if words.paragraph[last] == words.paragraph[last - 1] and has_row(words.form[last - 1 : last + 1]):
        attribution.cue = replace(attribution.cue, last=last + 1)
        attribution.note("widen_cue")


def lengthen_name(words: Words, attribution: Attribution, taken: set[int]) -> None:
    """Give a source that ends inside a name the untagged rest of it: "Anna | Berg"."""
    source = attribution.source
    if source is None or not words.form[source.last - 1][0].isupper():
        return
    last = source.last
    while (
        last < len(words)
        and last not in taken
        and words.form[last].istitle()
        and words.paragraph[last] == words.paragraph[source.first]
    ):
        last += 1
    if last > source.last:
        attribution.source = replace(source, last=last)
        attribution.note("lengthen_name")


def merge_parts(attribution: Attribution) -> None:
    """Bring the parts of a content in order, and make one of those that touch or overlap."""
    pairs = sorted(
        zip(attribution.contents, attribution.content_links, strict=True), key=lambda pair: pair[0].first
    )
    contents, links = [pairs[0][0]], [pairs[0][1]]
    for (_, _), (part, choice) in pairwise(pairs):
        whole = contents[-1]
        if part.first > whole.last:
            contents.append(part)
            links.append(choice)
        else:
            sure, edges = min(whole.sure, part.sure), min(whole.edges, part.edges)
            contents[-1] = replace(whole, last=max(whole.last, part.last), sure=sure, edges=edges)
            attribution.note("merge_parts")
    attribution.contents, attribution.content_links = contents, links
