"""`onrecord load`: the output of a batch into a ledger, by one writer; a second time adds nothing."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.apps.asking import print_json
from onrecord.apps.batch.told import progress
from onrecord.apps.messages import OK, PARTLY, say
from onrecord.ledger.dataset.shard import read_shard
from onrecord.ledger.dataset.store import DataSet
from onrecord.ledger.store import Ledger
from onrecord.terms.errors import BadFindings
from onrecord.terms.findings import Dropped, Findings


def load(folder: Path, where: Path, *, quiet: bool, as_json: bool) -> int:
    """Merge every finished shard of a data set into a ledger; return the exit code.

    Raises:
        NotABatch: The folder holds no output of a batch.
    """
    data = DataSet.existing(folder)
    names = data.finished()
    if data.whole is None:
        say("the batch is not finished: what is there now is loaded; load it again when it is", quiet=quiet)
    counts = Counter[str]()
    with Ledger.open(where) as ledger, progress(len(names), quiet=quiet) as told:
        for name in names:
            for what in store_all(ledger, read_shard(data.files(name))):
                counts[what] += 1
                if what in ("new", "known"):
                    told.article()
            told.shard(1, fresh=True)
    if as_json:
        print_json({**{what: counts[what] for what in WHAT}, "ledger": str(where)})
    else:
        sys.stdout.write(", ".join(f"{counts[what]:,} {what}" for what in WHAT) + f" in {where}\n")
    return PARTLY if counts["clash"] or counts["refused"] else OK


WHAT = ("new", "known", "clash", "refused", "dropped")
"""What can come of a row: the article is new or known, its id stands for another text, the ledger found
fault with it, or it never became an article."""


def store_all(ledger: Ledger, found: Iterable[Findings | Dropped]) -> Iterator[str]:
    """Store findings one by one and say what came of each; nothing else here writes to the ledger."""
    for item in found:
        if isinstance(item, Dropped):
            ledger.add_dropped(item)
            yield "dropped"
            continue
        try:
            yield ledger.add(item).outcome
        except BadFindings as error:  # a fault of ours in one article must not cost the others
            why = f"bad_findings: {error}"
            ledger.add_dropped(Dropped(stage="ledger", why=why, origin=item.article.origin))
            yield "refused"
