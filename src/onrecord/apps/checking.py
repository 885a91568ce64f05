"""`onrecord check`: the figures of the inputs that a table speaks to, with what it says."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date

from rich.console import Console
from rich.text import Text

from onrecord.apps.asking import day, print_json
from onrecord.apps.inputs import Losses, articles
from onrecord.apps.layout import console_for, flow
from onrecord.apps.messages import OK, SAYS_SO, exit_code, say, say_losses
from onrecord.apps.phrases import counted
from onrecord.apps.progress import progress
from onrecord.apps.safe import in_a_line
from onrecord.extract.tokens import sentences_of
from onrecord.language.paragraphs import paragraphs
from onrecord.pipeline import load
from onrecord.reference.check import Tables, check_all, load_tables
from onrecord.terms.article import Article
from onrecord.terms.calendar import day_of
from onrecord.terms.check import Check
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings
from onrecord.terms.layers import speaker_names
from onrecord.terms.span import Span

STYLES = {"agrees": "green", "differs": "bold red", "cannot_tell": "yellow"}


def check(
    inputs: list[str], kind: str, *, published: str | None, model: str, quiet: bool, as_json: bool
) -> int:
    """Print what the tables say of the figures of all inputs; return 1 if a figure differs."""
    when = day("--published", published)
    tables = load_tables()
    losses, counts, read = Losses(), {"agrees": 0, "differs": 0, "cannot_tell": 0}, 0
    console = console_for(sys.stdout)
    undated = 0
    try:
        with progress(inputs, wanted=not quiet and not sys.stdout.isatty()) as step:
            found = (dated(article, when) for article in articles(inputs, kind, losses, step))
            for findings in load(model).examine_all(found):
                read += 1
                undated += day_of(findings.article.published) is None
                told = checks_of(findings, tables)
                for one in told:
                    counts[one.verdict] += 1
                _print_json(findings, told) if as_json else _print(findings, told, console)
    finally:
        say_losses(losses, quiet=quiet)
    if undated:
        say(
            f"{counted(undated, 'article')} without a date: nothing checked; give --published DATE",
            quiet=quiet,
        )
    say(", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items()), quiet=quiet)
    return exit_code(losses, articles_read=read) or (SAYS_SO if counts["differs"] else OK)


def dated(article: Article, when: date | None) -> Article:
    """Return an article with a day of publication, its own if it has one."""
    return article if article.published or when is None else replace(article, published=when.isoformat())


def checks_of(findings: Findings, tables: Tables) -> list[Check]:
    """Return the checks of an article's figures, in the order of its text."""
    article = findings.article
    return list(check_all(_asked(findings), article.text, published=day_of(article.published), tables=tables))


def _asked(findings: Findings) -> Iterator[tuple[Figure, Span, str]]:
    """Yield each figure with its sentence and the words for who states it."""
    text = findings.article.text
    names = speaker_names(findings)
    said = {
        statement.id: " ".join(
            (*(span.of(text) for span in statement.source), names.get(statement.speaker or "") or "")
        )
        for statement in findings.statements
    }
    sentences = list(_sentences(text)) if findings.figures else []
    for figure in findings.figures:
        around = [s for s in sentences if s.start < figure.span.end and figure.span.start < s.end]
        start = min((s.start for s in around), default=figure.span.start)
        end = max((s.end for s in around), default=figure.span.end)
        whole = Span(min(start, figure.span.start), max(end, figure.span.end))
        yield figure, whole, said.get(figure.asserted_by or "", "")


def _sentences(text: str) -> Iterator[Span]:
    for start, end in paragraphs(text, 0, len(text)):
        for tokens in sentences_of(text, start, end):
            yield Span(tokens.start[0], tokens.end[-1])


def _print(findings: Findings, told: Iterable[Check], console: Console) -> None:
    words = {figure.id: figure.span.of(findings.article.text) for figure in findings.figures}
    for one in told:
        head = Text.assemble(
            (one.verdict.replace("_", " "), STYLES[one.verdict]),
            (f" ({one.why.replace('_', ' ')})  ", "dim"),
            (in_a_line(words[one.figure]), "cyan"),
        )
        flow(console, head)
        flow(console, Text(in_a_line(one.note)), 4)


def _print_json(findings: Findings, told: Iterable[Check]) -> None:
    spans = {figure.id: figure.span for figure in findings.figures}
    for one in told:
        span = spans[one.figure]
        words = span.of(findings.article.text)
        print_json(
            {"article": findings.article.id, "span": [span.start, span.end], "words": words, **asdict(one)}
        )
