"""W3C Web Annotation: each statement and event as marks on its article, by quoted words and by position.

Recommendation of 2017-02-23, https://www.w3.org/TR/annotation-model/. Positions count code points, as there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from onrecord.ledger.export.listing import write_listing
from onrecord.ledger.export.whole import whole_text
from onrecord.terms.article import Article
from onrecord.terms.event import Event
from onrecord.terms.findings import Findings
from onrecord.terms.layers import act_told
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of prefix and suffix, by which a reader finds the words again in another copy of the page."""


def export_annotations(findings: Iterable[Findings], path: Path) -> None:
    """Write an AnnotationPage to a file."""
    with whole_text(path) as out:
        write_annotations(findings, out)


def write_annotations(findings: Iterable[Findings], out: TextIO) -> None:
    """Write an AnnotationPage to an open stream, as the articles come."""
    head = {"@context": CONTEXT, "id": "urn:onrecord:annotations", "type": "AnnotationPage"}
    write_listing(head, "items", (item for one in findings for item in annotations_of(one)), out)


def annotations_of(findings: Findings) -> Iterator[dict[str, Any]]:
    """Yield an article's annotations: a role of a statement each, then an event each."""
    names = {actor.id: actor.name for actor in findings.actors}
    article = findings.article
    for statement in findings.statements:
        told = _statement_tags(statement, names.get(statement.speaker or ""))
        for role, spans in (
            ("source", statement.source),
            ("cue", statement.cue),
            ("content", statement.content),
        ):
            if spans:
                tags = told if role == "content" else []
                yield _annotation(f"{statement.id}:{role}", statement.made_by, [role, *tags], article, spans)
    for event in findings.events:
        yield _annotation(event.id, event.made_by, _event_tags(event), article, event.trigger)


def _statement_tags(statement: Statement, speaker: str | None) -> list[str]:
    named = [f"speaker: {speaker}"] if speaker else []
    return [statement.manner, act_told(statement), *named]


def _event_tags(event: Event) -> list[str]:
    word = f"asserted by: {event.asserted_by}" if event.asserted_by else "asserted by: the outlet"
    mode = [event.mode] if event.mode else []
    return ["event", event.type, *mode, event.factuality, word]


def _annotation(
    name: str, made_by: str, tags: Sequence[str], article: Article, spans: Sequence[Span]
) -> dict[str, Any]:
    targets = [{"source": source_of(article), "selector": _selectors(article.text, span)} for span in spans]
    return {
        "id": f"urn:onrecord:{name}",
        "type": "Annotation",
        "motivation": "tagging",
        "generator": {"type": "Software", "name": f"onrecord {made_by}"},
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def source_of(article: Article) -> str:
    """Return an article's address, or a name for one that has none."""
    return article.origin if "://" in article.origin else f"urn:onrecord:{article.id}"
