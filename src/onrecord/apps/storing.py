"""`onrecord add` and `onrecord export`: into the ledger, and out of it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.apps.inputs import Losses, articles
from onrecord.apps.messages import OK, exit_code, say, say_losses
from onrecord.apps.progress import followed
from onrecord.ledger.export import EXPORTS
from onrecord.ledger.store import Ledger
from onrecord.terms.article import Article
from onrecord.terms.findings import Dropped, Findings


def add(inputs: list[str], kind: str, where: Path, *, model: str, quiet: bool, as_json: bool) -> int:
    """Store what the inputs report; articles already there are not read again. Return the exit code."""
    from onrecord.pipeline import load  # a second's work: not before the ledger is known to open

    losses, counts = Losses([]), Counter[str]()
    with Ledger.open(where) as ledger:
        reader = load(model)
        fresh = unknown(articles(inputs, kind, losses), ledger, counts, losses)
        try:
            for findings in followed(reader.examine_all(fresh), inputs, quiet=quiet):
                store(findings, ledger, counts, losses)
        finally:  # what was lost is told and kept, also when the run is broken off
            for item in losses.dropped:
                ledger.add_dropped(item)
            _say_counts(counts, losses, where, as_json=as_json)
            say_losses(losses, quiet=quiet or as_json)
    return exit_code(losses, articles_read=counts["new"] + counts["known"])


def unknown(
    found: Iterable[Article], ledger: Ledger, counts: Counter[str], losses: Losses
) -> Iterator[Article]:
    """Yield the articles that the ledger does not hold yet."""
    for article in found:
        stored = ledger.has(article.id)
        if stored == article.sha256:
            counts["known"] += 1
        elif stored is None:
            yield article
        else:  # the ledger keeps its own row of the clash; no need to read the article for it
            store(Findings(article=article), ledger, counts, losses)


def store(findings: Findings, ledger: Ledger, counts: Counter[str], losses: Losses) -> None:
    """Add one article and count what came of it."""
    added = ledger.add(findings)
    counts[added.outcome] += 1
    if added.outcome == "clash":
        article = findings.article
        why = f"id_taken: {article.id} stands for another text in this ledger; this one was not stored"
        losses.dropped.append(Dropped(stage="ledger", why=why, origin=article.origin))
    counts["statements"] += added.statements
    if added.outcome == "new":
        counts.update(f"dropped {item.code}" for item in findings.dropped)


def _say_counts(counts: Counter[str], losses: Losses, where: Path, *, as_json: bool) -> None:
    dropped = Counter({k.removeprefix("dropped "): n for k, n in counts.items() if k.startswith("dropped ")})
    dropped.update(item.code for item in losses.dropped)
    told = {name: counts[name] for name in ("new", "known", "clash", "statements")}
    if as_json:
        sys.stdout.write(json.dumps({**told, "dropped": dict(dropped), "ledger": str(where)}) + "\n")
        return
    sys.stdout.write(f"{told['new']:,} new, {told['known']:,} known, {told['statements']:,} statements")
    sys.stdout.write(f", {dropped.total():,} dropped\n")
    for code, number in dropped.most_common():
        sys.stdout.write(f"  dropped {number:,}: {code.replace('_', ' ')}\n")


def export(where: Path, form: str, target: Path, *, quiet: bool) -> int:
    """Write the whole ledger to a file or folder; return the exit code."""
    with Ledger.open(where, read_only=True) as ledger:
        counts = Counter[str]()
        EXPORTS[form](_counted(ledger.findings(), counts), target)
    say(f"{counts['articles']:,} articles, {counts['statements']:,} statements to {target}", quiet=quiet)
    return OK


def _counted(findings: Iterable[Findings], counts: Counter[str]) -> Iterator[Findings]:
    for item in findings:
        counts["articles"] += 1
        counts["statements"] += len(item.statements)
        yield item
