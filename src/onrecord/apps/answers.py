"""The ledger's answers on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from onrecord.apps.eventing import print_event
from onrecord.apps.layout import console_for, flow, pairs
from onrecord.apps.phrases import counted, day, moment, quoted, reason
from onrecord.apps.safe import in_a_line, shown
from onrecord.apps.table import STYLES, speaker, words
from onrecord.apps.terminal import marked_text, print_findings
from onrecord.ledger.answers import ActorFound, Hit, Months, StatementFound, Stats
from onrecord.ledger.event_search import EventFound
from onrecord.ledger.lookup import Found
from onrecord.terms.article import Article
from onrecord.terms.findings import Findings
from onrecord.terms.layers import act_told

AROUND = 300
"""Characters of the article shown on either side of a statement, cut at a blank."""


def print_hits(hits: Iterable[Hit]) -> None:
    """Print hits: who, where, when, and the sentence with the words found."""
    console = console_for(sys.stdout)
    for hit in hits:
        article = hit.article
        facts = (article.publisher or article.origin, article.published and day(article.published))
        line = _who(hit).append(f"  {act_told(hit.statement)}", style="yellow")
        told = " · ".join(in_a_line(fact) for fact in facts if fact and fact != "-")
        line.append(f"  {told}  {hit.statement.id[:9]}", style="dim")
        line.append(_standing(hit), style="dim")
        text = Text(shown(hit.text))
        for match in hit.matches:
            text.stylize("bold reverse", match.start, match.end)
        flow(console, line, 0)
        flow(console, text)
        console.print()


def _standing(hit: Hit) -> str:
    """Return what a person should know of a hit beside its words."""
    also = [in_a_line(outlet) for outlet in hit.outlets]
    facts = (
        "  rejected" if hit.rejected else "",
        "  copy" if hit.copied else "",
        "  also in " + ", ".join(also) if also else "",
    )
    return "".join(facts)


def _who(hit: Hit) -> Text:
    """Return the speaker's name, or the source's own words where they stand in the passage."""
    if hit.speaker:
        return Text.assemble((in_a_line(hit.speaker), STYLES["source"]))
    begin, end = hit.passage.start, hit.passage.end
    said = " … ".join(
        in_a_line(hit.text[span.start - begin : span.end - begin])
        for span in hit.statement.source
        if begin <= span.start and span.end <= end
    )
    return Text.assemble((quoted(said), "italic") if said else ("not told", "dim italic"))


def print_found(found: Found) -> None:
    """Print an article, a statement or an event in its place, or a speaker with all it says."""
    console = console_for(sys.stdout)
    if isinstance(found, Findings):
        print_findings(found, console, with_ids=True)
    elif isinstance(found, StatementFound):
        _print_statement(found, console)
    elif isinstance(found, EventFound):
        print_event(found, console)
    else:
        _print_actor(found, console)


def _print_statement(found: StatementFound, console: Console) -> None:
    statement, article = found.statement, found.article
    said_by = found.speaker
    facts: dict[str, str | Text | None] = {
        "statement": statement.id,
        "speaker": speaker(statement, said_by.name if said_by else None, article.text),
        "speaker id": f"{said_by.id} ({said_by.kind})" if said_by else None,
        "act": act_told(statement),
        "manner": statement.manner,
        "score": f"{statement.score:.2f}",
        "said on": statement.said_on,
        "addressee": statement.addressee,
        "nested in": statement.nested_in,
        "made by": statement.made_by,
        **_article_facts(article),
    }
    _print_facts(facts, console)
    console.print()
    spans = [*statement.source, *statement.cue, *statement.content]
    start = _before(article.text, min(span.start for span in spans) - AROUND)
    end = _after(article.text, max(span.end for span in spans) + AROUND)
    lines = list(marked_text(article.text, [statement], start, end))
    lines[0] = Text("… " if start else "") + lines[0]
    lines[-1].append(" …" if end < len(article.text) else "")
    for line in lines:
        flow(console, line)


def _before(text: str, place: int) -> int:
    """Return where the word at `place` begins."""
    return max(text.rfind(" ", 0, place), text.rfind("\n", 0, place)) + 1 if place > 0 else 0


def _after(text: str, place: int) -> int:
    """Return where the word at `place` ends."""
    ends = [end for end in (text.find(" ", place), text.find("\n", place)) if end >= 0]
    return min(ends, default=len(text))


def _print_actor(found: ActorFound, console: Console) -> None:
    actor, text = found.actor, found.article.text
    called = dict.fromkeys(in_a_line(span.of(text)) for span in actor.mentions)
    facts = {
        "speaker": Text.assemble((in_a_line(actor.name), STYLES["source"]), f" ({actor.kind})"),
        "id": actor.id,
        "country": actor.country,
        "sector": actor.sector,
        "role": actor.role,
        "of": actor.of,
        "wikidata": actor.wikidata,
        "called": ", ".join(quoted(name) for name in called),
        **_article_facts(found.article),
        "says": counted(len(found.statements), "statement"),
    }
    _print_facts(facts, console)
    for statement in found.statements:
        flow(console, Text(f"{statement.id[:9]}  {act_told(statement)}", style="dim"))
        flow(console, words(statement, text), 4)


def _article_facts(article: Article) -> dict[str, str | Text | None]:
    return {
        "article": f"{article.title or 'untitled'} ({article.id})",
        "published": " · ".join(
            fact for fact in (article.publisher, article.published and moment(article.published)) if fact
        ),
        "origin": article.origin if article.origin != "-" else None,
    }


def print_stats(stats: Stats, where: Path) -> None:
    """Print the counts of a ledger."""
    period = dict.fromkeys(day(date) for date in (stats.first_published, stats.last_published) if date)
    dropped = ", ".join(reason(code, number) for code, number in stats.dropped.items())
    _print_facts(
        {
            "ledger": f"{where} ({stats.size / 1e6:,.1f} MB)",
            "articles": f"{stats.articles:,}"
            + (f", {stats.copies:,} of them copies" if stats.copies else ""),
            "published": " to ".join(period),
            "statements": f"{stats.statements:,}",
            "counted elsewhere": f"{stats.repeated:,} in copies and later versions"
            if stats.repeated
            else None,
            "judgements": f"{stats.judgements:,}" if stats.judgements else None,
            "rejected": counted(stats.rejected, "statement") if stats.rejected else None,
            "speakers and others": f"{stats.actors:,}",
            "acts": _listed(stats.acts),
            "publishers": _listed(stats.publishers),
            "dropped": dropped or "none",
            "made by": _listed(stats.made_by),
        },
        console_for(sys.stdout),
    )


def print_months(months: Months) -> None:
    """Print how many statements there are each month, and by which acts, most frequent first."""
    by_month: dict[str, dict[str, int]] = {}
    for month in months:
        by_month.setdefault(month.month, {})[month.act or "all"] = month.number
    _print_facts(
        {
            month or "no date": f"{sum(acts.values()):,}: "
            + _listed(dict(sorted(acts.items(), key=lambda pair: -pair[1])))
            for month, acts in by_month.items()
        },
        console_for(sys.stdout),
    )


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{name or 'not told'} {number:,}" for name, number in counts.items())


def _print_facts(facts: dict[str, str | Text | None], console: Console) -> None:
    """Print what is known; what nobody told is left out."""
    known = {
        name: value if isinstance(value, Text) else in_a_line(value) for name, value in facts.items() if value
    }
    pairs(console, known)
