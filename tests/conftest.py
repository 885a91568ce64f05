"""One loaded model for the whole run: loading it takes longer than most tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

from onrecord.pipeline import Reader, load

settings.register_profile("shared machines", deadline=None)  # a busy neighbour is no failure
settings.load_profile("shared machines")


@pytest.fixture(scope="session")
def reader() -> Reader:
    return load()
