"""Findings as a piece of HTML: the article with sources, cues and contents in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from onrecord.terms.event import Participant
from onrecord.terms.layers import Mark, act_told, layers, marks_of, speaker_names

if TYPE_CHECKING:
    from onrecord.terms.findings import Findings

STYLE = """
.onrecord{font:15px/1.6 Georgia,serif;max-width:44em;white-space:pre-wrap;overflow-wrap:anywhere}
.onrecord .content{background:rgba(46,125,50,.16);border-radius:2px}
.onrecord .content.direct{background:rgba(21,101,192,.16)}
.onrecord .source{font-weight:bold;border-bottom:2px solid #8e24aa}
.onrecord .cue{font-style:italic;border-bottom:2px dotted #b26a00}
.onrecord sup{font:10px sans-serif;opacity:.7}
.onrecord table{font:13px/1.4 sans-serif;border-collapse:collapse;white-space:normal;margin-top:1em}
.onrecord td,.onrecord th{text-align:left;vertical-align:top;padding:3px 8px;border-top:1px solid #8884}
"""


def as_html(findings: Findings) -> str:
    """Return a self-contained fragment: the marked text, a row a statement, a row an event; all escaped."""
    article = findings.article
    names = speaker_names(findings)
    marks = marks_of(findings.statements)
    body = "".join(
        _piece(article.text[first:last], on, first) for first, last, on in layers(0, len(article.text), marks)
    )
    rows = "".join(
        f"<tr><td>{number}</td><td>{_safe(names.get(s.speaker or '', 'not told'))}</td>"
        f"<td>{act_told(s)}</td><td>{s.manner}</td>"
        f"<td>{_safe(' … '.join(part.of(article.text) for part in s.content))}</td>"
        f"<td>{s.score:.2f}</td></tr>"
        for number, s in enumerate(findings.statements, 1)
    )
    head = f"<b>{_safe(article.title)}</b>\n\n" if article.title else ""
    return (
        f'<style>{STYLE}</style><div class="onrecord">{head}{body}'
        "<table><tr><th></th><th>speaker</th><th>act</th><th>manner</th><th>words</th><th>score</th></tr>"
        f"{rows}</table>{_events(findings, names)}</div>"
    )


def _events(findings: Findings, names: Mapping[str, str]) -> str:
    """Return a row an event, with the number of the statement that it stands in; "" where there is none."""
    text = findings.article.text
    numbers = {statement.id: str(number) for number, statement in enumerate(findings.statements, 1)}

    def side(parties: Iterable[Participant]) -> str:
        return ", ".join(_safe(names.get(one.actor or "") or f"“{one.span.of(text)}”") for one in parties)

    rows = "".join(
        f"<tr><td>{event.type} {_safe(event.mode or '')}</td>"
        f"<td>{_safe(' … '.join(span.of(text) for span in event.trigger))}</td>"
        f"<td>{side(event.actors)}</td><td>{side(event.recipients)}</td><td>{event.factuality}</td>"
        f"<td>{numbers.get(event.asserted_by or '', 'the outlet')}</td></tr>"
        for event in findings.events
    )
    titles = "".join(
        f"<th>{title}</th>" for title in ("event", "words", "who", "to whom", "factuality", "on whose word")
    )
    return f"<table><tr>{titles}</tr>{rows}</table>" if rows else ""


def _piece(text: str, marks: tuple[Mark, ...], at: int) -> str:
    shown = _safe(text)
    for mark in reversed(marks):
        number = f"<sup>{mark.number}</sup>" if mark.role == "content" and mark.span.start == at else ""
        shown = f'<span class="{mark.role} {mark.statement.manner}">{number}{shown}</span>'
    return shown


def _safe(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
