from __future__ import annotations

import random

from bench.copies.families import COPIES, OTHERS, Item, items
from bench.copies.floors import by_minhash, by_sha256
from bench.copies.run import by_ledger, recall_by_kind, scores

WORDS = [f"word{n}" for n in range(400)]
TEXTS = [
    " ".join(" ".join(random.Random(f"{n} {m}").choices(WORDS, k=14)).capitalize() + "." for m in range(16))
    for n in range(6)
]


def test_the_same_seed_makes_the_same_articles_of_every_kind() -> None:
    made = items(TEXTS, 60, seed=1)
    assert made == items(TEXTS, 60, seed=1)
    assert len({item.id for item in made}) == len(made) == 60
    assert {item.made for item in made} == {"original", *COPIES, *OTHERS}


def test_a_perfect_and_an_idle_contestant_score_as_they_should() -> None:
    made = items(TEXTS, 60, seed=1)
    perfect = {item.id: f"o{item.family}" if item.family >= 0 else item.id for item in made}
    idle = {item.id: item.id for item in made}
    everything = {item.id: "o0" for item in made}
    assert scores(made, perfect) == (1.0, 1.0)
    assert scores(made, idle) == (1.0, 0.0)
    assert scores(made, everything)[0] < 0.3


def test_the_ledger_finds_copies_that_the_floors_miss() -> None:
    made = items(TEXTS, 60, seed=1)
    found = {name: scores(made, run(made)) for name, run in RUNS.items()}
    assert found["ledger"][0] >= 0.95
    assert found["ledger"][1] >= 0.9 > found["minhash"][1] > found["sha256"][1] == 0.0
    assert set(recall_by_kind(made, by_ledger(made))) == set(COPIES)


RUNS = {"ledger": by_ledger, "minhash": by_minhash, "sha256": by_sha256}


def test_an_article_stands_with_its_kind_and_family() -> None:
    assert Item("a", 1, "original", "text").family == 1
