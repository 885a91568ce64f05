"""What a person types for a field, as the record has it: words of the text become spans, names become ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from onrecord.ledger.answers import Target
from onrecord.terms.errors import BadJudgement
from onrecord.terms.judgement import FIELDS

NOTHING = ("", "none")
FLAGS = {"true": True, "yes": True, "false": False, "no": False}

_PLACES = re.compile(r"\d+-\d+(?:,\d+-\d+)*")
_GAP = re.compile(r"…|\.\.\.")


def typed(target: Target, field: str, text: str) -> Any:
    """Return a value for the ledger to check; a text stays one where the field takes no other form.

    Raises:
        BadJudgement: The words do not stand in the article, or a name is nobody's there.
    """
    form = FIELDS[target.kind].get(field)
    if form in ("spans", "span"):
        spans = [] if text in NOTHING else _spans(target, field, text)
        return spans if form == "spans" else next(iter(spans), None)
    if text in NOTHING and form is not None:
        return None
    return FORMS[form](target, text) if isinstance(form, str) and form in FORMS else text


def _number(_: Target, text: str) -> float | str:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return text


def _flag(_: Target, text: str) -> bool | str:
    return FLAGS.get(text.lower(), text)


def _statement(target: Target, text: str) -> str:
    return next((one.id for one in target.findings.statements if one.id.startswith(text)), text)


def _spans(target: Target, field: str, text: str) -> list[list[int]]:
    if _PLACES.fullmatch(text):
        return [[int(end) for end in piece.split("-")] for piece in text.split(",")]
    article = target.findings.article.text
    near = _start(target.record)
    spans: list[list[int]] = []
    for words in filter(None, map(str.strip, _GAP.split(text))):
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = [match.span() for match in re.finditer(pattern, article)]
        if not found:
            raise BadJudgement(
                target.id, f"{field}: {words!r} is not in the article", "its words as they stand"
            )
        spans.append(list(_nearest(found, near)))
    return spans


def _nearest(spans: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    return min(spans, key=lambda span: abs(span[0] - place))


def _start(record: dict[str, Any]) -> int:
    """Return where a row stands: of several places with the same words, the nearest is meant."""
    for name in ("content", "trigger", "mentions"):
        spans: Sequence[Sequence[int]] = record.get(name) or ()
        if spans:
            return min(span[0] for span in spans)
    return int((record.get("span") or [0])[0])


def _actor(target: Target, text: str) -> Any:
    kind, sign, name = text.partition(":")
    if sign:
        return {"kind": kind.strip(), "name": name.strip()}
    actors = target.findings.actors
    found = [one.id for one in actors if one.name.casefold() == text.casefold()] or [
        one.id for one in actors if len(text) >= 6 and one.id.startswith(text)
    ]
    if len(found) != 1:
        known = ", ".join(sorted({one.name for one in actors})) or "none"
        wanted = f"one of them, its id, or KIND:NAME for another (person:Ana Lima); the article has: {known}"
        raise BadJudgement(target.id, f"{text!r} is not one of the article's speakers and others", wanted)
    return found[0]


FORMS: dict[str, Callable[[Target, str], Any]] = {
    "actor": _actor,
    "flag": _flag,
    "number": _number,
    "statement": _statement,
}
"""What turns a text into a value, for the forms that are no texts."""
