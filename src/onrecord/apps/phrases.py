"""Counts, dates and reasons, as a person would put them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.apps.safe import in_a_line
from onrecord.terms.findings import Dropped

EXAMPLES = 3
"""Places in the text that are quoted for one reason."""

LONGEST_EXAMPLE = 40
SAID = {
    "min_score": "statement under --min-score",
    "duplicate_id": "article under a duplicate id",
    "undated": "check without a day of publication",
}
LACK = re.compile(r"(\w+) ((?:without|under) .+)")
QUOTATION_MARKS = tuple("\"“”„«»‘'")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(.*)", re.DOTALL)


def counted(number: int, noun: str) -> str:
    """Return "1 statement", "2 statements"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def reason(code: str, number: int) -> str:
    """Return "1 cue without content", "2 cues without content", "language 2"."""
    words = SAID.get(code, code.replace("_", " "))
    match = LACK.fullmatch(words)
    return f"{counted(number, match[1])} {match[2]}" if match else f"{words} {number:,}"


def let_go(dropped: Iterable[Dropped], text: str = "") -> str:
    """Return what was let go, by reason, with its words where it has a place in the text."""
    by_reason: dict[str, list[Dropped]] = {}
    for item in dropped:
        by_reason.setdefault(item.code, []).append(item)
    most_first = sorted(by_reason.items(), key=lambda pair: -len(pair[1]))
    return ", ".join(reason(code, len(items)) + _examples(items, text) for code, items in most_first)


def _examples(items: list[Dropped], text: str) -> str:
    words = [in_a_line(item.at.of(text)) for item in items if item.at is not None]
    if not any(words):
        return ""
    listed = ", ".join(quoted(shortened(word)) for word in words[:EXAMPLES])
    return f" ({listed}{', …' if len(words) > EXAMPLES else ''})"


def quoted(words: str) -> str:
    """Return words of the text in quotation marks, unless they have some."""
    return words if words[:1] in QUOTATION_MARKS else f"“{words}”"


def shortened(words: str, most: int = LONGEST_EXAMPLE) -> str:
    """Cut words that are too long to be shown whole, and say so by an ellipsis."""
    return words if len(words) <= most else words[: most - 2].rstrip() + " …"


def moment(published: str) -> str:
    """Return "2026-11-18 07:45 UTC" for an ISO 8601 date and time; another text stays as it is."""
    match = MOMENT.fullmatch(published)
    if not match:
        return published
    zone = {"Z": "UTC", "+00:00": "UTC"}.get(match[3], match[3])
    return f"{match[1]} {match[2]} {zone}".rstrip()


def day(published: str) -> str:
    """Return the date alone."""
    return moment(published).partition(" ")[0]
