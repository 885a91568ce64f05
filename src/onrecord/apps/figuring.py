"""A row a figure: its words, how they are read, on whose word, and what the tables say of it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from onrecord.apps.layout import GAP, flowed, put, row, width_of
from onrecord.apps.phrases import quoted
from onrecord.apps.safe import in_a_line
from onrecord.extract.inflection import noun_forms
from onrecord.extract.units import measures
from onrecord.terms.check import Check
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Findings
from onrecord.terms.layers import speaker_names
from onrecord.terms.period import Period

STYLES = {"agrees": "green", "differs": "bold red", "cannot_tell": "yellow"}
TITLES = ("figure", "read as", "said by")
SYMBOLS = frozenset(unit for unit in measures() if len(unit) < 4) - {"day"} | {"magnitude", "x"}
"""Units that are written alike for one and for many."""

PLURALS = {"person": "people", "foot": "feet", "inch": "inches"}
PARTED = 3_000_000
"""Least whole number that is written with a scale: 18.1 bn."""

SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
TOGETHER = 200
"""Rows printed at a time."""


def print_figures(findings: Findings, console: Console) -> None:
    """Print an article's figures, each with what the tables say of it; nothing where there are none."""
    if not findings.figures:
        return
    room = (width_of(console) - GAP * len(TITLES)) // 3
    widths = (room, room, room)
    lines = row(console, [Text(title, style="bold") for title in TITLES], widths)
    lines.append(Text(" " * GAP + "─" * (3 * room + 2 * GAP), style="dim"))
    who = _asserters(findings)
    checks = {one.figure: one for one in findings.checks}
    for number, figure in enumerate(findings.figures, 1):
        words = Text(in_a_line(figure.span.of(findings.article.text)), style="cyan")
        cells = (words, reading(figure), who.get(figure.asserted_by, Text()))
        lines += row(console, cells, widths)
        if figure.id in checks:
            lines += flowed(console, verdict(checks[figure.id]), 2 * GAP)
        if number % TOGETHER == 0:
            put(console, lines)
            lines = []
    if lines:
        put(console, lines)
    console.print()


def verdict(check: Check) -> Text:
    """Return a verdict, its reason and the sentence with the table's value."""
    head = Text.assemble(
        (check.verdict.replace("_", " "), STYLES[check.verdict]),
        (f" ({check.why.replace('_', ' ')}): ", "dim"),
    )
    return head.append(in_a_line(check.note))


def _asserters(findings: Findings) -> dict[str | None, Text]:
    """Return who says the figures of each statement: the speaker, or else the source's words."""
    names, text = speaker_names(findings), findings.article.text
    told: dict[str | None, Text] = {None: Text("the article", style="dim")}
    for number, statement in enumerate(findings.statements, 1):
        said = " … ".join(in_a_line(span.of(text)) for span in statement.source)
        name = in_a_line(names.get(statement.speaker or "") or "") or (quoted(said) if said else "")
        told[statement.id] = Text(f"{name} ({number})" if name else f"({number})")
    return told


def reading(figure: Figure) -> Text:
    """Return how a figure is read: "41 or more countries", "5 % of GDP, demand"."""
    of = ""
    if figure.base is not None:
        of = f" of {amount(figure.base) if isinstance(figure.base, float) else in_a_line(figure.base)}"
    unit = in_a_line(plural(figure))
    said = (
        f"{interval(figure)} {unit}{of}" if isinstance(figure.base, str) else f"{interval(figure)}{of} {unit}"
    )
    line = Text(said)
    if figure.status != "actual":
        line.append(f", {figure.status}", style="yellow")
    if figure.period is not None:
        line.append(f", {spell(figure.period)}", style="dim")
    return line


def plural(figure: Figure) -> str:
    """Return a unit as one writes it behind its number: "41 countries", "1 ship", "20 barrels/day"."""
    if figure.low == figure.high == 1 and figure.base is None:
        return figure.unit
    counted, stroke, rest = figure.unit.partition("/")
    *first, last = counted.split(" ") or [""]
    if last in SYMBOLS or not last.isalpha() or last.isupper():
        return figure.unit
    return " ".join([*first, PLURALS.get(last) or list(noun_forms(last))[-1][0]]) + stroke + rest


def interval(figure: Figure) -> str:
    """Write an interval: "41 or more", "under 500", "about 300", "40 to 50"."""
    about = "about " if figure.approx else ""
    if figure.low is None:
        high = amount(figure.high or 0)
        return f"{about}under {high}" if figure.high_open else f"{about}{high} or less"
    low = amount(figure.low)
    if figure.high is None:
        return f"{about}over {low}" if figure.low_open else f"{about}{low} or more"
    return f"{about}{low}" if figure.low == figure.high else f"{about}{low} to {amount(figure.high)}"


def amount(value: float) -> str:
    """Write a number for a person: 18.1 bn, 1,411, 66.67."""
    if abs(value) >= PARTED:
        size, name = next(pair for pair in SCALES if abs(value) >= pair[0])
        return f"{value / size:,.6g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def spell(period: Period) -> str:
    """Write a period: one day, a year, or both ends."""
    start, end = period.start, period.end
    if start is None:
        return f"to {end}"
    if end is None:
        return f"from {start}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    return f"{start}" if start == end else f"{start} to {end}"
