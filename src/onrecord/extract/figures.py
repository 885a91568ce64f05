"""Figures: the numbers that a text states about the world, as intervals with what they count or measure.

A grammar over tokens, sentence by sentence: first the numbers and what stands right around each, then what
joins them, then what the sentence says of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from onrecord.extract.bases import add_bases
from onrecord.extract.bounds import bound_after, bound_before, interval
from onrecord.extract.continued import add_own_units, add_units
from onrecord.extract.drafts import Draft, living
from onrecord.extract.measures import add_measures
from onrecord.extract.numbers import Number, number_at, values
from onrecord.extract.periods import add_periods
from onrecord.extract.ratios import join
from onrecord.extract.status import add_statuses
from onrecord.extract.times import Time, times_of_sentence
from onrecord.extract.tokens import Tokens, sentences_of
from onrecord.extract.units import Unit, currency_of, rate_of, unit_after
from onrecord.extract.unstated import states_nothing
from onrecord.language.paragraphs import is_furniture, paragraphs
from onrecord.terms.calendar import day_of
from onrecord.terms.figure import Figure
from onrecord.terms.ids import figure_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

HINT = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?:"
    + "|".join(values("unit", "ten", "scale", "part", "parts", "vague"))
    + r"|twice|double)\b",
    re.I,
)
"""A paragraph without any of these has no figure, and is not read further."""


def figures_in(
    text: str, *, article: str = "", published: str | None = None, statements: Sequence[Statement] = ()
) -> list[Figure]:
    """Return the figures of a text, in order.

    Args:
        text: An article's.
        article: Its id, from which the figures' own are made.
        published: Its ISO date, or date and time; without it relative times give no period.
        statements: Its statements; a figure is asserted by the innermost one whose content holds it.
    """
    found: list[Figure] = []
    day = day_of(published)
    for start, end in paragraphs(text, 0, len(text)):
        if not HINT.search(text, start, end) or is_furniture(text, start, end):
            continue
        earlier: list[Draft] = []
        for t in sentences_of(text, start, end):
            drafts = _sentence(text, t, day, earlier)
            earlier = drafts or earlier
            found.extend(_finished(drafts, article, statements))
    return sorted({figure.id: figure for figure in found}.values(), key=lambda figure: figure.span)


def _sentence(text: str, t: Tokens, published: date | None, earlier: list[Draft]) -> list[Draft]:
    """Return the figures of one sentence; `earlier` are those of the last one that had any."""
    if not HINT.search(text, t.start[0], t.end[-1]):
        return []
    times = times_of_sentence(text, t.start[0], t.end[-1], published)
    drafts = list(_drafts(t, _barred(t, times)))
    if not drafts:
        return []
    add_own_units(drafts)
    join(drafts, earlier)
    add_units(drafts, earlier)
    add_bases(drafts, earlier)
    add_statuses(drafts)
    add_periods(drafts, times)
    add_measures(drafts, times)
    return living(drafts)


def _barred(t: Tokens, times: Iterable[Time]) -> frozenset[int]:
    """Return the tokens that are part of a time."""
    barred: set[int] = set()
    at = 0
    for time in times:
        while at < len(t) and t.end[at] <= time.start:
            at += 1
        while at < len(t) and t.start[at] < time.end:
            barred.add(at)
            at += 1
    return frozenset(barred)


def _drafts(t: Tokens, barred: frozenset[int]) -> Iterator[Draft]:
    at = 0
    while at < len(t):
        code = currency_of(t, at)
        begin = at + 1 if code else at
        if begin >= len(t) or begin in barred:
            at = begin + 1
            continue
        number = number_at(t, begin, money=code is not None)
        if number is None:
            draft = _twice(t, begin)
        elif states_nothing(t, number, money=code is not None):
            at = number.last
            continue
        else:
            draft = _draft(t, at, number, code)
        if draft is not None:
            yield draft
            at = max(draft.last, begin + 1)
        else:
            at = number.last if number else begin + 1


def _twice(t: Tokens, at: int) -> Draft | None:
    if t.low[at] != "twice" or t.at(at + 1) not in ("the", "as", "its", "their", "that"):
        return None
    number = Number(at, at + 1, 2.0, words=True)
    return Draft(t, number, at, at + 1, 2.0, 2.0, "x", named=True)


def _draft(t: Tokens, at: int, number: Number, code: str | None) -> Draft:
    """Read what stands around a number: hedges, sign, unit."""
    unit = _unit(t, number, code)
    after = bound_after(t, number.last)
    if unit.name == "" and after.kinds and not unit.compound:
        unit = unit_after(t, Number(number.first, after.at, number.value)) or Unit(after.at, "")
    last = max(unit.last, after.at if after.kinds else 0)
    behind = bound_after(t, last) if not after.kinds else after
    before = bound_before(t, at, unit=unit.name)
    kinds = before.kinds | (behind.kinds if behind.at >= last else frozenset())
    if number.approx:
        kinds |= {"approx"}
    value = float(f"{number.value * unit.factor:.12g}")  # 65.4 * 10**9 is not a whole number in floats
    low, high = (value, None) if number.vague else interval(value, value, kinds)
    draft = Draft(t, number, before.at, max(last, behind.at), low, high, unit.name, kinds)
    draft.named, draft.compound = bool(unit.name) or code is not None, unit.compound
    draft.factor = unit.factor
    return draft


def _unit(t: Tokens, number: Number, code: str | None) -> Unit:
    """Return a number's unit, one without a name where the text leaves it out."""
    if code is not None:
        return rate_of(t, Unit(number.last, code))
    if number.share:
        return Unit(number.last, "%")
    return unit_after(t, number) or Unit(number.last, "")


def _finished(drafts: list[Draft], article: str, statements: Sequence[Statement]) -> Iterator[Figure]:
    for draft in drafts:
        t = draft.t
        span = Span(t.start[draft.first], t.end[draft.last - 1])
        by = _innermost(span, statements)
        yield Figure(
            id=figure_id(article, span),
            span=span,
            low=draft.low,
            high=draft.high,
            low_open="low_open" in draft.bounds,
            high_open="high_open" in draft.bounds,
            approx="approx" in draft.bounds,
            unit=draft.unit,
            base=draft.base,
            measure=draft.measure,
            entity=draft.entity,
            period=draft.period,
            status=draft.status,
            asserted_by=by.id if by else None,
        )


def _innermost(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """Return the shortest statement whose content holds a span."""
    holding = [s for s in statements if any(c.start <= span.start and span.end <= c.end for c in s.content)]
    return min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
