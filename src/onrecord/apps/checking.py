"""`onrecord check`: the figures of the inputs, each with what the tables say of it."""

from __future__ import annotations

import sys
from collections import Counter

from rich.console import Console

from onrecord.apps.asking import day, print_json
from onrecord.apps.figuring import print_figures
from onrecord.apps.inputs import Losses, articles
from onrecord.apps.layout import console_for, flow
from onrecord.apps.messages import OK, SAYS_SO, exit_code, say, say_losses
from onrecord.apps.phrases import counted
from onrecord.apps.progress import progress
from onrecord.apps.terminal import heading
from onrecord.pipeline import load
from onrecord.terms.calendar import day_of
from onrecord.terms.check import VERDICTS
from onrecord.terms.findings import Findings
from onrecord.terms.record import check_record, figure_record


def check(
    inputs: list[str], kind: str, *, published: str | None, model: str, quiet: bool, as_json: bool
) -> int:
    """Print the figures of all inputs and what the tables say of them; return 1 if one differs."""
    when = day("--published", published)
    losses, counts = Losses(), Counter[str]()
    read = undated = 0
    console = console_for(sys.stdout)
    try:
        with progress(inputs, wanted=not quiet and not sys.stdout.isatty()) as step:
            found = articles(inputs, kind, losses, step, when)
            for findings in load(model).examine_all(found):
                read += 1
                undated += day_of(findings.article.published) is None
                counts.update(["figures"] * len(findings.figures))
                counts.update(one.verdict for one in findings.checks)
                _print_json(findings) if as_json else _print(findings, console)
    finally:
        say_losses(losses, quiet=quiet)
    if undated:
        say(
            f"{counted(undated, 'article')} without a date: nothing checked; give --published DATE",
            quiet=quiet,
        )
    told = (f"{counts[name]:,} {name.replace('_', ' ')}" for name in VERDICTS)
    say(f"{counted(counts['figures'], 'figure')}: {', '.join(told)}", quiet=quiet)
    return exit_code(losses, articles_read=read) or (SAYS_SO if counts["differs"] else OK)


def _print(findings: Findings, console: Console) -> None:
    if findings.figures:
        flow(console, heading(findings.article, with_id=False))
        console.print()
        print_figures(findings, console)


def _print_json(findings: Findings) -> None:
    """Print an object a figure: its record, its words, and its check or null."""
    checks = {one.figure: check_record(one) for one in findings.checks}
    for figure in findings.figures:
        words = figure.span.of(findings.article.text)
        print_json(
            {
                "article": findings.article.id,
                "words": words,
                **figure_record(figure),
                "check": checks.get(figure.id),
            }
        )
