"""onrecord: who said what, in which exact words, on whose word.

    reader = onrecord.load()
    findings = reader.read(text)

The names below are the whole public surface; they are imported when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.ledger.store import Ledger
    from onrecord.pipeline import Reader, load
    from onrecord.terms.actor import Actor
    from onrecord.terms.article import Article
    from onrecord.terms.errors import OnRecordError
    from onrecord.terms.findings import Dropped, Findings
    from onrecord.terms.record import from_record, to_record
    from onrecord.terms.span import Span
    from onrecord.terms.statement import Statement

_HOMES = {
    "Actor": "terms.actor",
    "Article": "terms.article",
    "Dropped": "terms.findings",
    "Findings": "terms.findings",
    "Ledger": "ledger.store",
    "OnRecordError": "terms.errors",
    "Reader": "pipeline",
    "Span": "terms.span",
    "Statement": "terms.statement",
    "from_record": "terms.record",
    "load": "pipeline",
    "to_record": "terms.record",
}

__all__ = [
    "Actor",
    "Article",
    "Dropped",
    "Findings",
    "Ledger",
    "OnRecordError",
    "Reader",
    "Span",
    "Statement",
    "from_record",
    "load",
    "to_record",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
