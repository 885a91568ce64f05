from __future__ import annotations

from onrecord.ledger import index
from onrecord.ledger.store import Ledger

from .builders import numbered


def test_an_index_made_anew_finds_the_same(ledger: Ledger) -> None:
    for number in range(20):
        ledger.add(numbered(number))
    asked = ("ceasefire", '"the new drones"', "speaker:sikorski", "outlet:paper -ceasefire", "act:assert")
    before = [ledger.search(words, limit=500) for words in asked]
    index.clear(ledger._db)
    assert [ledger.search(words) for words in asked] == [[]] * len(asked)
    index.fill(ledger._db)
    assert [ledger.search(words, limit=500) for words in asked] == before
    assert all(before)
