"""A row a statement: who, by what act, in which words, how sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from onrecord.apps.layout import GAP, flow, put, row, width_of
from onrecord.apps.phrases import quoted
from onrecord.apps.safe import in_a_line
from onrecord.terms.actor import Actor
from onrecord.terms.findings import Findings
from onrecord.terms.layers import act_told, denial, speaker_names
from onrecord.terms.statement import Statement

STYLES = {
    "source": "bold magenta",
    "cue": "italic yellow",
    "direct": "cyan",
    "mixed": "cyan",
    "indirect": "green",
}
NARROW = 72
"""Under this width each statement takes lines of its own instead of columns."""

TOGETHER = 200
"""Rows printed at a time."""

WORD = re.compile(r"\w+")


def print_statements(findings: Findings, console: Console, *, with_ids: bool = False) -> None:
    """Print an article's statements, numbered as they are in its text."""
    if not findings.statements:
        return
    names, text = speaker_names(findings), findings.article.text
    told = {actor.id: standing(actor) for actor in findings.actors}  # said at each one's first statement
    speakers = [
        speaker(s, names.get(s.speaker or ""), text, told.pop(s.speaker or "", ""))
        for s in findings.statements
    ]
    if width_of(console) < NARROW:
        _print_stacked(findings, speakers, console, with_ids=with_ids)
    else:
        _print_columns(findings, speakers, console, with_ids=with_ids)


def _print_columns(findings: Findings, speakers: Sequence[Text], console: Console, *, with_ids: bool) -> None:
    widths = _widths(findings.statements, speakers, width_of(console), with_ids=with_ids)
    titles = ["", *(["id"] if with_ids else []), "speaker", "act", "words", "score"]
    lines = row(console, [Text(title, style="bold") for title in titles], widths)
    lines.append(Text(" " * GAP + "─" * (sum(widths) + GAP * (len(widths) - 1)), style="dim"))
    for number, (statement, who) in enumerate(zip(findings.statements, speakers, strict=True), 1):
        cells = [
            Text(str(number), style="bold", justify="right"),
            *([Text(statement.id[:9], style="dim")] if with_ids else []),
            who,
            _act(statement),
            words(statement, findings.article.text),
            Text(f"{statement.score:.2f}", style="dim", justify="right"),
        ]
        lines += row(console, cells, widths)
        if number % TOGETHER == 0:
            put(console, lines)
            lines = []
    if lines:
        put(console, lines)


def _widths(
    statements: Sequence[Statement], speakers: Sequence[Text], width: int, *, with_ids: bool
) -> list[int]:
    """Give the speakers what they need, from their longest word up to a third of what there is."""
    number = max(2, len(str(len(statements))))
    before = [number, *([9] if with_ids else [])]
    act = max(len("act"), *(line.cell_len for s in statements for line in _act(s).split("\n")))
    score = len("score")
    room = width - sum(before) - act - score - GAP * (len(before) + 4)
    lines = [line for label in speakers for line in label.split("\n")]
    whole = max(len("speaker"), *(line.cell_len for line in lines))
    word = max(Text(part).cell_len for line in lines for part in line.plain.split() or [""])
    first = min(whole, max(min(word, room // 2), room // 3))
    return [*before, first, act, room - first, score]


def _act(statement: Statement) -> Text:
    """Return the act, and under it that it was not done, where the cue says so."""
    undone = denial(statement)
    return Text.assemble(statement.act, (f"\n{undone}" if undone else "", "dim italic"))


def _print_stacked(findings: Findings, speakers: Sequence[Text], console: Console, *, with_ids: bool) -> None:
    indent = max(2, len(str(len(findings.statements)))) + GAP
    for number, (statement, who) in enumerate(zip(findings.statements, speakers, strict=True), 1):
        head = Text(str(number).rjust(indent - GAP), style="bold").append(" " * GAP, style="")
        head.append_text(Text(" ").join(who.split("\n")))
        told = f"  {act_told(statement)}  {statement.score:.2f}"
        flow(console, head.append(told + (f"  {statement.id[:9]}" if with_ids else ""), style="dim"))
        flow(console, words(statement, findings.article.text), GAP + indent)


def speaker(statement: Statement, name: str | None, text: str, known: str = "") -> Text:
    """Return who speaks: the name, whose he is, and the source's words, quoted, unless they say the same."""
    said = " … ".join(in_a_line(span.of(text)) for span in statement.source)
    name = in_a_line(name or "")
    if not name:
        return Text(quoted(said), style="italic") if said else Text("not told", style="dim italic")
    label = Text.assemble((name, STYLES["source"]))
    if known:
        label.append(f"\n({known})", style="dim")
    told, named = _words(said), _words(name)
    if told and not (told <= named or named <= told):
        label.append(f"\n{quoted(said)}", style="dim italic")
    return label


def standing(actor: Actor) -> str:
    """Return an actor's country, sector and role: "RUS GOV, Kremlin spokesman"; "" without a code."""
    codes = " ".join(code for code in (actor.country, actor.sector) if code)
    return ", ".join(part for part in (codes, in_a_line(actor.role or "")) if part) if codes else ""


def _words(name: str) -> set[str]:
    return set(WORD.findall(name.casefold()))


def words(statement: Statement, text: str) -> Text:
    """Return the words of a statement, its parts joined by an ellipsis."""
    parts = (in_a_line(span.of(text)) for span in statement.content)
    return Text(" … ".join(parts), style=STYLES[statement.manner])
