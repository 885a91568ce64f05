"""Whether a judgement's value fits the row that it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from onrecord.terms.errors import BadJudgement
from onrecord.terms.findings import Findings
from onrecord.terms.judgement import (
    ACCEPTED,
    FIELDS,
    NEVER_EMPTY,
    REJECTED,
    SAME,
    STANDING,
    Form,
    Kind,
)

ACTOR_KINDS = FIELDS["actor"]["kind"]


def check_value(findings: Findings, kind: Kind, id: str, field: str, value: Any) -> None:
    """Refuse a judgement that could not be applied.

    Raises:
        BadJudgement: It says what was found and what is wanted.
    """
    wanted = _lack(findings, kind, id, field, value)
    if wanted is not None:
        raise BadJudgement(id, f"{field} {value!r} does not fit", wanted)


def _lack(findings: Findings, kind: Kind, id: str, field: str, value: Any) -> str | None:
    """Return what is wanted in the value's place, None where it fits."""
    if field == STANDING:
        if kind not in ("statement", "event", "figure"):
            return "a statement, an event or a figure: others are neither accepted nor rejected"
        return None if value in (ACCEPTED, REJECTED) else f"{ACCEPTED} or {REJECTED}"
    if field == SAME:
        return None if value["with"] != id else "two ids that differ"
    form = FIELDS[kind].get(field)
    if form is None:
        return "one of its fields: " + (", ".join(FIELDS[kind]) or f"none of an {kind} can be set")
    if value is None or value == []:
        return None if field not in NEVER_EMPTY else f"a value: {field} is never empty"
    return _form_lack(findings, form, value)


def _form_lack(findings: Findings, form: Form, value: Any) -> str | None:
    if isinstance(form, tuple):
        return None if value in form else "one of " + ", ".join(form)
    fits, wanted = FORMS[form]
    return None if fits(value, findings) else wanted.format(length=len(findings.article.text))


def _is_span(value: Any, findings: Findings) -> bool:
    if not isinstance(value, Sequence) or len(value) != 2:
        return False
    start, end = value
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(findings.article.text)


def _are_spans(value: Any, findings: Findings) -> bool:
    return isinstance(value, Sequence) and all(_is_span(one, findings) for one in value)


def _is_actor(value: Any, findings: Findings) -> bool:
    if isinstance(value, dict):  # somebody whom the article's actors lack
        return value.get("kind") in ACTOR_KINDS and isinstance(value.get("name"), str)
    return value in {actor.id for actor in findings.actors}


def _is_statement(value: Any, findings: Findings) -> bool:
    return value in {statement.id for statement in findings.statements}


def _is_day(value: Any, _: Findings) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


FORMS: dict[str, tuple[Callable[[Any, Findings], bool], str]] = {
    "span": (_is_span, "a piece of the text, start-end, up to {length}"),
    "spans": (_are_spans, "pieces of the text, start-end,start-end, up to {length}"),
    "actor": (_is_actor, "one of the article's actors, or KIND:NAME for another"),
    "statement": (_is_statement, "a statement of the article"),
    "day": (_is_day, "a date such as 2026-11-23"),
    "flag": (lambda value, _: isinstance(value, bool), "true or false"),
    "number": (lambda value, _: isinstance(value, (int, float)), "a number"),
    "text": (lambda value, _: isinstance(value, str), "a text"),
}
"""What a value of each form must be, and how that is told."""
