from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.ledger.store import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give one ledger to all examples of a property; making a new one for each would take long."""
    with Ledger.open(tmp_path_factory.mktemp("shared") / "ledger.db") as opened:
        yield opened
