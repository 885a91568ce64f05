"""The engine for many machines: Ray actors, each with a worker of its own, loaded once.

The cluster is the one of RAY_ADDRESS, else this machine. Shards are cut here and their tables come back
here, so that no folder has to be shared: a node needs this package and nothing else. A worker that dies,
hangs or runs out of memory is replaced on its node as on one machine; a node that is lost gives its shard
back to the others.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from onrecord.apps.batch.hand import Hand, Stopped
from onrecord.apps.batch.job import Done, Failed, Job, Outcome, Shard, Watch
from onrecord.ledger.dataset.store import DataSet, said_plainly
from onrecord.terms.errors import NotInstalled

LOST = 3
"""Nodes lost under one shard after which it is given up."""


class RemoteHand:
    """What runs on a node: a worker process, and its tables as bytes."""

    def __init__(self, job: Job) -> None:
        self._room = tempfile.TemporaryDirectory(prefix="onrecord-")
        self._hand = Hand(replace(job, out=self._room.name), Watch())

    def do(self, shard: Shard) -> dict[str, Any]:
        """Return the tables, manifest and first loss of a shard, or why there are none."""
        try:
            outcome = self._hand.do(shard)
        except Stopped as error:
            return {"stopped": error.args}
        if isinstance(outcome, Failed):
            return {"failed": outcome.why}
        files = {path.name: path.read_bytes() for path in Path(outcome.room).iterdir()}
        return {"files": files, "manifest": outcome.manifest, "loss": outcome.loss}


@dataclass(frozen=True, slots=True)
class Task:
    """One shard under way."""

    shard: Shard
    actor: Any
    lost: int  # actors lost under it so far


def run_ray(shards: Iterable[Shard], job: Job, workers: int, watch: Watch) -> Iterator[Outcome]:
    """Yield what came of each shard, as they are finished; a shard is cut when an actor is free for it.

    Raises:
        NotInstalled: Ray is not there.
        Stopped: A worker met what no other will do better.
    """
    cluster = Cluster(_ray(), job, workers, watch)
    try:
        for shard in shards:
            while not cluster.idle:
                yield from cluster.came()
            cluster.start(shard, cluster.idle.pop())
        while cluster.running:
            yield from cluster.came()
    finally:
        cluster.close()


class Cluster:
    """The actors, and what each of them does."""

    def __init__(self, ray: Any, job: Job, workers: int, watch: Watch) -> None:
        self._ray, self._job, self._watch = ray, job, watch
        self._is_ours = not ray.is_initialized()
        if self._is_ours:
            # A cluster of this machine alone listens to nobody else.
            local = {} if os.environ.get("RAY_ADDRESS") else {"_node_ip_address": "127.0.0.1"}
            ray.init(log_to_driver=False, include_dashboard=False, **local)
        self._kind = ray.remote(num_cpus=1, num_gpus=int(job.device == "cuda"))(RemoteHand)
        self.running: dict[Any, Task] = {}
        self.idle = [self._kind.remote(job) for _ in range(workers)]

    def start(self, shard: Shard, actor: Any, lost: int = 0) -> None:
        """Give a shard to an actor."""
        self.running[actor.do.remote(shard)] = Task(shard, actor, lost)

    def came(self) -> Iterator[Outcome]:
        """Wait for an actor; yield what came of its shard, or nothing where another actor has it now."""
        (reference,), _ = self._ray.wait(list(self.running), num_returns=1)
        task = self.running.pop(reference)
        try:
            answer = self._ray.get(reference)
        except self._ray.exceptions.RayActorError as error:
            why = str(error).strip().partition("\n")[0]
            fresh = self._kind.remote(self._job)
            if task.lost + 1 >= LOST:
                self.idle.append(fresh)
                yield Failed(shard=task.shard, why=f"{LOST} actors were lost under it: {why}")
            else:
                self._watch.retry(task.shard.name, why)
                self.start(task.shard, fresh, task.lost + 1)
            return
        self.idle.append(task.actor)
        yield _outcome(task.shard, answer, self._job, self._watch)

    def close(self) -> None:
        """End the actors, and Ray itself if it was started here."""
        for actor in (*self.idle, *(task.actor for task in self.running.values())):
            self._ray.kill(actor)
        if self._is_ours:
            self._ray.shutdown()


def _outcome(shard: Shard, answer: dict[str, Any], job: Job, watch: Watch) -> Outcome:
    if "stopped" in answer:
        raise Stopped(*answer["stopped"])
    if "failed" in answer:
        return Failed(shard=shard, why=answer["failed"])
    for _ in range(answer["manifest"]["counts"]["articles"]):
        watch.article()
    room = DataSet(Path(job.out)).room(shard.name)
    with said_plainly(Path(job.out)):
        for name, data in answer["files"].items():
            (room / name).write_bytes(data)
    return Done(shard=shard, room=str(room), manifest=answer["manifest"], loss=answer["loss"])


def _ray() -> Any:
    try:
        return import_module("ray")
    except ImportError:
        raise NotInstalled("ray", "--engine ray", "ray") from None
