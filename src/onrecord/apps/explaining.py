"""`onrecord read --explain`: why each statement was made, for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from math import exp
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from onrecord.apps.layout import GAP, console_for, flow, put, row, width_of
from onrecord.apps.phrases import counted, quoted, shortened
from onrecord.apps.safe import in_a_line
from onrecord.apps.table import STYLES, speaker
from onrecord.apps.terminal import heading, marked_text
from onrecord.extract.explain import RULES, Explanation, Feature, Link, Option, Part, Reason
from onrecord.ledger.export.jsonl import dumped
from onrecord.ledger.passage import passage_of
from onrecord.terms.findings import Dropped
from onrecord.terms.layers import act_told, speaker_names
from onrecord.terms.record import to_record
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

INDENT = 6
LABEL = 5  # columns of the longest label
LONGEST = 60
"""Characters of a span that are shown in a reason; the passage above has them all."""

SURE = "{percent} sure"
FEATURES: dict[str, tuple[str, str]] = {  # the words for it, and for its value
    "one": ("what every statement has", ""),
    "cue_sure": ("the cue", SURE),
    "cue_edges": ("the cue's edges", SURE),
    "content_sure": ("the content", SURE),
    "content_edges": ("the content's edges", SURE),
    "content_link": ("the link to the cue", SURE),
    "content_length": ("the length", "{exp:.0f} words"),
    "content_parts": ("the content's further parts", "{value:.0f}"),
    "content_quoted": ("all in quotation marks", ""),
    "source_sure": ("the source", SURE),
    "source_edges": ("the source's edges", SURE),
    "source_link": ("the link to the source", SURE),
    "source_none": ("no source", ""),
}
"""The features of extract.confidence as a person would put them."""

LEAST = 0.005
"""A feature that weighs less is not shown."""


def print_explanations(explanations: Iterable[Explanation], out: TextIO) -> None:
    """Print articles for a person who asks why."""
    console = console_for(out)
    for explanation in explanations:
        print_explanation(explanation, console)


def write_explanations(explanations: Iterable[Explanation], out: TextIO) -> None:
    """Write JSON Lines: each article's record with its explanation beside it."""
    for explanation in explanations:
        record = to_record(explanation.findings)
        out.write(dumped(record | {"explain": explain_record(explanation)}))


EXPLAINED = {"terminal": print_explanations, "jsonl": write_explanations}
"""By the view, what writes explanations to an open stream."""


def explain_record(explanation: Explanation) -> dict[str, Any]:
    """Return the reasons of an article as plain dicts and lists; docs/explain.md tells the names."""
    return {
        "statements": [_plain(each) for each in explanation.reasons],
        "doubted": [{"stage": d.stage, "why": d.why, "at": _plain(d.at)} for d in explanation.doubted],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return round(value, 4) if isinstance(value, float) else value


def print_explanation(explanation: Explanation, console: Console) -> None:
    """Print one article's statements with their reasons, then all that was let go."""
    findings = explanation.findings
    text, names = findings.article.text, speaker_names(findings)
    flow(console, heading(findings.article, with_id=False))
    console.print()
    for number, (statement, why) in enumerate(zip(findings.statements, explanation.reasons, strict=True), 1):
        who = speaker(statement, names.get(statement.speaker or ""), text)
        _print_head(statement, number, who, console)
        passage = passage_of(statement, text).span
        for line in marked_text(text, [statement], passage.start, passage.end, number):
            flow(console, line, INDENT)
        _print_reason(why, Words(text, STYLES[statement.manner]), console)
        console.print()
    flow(console, Text(f"{counted(len(findings.statements), 'statement')}.", style="bold"))
    if not findings.dropped:
        flow(console, Text("Nothing was let go."))
    _print_dropped("Let go", findings.dropped, text, console)
    _print_dropped("Found inside statements and not believed", explanation.doubted, text, console)
    console.print()


def _print_head(statement: Statement, number: int, who: Text, console: Console) -> None:
    head = Text(str(number).rjust(INDENT - 2 * GAP), style="bold").append(" " * GAP, style="")
    head.append_text(Text(" ").join(who.split("\n")))
    flow(console, head.append(f"  {act_told(statement)}  {statement.manner}", style="dim not bold"))


def _print_reason(why: Reason, words: Words, console: Console) -> None:
    rules = [RULES.get(rule, rule.replace("_", " ")) for rule in why.rules]
    rows = [
        *_labelled("tags", [_part(part, words) for part in why.parts]),
        *_labelled("links", [_link(link, words) for link in why.links]),
        *_labelled("rules", [Text(rule) for rule in rules or ["none: it stands as tagged and linked"]]),
        *_labelled("score", _score(why)),
    ]
    widths = [LABEL, width_of(console) - INDENT - GAP - LABEL]
    margin = Text(" " * (INDENT - GAP))
    put(console, [margin + line for cells in rows for line in row(console, cells, widths)])


def _labelled(label: str, lines: Sequence[Text]) -> Iterator[Sequence[Text]]:
    """Put a label before the first of some lines."""
    for number, line in enumerate(lines):
        yield Text("" if number else label, style="dim"), line


@dataclass(frozen=True, slots=True)
class Words:
    """Cuts the words of spans out of a text, in the colour of their role."""

    text: str
    content_style: str

    def of(self, spans: Sequence[Span], role: str) -> Text:
        """Return the words, quoted; where there are none, that it is "no source"."""
        if not spans:
            return Text(f"no {role}", style="italic")
        words = shortened(" … ".join(in_a_line(span.of(self.text)) for span in spans), LONGEST)
        return Text(quoted(words), style=STYLES.get(role, self.content_style))


def _part(part: Part, words: Words) -> Text:
    line = Text.assemble(f"{part.role} ", words.of(part.at, part.role))
    if part.sure is None or part.edges is None:
        return line.append(", found by a rule")
    return line.append(f", {_percent(part.sure)} sure; its edges {_percent(part.edges)}")


def _link(link: Link, words: Words) -> Text:
    line = Text.assemble(words.of(link.at, link.asker), " has ", "the " if link.chosen.at else "")
    line.append(f"{link.wanted} " if link.chosen.at else "").append_text(_option(link.chosen, link, words))
    if link.runner_up is None:
        return line.append("; there was nothing else to choose")
    return line.append("; next best: ").append_text(_option(link.runner_up, link, words))


def _option(option: Option, link: Link, words: Words) -> Text:
    log = round(option.log_probability, 2) + 0.0  # no minus before a zero
    likely = f" ({_percent(exp(option.log_probability))}, log {log:.2f})"
    return words.of(option.at, link.wanted).append(likely, style="dim not bold not italic")


def _score(why: Reason) -> list[Text]:
    """Return the score, then what raises and what lowers it, most first."""
    total = sum(feature.weighted for feature in why.features)
    told = [Text.assemble((f"{why.score:.2f}", "bold"), (f", from log odds of {total:+.2f}", "dim"))]
    raising = sorted((f for f in why.features if f.weighted >= LEAST), key=lambda f: -f.weighted)
    lowering = sorted((f for f in why.features if f.weighted <= -LEAST), key=lambda f: f.weighted)
    for verb, listed in (("raised by ", raising), ("lowered by ", lowering)):
        if listed:
            told.append(Text(verb).append_text(Text(", ").join(map(_feature, listed))))
    return told


def _feature(feature: Feature) -> Text:
    name, told = FEATURES.get(feature.name, (feature.name, "{value:.2f}"))
    value = told.format(value=feature.value, exp=exp(feature.value), percent=_percent(exp(feature.value)))
    return Text.assemble(name, (f" ({value})" if value else "", "dim"), f" {feature.weighted:+.2f}")


def _print_dropped(title: str, dropped: Sequence[Dropped], text: str, console: Console) -> None:
    if not dropped:
        return
    flow(console, Text(f"{title}:"))
    for item in dropped:
        code, colon, rest = item.why.partition(":")
        line = Text.assemble((f"{item.stage}: ", "dim"), in_a_line(code.replace("_", " ") + colon + rest))
        if item.at is not None:
            line.append(f"  {quoted(shortened(in_a_line(item.at.of(text)), LONGEST))}", style="italic")
        flow(console, line, 2 * GAP)


def _percent(probability: float) -> str:
    """Return "97%", and never "100%" of what is not certain."""
    if probability >= 0.995:
        return "over 99%"
    return "under 1%" if probability < 0.01 else f"{probability:.0%}"
