"""`onrecord add` and `onrecord export`: into the ledger, and out of it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.apps.asking import day
from onrecord.apps.inputs import Losses, articles
from onrecord.apps.ledgers import opened
from onrecord.apps.messages import OK, exit_code, say, say_left_out, say_losses
from onrecord.apps.phrases import counted, reason
from onrecord.apps.progress import progress
from onrecord.ledger.export import EXPORTS, WRITERS
from onrecord.ledger.export.training import write_training
from onrecord.ledger.export.whole import whole_text
from onrecord.ledger.store import Ledger
from onrecord.terms.article import Article
from onrecord.terms.errors import BadFindings, BadQuestion
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.reading import Reading

STDOUT = Path("-")
TRAINING = "training"


@dataclass(slots=True)
class Adding:
    """One run of `add`: the ledger, and what came of each article so far."""

    ledger: Ledger
    reading: Reading | None = None
    losses: Losses = field(default_factory=Losses)
    new: int = 0
    known: int = 0
    clashes: int = 0
    copies: int = 0
    versions: int = 0
    statements: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    kept: int = 0  # of the losses, how many are in the ledger

    def unknown(self, found: Iterable[Article]) -> Iterator[Article]:
        """Yield the articles that the ledger does not hold yet."""
        for article in found:
            stored = self.ledger.has(article.id)
            if stored == article.sha256:
                self.known += 1
            elif stored is None:
                yield article
            else:  # the ledger keeps its own row of the clash; no need to read the article for it
                self.store(Findings(article=article))

    def store(self, findings: Findings) -> None:
        """Add one article, and what was lost on the way to it."""
        article = findings.article
        try:
            added = self.ledger.add(findings, reading=self.reading)
        except BadFindings as error:  # a fault of ours in one article must not cost the others
            self._lose(article, f"bad_findings: {error}")
            return
        self.statements += added.statements
        self.new += added.outcome == "new"
        self.known += added.outcome == "known"
        self.copies += added.copy_of is not None
        self.versions += added.version_of is not None
        if added.outcome == "new":
            self.dropped.update(item.code for item in findings.dropped)
        self.keep_losses()
        if added.outcome == "clash":  # the ledger has its own row of it
            self.clashes += 1
            self._lose(
                article, f"id_taken: {article.id} stands for another text here; this one was not stored"
            )
            self.kept += 1

    def keep_losses(self) -> None:
        """Store what was lost since the last time."""
        while self.kept < len(self.losses.dropped):
            self.ledger.add_dropped(self.losses.dropped[self.kept])
            self.kept += 1

    def _lose(self, article: Article, why: str) -> None:
        self.losses.dropped.append(Dropped(stage="ledger", why=why, origin=article.origin))


def add(
    inputs: list[str],
    kind: str,
    where: Path,
    *,
    model: str,
    quiet: bool,
    as_json: bool,
    published: str | None = None,
) -> int:
    """Store what the inputs report; articles already there are not read again. Return the exit code."""
    from onrecord.pipeline import load  # a second's work: not before the ledger is known to open

    when = day("--published", published)
    with opened(where, quiet=quiet) as ledger:
        reader = load(model)
        run = Adding(ledger, reader.reading)
        try:
            with progress(inputs, wanted=not quiet) as step:
                found = articles(inputs, kind, run.losses, step, when)
                for findings in reader.examine_all(run.unknown(found)):
                    run.store(findings)
                run.keep_losses()
        finally:  # told also when the run is broken off
            _say_counts(run, where, as_json=as_json)
            say_losses(run.losses, quiet=quiet)
    return exit_code(run.losses, articles_read=run.new + run.known)


def _say_counts(run: Adding, where: Path, *, as_json: bool) -> None:
    dropped = run.dropped + Counter(item.code for item in run.losses.dropped)
    if as_json:
        told = {"new": run.new, "known": run.known, "clash": run.clashes, "statements": run.statements}
        told |= {"copies": run.copies, "versions": run.versions}
        sys.stdout.write(json.dumps({**told, "dropped": dict(dropped), "ledger": str(where)}) + "\n")
        return
    sys.stdout.write(
        f"{run.new:,} new, {run.known:,} known, {counted(run.statements, 'statement')}, "
        f"{dropped.total():,} dropped\n"
    )
    for noun, number in (("copy of another article", run.copies), ("later version", run.versions)):
        if number:
            sys.stdout.write(f"  of the new: {noun} {number:,}\n")
    for code, number in dropped.most_common():
        sys.stdout.write(f"  dropped: {reason(code, number)}\n")


def export(where: Path, form: str, target: Path, *, everything: bool = False, quiet: bool) -> int:
    """Write the ledger to a file or folder, or to standard output; return the exit code."""
    if form == TRAINING:
        return _export_training(where, target, quiet=quiet)
    if target == STDOUT and form not in WRITERS:
        raise BadQuestion("FILE", "-", f"a folder's name: {form} is not one stream")
    with Ledger.open(where, read_only=True) as ledger:
        counts = Counter[str]()
        found = _counted(ledger.findings(everything=everything), counts)
        left_out = WRITERS[form](found, sys.stdout) if target == STDOUT else EXPORTS[form](found, target)
    say_left_out(left_out, form, quiet=quiet)
    told = f"{counted(counts['articles'], 'article')}, {counted(counts['statements'], 'statement')}"
    say(f"{told} to {'standard output' if target == STDOUT else target}", quiet=quiet)
    return OK


def _export_training(where: Path, target: Path, *, quiet: bool) -> int:
    with Ledger.open(where, read_only=True) as ledger:
        if target == STDOUT:
            number = write_training(ledger.judged(), sys.stdout)
        else:
            with whole_text(target) as out:
                number = write_training(ledger.judged(), out)
    say(f"{counted(number, 'judged article')} to {target}", quiet=quiet)
    return OK


def _counted(findings: Iterable[Findings], counts: Counter[str]) -> Iterator[Findings]:
    for item in findings:
        counts["articles"] += 1
        counts["statements"] += len(item.statements)
        yield item
