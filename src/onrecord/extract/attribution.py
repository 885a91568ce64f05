"""Who says what, by which words: tagged spans and pointers become statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.extract.acts import act_of
from onrecord.extract.confidence import features, probability
from onrecord.extract.links import Choice, cues_of, sources_of
from onrecord.extract.manner import manner_of
from onrecord.extract.tags import Tagged, tagged_spans
from onrecord.language.encoder import Encoding
from onrecord.language.models import Model
from onrecord.language.words import INSIDE, OPENS, Words
from onrecord.terms.findings import Dropped
from onrecord.terms.ids import statement_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

STAGE = "attribution"


@dataclass(slots=True)
class Attribution:
    """One cue with what was linked to it, still as words."""

    cue: Tagged
    source: Tagged | None
    source_link: Choice
    contents: list[Tagged] = field(default_factory=list)
    content_links: list[Choice] = field(default_factory=list)


def attribute(
    text: str, article: str, words: Words, encoding: Encoding, model: Model
) -> Iterator[Statement | Dropped]:
    """Yield each attribution in the order of its cue, and each span given up, with its reason."""
    spans = tagged_spans(encoding)
    attributions, lost = link(words, spans, encoding)
    for attribution in attributions:
        if attribution.contents:
            yield _statement(text, article, words, attribution, model)
        else:
            yield Dropped(stage=STAGE, why="cue_without_content", at=_span(words, attribution.cue))
    for span in lost:
        yield Dropped(stage=STAGE, why=f"{span.role}_without_cue", at=_span(words, span))


def link(words: Words, spans: list[Tagged], encoding: Encoding) -> tuple[list[Attribution], list[Tagged]]:
    """Join spans to attributions, one a cue; also return the spans that no cue takes."""
    sources, cues, contents = (
        [span for span in spans if span.role == role] for role in ("source", "cue", "content")
    )
    attributions = [
        Attribution(cue, None if choice.chosen is None else sources[choice.chosen], choice)
        for cue, choice in zip(cues, sources_of(cues, sources, encoding), strict=True)
    ]
    homeless: list[Tagged] = []
    previous: tuple[Tagged, Attribution] | None = None
    for content, choice in zip(contents, cues_of(contents, cues, encoding), strict=True):
        owner = None if choice.chosen is None else attributions[choice.chosen]
        if owner is None and previous is not None and _goes_on(words, previous[0], content):
            owner = previous[1]
        if owner is None:
            owner = _nearest(words, content, attributions)
        if owner is None:
            homeless.append(content)
            continue
        owner.contents.append(content)
        owner.content_links.append(choice)
        previous = content, owner
    taken = {id(attribution.source) for attribution in attributions}
    homeless += [source for source in sources if id(source) not in taken]
    return attributions, homeless


def evidence(attribution: Attribution, quoted: bool) -> list[float]:
    """Return what the score is made from, in the order of confidence.FEATURES."""
    return features(
        attribution.cue,
        (attribution.source, attribution.source_link),
        list(zip(attribution.contents, attribution.content_links, strict=True)),
        quoted,
    )


def _statement(text: str, article: str, words: Words, attribution: Attribution, model: Model) -> Statement:
    cue = (_span(words, attribution.cue),)
    source = () if attribution.source is None else (_span(words, attribution.source),)
    content = tuple(_span(words, part) for part in attribution.contents)
    manner = manner_of(text, content)
    return Statement(
        id=statement_id(article, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        manner=manner,
        act=act_of(cue[0].of(text), " ".join(part.of(text) for part in content)),
        score=probability(model.calibration, evidence(attribution, manner == "direct")),
        made_by=model.name,
    )


def _span(words: Words, tagged: Tagged) -> Span:
    return Span(words.start[tagged.first], words.end[tagged.last - 1])


def _goes_on(words: Words, before: Tagged, content: Tagged) -> bool:
    """Say whether a content continues a quotation that the paragraph before left open.

    News style opens each paragraph of a long quotation with a mark and closes only the last.
    """
    return (
        words.paragraph[content.first] == words.paragraph[before.last - 1] + 1
        and words.quote[content.first] == OPENS
        and words.quote[before.last - 1] == INSIDE
    )


def _nearest(words: Words, content: Tagged, attributions: list[Attribution]) -> Attribution | None:
    """Return the nearest attribution of the same paragraph, if any."""
    paragraph = words.paragraph[content.first]
    near = [a for a in attributions if words.paragraph[a.cue.first] == paragraph]
    return min(near, key=lambda a: _gap(a.cue, content), default=None)


def _gap(one: Tagged, other: Tagged) -> int:
    return max(other.first - one.last, one.first - other.last)
