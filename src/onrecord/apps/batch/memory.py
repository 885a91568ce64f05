"""How much memory this process has, and the most that it may ask for."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

MB = 1_000_000


def peak_memory() -> int:
    """Return the most memory that this process has held so far, in MB; 0 where the system does not tell."""
    with suppress(ImportError):  # Windows
        import resource  # here, as not every system has it

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return int(peak / MB if sys.platform == "darwin" else peak * 1024 / MB)
    return 0


def memory_now() -> int:
    """Return the memory that this process holds, in MB; its peak where the system does not tell."""
    with suppress(OSError, ValueError, IndexError):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * 4096 // MB
    return peak_memory()


def limit_memory(most: int) -> None:
    """Let no more than `most` MB be asked for; what asks then fails, and takes nobody else with it."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no limits, macOS refuses this one
        import resource  # here, as not every system has it

        resource.setrlimit(resource.RLIMIT_DATA, (most * MB, most * MB))
