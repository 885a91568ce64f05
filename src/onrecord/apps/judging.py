"""`onrecord judge`: what a person types, as judgements in the ledger."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from onrecord.apps.asking import print_json
from onrecord.apps.ledgers import opened
from onrecord.apps.messages import OK, SAYS_SO, say
from onrecord.apps.safe import in_a_line
from onrecord.apps.typed import typed
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadQuestion, NoLedger
from onrecord.terms.judgement import FIELDS, SAME, STANDING, UNDO, Judgement

Who = tuple[str | None, str | None]
"""By whom, if told, and a note."""

Say = Callable[[Ledger, str], Iterable[Judgement]]


def stand(where: Path, ids: list[str], standing: str, *, who: Who, as_json: bool) -> int:
    """Accept or reject; return the exit code."""

    def judged(ledger: Ledger, by: str) -> Iterable[Judgement]:
        for id in ids:
            yield ledger.judge(id, STANDING, standing, by=by, at=now(), note=who[1])

    return _told(where, judged, who, as_json=as_json)


def set_fields(where: Path, id: str, given: list[str], *, who: Who, as_json: bool) -> int:
    """Set fields, one after another; all are understood before the first is set. Return the exit code."""

    def judged(ledger: Ledger, by: str) -> Iterable[Judgement]:
        target = ledger.target(id)
        values = [(name, typed(target, name, text)) for name, text in map(_parted, given)]
        return [ledger.judge(target.id, name, value, by=by, at=now(), note=who[1]) for name, value in values]

    return _told(where, judged, who, as_json=as_json)


def pair(where: Path, ids: tuple[str, str], *, same: bool, who: Who, as_json: bool) -> int:
    """Say that two are the same, or not; return the exit code."""

    def judged(ledger: Ledger, by: str) -> Iterable[Judgement]:
        yield ledger.judge(ids[0], SAME, {"with": ids[1], "same": same}, by=by, at=now(), note=who[1])

    return _told(where, judged, who, as_json=as_json)


def undo(where: Path, id: str, *, who: Who, as_json: bool) -> int:
    """Take a judgement back; return the exit code."""

    def judged(ledger: Ledger, by: str) -> Iterable[Judgement]:
        yield ledger.undo(id, by=by, at=now(), note=who[1])

    return _told(where, judged, who, as_json=as_json)


def history(where: Path, id: str | None, *, orphaned: bool, as_json: bool) -> int:
    """Print judgements; return the exit code, as grep would."""
    with Ledger.open(where, read_only=True) as ledger:
        target = None if id is None else ledger.target(id).id
        found = ledger.orphans() if orphaned else ledger.judgements(target)
    kept = [one for one in found if target in (None, one.target)]
    for judgement in kept:
        _print(judgement, as_json=as_json)
    if not kept:
        say("no judgements")
    return OK if kept else SAYS_SO


def now() -> str:
    """Return the time, UTC, as judgements have it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def told(judgement: Judgement) -> str:
    """Return what a judgement says, in one line."""
    if judgement.field == STANDING:
        what = str(judgement.value)
    elif judgement.field == UNDO:
        what = f"took back {judgement.value[:9]}"
    elif judgement.field == SAME:
        what = f"{'same as' if judgement.value['same'] else 'not same as'} {judgement.value['with'][:9]}"
    else:
        was = judgement.seen.get("row", {}).get(judgement.field)
        what = f"{judgement.field}: {_plainly(was)} to {_plainly(judgement.value)}"
    note = f" ({judgement.note})" if judgement.note else ""
    return in_a_line(f"{judgement.at[:16].replace('T', ' ')} {judgement.by}: {what}{note}")


def _told(where: Path, judged: Say, who: Who, *, as_json: bool) -> int:
    if not where.exists():  # a judgement makes no ledger
        raise NoLedger(where)
    with opened(where) as ledger:
        for judgement in judged(ledger, who[0] or _login()):
            _print(judgement, as_json=as_json)
    return OK


def _print(judgement: Judgement, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(judgement))
    else:
        sys.stdout.write(f"{judgement.id[:9]}  {judgement.kind} {judgement.target[:9]}  {told(judgement)}\n")


def _plainly(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(f"{start}-{end}" for start, end in value) or "none"
    if isinstance(value, dict):
        return str(value["name"])
    return "none" if value is None else str(value)


def _parted(given: str) -> tuple[str, str]:
    name, sign, text = given.partition("=")
    if not sign:
        fields = sorted({field for kind in FIELDS.values() for field in kind})
        raise BadQuestion("FIELD=VALUE", given, "a field, = and a value; fields are " + ", ".join(fields))
    return name.strip(), text.strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container may run a user who has no name
        return "unknown"
