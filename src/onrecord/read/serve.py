"""The worker process's side: take a job, do it, answer, until nobody asks any more."""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

from onrecord.read.frames import receive, send

GRACE = 10  # seconds past the asker's own limit after which a job that nobody waits for ends itself


def serve() -> None:
    """Answer jobs from standard input until it closes, which it does when the asker ends."""
    limits = json.loads(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the asker to act on
    _limit_memory(limits["memory"])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a stray print is no answer
    while (job := receive(sys.stdin.buffer)) is not None:
        data = receive(sys.stdin.buffer)
        if data is None:
            return
        _alarm(int(limits["seconds"]) + GRACE)
        answer = _done(job.decode(), data)
        _alarm(0)
        send(answers, json.dumps(answer).encode())


def _done(job: str, data: bytes) -> dict[str, Any]:
    module, _, name = job.partition(":")
    try:
        return {"answer": getattr(import_module(module), name)(data)}
    except Exception as error:  # noqa: BLE001 - whatever a hostile page can raise is an answer
        return {"error": f"{type(error).__name__}: {error}"[:300]}


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):  # not on Windows
        signal.alarm(seconds)


def _limit_memory(size: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no limits, macOS refuses this one
        import resource  # here, as not every system has it

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
