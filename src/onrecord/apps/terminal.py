"""Findings on a terminal: the article with its statements in place, then a row a statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.layers import Mark, layers, marks_of, speaker_names
from onrecord.terms.statement import Statement

WIDEST = 100
STYLES = {
    "source": "bold magenta",
    "cue": "italic yellow",
    "direct": "cyan",
    "mixed": "cyan",
    "indirect": "green",
}
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What could move the cursor, turn the line around, or not be printed at all."""

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def shown(text: str) -> str:
    """Return a text that is safe on a terminal, as long as it was."""
    return UNSAFE.sub("\ufffd", text)


def print_findings(findings: Findings, console: Console) -> None:
    """Print one article's findings."""
    article = findings.article
    width = min(console.width, WIDEST)
    console.print(_heading(article), width=width)
    console.print()
    console.print(Padding(marked_text(article.text, findings.statements), (0, 2)), width=width)
    console.print()
    if findings.statements:
        console.print(_table(findings), width=width)
    console.print(Padding(_summary(findings), (0, 2)), width=width)
    console.print()


def marked_text(text: str, statements: Iterable[Statement], start: int = 0, end: int | None = None) -> Text:
    """Return text[start:end] with the spans of the statements in colour."""
    whole = Text()
    for first, last, on in layers(start, len(text) if end is None else end, marks_of(statements)):
        if on and on[-1].role == "content" and on[-1].span.start == first:
            whole.append(str(on[-1].number).translate(SUPERSCRIPT), style="bold")
        whole.append(shown(text[first:last]), style=_style(on))
    return whole


def _style(marks: tuple[Mark, ...]) -> str:
    if not marks:
        return ""
    inner = marks[-1]
    return STYLES[inner.statement.manner if inner.role == "content" else inner.role]


def _heading(article: Article) -> Text:
    facts = [article.publisher, article.published, ", ".join(article.authors) or None, article.origin]
    heading = Text()
    if article.title:
        heading.append(f"  {shown(article.title)}\n", style="bold")
    line = " · ".join(shown(fact) for fact in facts if fact and fact != "-")
    return heading.append(f"  {line}" if line else f"  {article.id}", style="dim")


def _table(findings: Findings) -> Table:
    names = speaker_names(findings)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=True, expand=True)
    table.add_column("", justify="right", style="bold", no_wrap=True)
    table.add_column("speaker", ratio=3)
    table.add_column("act", no_wrap=True)
    table.add_column("words", ratio=9)
    table.add_column("score", justify="right", style="dim", no_wrap=True)
    for number, statement in enumerate(findings.statements, 1):
        table.add_row(
            str(number),
            speaker(statement, names, findings.article.text),
            statement.act,
            words(statement, findings.article.text),
            f"{statement.score:.2f}",
        )
    return table


def speaker(statement: Statement, names: dict[str, str], text: str) -> Text:
    """Return who speaks: the name, and the words that stand for it where they differ."""
    said = " ".join(shown(span.of(text)) for span in statement.source)
    name = shown(names.get(statement.speaker or "", ""))
    if not name:
        return Text(said, style="italic") if said else Text("not told", style="dim italic")
    label = Text(name, style=STYLES["source"])
    if said and name.casefold() not in said.casefold() and said.casefold() not in name.casefold():
        label.append(f"\n{said}", style="dim italic")
    return label


def words(statement: Statement, text: str) -> Text:
    """Return the words of a statement, its parts joined by an ellipsis."""
    parts = (" ".join(shown(span.of(text)).split()) for span in statement.content)
    return Text(" … ".join(parts), style=STYLES[statement.manner])


def _summary(findings: Findings) -> Text:
    speakers = {s.speaker for s in findings.statements if s.speaker}
    line = Text(
        f"{counted(len(findings.statements), 'statement')}, {counted(len(speakers), 'speaker')}.",
        style="bold",
    )
    return line.append(dropped_line(findings.dropped), style="dim")


def dropped_line(dropped: Iterable[Dropped]) -> str:
    """Return what was let go, counted by reason, as a sentence; empty where it was nothing."""
    counts = Counter(item.code for item in dropped)
    if not counts:
        return ""
    listed = ", ".join(f"{code.replace('_', ' ')} {count}" for code, count in counts.most_common())
    return f" Let go: {listed}."


def counted(number: int, noun: str) -> str:
    """Return "1 statement", "2 statements"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
