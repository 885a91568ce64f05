"""One loaded model for the whole run: loading it takes longer than most tests."""

from __future__ import annotations

import pytest

from onrecord.pipeline import Reader, load


@pytest.fixture(scope="session")
def reader() -> Reader:
    return load()
