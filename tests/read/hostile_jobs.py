"""Jobs for the worker process that misbehave, each in its own way."""

from __future__ import annotations

import os
import signal
import time


def sleep(data: bytes) -> str:
    """Take as many seconds as the data says."""
    time.sleep(float(data))
    return "awake"


def die(_data: bytes) -> None:
    """End at once, as a segmentation fault would."""
    os._exit(11)


def eat(data: bytes) -> int:
    """Ask for as many bytes of memory as the data says."""
    return len(bytearray(int(data)))


def shout(data: bytes) -> str:
    """Print to standard output, where the answers go."""
    print(data.decode(), flush=True)  # noqa: T201 - that is the misbehaviour
    return "said"


def fail(data: bytes) -> None:
    """Raise an error that quotes the input."""
    raise LookupError(data.decode())


def process_id(_data: bytes) -> int:
    """Tell which process this is."""
    return os.getpid()


def interrupt(_data: bytes) -> str:
    """Do to oneself what Ctrl-C does to every process of a terminal."""
    os.kill(os.getpid(), signal.SIGINT)
    return "still here"
