"""A second process for work on hostile input: it can be killed, and it takes nobody with it."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from onrecord.read.frames import receive, send

SECONDS = 20.0
MEMORY = 2_000_000_000  # bytes of address space; a page of 10 MB takes about a tenth of it
JOBS = 1000  # after which a fresh process starts: the libraries inside keep caches that only grow
BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from onrecord.read.serve import serve; serve()"
)


@dataclass(frozen=True, slots=True)
class Failure:
    """What became of a job that gave no answer: a fixed code, then words for a person."""

    why: str


class Worker:
    """One Python process, started when first needed, reused, and started anew after a kill.

    It is a plain subprocess and not one of multiprocessing's: those run the caller's main module
    again, and may not be started from within a pool.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._limits = {"seconds": seconds, "memory": memory}
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs = 0  # done by this process
        self._lock = threading.Lock()
        self._inherited: list[subprocess.Popen[bytes]] = []  # after a fork: the parent's, not ours to end
        atexit.register(self.close)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._leave_to_parent)

    def run(self, job: str, data: bytes) -> Any:
        """Call the function `job` ("module:name") on `data` there; return its answer, or a Failure."""
        with self._lock:
            process = self._running()
            late = threading.Event()
            timer = threading.Timer(self._seconds, _kill, (process, late))
            timer.daemon = True
            timer.start()
            try:
                answer = _exchange(process, job, data)
            except BaseException:  # Ctrl-C too: half an exchange leaves a process of no more use
                self.close()
                raise
            finally:
                timer.cancel()
            done = json.loads(answer) if answer is not None else {}
            self._jobs += 1
            if "answer" not in done or self._jobs >= JOBS:
                self.close()
            if "answer" in done:
                return done["answer"]
            if "error" in done:
                return Failure(f"crash: {done['error']}")
            if late.is_set():
                return Failure(f"timeout: took more than {self._seconds:g} seconds")
            return Failure(f"crash: the worker process ended with code {process.returncode}")

    def close(self) -> None:
        """End the process, if there is one; the next job starts another."""
        process, self._process, self._jobs = self._process, None, 0
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):  # what could not be sent is of no use now
                        pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            path = json.dumps([str(folder) for folder in sys.path])
            self._process = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-c", BEGIN, path, json.dumps(self._limits)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _leave_to_parent(self) -> None:
        """Forget the process after a fork: two askers on one pipe would get each other's answers."""
        self._lock = threading.Lock()
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._inherited.append(self._process)
            self._process = None


def _exchange(process: subprocess.Popen[bytes], job: str, data: bytes) -> bytes | None:
    """Send a job and wait for its answer; None if the process ended first."""
    assert process.stdin is not None and process.stdout is not None
    try:
        send(process.stdin, job.encode())
        send(process.stdin, data)
    except OSError:  # it ended, or was ended, before it had read everything
        return None
    return receive(process.stdout)


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


WORKER = Worker()
"""The one that pages and feeds are read in; nothing starts before the first of them."""
