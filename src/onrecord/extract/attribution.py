"""Who says what, by which words: tagged spans and pointers become statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.acts import act_of, is_negated
from onrecord.extract.confidence import LEAST, features, probability
from onrecord.extract.judgements import own_judgements
from onrecord.extract.linking import Attribution, join
from onrecord.extract.manner import manner_of
from onrecord.extract.recovery import (
    complete_requests,
    name_signers,
    recover,
    release_signed,
    signed_quotations,
)
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


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading found, still as words."""

    words: Words
    spans: list[Tagged]  # as the tags have them; the links' choices count those of a role
    attributions: list[Attribution]
    lost: list[Tagged]  # spans that no cue takes


@dataclass(frozen=True, slots=True)
class Made:
    """A statement, and all that it was made from."""

    statement: Statement
    attribution: Attribution
    words: Words  # that the attribution's spans count
    found: Found  # the reading that it comes from; of other words where the statement is nested


def find(words: Words, encoding: Encoding) -> Found:
    """Return what the encoder's tags and pointers, and the rules after them, say of some words."""
    spans = tagged_spans(encoding)
    return Found(words, spans, *link(words, spans, encoding))


def made_of(text: str, article: str, found: Found, model: Model) -> tuple[list[Made], list[Dropped]]:
    """Return the statements of a reading, in text order, and all that was given up, with its reason."""
    made: list[Made] = []
    lost = list(_unlinked(found))
    linked = [one for one in found.attributions if one.contents]
    judged = {id(one) for one in own_judgements(found.words, linked)}
    for one in linked:
        statement = statement_of(text, article, found.words, one, model)
        if statement.score < LEAST and not one.cue.by_rule:
            why = f"too_unlikely: a score of {statement.score:.2f} is under {LEAST:.2f}"
            lost.append(_refused(statement, why))
        elif id(one) in judged:
            lost.append(_refused(statement, "outlets_own_judgement: nobody is said to have said it"))
        else:
            made.append(Made(statement, one, found.words, found))
    return in_text_order(made), lost


def _refused(statement: Statement, why: str) -> Dropped:
    spans = (*statement.source, *statement.cue, *statement.content)
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Dropped(stage=STAGE, why=why, at=whole)


def _unlinked(found: Found) -> Iterator[Dropped]:
    for attribution in found.attributions:
        if not attribution.contents:
            yield dropped(found.words, attribution.cue, "cue_without_content")
    for span in found.lost:
        yield dropped(found.words, span, f"{span.role}_without_cue")


def in_text_order(made: Iterable[Made]) -> list[Made]:
    """Sort statements by the place where their first span begins."""
    return sorted(made, key=lambda one: beginning(one.statement))


def beginning(statement: Statement) -> int:
    """Return by what statements are put in the order of the text."""
    return min(span.start for span in (*statement.source, *statement.cue, *statement.content))


def link(words: Words, spans: list[Tagged], encoding: Encoding) -> tuple[list[Attribution], list[Tagged]]:
    """Join spans to attributions, one a cue, repaired; also return the spans that no cue takes."""
    attributions, lost = join(words, spans, encoding)
    name_signers(words, attributions)
    lost += release_signed(words, attributions)
    attributions += signed_quotations(words, spans)
    lost = recover(words, attributions, lost)
    complete_requests(words, attributions)
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
    cue = places(words, attribution.cue)
    source = () if attribution.source is None else places(words, attribution.source)
    content = tuple(span for part in attribution.contents for span in places(words, part))
    manner = manner_of(text, content)
    told = _words_of(text, cue), _words_of(text, content)
    return Statement(
        id=statement_id(article, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        manner=manner,
        act=act_of(*told),
        negated=is_negated(*told),
        score=probability(model.calibration, evidence(attribution, manner == "direct")),
        made_by=model.name,
    )


def _words_of(text: str, spans: Iterable[Span]) -> str:
    return " ".join(span.of(text) for span in spans)


def places(words: Words, tagged: Tagged) -> tuple[Span, ...]:
    """Return the places of a stretch of words, in two where furniture between paragraphs was left out."""
    gaps = [
        index
        for index in range(tagged.first + 1, tagged.last)
        if words.paragraph[index] > words.paragraph[index - 1] + 1
    ]
    edges = [tagged.first, *gaps, tagged.last]
    return tuple(Span(words.start[first], words.end[last - 1]) for first, last in pairwise(edges))


def dropped(words: Words, span: Tagged, why: str, stage: str = STAGE) -> Dropped:
    """Return what says that a stretch of words was given up."""
    return Dropped(stage=stage, why=why, at=places(words, span)[0])
