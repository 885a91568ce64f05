"""One worker process and what it survives: kills, hangs, and its own hunger."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.apps.batch.job import Done, Failed, Job, Outcome, Shard, Watch
from onrecord.apps.batch.serve import OUT_OF_MEMORY
from onrecord.read.frames import receive, send

BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from onrecord.apps.batch.serve import serve; serve()"
)
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
SAME_PLACE = 3
"""Deaths at one article after which it is given up, so that the rest of its shard is read."""

STARTS = 6
"""Workers that end before they have begun to read, after which a shard is given up."""

STARTING = 120.0
"""Seconds that loading a model may take at least, on a machine that has much else to do."""

MOST_DEATHS = 20
"""Deaths after which a shard is given up, those of articles left out aside."""


@dataclass(frozen=True, slots=True)
class Died:
    """A worker that ended, or had to be ended, before it was done."""

    at: int  # number of what it was reading; 0 before the first
    why: str


class Stopped(Exception):
    """Something that no other worker will do better: the class and message of an error of ours."""


class Hand:
    """A worker, started when first needed, and anew whenever it has ended.

    Used by one thread. A plain subprocess, for the reasons of read.worker.
    """

    def __init__(self, job: Job, watch: Watch) -> None:
        self._job = job
        self._watch = watch
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def do(self, shard: Shard) -> Outcome:
        """Have a shard done, by one worker after the other if need be.

        Raises:
            Stopped: The disk is full, a model is missing: the run must end.
        """
        deaths = Counter[int]()
        skip: dict[int, str] = {}
        while True:
            if self._closed:
                return Failed(shard=shard, why="the run was ended")
            outcome = self._once(shard, skip)
            if not isinstance(outcome, Died):
                return outcome
            deaths[outcome.at] += 1
            if deaths[0] >= STARTS:
                return Failed(shard=shard, why=f"no worker could begin it: {outcome.why}")
            if outcome.at and deaths[outcome.at] >= SAME_PLACE:
                skip[outcome.at] = outcome.why
            if deaths.total() - SAME_PLACE * len(skip) >= MOST_DEATHS:
                why = f"{deaths.total()} workers ended, the last one: {outcome.why}"
                return Failed(shard=shard, why=why)
            self._watch.retry(shard.name, outcome.why)

    def close(self) -> None:
        """End the process for good, also while another thread waits for it."""
        self._closed = True
        self._end()

    def _once(self, shard: Shard, skip: dict[int, str]) -> Outcome | Died:
        process = self._running()
        late = threading.Event()
        at = 0
        try:
            assert process.stdin is not None and process.stdout is not None
            with suppress(OSError):  # it has ended; reading will tell
                send(process.stdin, pickle.dumps((shard, skip)))
            while (message := self._heard(process, late, at)) is not None:
                match message:
                    case ("at", number, is_article):
                        at = number
                        if is_article:
                            self._watch.article()
                    case ("done", (room, manifest, loss), memory):
                        if memory > self._job.memory:
                            self._end()
                        return Done(shard=shard, room=room, manifest=manifest, loss=loss)
                    case ("stop", *error):
                        raise Stopped(*error)
                    case ("fault", why):
                        self._end()
                        return Died(at, why)
        except BaseException:
            self._end()
            raise
        code = process.wait()
        self._end()
        return Died(at, self._reason(code, is_late=late.is_set()))

    def _heard(
        self, process: subprocess.Popen[bytes], late: threading.Event, at: int
    ) -> tuple[Any, ...] | None:
        """Wait for the next message; None if the worker has ended, or been silent for too long."""
        assert process.stdout is not None
        seconds = self._job.patience if at else max(self._job.patience, STARTING)
        timer = threading.Timer(seconds, _kill, (process, late))
        timer.daemon = True
        timer.start()
        try:
            message = receive(process.stdout)
            return None if message is None else pickle.loads(message)
        except (OSError, ValueError):  # closed by another thread
            return None
        finally:
            timer.cancel()

    def _reason(self, code: int, *, is_late: bool) -> str:
        if is_late:
            return f"timeout: no sign of life for {self._job.patience:g} seconds"
        if code == OUT_OF_MEMORY:
            return "memory: it asked for more than its share"
        return f"the worker process ended with code {code}"

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            path = json.dumps([str(folder) for folder in sys.path])
            self._process = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-c", BEGIN, path, json.dumps(asdict(self._job))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | ONE_THREAD,
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
