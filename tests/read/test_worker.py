"""The worker process: what it survives, and what it does not outlive."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.read.worker import Failure, Worker

from . import hostile_jobs


def job(function: Callable[[bytes], object]) -> str:
    """Name a function as the worker wants it."""
    return f"{function.__module__}:{function.__name__}"


@pytest.fixture
def worker() -> Iterator[Worker]:
    one = Worker(seconds=20, memory=1_000_000_000)
    yield one
    one.close()


def test_a_job_is_done_in_another_process(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.process_id), b"") != os.getpid()


def test_the_process_is_reused(worker: Worker) -> None:
    first = worker.run(job(hostile_jobs.process_id), b"")
    assert worker.run(job(hostile_jobs.process_id), b"") == first


def test_a_job_that_takes_too_long_is_killed_and_the_next_one_is_done() -> None:
    worker = Worker(seconds=0.5)
    try:
        begin = time.monotonic()
        assert worker.run(job(hostile_jobs.sleep), b"60") == Failure("timeout: took more than 0.5 seconds")
        assert time.monotonic() - begin < 20
    finally:
        worker.close()
    worker = Worker(seconds=20)
    try:
        assert worker.run(job(hostile_jobs.sleep), b"0") == "awake"
    finally:
        worker.close()


def test_a_process_that_dies_is_a_failure_and_the_next_job_gets_a_new_one(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.die), b"") == Failure("crash: the worker process ended with code 11")
    assert worker.run(job(hostile_jobs.sleep), b"0") == "awake"


def test_an_input_that_the_dying_process_never_reads_is_no_error_here(worker: Worker) -> None:
    for _ in range(2):
        assert isinstance(worker.run(job(hostile_jobs.die), b"x" * 5_000_000), Failure)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not limit address space")
def test_memory_is_limited(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.eat), b"2000000000") == Failure("crash: MemoryError: ")
    assert worker.run(job(hostile_jobs.eat), b"1000") == 1000


def test_a_process_is_replaced_after_many_jobs(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.read.worker.JOBS", 2)
    processes = [worker.run(job(hostile_jobs.process_id), b"") for _ in range(4)]
    assert processes[0] == processes[1] != processes[2] == processes[3]


def test_an_exception_is_a_failure_that_names_it(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.fail), b"no such thing") == Failure(
        "crash: LookupError: no such thing"
    )


def test_printing_does_not_disturb_the_answers(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.shout), b"hello") == "said"
    assert worker.run(job(hostile_jobs.shout), b"hello") == "said"


def test_an_interrupt_from_the_keyboard_is_left_to_the_caller(worker: Worker) -> None:
    assert worker.run(job(hostile_jobs.interrupt), b"") == "still here"


def test_closing_twice_is_fine_and_the_next_job_starts_again(worker: Worker) -> None:
    worker.close()
    worker.close()
    assert worker.run(job(hostile_jobs.sleep), b"0") == "awake"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")  # the point is what happens if one does
def test_a_forked_child_gets_a_process_of_its_own(worker: Worker) -> None:
    parents = worker.run(job(hostile_jobs.process_id), b"")
    child = os.fork()
    if child == 0:
        its_own = worker.run(job(hostile_jobs.process_id), b"")
        worker.close()
        os._exit(0 if isinstance(its_own, int) and its_own != parents else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert worker.run(job(hostile_jobs.process_id), b"") == parents


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_no_process_is_left_when_the_caller_is_killed() -> None:
    program = (
        f"import os, sys; sys.path[:] = {sys.path!r}; from onrecord.read.worker import Worker; w = Worker(); "
        f"print(w.run({job(hostile_jobs.process_id)!r}, b''), flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    state = Path(f"/proc/{int(done.stdout)}/stat")
    deadline = time.monotonic() + 10
    while _runs(state) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(state)


def _runs(state: Path) -> bool:
    try:
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
