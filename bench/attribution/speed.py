"""What each contestant costs: CPU seconds in turn on the same texts, and our peak memory.

python -m bench.attribution.speed NAME ARTICLES.jsonl    times one contestant once, as JSON

Each timing is a process of its own: nothing that was kept from the same texts read before makes it faster.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from bench.attribution.contestants import OTHERS, spacy_small
from onrecord.language.paragraphs import stretches
from onrecord.language.words import split_words
from onrecord.pipeline import STRETCH, Reader, load

OURS, FORWARD = "onrecord ", ", forward pass"
SPACY = "spaCy small pipeline"
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
FIRST = "Ann said it rains."  # read before the clock starts: whatever loads late, loads now

PEAK = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
if done.returncode not in (0, 3):  # 3: some article was dropped
    sys.exit(1)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak // 1024 if sys.platform == "darwin" else peak)
"""
"""Run from a small process of its own: a child's peak is never below that of whoever starts it."""

Feed = dict[str, Any]  # the arrays that the network gets for one window


class Failed(Exception):
    """A contestant that could not be timed; the last line that it said."""


@dataclass(slots=True)
class Timed:
    """One contestant over the rounds."""

    seconds: list[float] = field(default_factory=list)
    pieces: int = 0  # word pieces that its network read in a round, marks included; 0 if it has none


def timed(names: Sequence[str], articles: Path, rounds: int) -> dict[str, Timed | Failed]:
    """Time the contestants in turn, all of them in each round; one that fails is not tried again."""
    found: dict[str, Timed | Failed] = {name: Timed() for name in names}
    for _ in range(rounds):
        for name, so_far in found.items():
            if isinstance(so_far, Timed):
                found[name] = _one_more(name, articles, so_far)
    return found


def _one_more(name: str, articles: Path, so_far: Timed) -> Timed | Failed:
    done = subprocess.run(
        [sys.executable, "-m", "bench.attribution.speed", name, str(articles.resolve())],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | ONE_THREAD,
        cwd=Path(__file__).parents[2],
    )
    if done.returncode:
        return Failed((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])
    new = json.loads(done.stdout)
    return Timed([*so_far.seconds, new["seconds"]], new["pieces"])


def ratio(seconds: Sequence[float], others: Sequence[float]) -> float:
    """Return the median over the rounds of what one took to what another took in the same round."""
    return median(mine / theirs for mine, theirs in zip(seconds, others, strict=True))


def main() -> int:
    """Time one contestant on the texts of a file."""
    name, path = sys.argv[1:]
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    work = task(name, [json.loads(line)["text"] for line in lines if line.strip()])
    began = time.process_time()
    read = work()
    seconds = time.process_time() - began
    pieces = sum(feed["ids"].size for feed in read)
    sys.stdout.write(json.dumps({"seconds": seconds, "pieces": pieces}) + "\n")
    return 0


def task(name: str, texts: Sequence[str]) -> Callable[[], Sequence[Feed]]:
    """Return what is to be timed; it returns the windows that our network read, if it did."""
    if name.startswith(OURS):
        reader = load(name.removeprefix(OURS).removesuffix(FORWARD))
        return _forward(reader, texts) if name.endswith(FORWARD) else _all_in(reader, texts)
    read = spacy_small() if name == SPACY else OTHERS[name]()
    read(FIRST)

    def each() -> Sequence[Feed]:
        for text in texts:
            read(text)
        return ()

    return each


def _all_in(reader: Reader, texts: Sequence[str]) -> Callable[[], Sequence[Feed]]:
    reader.read(FIRST)

    def work() -> Sequence[Feed]:
        with _watched(reader) as seen:
            for text in texts:
                reader.read(text)
        return seen

    return work


def _forward(reader: Reader, texts: Sequence[str]) -> Callable[[], Sequence[Feed]]:
    """Return the network alone on the texts' windows, those read again for nested statements left out."""
    with _watched(reader, answer=False) as windows:
        for text in texts:
            for start, end in stretches(text, STRETCH):
                reader._encoder.encode(split_words(text, start, end, furniture=False))
    session = reader._encoder._session
    session.run(None, windows[0])

    def work() -> Sequence[Feed]:
        for feed in windows:
            session.run(None, feed)
        return windows

    return work


class _Watch:
    """Stands before an onnxruntime session and keeps what it is given; may answer zeros in its place."""

    def __init__(self, session: Any, answer: bool) -> None:
        self._session = session
        self._widths = [] if answer else [output.shape[-1] for output in session.get_outputs()]
        self.seen: list[Feed] = []

    def run(self, names: None, feed: Feed) -> Any:
        self.seen.append(feed)
        if not self._widths:
            return self._session.run(names, feed)
        return [np.zeros((*feed["ids"].shape, width), np.float32) for width in self._widths]


@contextmanager
def _watched(reader: Reader, answer: bool = True) -> Iterator[list[Feed]]:
    encoder: Any = reader._encoder  # no user needs these windows, so the package has no door to them
    session = encoder._session
    encoder._session = watch = _Watch(session, answer)
    try:
        yield watch.seen
    finally:
        encoder._session = session


def peak_memory(model: str, articles: Path) -> float | None:
    """Return the peak of `onrecord read` over a file, in MB (10**6 bytes); None where it fails."""
    if sys.platform == "win32":
        return None
    command = "from onrecord.apps.cli import main; main()"
    options = ["--model", model, "--to", "jsonl", "--quiet"]
    read = [sys.executable, "-c", command, "read", str(articles), *options]
    done = subprocess.run([sys.executable, "-c", PEAK, *read], check=False, capture_output=True, text=True)
    return int(done.stdout) * 1024 / 1e6 if done.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main())
