"""`onrecord batch`: from inputs to a data set, by an engine; what is finished is never read again."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.apps.asking import print_json
from onrecord.apps.batch.hand import Stopped
from onrecord.apps.batch.identity import made_with
from onrecord.apps.batch.job import Done, Engine, Job, Outcome, Shard, Watch
from onrecord.apps.batch.lock import locked
from onrecord.apps.batch.plan import Group, plan, shards_of
from onrecord.apps.batch.told import Progress, progress
from onrecord.apps.messages import OK, PARTLY, USAGE, say
from onrecord.apps.phrases import counted, reason
from onrecord.ledger.dataset.analysis import duckdb, write_duplicates
from onrecord.ledger.dataset.columns import arrow
from onrecord.ledger.dataset.store import DataSet, Manifest
from onrecord.terms.errors import BatchStopped, OnRecordError, OtherBatch

ENGINES = {
    "local": "onrecord.apps.batch.local:run_local",
    "ray": "onrecord.apps.batch.ray_engine:run_ray",
}
"""By name, where each engine is; imported when asked for."""

LISTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked for."""

    inputs: tuple[str, ...]
    out: Path
    engine: str = "local"
    workers: int = 1
    shard_size: int = 1000
    strict: bool = False
    job: Job


@dataclass(slots=True)
class Run:
    """One run: what is known of the whole, and what came of each shard."""

    order: Order
    data: DataSet
    made_with: dict[str, str]
    told: Progress
    planned: list[str] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)
    fresh: int = 0  # shards done by this run

    def unfinished(self, groups: Iterable[Group]) -> Iterator[Shard]:
        """Yield the shards that are not finished, or were made of other input, or with something else."""
        for group in groups:
            for shard in shards_of(group, self.order.shard_size):
                self.planned.append(shard.name)
                found = self.data.manifest(shard.name)
                if found is not None and self._is_same(shard, found):
                    self.told.shard(shard.size, fresh=False)
                else:
                    yield shard

    def settle(self, outcome: Outcome) -> None:
        """Commit a shard that is done, and note one that failed.

        Raises:
            BatchStopped: It lost something, and the run is strict.
        """
        if not isinstance(outcome, Done):
            self.failed.append({"shard": outcome.shard.name, "why": outcome.why})
            self.told.shard(outcome.shard.size, fresh=True, errors=1)
            if self.order.strict:
                raise BatchStopped(f"shard {outcome.shard.name}", outcome.why)
            return
        if self.order.strict and outcome.loss:
            raise BatchStopped(*outcome.loss)
        manifest = {**outcome.manifest, "made_with": self.made_with}
        self.data.commit(outcome.shard.name, Path(outcome.room), manifest)
        self.fresh += 1
        self.told.shard(outcome.shard.size, fresh=True, errors=outcome.manifest["lost"])

    def _is_same(self, shard: Shard, found: Manifest) -> bool:
        return bool(found["input"]["sha256"] == shard.sha256 and found["made_with"] == self.made_with)


def order(inputs: list[str], out: Path, *, workers: int, device: str, **more: Any) -> Order:
    """Return what was asked for, with the words for "as many as there are" put into numbers and names.

    Raises:
        NoDevice: The device is not there.
    """
    from onrecord.language.encoder import device_of

    told = {name: more.pop(name) for name in ("model", "memory")}
    job = Job(out=str(out.absolute()), device=device_of(device), **told)
    return Order(inputs=tuple(inputs), out=out, workers=workers or cores(), job=job, **more)


def cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def batch(order: Order, *, quiet: bool, as_json: bool) -> int:
    """Read the inputs into a data set and return the exit code.

    Raises:
        OtherBatch: The folder is taken.
        NotInstalled: What the batch needs is not there.
        BatchUnwritable: The disk is full, or the like.
        BatchStopped: Something was lost, and the run is strict.
    """
    arrow(), duckdb()  # before any work: both are wanted at the end
    engine = _engine(order.engine)
    began = time.monotonic()
    with locked(order.out):
        data = DataSet(order.out)
        made = made_with(order.job.model, order.job.device)
        _begin(data, order, made)
        groups = plan(list(order.inputs))
        with progress(sum(group.size for group in groups), quiet=quiet) as told:
            run = Run(order, data, made, told)
            try:
                _work(run, groups, engine)
            except KeyboardInterrupt:
                data.keep(data.finished())  # a worker may have put half a shard in its place
                _say_interrupted(run, quiet=quiet)
                raise
        manifest = _finished(run, time.monotonic() - began)
    _say_end(manifest, run, quiet=quiet, as_json=as_json)
    return _exit_code(manifest)


def _work(run: Run, groups: list[Group], engine: Engine) -> None:
    watch = Watch(article=run.told.article, retry=run.told.retry)
    outcomes = engine(run.unfinished(groups), run.order.job, run.order.workers, watch)
    try:
        for outcome in outcomes:
            run.settle(outcome)
    except Stopped as error:
        raise _ours(*error.args) from None
    finally:
        close = getattr(
            outcomes, "close", None
        )  # a generator's: its workers end here, not when it is collected
        if close:
            close()


def _ours(name: str, message: str) -> OnRecordError:
    """Return the error that a worker raised, by its name: its constructor wants parts that are gone."""
    errors = import_module("onrecord.terms.errors")
    kind = getattr(errors, name, OnRecordError)
    error: OnRecordError = kind.__new__(kind)
    error.args = (message,)
    return error


def _begin(data: DataSet, order: Order, made: dict[str, str]) -> None:
    known = data.batch
    if known is None and any(not path.name.startswith(".") for path in data.folder.iterdir()):
        raise OtherBatch(data.folder, "there are other files in it")
    wanted = {"inputs": list(order.inputs), "shard_size": order.shard_size}
    if known is not None:
        for name, value in wanted.items():
            if known.get(name) != value:
                raise OtherBatch(
                    data.folder, f"it holds a batch with {name} {known.get(name)!r}, not {value!r}"
                )
    data.begin({**wanted, "made_with": made})


def _finished(run: Run, seconds: float) -> Manifest:
    """Remove shards that the inputs no longer give, and write the manifest of the whole."""
    data = run.data
    gone = set(data.finished()) - (set(run.planned) - {one["shard"] for one in run.failed})
    data.keep(set(data.finished()) - gone)
    counts, dropped = Counter[str](), Counter[str]()
    lost = shards = 0
    worked = 0.0
    for one in data.manifests():
        shards += 1
        counts.update(one["counts"])
        dropped.update(one["dropped"])
        lost += one["lost"]
        worked += one["seconds"]
    manifest: Manifest = {
        "inputs": list(run.order.inputs),
        "made_with": run.made_with,
        "shards": shards,
        "failed": run.failed,
        "counts": dict(counts),
        "dropped": dict(dropped),
        "lost": lost,
        "duplicates": write_duplicates(data),
        "content": data.content(),
        "seconds": round(seconds, 3),  # of this run; of all workers and runs together:
        "worker_seconds": round(worked, 3),
    }
    data.finish(manifest)
    return manifest


def _exit_code(manifest: Manifest) -> int:
    if not manifest["lost"] and not manifest["failed"]:
        return OK
    is_nothing = not manifest["counts"].get("articles") and set(manifest["dropped"]) <= {"no_input"}
    return USAGE if is_nothing and not manifest["failed"] else PARTLY


def _say_interrupted(run: Run, *, quiet: bool) -> None:
    finished = len(run.data.finished())
    say(
        f"{counted(finished, 'shard')} finished and kept in {run.data.folder}; "
        "run the same command again to go on",
        quiet=quiet,
    )


def _say_end(manifest: Manifest, run: Run, *, quiet: bool, as_json: bool) -> None:
    for one in run.failed[:LISTED]:
        say(f"shard {one['shard']} was not done: {one['why']}", quiet=quiet)
    if len(run.failed) > LISTED:
        say(f"and {len(run.failed) - LISTED:,} more like these, see manifest.json", quiet=quiet)
    if as_json:
        print_json({**manifest, "out": str(run.data.folder), "fresh_shards": run.fresh})
        return
    counts = manifest["counts"]
    told = [counted(counts.get(part, 0), part.removesuffix("s")) for part in ("articles", "statements")]
    sys.stdout.write(
        f"{', '.join(told)}, {manifest['lost']:,} lost, {counts.get('dropped', 0):,} dropped; "
        f"{counted(manifest['shards'], 'shard')}, {run.fresh:,} of them now, in {run.data.folder}\n"
    )
    for code, number in Counter[str](manifest["dropped"]).most_common():
        sys.stdout.write(f"  dropped: {reason(code, number)}\n")
    if manifest["duplicates"]:
        sys.stdout.write(
            f"  met again under a known id, and left out of queries: {manifest['duplicates']:,}\n"
        )


def _engine(name: str) -> Engine:
    module, _, function = ENGINES[name].partition(":")
    found: Any = getattr(import_module(module), function)
    return found  # type: ignore[no-any-return]
