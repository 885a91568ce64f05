"""Kinds of columns: how a value of the record stands in Parquet, and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from onrecord.terms.errors import NotInstalled

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
Change = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of column."""

    arrow: Callable[[Any], Any]  # from the module pyarrow to the column's type
    put: Change = lambda value: value  # from the record, where it is not null
    got: Change = lambda value: value  # and back


@cache
def arrow() -> Any:
    """Return the module pyarrow, with its Parquet part loaded.

    Raises:
        NotInstalled: It is not there.
    """
    try:
        import_module("pyarrow.parquet")
    except ImportError:
        raise NotInstalled("pyarrow", "Parquet", "batch") from None
    return import_module("pyarrow")


def plain(text: str) -> str:
    """Return a text that UTF-8 can hold: U+FFFD in place of each lone surrogate, so that offsets stay."""
    return LONE_SURROGATE.sub("\ufffd", text)


def _span(pa: Any) -> Any:
    return pa.struct([("start", pa.int32()), ("end", pa.int32())])


def _put_span(span: list[int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def _got_span(span: dict[str, int]) -> list[int]:
    return [span["start"], span["end"]]


def _put_base(base: Any) -> dict[str, Any]:
    return {"name": None, **base} if isinstance(base, dict) else {"name": plain(base), "of": None}


def _got_base(base: dict[str, Any]) -> Any:
    return {"of": base["of"]} if base["of"] is not None else base["name"]


def _put_parties(parties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"actor": p["actor"] and plain(p["actor"]), "span": _put_span(p["span"])} for p in parties]


def _got_parties(parties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"actor": p["actor"], "span": _got_span(p["span"])} for p in parties]


def _each(change: Change) -> Change:
    return lambda values: [change(value) for value in values]


def _texts(pair: dict[str, str | None]) -> dict[str, str | None]:
    return {name: value and plain(value) for name, value in pair.items()}


KINDS: dict[str, Kind] = {
    "text": Kind(lambda pa: pa.string(), plain),
    "texts": Kind(lambda pa: pa.list_(pa.string()), _each(plain)),
    "flag": Kind(lambda pa: pa.bool_()),
    "number": Kind(lambda pa: pa.float64()),
    "span": Kind(_span, _put_span, _got_span),
    "spans": Kind(lambda pa: pa.list_(_span(pa)), _each(_put_span), _each(_got_span)),
    "period": Kind(lambda pa: pa.struct([("start", pa.string()), ("end", pa.string())])),
    "evidence": Kind(lambda pa: pa.struct([("table", pa.string()), ("row", pa.string())]), _texts),
    "base": Kind(lambda pa: pa.struct([("name", pa.string()), ("of", pa.float64())]), _put_base, _got_base),
    "parties": Kind(
        lambda pa: pa.list_(pa.struct([("actor", pa.string()), ("span", _span(pa))])),
        _put_parties,
        _got_parties,
    ),
}
"""Spans are {start, end}, half open, in code points of the article's text."""
