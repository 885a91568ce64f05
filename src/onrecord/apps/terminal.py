"""Findings on a terminal: the article with its statements in place, then a row a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from onrecord.apps.eventing import print_events
from onrecord.apps.figuring import print_figures
from onrecord.apps.layout import flow
from onrecord.apps.phrases import counted, let_go, moment
from onrecord.apps.safe import in_a_line, shown
from onrecord.apps.table import STYLES, print_statements
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.layers import Mark, layers, marks_of
from onrecord.terms.statement import Statement

LONGEST = 5_000
"""Characters of a paragraph that are wrapped at a time; a longer one goes on in a new line."""

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def print_findings(findings: Findings, console: Console, *, with_ids: bool = False) -> None:
    """Print one article's findings."""
    article = findings.article
    flow(console, heading(article, with_id=with_ids))
    console.print()
    for paragraph in marked_text(article.text, findings.statements):
        flow(console, paragraph)
    console.print()
    print_statements(findings, console, with_ids=with_ids)
    console.print()
    print_events(findings, console, with_ids=with_ids)
    print_figures(findings, console)
    flow(console, _summary(findings))
    console.print()


def marked_text(
    text: str, statements: Iterable[Statement], start: int = 0, end: int | None = None, number: int = 1
) -> Iterator[Text]:
    """Yield the lines of text[start:end] with the spans of the statements in colour.

    The statements are numbered as they come, the first one `number`.
    """
    safe = shown(text)
    line = Text()
    for first, last, on in layers(start, len(text) if end is None else end, marks_of(statements, number)):
        line.append(_numbers(on, first), style="bold")
        for part in _parts(safe, first, last):
            line.append(part.rstrip("\n"), style=_style(on))
            if part.endswith("\n") or len(line) > (LONGEST if part[-1:].isspace() else 2 * LONGEST):
                yield line
                line = Text()
    if line:
        yield line


def _parts(text: str, first: int, last: int) -> Iterator[str]:
    """Cut a piece after each line end, and after a blank wherever it gets too long."""
    at = first
    while at < last:
        end = text.find("\n", at, min(last, at + LONGEST)) + 1
        if not end and last - at > LONGEST:
            end = text.rfind(" ", at, at + LONGEST) + 1
            end = end or at + LONGEST
        yield text[at : end or last]
        at = end or last


def _numbers(marks: tuple[Mark, ...], at: int) -> str:
    """Return the numbers of the statements whose words begin here."""
    begun = (mark.number for mark in marks if mark.role == "content" and mark.span.start == at)
    return "·".join(str(number).translate(SUPERSCRIPT) for number in begun)


def _style(marks: tuple[Mark, ...]) -> str:
    if not marks:
        return ""
    inner = marks[-1]
    return STYLES[inner.statement.manner if inner.role == "content" else inner.role]


def heading(article: Article, *, with_id: bool) -> Text:
    """Return an article's title, and what else is known of it."""
    facts = (article.publisher, article.published and moment(article.published), ", ".join(article.authors))
    about = " · ".join(in_a_line(fact) for fact in facts if fact)
    place = "" if article.origin == "-" else in_a_line(article.origin)
    name = in_a_line(article.id) if with_id or not (about or place) else ""
    lines = Text(in_a_line(article.title or ""), style="bold")
    for line in (about, place, name):
        lines.append(f"\n{line}" if lines and line else line, style="dim not bold")
    return lines


def _summary(findings: Findings) -> Text:
    speakers = {s.speaker for s in findings.statements if s.speaker}
    line = Text(style="bold")
    if findings.statements:
        line.append(f"{counted(len(findings.statements), 'statement')}, {counted(len(speakers), 'speaker')}.")
    else:
        line.append("No statements found.")
    lost = let_go(findings.dropped, findings.article.text)
    return line.append(f" Let go: {lost}." if lost else "", style="dim not bold")
