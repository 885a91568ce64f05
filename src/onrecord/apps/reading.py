"""`onrecord read`: inputs to findings, printed and not stored."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from onrecord.apps.asking import day
from onrecord.apps.inputs import Losses, articles
from onrecord.apps.messages import exit_code, say, say_left_out, say_losses
from onrecord.apps.phrases import let_go
from onrecord.apps.progress import progress
from onrecord.extract.explain import Explanation
from onrecord.ledger.export import EXPORTS, WRITERS, LeftOut, Writer
from onrecord.ledger.export.whole import whole_text
from onrecord.pipeline import Reader, load
from onrecord.terms.article import Article
from onrecord.terms.errors import BadQuestion
from onrecord.terms.findings import Dropped, Findings


def read(  # noqa: PLR0913 - one for each option of the command
    inputs: list[str],
    kind: str,
    view: str,
    output: Path | None,
    *,
    min_score: float,
    model: str,
    quiet: bool,
    explain: bool = False,
    published: str | None = None,
) -> int:
    """Print the findings of all inputs in order, with their reasons if wanted; return the exit code."""
    if explain and view not in WHOLE:
        raise BadQuestion("--to", view, "terminal or jsonl with --explain")
    when = day("--published", published)
    losses, inside = Losses(), list[Dropped]()
    count = 0
    # On a terminal the articles themselves show how far it is.
    is_seen = view in VIEWS and output is None and sys.stdout.isatty()
    try:
        with progress(inputs, wanted=not quiet and not is_seen) as step:

            def kept() -> Iterator[Explanation]:
                nonlocal count
                for item in examined(
                    load(model), articles(inputs, kind, losses, step, when), explain=explain
                ):
                    count += 1
                    less = likely(item, min_score)
                    if view not in WHOLE:
                        inside.extend(less.findings.dropped)
                    yield less

            left_out = shown(kept(), view, output, explain=explain)
    finally:
        say_losses(losses, quiet=quiet)
        if inside:
            say(f"let go: {let_go(replace(item, at=None) for item in inside)}", quiet=quiet)
    say_left_out(left_out, view, quiet=quiet)
    return exit_code(losses, articles_read=count)


def shown(found: Iterator[Explanation], view: str, output: Path | None, *, explain: bool) -> LeftOut:
    """Write what was found in a view, and say what it had no place for.

    A form that is not one text goes into a file or folder: without a name it is called as the form.
    """
    if view not in VIEWS:
        return EXPORTS[view]((item.findings for item in found), output or Path(view))
    with opened(output) as out:
        if explain:
            from onrecord.apps.explaining import EXPLAINED

            EXPLAINED[view](found, out)
            return None
        return VIEWS[view]((item.findings for item in found), out)


def examined(reader: Reader, found: Iterable[Article], *, explain: bool) -> Iterator[Explanation]:
    """Yield what was found in each article, with reasons only where they are wanted."""
    return map(reader.explain, found) if explain else map(Explanation, reader.examine_all(found))


def likely(item: Explanation, least: float) -> Explanation:
    """Return what was found without the statements under a score, their events and figures."""
    findings = item.findings
    unlikely = [s for s in findings.statements if s.score < least]
    if not unlikely:
        return item
    gone = {s.id for s in unlikely}
    rows = tuple(
        Dropped(stage="read", why=f"min_score: {s.score:.2f} is under {least:.2f}", at=s.content[0])
        for s in unlikely
    )
    kept = tuple(
        replace(s, nested_in=None) if s.nested_in in gone else s
        for s in findings.statements
        if s.id not in gone
    )
    figures = tuple(figure for figure in findings.figures if figure.asserted_by not in gone)
    events = tuple(event for event in findings.events if event.asserted_by not in gone)
    left = {figure.id for figure in figures}
    checks = tuple(check for check in findings.checks if check.figure in left)
    rows += tuple(
        Dropped(stage="read", why="min_score: a figure of a statement let go", at=figure.span)
        for figure in findings.figures
        if figure.asserted_by in gone
    )
    rows += tuple(
        Dropped(stage="read", why="min_score: an event of a statement let go", at=event.trigger[0])
        for event in findings.events
        if event.asserted_by in gone
    )
    dropped = findings.dropped + rows
    less = replace(findings, statements=kept, events=events, figures=figures, checks=checks, dropped=dropped)
    return replace(item, findings=less, reasons=tuple(r for r in item.reasons if r.statement not in gone))


def print_all(findings: Iterable[Findings], out: TextIO) -> None:
    """Print articles for a person."""
    from onrecord.apps.layout import console_for
    from onrecord.apps.terminal import print_findings

    console = console_for(out)
    for item in findings:
        print_findings(item, console)


WHOLE = ("terminal", "jsonl")
"""The views that tell everything, also what was let go."""

VIEWS: dict[str, Writer] = {"terminal": print_all, **WRITERS}
"""The views that are text, and may go to a terminal or through a pipe."""


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Give standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        yield sys.stdout
        return
    with whole_text(output) as file:
        yield file
