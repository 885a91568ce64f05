"""Print size, insert rates and query times of a large ledger, beside a plain SQLite schema's.

python -m bench.ledger.run [--statements 1000000] [--live 26000] [--queries 300] [--folder FOLDER]
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from bench.ledger import peer
from bench.ledger.corpus import articles
from onrecord.ledger.search import Question
from onrecord.ledger.store import Ledger
from onrecord.terms.findings import Findings

TARGETS = {
    "bulk, statements a CPU second": 25_000,
    "live, statements a CPU second": 8_000,
    "bytes a statement": 500,
    "phrase + speaker, newest first": 20.0,
    "statement by id": 0.5,
    "20 speakers by month": 50.0,
}
"""Of issue 6: rates at least, bytes and milliseconds (95% of queries, CPU) at most."""


AFTER = 8_000
"""Statements added first, one article at a time: the first 256 articles make FTS5
merge all that the load has written, twice."""


class Asked(NamedTuple):
    """What queries are made of: a statement of the corpus, and two words of it that stand together."""

    id: str
    article: str
    speaker_id: str
    speaker: str
    outlet: str
    phrase: str


class Clock(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float

    @classmethod
    def now(cls) -> Clock:
        """Read both clocks."""
        return cls(time.perf_counter(), time.process_time())

    def since(self, start: Clock) -> Clock:
        """Return what has passed since then."""
        return Clock(self.wall - start.wall, self.cpu - start.cpu)


@dataclass(slots=True)
class Watched:
    """Articles on their way, with the time that making them takes, and a sample of what they hold."""

    findings: Iterable[Findings]
    wanted: int
    spent: Clock = field(default_factory=lambda: Clock(0, 0))
    statements: int = 0
    characters: int = 0
    sample: list[Asked] = field(default_factory=list)

    def __iter__(self) -> Iterator[Findings]:
        """Yield the articles; the sample is the same in each run."""
        chance = random.Random(1)
        start = Clock.now()
        for one in self.findings:
            self.statements += len(one.statements)
            self.characters += len(one.article.text)
            self._keep(one, chance)
            passed = Clock.now().since(start)
            self.spent = Clock(self.spent.wall + passed.wall, self.spent.cpu + passed.cpu)
            yield one
            start = Clock.now()

    def _keep(self, findings: Findings, chance: random.Random) -> None:
        """Hold a fair sample of articles, one statement of each."""
        asked = _asked(findings, chance)
        if len(self.sample) < self.wanted:
            self.sample.append(asked)
        elif (place := chance.randrange(self.statements)) < self.wanted:
            self.sample[place] = asked


def main() -> int:
    """Build both, measure both, compare."""
    args = _arguments()
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        return measure(Path(folder), args.statements, args.live, args.queries)


def measure(folder: Path, statements: int, live: int, queries: int) -> int:
    """Print every figure; return 1 if one misses its target."""
    ours, theirs = folder / "ledger.db", folder / "peer.db"
    print_line(
        f"{statements:,} statements, seed 7; times of this machine as it is, ours and the peer's in one run"
    )
    with Ledger.open(ours) as ledger, peer.connect(theirs) as other:
        watched = Watched(articles(statements), queries)
        rates = [
            _loaded(watched, ledger.load),
            _loaded(Watched(articles(statements), queries), _peers(other)),
        ]
        missed = _rate("bulk, statements a CPU second", *rates)
        sizes = [path.stat().st_size / watched.statements for path in (ours, theirs)]
        print_line(f"{'characters of text a statement':38}{watched.characters / watched.statements:10.0f}")
        missed += _compare("bytes a statement", *sizes, at_most=True)
        for name, mine, peers in _queries(ledger, other):
            missed += _times(name, mine, peers, watched.sample)
        for name, first, count in (
            ("after a load, statements a CPU second", 5_000_000, AFTER),
            ("live, statements a CPU second", 10_000_000, live),
        ):
            more = list(articles(count, first=first))
            our_rate = _loaded(Watched(more, 0), _one_by_one(ledger))
            missed += _rate(name, our_rate, _loaded(Watched(more, 0), _peer_one_by_one(other)))
        faults = ledger.counts_in_step()
        print_line(f"counts in step: {not faults}")
    return int(bool(missed or faults))


def _loaded(watched: Watched, load: Callable[[Iterable[Findings]], object]) -> tuple[float, float]:
    """Return statements a second of wall and of CPU time, without the time of making them."""
    start = Clock.now()
    load(watched)
    passed = Clock.now().since(start)
    return (
        watched.statements / (passed.wall - watched.spent.wall),
        watched.statements / (passed.cpu - watched.spent.cpu),
    )


def _peers(other: sqlite3.Connection) -> Callable[[Iterable[Findings]], object]:
    return lambda findings: peer.load(other, findings)


def _one_by_one(ledger: Ledger) -> Callable[[Iterable[Findings]], object]:
    return lambda findings: [ledger.add(one) for one in findings]


def _peer_one_by_one(other: sqlite3.Connection) -> Callable[[Iterable[Findings]], object]:
    def add(findings: Iterable[Findings]) -> None:
        for one in findings:
            peer.add(other, one)

    return add


Ask = Callable[[Asked], object]


def _queries(ledger: Ledger, other: sqlite3.Connection) -> Iterator[tuple[str, Ask, Ask | None]]:
    def rows(sql: str, *values: object) -> list[object]:
        return other.execute(sql, values).fetchall()

    def after(asked: Asked) -> object:
        first = ledger.page(Question(words=asked.phrase.split()[0])).hits
        return first and ledger.page(Question(words=asked.phrase.split()[0], after=first[-1].cursor))

    yield (
        "phrase + speaker, newest first",
        lambda a: ledger.search(f'"{a.phrase}"', speaker=a.speaker),
        lambda a: rows(peer.PHRASE, f'"{a.phrase}"', a.speaker),
    )
    yield "phrase, newest first", lambda a: ledger.search(f'"{a.phrase}"'), None
    yield "two words, best match", lambda a: ledger.page(Question(words=a.phrase, order="best")), None
    yield "word + outlet", lambda a: ledger.search(f'{a.phrase.split()[0]} outlet:"{a.outlet}"'), None
    yield "one word, two pages", after, None
    yield "act, no words", lambda _: ledger.search(act="threaten"), None
    yield "statement by id", lambda a: ledger.statement(a.id), lambda a: rows(peer.POINT, a.id)
    yield "article by id", lambda a: ledger.article(a.article), None
    yield "speaker by id", lambda a: ledger.actor(a.speaker_id), None
    yield "one speaker by month", lambda a: ledger.months(speaker=a.speaker), None
    yield "one outlet by month", lambda a: ledger.months(outlet=a.outlet), None
    yield "20 speakers by month", lambda _: ledger.months(), lambda _: rows(peer.CHART)
    yield "stats", lambda _: ledger.stats(), None


def _times(name: str, mine: Ask, peers: Ask | None, sample: list[Asked]) -> int:
    """Print one query's times in milliseconds."""
    slow = name == "20 speakers by month"  # the peer's takes a second
    wall, cpu = _timed(mine, sample)
    line = f"{name:38}{_spread(wall)}{_spread(cpu)}"
    if peers is not None:
        other_wall, other_cpu = _timed(peers, sample[: 5 if slow else None])
        line += f"   peer {_spread(other_wall)}{_spread(other_cpu)}"
    print_line(line)
    return int(name in TARGETS and quantiles(cpu, n=20)[-1] > TARGETS[name])


def _timed(ask: Ask, sample: list[Asked]) -> tuple[list[float], list[float]]:
    walls, cpus = [], []
    for asked in sample:
        start = Clock.now()
        ask(asked)
        passed = Clock.now().since(start)
        walls.append(1_000 * passed.wall)
        cpus.append(1_000 * passed.cpu)
    return walls, cpus


def _spread(times: list[float]) -> str:
    cuts = quantiles(times, n=20)
    return f"{cuts[9]:9.2f}{cuts[-1]:9.2f}"


def _rate(name: str, ours: tuple[float, float], theirs: tuple[float, float]) -> int:
    print_line(f"{name.replace('CPU', 'wall'):38}{ours[0]:10,.0f}   peer {theirs[0]:10,.0f}")
    return _compare(name, ours[1], theirs[1])


def _compare(name: str, ours: float, theirs: float, *, at_most: bool = False) -> int:
    print_line(f"{name:38}{ours:10,.0f}   peer {theirs:10,.0f}   ratio {ours / theirs:.2f}")
    target = TARGETS.get(name)
    return int(target is not None and (ours > target if at_most else ours < target))


def _asked(findings: Findings, chance: random.Random) -> Asked:
    statement = chance.choice(findings.statements)
    names = {actor.id: actor.name for actor in findings.actors}
    words = statement.content[0].of(findings.article.text).split()
    first = chance.randrange(len(words) - 1)
    speaker = statement.speaker or ""
    return Asked(
        id=statement.id,
        article=findings.article.id,
        speaker_id=speaker,
        speaker=names[speaker],
        outlet=findings.article.publisher or "",
        phrase=" ".join(words[first : first + 2]),
    )


def print_line(line: str) -> None:
    """Print one line at once: a run takes minutes."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--live", type=int, default=26_000, help="statements added one article at a time")
    parser.add_argument("--queries", type=int, default=300, help="of each kind")
    parser.add_argument(
        "--folder", type=Path, help="for the files, which are deleted again; else the system's"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
