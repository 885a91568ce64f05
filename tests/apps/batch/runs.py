"""A batch as a test runs it: with a reader that needs no model, in this process or in another."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from onrecord.apps.batch.hand import Stopped
from onrecord.apps.batch.job import Job, Outcome, Shard, Watch
from onrecord.apps.batch.run import ENGINES, Order, batch
from onrecord.apps.batch.serve import loaded
from onrecord.apps.batch.work import examine_shard
from onrecord.ledger.dataset.parts import PARTS
from onrecord.ledger.dataset.store import DataSet
from onrecord.terms.errors import OnRecordError

FAKE = "tests.apps.batch.fakes:load"


ENGINES["here"] = "tests.apps.batch.runs:run_here"


def run_here(shards: Iterable[Shard], job: Job, _: int, watch: Watch) -> Iterator[Outcome]:
    """Do every shard in this process, which costs a test no start of another."""
    try:
        reader = loaded(job)
        for shard in shards:
            yield examine_shard(shard, reader, job, lambda *_: watch.article())
    except OnRecordError as error:
        raise Stopped(type(error).__name__, str(error)) from None


def run(
    out: Path,
    *inputs: Path | str,
    workers: int = 0,
    size: int = 10,
    strict: bool = False,
    engine: str = "local",
    **job: Any,
) -> int:
    """Run a batch with the fast reader, in this process unless there are workers; return the exit code."""
    more = {"loader": FAKE, "patience": 60.0, **job}
    told = Order(
        inputs=tuple(map(str, inputs)),
        out=out,
        engine=engine if workers else "here",
        workers=workers,
        shard_size=size,
        strict=strict,
        job=Job(out=str(out), **more),
    )
    return batch(told, quiet=True, as_json=True)


def spawned(out: Path, source: Path, *, workers: int, size: int, **more: Any) -> subprocess.Popen[str]:
    """Start the same in a process of its own."""
    code = (
        f"import sys; sys.path[:] = {sys.path!r}; from pathlib import Path; "
        "from onrecord.apps.messages import told_plainly; import typer\n"
        "from tests.apps.batch.runs import run\n"
        "try:\n    with told_plainly():\n"
        f"        sys.exit(run(Path({str(out)!r}), {str(source)!r}, workers={workers}, size={size}))\n"
        "except typer.Exit as end:\n    sys.exit(end.exit_code)"
    )
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def articles(path: Path, number: int, *more: dict[str, Any]) -> Path:
    """Write JSON Lines with as many articles, each of its own text, then some more."""
    rows = [{"id": f"a{n}", "text": f"Ann said it rains in town {n}. Bo said no."} for n in range(number)]
    path.write_text("".join(json.dumps(row) + "\n" for row in (*rows, *more)), encoding="utf-8")
    return path


def rows(out: Path, part: str) -> list[dict[str, Any]]:
    """Return all rows of a table."""
    import pyarrow.parquet as pq

    return [
        row
        for name in DataSet(out).finished()
        for row in pq.read_table(DataSet(out).file(part, name)).to_pylist()
    ]


def reasons(out: Path) -> list[str]:
    """Return why things were let go before they became articles."""
    return [row["why"] for row in rows(out, "dropped") if row["article"] is None]


def digest(out: Path) -> dict[str, str]:
    """Return the sha256 of every table's file, so that two outputs can be compared byte by byte."""
    files = [path for part in PARTS for path in sorted((out / part).glob("*.parquet"))]
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # the thread has just ended
            found += map(int, thread.read_text().split())
    return found


def told(out: Path) -> dict[str, Any]:
    """Return the manifest of the whole."""
    manifest = DataSet(out).whole
    assert manifest is not None
    return manifest


LINUX = sys.platform.startswith("linux") and Path("/proc/self/task").exists()
