"""`onrecord update`: read anew what another model or other tables have read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from onrecord.apps.asking import print_json, say_plainly
from onrecord.apps.judging import now
from onrecord.apps.ledgers import opened
from onrecord.apps.messages import OK
from onrecord.apps.phrases import counted
from onrecord.ledger.revise import Changes
from onrecord.ledger.store import Ledger
from onrecord.pipeline import Reader
from onrecord.terms.errors import NoLedger


def update(where: Path, model: str | None, *, dry_run: bool, quiet: bool, as_json: bool) -> int:
    """Read anew, an article at a time; broken off, the next run goes on where this one stopped.

    Without a model, each article is read with a newer version of its own.
    """
    if not where.exists():
        raise NoLedger(where)
    counts = Counter[str]()
    with opened(where, quiet=quiet) as ledger:
        try:
            for reader, id in _stale(ledger, model):
                changes = _revised(ledger, reader, id, dry_run=dry_run)
                if changes is not None:
                    _count(counts, changes)
                    _tell(changes, as_json=as_json, quiet=quiet)
        finally:  # told also when the run is broken off
            if not as_json:
                _say_counts(counts, dry_run=dry_run)
    return OK


def _stale(ledger: Ledger, model: str | None) -> Iterator[tuple[Reader, str]]:
    """Yield the articles to be read anew, each with its reader."""
    from onrecord.pipeline import load  # a second's work: not before the ledger is known to be there

    if model is not None:
        reader = load(model)
        yield from ((reader, id) for id in ledger.read_otherwise(reader.reading))
        return
    for kind in sorted({name.partition("@")[0] for name in ledger.models()}):
        reader = load(kind.removeprefix("attribution-") or "fast")
        of = f"{kind}@" if kind else ""
        yield from ((reader, id) for id in ledger.read_otherwise(reader.reading, of=of))


def _revised(ledger: Ledger, reader: Reader, id: str, *, dry_run: bool) -> Changes | None:
    found = ledger.article(id)
    if found is None:
        return None
    findings = reader.examine(found.article)
    return ledger.revise(findings, reading=reader.reading, at=now(), dry_run=dry_run)


def _count(counts: Counter[str], changes: Changes) -> None:
    counts["articles"] += 1
    counts["as before"] += not changes
    for name in ("added", "gone", "changed", "kept", "orphaned"):
        counts[name] += len(getattr(changes, name))


def _tell(changes: Changes, *, as_json: bool, quiet: bool) -> None:
    if as_json:
        print_json(asdict(changes))
    elif changes and not quiet:
        say_plainly(changes.article)
        for sign, rows in (("+", changes.added), ("-", changes.gone)):
            for kind, id in rows:
                say_plainly(f"  {sign} {kind} {id[:9]}")
        for change in changes.changed:
            fields = ", ".join(
                f"{name} {_short(was)} to {_short(is_)}" for name, (was, is_) in change.fields.items()
            )
            say_plainly(f"  ~ {change.kind} {change.id[:9]}  {fields}")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:38] + " …"


def _say_counts(counts: Counter[str], *, dry_run: bool) -> None:
    would = "would be read anew" if dry_run else "read anew"
    sys.stdout.write(
        f"{counted(counts['articles'], 'article')} {would}, {counts['as before']:,} as before: "
        f"{counts['added']:,} rows added, {counts['gone']:,} gone, {counts['changed']:,} changed\n"
    )
    if counts["kept"]:
        sys.stdout.write(f"  kept by people's judgements alone: {counts['kept']:,}\n")
    if counts["orphaned"]:
        told = "`onrecord judge list --orphaned` shows them"
        sys.stdout.write(f"  judgements on what is no longer found: {counts['orphaned']:,}; {told}\n")
