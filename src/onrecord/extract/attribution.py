"""Who says what, by which words: tagged spans and pointers become statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from onrecord.extract.acts import act_of
from onrecord.extract.confidence import features, probability
from onrecord.extract.linking import Attribution, join
from onrecord.extract.manner import manner_of
from onrecord.extract.recovery import recover, signed_quotations
from onrecord.extract.repairs import (
    continue_quotations,
    free_the_blamed,
    lengthen_name,
    merge_parts,
    widen_cue,
)
from onrecord.extract.tags import Tagged, tagged_spans
from onrecord.language.encoder import Encoding
from onrecord.language.models import Model
from onrecord.language.words import Words
from onrecord.terms.findings import Dropped
from onrecord.terms.ids import statement_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

STAGE = "attribution"


def attribute(
    text: str, article: str, words: Words, encoding: Encoding, model: Model
) -> Iterator[Statement | Dropped]:
    """Yield the statements in text order, then each span given up, with its reason."""
    attributions, lost = link(words, tagged_spans(encoding), encoding)
    whole = [attribution for attribution in attributions if attribution.contents]
    yield from in_text_order(statement_of(text, article, words, one, model) for one in whole)
    for attribution in attributions:
        if not attribution.contents:
            yield _dropped(words, attribution.cue, "cue_without_content")
    for span in lost:
        yield _dropped(words, span, f"{span.role}_without_cue")


def in_text_order(statements: Iterable[Statement]) -> list[Statement]:
    """Sort statements by the place where their first span begins."""
    return sorted(statements, key=lambda s: min(span.start for span in (*s.source, *s.cue, *s.content)))


def link(words: Words, spans: list[Tagged], encoding: Encoding) -> tuple[list[Attribution], list[Tagged]]:
    """Join spans to attributions, one a cue, repaired; also return the spans that no cue takes."""
    attributions, lost = join(words, spans, encoding)
    attributions += signed_quotations(words, spans)
    lost = recover(words, attributions, lost)
    continue_quotations(words, attributions)
    taken = {index for span in spans for index in range(span.first, span.last)}
    for attribution in attributions:
        if attribution.contents:
            free_the_blamed(words, attribution)
            lengthen_name(words, attribution, taken)
            widen_cue(words, attribution, taken)
            merge_parts(attribution)
    return attributions, lost


def evidence(attribution: Attribution, quoted: bool) -> list[float]:
    """Return what the score is made from, in the order of confidence.FEATURES."""
    return features(
        attribution.cue,
        (attribution.source, attribution.source_link),
        list(zip(attribution.contents, attribution.content_links, strict=True)),
        quoted,
    )


def statement_of(text: str, article: str, words: Words, attribution: Attribution, model: Model) -> Statement:
    """Turn words into places of the text, and tell manner, act and score."""
    cue = _spans(words, attribution.cue)
    source = () if attribution.source is None else _spans(words, attribution.source)
    content = tuple(span for part in attribution.contents for span in _spans(words, part))
    manner = manner_of(text, content)
    return Statement(
        id=statement_id(article, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        manner=manner,
        act=act_of(_words_of(text, cue), _words_of(text, content)),
        score=probability(model.calibration, evidence(attribution, manner == "direct")),
        made_by=model.name,
    )


def _words_of(text: str, spans: Iterable[Span]) -> str:
    return " ".join(span.of(text) for span in spans)


def _spans(words: Words, tagged: Tagged) -> tuple[Span, ...]:
    """Return the places of a stretch of words, in two where furniture between paragraphs was left out."""
    gaps = [
        index
        for index in range(tagged.first + 1, tagged.last)
        if words.paragraph[index] > words.paragraph[index - 1] + 1
    ]
    edges = [tagged.first, *gaps, tagged.last]
    return tuple(Span(words.start[first], words.end[last - 1]) for first, last in pairwise(edges))


def _dropped(words: Words, span: Tagged, why: str) -> Dropped:
    return Dropped(stage=STAGE, why=why, at=_spans(words, span)[0])
