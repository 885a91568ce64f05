"""The ledger's answers on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.apps.terminal import STYLES, WIDEST, counted, marked_text, print_findings, shown, words
from onrecord.ledger.answers import ActorFound, Heading, Hit, StatementFound, Stats
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings

AROUND = 300
"""Characters of the article shown on either side of a statement."""


def _console() -> Console:
    return Console(file=sys.stdout, highlight=False)


def print_hits(hits: Iterable[Hit]) -> None:
    """Print hits, newest first: who, where, when, and the sentence with the words found."""
    console = _console()
    for hit in hits:
        line = Text(shown(hit.speaker or "not told"), style=STYLES["source"])
        line.append(f"  {hit.statement.act}", style="yellow")
        line.append(f"  {_facts(hit.article)}  {hit.statement.id[:9]}", style="dim")
        text = Text(shown(hit.text))
        for match in hit.matches:
            text.stylize("bold reverse", match.start, match.end)
        console.print(line)
        console.print(Padding(text, (0, 0, 1, 2)), width=min(console.width, WIDEST))


def _facts(article: Heading | Article) -> str:
    return " · ".join(
        shown(fact) for fact in (article.publisher or article.origin, article.published) if fact
    )


def print_found(found: Findings | StatementFound | ActorFound) -> None:
    """Print an article, a statement in its place, or a speaker with all it says."""
    console = _console()
    if isinstance(found, Findings):
        print_findings(found, console)
    elif isinstance(found, StatementFound):
        _print_statement(found, console)
    else:
        _print_actor(found, console)


def _print_statement(found: StatementFound, console: Console) -> None:
    statement, article = found.statement, found.article
    facts = {
        "statement": statement.id,
        "speaker": f"{found.speaker.name} ({found.speaker.kind}, {found.speaker.id})"
        if found.speaker
        else "not told",
        "act": statement.act,
        "manner": statement.manner,
        "score": f"{statement.score:.2f}",
        "made by": statement.made_by,
        "article": f"{article.title or 'untitled'} ({article.id})",
        "published": " · ".join(f for f in (article.publisher, article.published) if f) or "not told",
        "origin": article.origin,
    }
    if statement.nested_in:
        facts["nested in"] = statement.nested_in
    console.print(_pairs(facts))
    spans = [*statement.source, *statement.cue, *statement.content]
    start = max(0, min(span.start for span in spans) - AROUND)
    end = min(len(article.text), max(span.end for span in spans) + AROUND)
    console.print(
        Padding(marked_text(article.text, [statement], start, end), (1, 2)), width=min(console.width, WIDEST)
    )


def _print_actor(found: ActorFound, console: Console) -> None:
    actor, text = found.actor, found.article.text
    named = dict.fromkeys(shown(span.of(text)) for span in actor.mentions)
    console.print(
        _pairs(
            {
                "speaker": f"{actor.name} ({actor.kind})",
                "id": actor.id,
                "role": actor.role or "not told",
                "called": ", ".join(named),
                "article": f"{found.article.title or 'untitled'} ({found.article.id})",
                "says": counted(len(found.statements), "statement"),
            }
        )
    )
    for statement in found.statements:
        line = Text(f"{statement.id[:9]}  {statement.act}  ", style="dim")
        console.print(Padding(line.append(words(statement, text)), (0, 2)), width=min(console.width, WIDEST))


def print_stats(stats: Stats, where: Path) -> None:
    """Print the counts of a ledger."""
    console = _console()
    period = " to ".join(dict.fromkeys(d for d in (stats.first_published, stats.last_published) if d))
    console.print(
        _pairs(
            {
                "ledger": f"{where} ({stats.size / 1e6:,.1f} MB)",
                "articles": f"{stats.articles:,}",
                "published": period or "not told",
                "statements": f"{stats.statements:,}",
                "speakers and others": f"{stats.actors:,}",
                "acts": _listed(stats.acts),
                "publishers": _listed(stats.publishers),
                "dropped": _listed(stats.dropped),
                "made by": _listed(stats.made_by),
            }
        )
    )


def _listed(counts: dict[str, int]) -> str:
    return (
        ", ".join(f"{name.replace('_', ' ') or 'not told'} {number:,}" for name, number in counts.items())
        or "none"
    )


def _pairs(facts: dict[str, str]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, value in facts.items():
        table.add_row(name, Text(shown(value)))
    return table
