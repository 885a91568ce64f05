"""The engine for one machine: a worker process a core, and a thread here that waits for each."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator

from onrecord.apps.batch.hand import Hand
from onrecord.apps.batch.job import Job, Outcome, Shard, Watch

Given = queue.SimpleQueue[Shard | None]
Came = queue.SimpleQueue[Outcome | BaseException]

TICK = 0.05
"""Seconds after which it is looked again whether a shard has been finished."""


def run_local(shards: Iterable[Shard], job: Job, workers: int, watch: Watch) -> Iterator[Outcome]:
    """Yield what came of each shard, as they are finished.

    A shard is cut when there is room for it: at any time one is with each worker, and at most one more
    waits, so that memory does not grow with the input. When the caller stops, so do the workers.

    Raises:
        Stopped: A worker met what no other will do better.
    """
    todo: Given = queue.SimpleQueue()
    came: Came = queue.SimpleQueue()
    room = threading.Semaphore(workers + 1)
    hands = [Hand(job, watch) for _ in range(workers)]
    threads = [threading.Thread(target=_work, args=(hand, todo, came, room), daemon=True) for hand in hands]
    for thread in threads:
        thread.start()
    under_way = 0
    try:
        for shard in shards:
            is_room = False
            while not is_room:
                is_room = room.acquire(timeout=TICK)
                while not came.empty():
                    yield _sound(came.get())
                    under_way -= 1
            todo.put(shard)
            under_way += 1
        while under_way:
            yield _sound(came.get())
            under_way -= 1
    finally:
        for hand in hands:
            hand.close()
        for _ in threads:
            todo.put(None)
        for thread in threads:
            thread.join(timeout=10)


def _sound(outcome: Outcome | BaseException) -> Outcome:
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _work(hand: Hand, todo: Given, came: Came, room: threading.Semaphore) -> None:
    while (shard := todo.get()) is not None:
        try:
            came.put(hand.do(shard))
        except BaseException as error:  # noqa: BLE001 - a thread has nobody else to tell
            came.put(error)
            return
        finally:
            room.release()
