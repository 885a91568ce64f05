"""Each figure with the sentence that states it and the words for who does: what the tables are asked with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.extract.tokens import sentences_of
from onrecord.language.paragraphs import paragraphs
from onrecord.terms.figure import Figure
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


def stated(
    figures: Sequence[Figure], text: str, statements: Iterable[Statement], names: Mapping[str, str]
) -> Iterator[tuple[Figure, Span, str]]:
    """Yield each figure, the span of its sentence, and the words for its source, "" where nobody is named.

    Args:
        figures: In the order of the text.
        text: The article's.
        statements: Its statements; the figures' `asserted_by` are among their ids.
        names: The names of their speakers, by actor id.
    """
    said = {statement.id: _source(statement, text, names) for statement in statements}
    for figure, sentence in zip(figures, _sentences(figures, text), strict=True):
        yield figure, sentence, said.get(figure.asserted_by or "", "")


def _source(statement: Statement, text: str, names: Mapping[str, str]) -> str:
    """Return the source's words and then the speaker's name: "it NATO"."""
    words = [span.of(text) for span in statement.source]
    return " ".join((*words, names.get(statement.speaker or "", ""))).strip()


def _sentences(figures: Sequence[Figure], text: str) -> Iterator[Span]:
    """Yield the sentence of each figure; one that runs over a sentence's end has all that it touches."""
    spans = _spans(text, figures)
    now = next(spans, None)
    held: list[Span] = []
    for figure in figures:
        held = [span for span in held if span.end > figure.span.start]
        while now is not None and now.start < figure.span.end:
            if now.end > figure.span.start:
                held.append(now)
            now = next(spans, None)
        own = [figure.span, *(span for span in held if span.start < figure.span.end)]
        yield Span(min(span.start for span in own), max(span.end for span in own))


def _spans(text: str, figures: Sequence[Figure]) -> Iterator[Span]:
    """Yield the sentences of the paragraphs that hold a figure."""
    starts = iter(sorted(figure.span.start for figure in figures))
    at = next(starts, None)
    for start, end in paragraphs(text, 0, len(text)):
        if at is None:
            return
        if at >= end:
            continue
        for tokens in sentences_of(text, start, end):
            yield Span(tokens.start[0], tokens.end[-1])
        while at is not None and at < end:
            at = next(starts, None)
