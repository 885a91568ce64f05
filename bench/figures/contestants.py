"""Who reads figures: ours, quantulum3 where it is installed, and a floor that takes every number."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from typing import Any

from bench.figures.alike import Row
from onrecord.extract.figures import figures_in
from onrecord.pipeline import Reader
from onrecord.terms.record import figure_record
from onrecord.terms.statement import Statement

Contestant = Callable[[Row], list[Row]]
DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
QUANTULUM_UNITS = {
    "percentage": "%",
    "dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "dimensionless": "",
}


def ours(reader: Reader | None = None) -> Contestant:
    """Return our grammar; with a reader, its statements say who asserts a figure."""

    def read(sentence: Row) -> list[Row]:
        statements: tuple[Statement, ...] = ()
        if reader is not None:
            statements = reader.read(sentence["text"], published=sentence["published"]).statements
        found = figures_in(sentence["text"], published=sentence["published"], statements=statements)
        sources = {s.id: [s.source[0].start, s.source[0].end] for s in statements if s.source}
        rows = [figure_record(figure) for figure in found]
        return [{**row, "asserted_by": sources.get(row["asserted_by"])} for row in rows]

    return read


def every_number(sentence: Row) -> list[Row]:
    """Take every number in digits for a figure, and the word behind it for its unit."""
    rows = []
    for match in DIGITS.finditer(sentence["text"]):
        value = float(match.group().replace(",", ""))
        unit = re.match(r"\s*(%|\w+)", sentence["text"][match.end() :])
        rows.append(
            {
                "span": [match.start(), match.end()],
                "low": value,
                "high": value,
                "unit": unit[1] if unit else "",
            }
        )
    return rows


def quantulum() -> Contestant | str:
    """Return quantulum3, or why it cannot be asked."""
    if importlib.util.find_spec("quantulum3") is None:
        return "quantulum3 is not installed (make bench-figures installs it)"
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # its pickled model does not load with the pinned scikit-learn

    def read(sentence: Row) -> list[Row]:
        return [_row(quantity) for quantity in parser.parse(sentence["text"])]

    return read


def _row(quantity: Any) -> Row:
    """Write a quantity as the scorer wants it: the fairest reading of its uncertainty is an interval."""
    name = quantity.unit.name
    low, high = quantity.value, quantity.value
    if quantity.uncertainty:
        low, high = low - quantity.uncertainty, high + quantity.uncertainty
    unit = getattr(quantity.unit, "currency_code", None) or QUANTULUM_UNITS.get(name, name)
    return {"span": list(quantity.span), "low": low, "high": high, "unit": unit}
