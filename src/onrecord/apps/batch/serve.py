"""The worker process's side: load the model once, then take shards until nobody hands any more."""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
from importlib import import_module
from typing import Any

from onrecord.apps.batch.job import Done, Job
from onrecord.apps.batch.memory import limit_memory, memory_now
from onrecord.apps.batch.work import examine_shard
from onrecord.ledger.dataset.columns import arrow
from onrecord.read.frames import receive, send
from onrecord.terms.errors import OnRecordError

OUT_OF_MEMORY = 77
"""Exit code of a worker that could not get the memory it wanted."""

HEADROOM = 2
"""How many times its share a worker may ask for before it is refused."""


def serve() -> None:
    """Answer shards from standard input until it closes, which it does when the asker ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the asker to act on
    job = Job(**json.loads(sys.argv[2]))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # a stray print is no answer

    def tell(*message: Any) -> None:
        send(answers, pickle.dumps(message))

    try:
        limit_memory(job.memory * HEADROOM)
        reader = loaded(job)
        tell("ready")
        while (given := receive(sys.stdin.buffer)) is not None:
            shard, skip = pickle.loads(given)
            done = examine_shard(shard, reader, job, lambda number, is_one: tell("at", number, is_one), skip)
            tell("done", _without_shard(done), memory_now())
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BrokenPipeError:  # nobody waits for the answer any more
        os._exit(0)
    except OnRecordError as error:
        tell("stop", type(error).__name__, str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told where somebody can see it
        tell("fault", f"{type(error).__name__}: {error}"[:300])


def loaded(job: Job) -> Any:
    """Return the Reader of a job, loaded on one thread, with what is wanted to write its findings."""
    arrow()
    module, _, name = job.loader.partition(":")
    return getattr(import_module(module), name)(job.model, threads=1, device=job.device)


def _without_shard(done: Done) -> tuple[str, dict[str, Any], tuple[str, str] | None]:
    """Leave out what the asker has itself."""
    return done.room, done.manifest, done.loss
