"""A row an event: what is done, by whom, to whom, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from onrecord.apps.figuring import spell
from onrecord.apps.layout import GAP, flow, pairs, put, row, width_of
from onrecord.apps.phrases import day, moment, quoted, shortened
from onrecord.apps.safe import in_a_line
from onrecord.apps.table import STYLES, standing
from onrecord.language.sentences import sentences_around
from onrecord.ledger.event_search import EventFound
from onrecord.reference.plover import KINDS, scale_of
from onrecord.terms.event import Event, Participant
from onrecord.terms.findings import Findings
from onrecord.terms.span import Span

TITLES = ("event", "who", "to whom", "on whose word")
TOGETHER = 200
"""Rows printed at a time."""

QUADS = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}
"""The colour of each quad class: cooperation in words and deeds, conflict in words and deeds."""

LONGEST_NAME = 60


def print_events(findings: Findings, console: Console, *, with_ids: bool = False) -> None:
    """Print an article's events under a line of titles; nothing where there are none."""
    if not findings.events:
        return
    titles = [*(["id"] if with_ids else []), *TITLES]
    before = [9] if with_ids else []
    room = width_of(console) - sum(before) - GAP * len(titles)
    widths = [*before, *([room // len(TITLES)] * len(TITLES))]
    lines = row(console, [Text(title, style="bold") for title in titles], widths)
    lines.append(Text(" " * GAP + "─" * (sum(widths) + GAP * (len(widths) - 1)), style="dim"))
    word = asserters(findings)
    for number, event in enumerate(findings.events, 1):
        cells = [
            *([Text(event.id[:9], style="dim")] if with_ids else []),
            what(event, findings),
            parties(event.actors, findings),
            parties(event.recipients, findings),
            word[event.asserted_by],
        ]
        lines += row(console, cells, widths)
        if number % TOGETHER == 0:
            put(console, lines)
            lines = []
    if lines:
        put(console, lines)
    console.print()


def what(event: Event, findings: Findings) -> Text:
    """Return the type, how and how real, and under it the words that tell it."""
    label = Text(event.type, style=QUADS[KINDS[event.type].code])
    label.append(f" {event.mode}" if event.mode else "", style="not bold")
    if event.factuality != "actual":
        label.append(f", {event.factuality}", style="not bold yellow")
    told = " … ".join(in_a_line(span.of(findings.article.text)) for span in event.trigger)
    return label.append(f"\n{quoted(shortened(told))}", style="not bold dim italic")


def parties(found: Iterable[Participant], findings: Findings) -> Text:
    """Return who takes part, a line each: the name and its codes, or else the text's own words."""
    actors = {actor.id: actor for actor in findings.actors}
    lines: list[Text] = []
    for one in found:
        actor = actors.get(one.actor or "")
        if actor is None:
            words = shortened(in_a_line(one.span.of(findings.article.text)), LONGEST_NAME)
            lines.append(Text(quoted(words), style="italic"))
            continue
        known = standing(actor)
        line = Text.assemble((shortened(in_a_line(actor.name), LONGEST_NAME), STYLES["source"]))
        lines.append(line.append(f" ({known})" if known else "", style="dim not bold"))
    return Text("\n").join(lines)


def asserters(findings: Findings) -> Mapping[str | None, Text]:
    """Return on whose word an event stands, by statement: the speaker, and the statement's number."""
    names = {actor.id: actor.name for actor in findings.actors}
    told: dict[str | None, Text] = {None: Text("the outlet", style="dim")}
    for number, statement in enumerate(findings.statements, 1):
        said = " … ".join(in_a_line(span.of(findings.article.text)) for span in statement.source)
        name = in_a_line(names.get(statement.speaker or "") or "") or (quoted(said) if said else "not told")
        told[statement.id] = Text(f"{name} ({number})")
    return told


def print_events_found(found: Sequence[EventFound], console: Console) -> None:
    """Print events of a ledger, newest first: what, who, to whom, when, on whose word, in which sentence."""
    for item in found:
        event, article = item.event, item.findings.article
        line = what(event, item.findings).split("\n")[0]
        who, whom = (parties(side, item.findings) for side in (event.actors, event.recipients))
        line.append("  ").append_text(Text(", ").join(who.split("\n")) or Text("nobody named", style="dim"))
        if whom:
            line.append(" → ", style="dim").append_text(Text(", ").join(whom.split("\n")))
        flow(console, line, 0)
        said = Text("  on the word of ", style="dim").append_text(asserters(item.findings)[event.asserted_by])
        facts = (article.publisher or article.origin, article.published and day(article.published))
        told = " · ".join(in_a_line(fact) for fact in facts if fact and fact != "-")
        flow(console, said.append(f"  {told}  {event.id[:9]}", style="dim"), 0)
        flow(console, sentence(item))
        console.print()


def sentence(item: EventFound) -> Text:
    """Return the sentence of an event, its trigger in bold."""
    text, trigger = item.findings.article.text, item.event.trigger
    around = sentences_around(text, Span(min(s.start for s in trigger), max(s.end for s in trigger)))
    line, at = Text(), around.start
    for span in trigger:
        line.append(in_a_line(text[at : span.start]) + (" " if text[at : span.start][-1:].isspace() else ""))
        line.append(in_a_line(span.of(text)), style="bold reverse")
        at = span.end
    rest = text[at : around.end]
    return line.append((" " if rest[:1].isspace() else "") + in_a_line(rest))


def print_event(item: EventFound, console: Console) -> None:
    """Print all that is known of one event."""
    event, findings = item.event, item.findings
    article = findings.article
    kind = KINDS[event.type]
    facts: dict[str, str | Text | None] = {
        "event": event.id,
        "type": f"{event.type}: {kind.meaning}",
        "mode": event.mode,
        "context": ", ".join(event.context),
        "quad": f"{kind.quad} ({kind.code}), scale {scale_of(event.type, event.mode):g}",
        "actors": parties(event.actors, findings),
        "recipients": parties(event.recipients, findings),
        "place": event.place,
        "date": spell(event.date) if event.date else None,
        "factuality": event.factuality,
        "on the word of": asserters(findings)[event.asserted_by],
        "statement": event.asserted_by,
        "score": f"{event.score:.2f}",
        "made by": event.made_by,
        "article": f"{article.title or 'untitled'} ({article.id})",
        "published": article.published and moment(article.published),
    }
    known = {
        name: value if isinstance(value, Text) else in_a_line(value) for name, value in facts.items() if value
    }
    pairs(console, known)
    console.print()
    flow(console, sentence(item))
