"""`onrecord read`: inputs to findings, printed and not stored."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from onrecord.apps.inputs import Losses, articles
from onrecord.apps.messages import exit_code, say, say_losses
from onrecord.apps.phrases import let_go
from onrecord.apps.progress import progress
from onrecord.ledger.export import WRITERS
from onrecord.ledger.export.whole import whole_text
from onrecord.pipeline import load
from onrecord.terms.findings import Dropped, Findings


def read(
    inputs: list[str], kind: str, view: str, output: Path | None, *, min_score: float, model: str, quiet: bool
) -> int:
    """Print the findings of all inputs in order; return the exit code."""
    losses, inside = Losses(), list[Dropped]()
    count = 0
    # On a terminal the articles themselves show how far it is.
    is_seen = output is None and sys.stdout.isatty()
    try:
        with opened(output) as out, progress(inputs, wanted=not quiet and not is_seen) as step:

            def kept() -> Iterator[Findings]:
                nonlocal count
                for findings in load(model).examine_all(articles(inputs, kind, losses, step)):
                    count += 1
                    less = likely(findings, min_score)
                    if view == "csv":  # it has no place for them
                        inside.extend(less.dropped)
                    yield less

            VIEWS[view](kept(), out)
    finally:
        say_losses(losses, quiet=quiet)
        if inside:
            say(f"let go: {let_go(replace(item, at=None) for item in inside)}", quiet=quiet)
    return exit_code(losses, articles_read=count)


def likely(findings: Findings, least: float) -> Findings:
    """Return findings without the statements under a score; each becomes a dropped row."""
    unlikely = [s for s in findings.statements if s.score < least]
    if not unlikely:
        return findings
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
    return replace(findings, statements=kept, dropped=findings.dropped + rows)


def print_all(findings: Iterable[Findings], out: TextIO) -> None:
    """Print articles for a person."""
    from onrecord.apps.layout import console_for
    from onrecord.apps.terminal import print_findings

    console = console_for(out)
    for item in findings:
        print_findings(item, console)


VIEWS = {"terminal": print_all, **WRITERS}


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Give standard output, or a file that appears under its name only when it is whole."""
    if output is None:
        yield sys.stdout
        return
    with whole_text(output) as file:
        yield file
