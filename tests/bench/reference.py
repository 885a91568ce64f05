"""The scorers of the shared data, which ours are held against."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared"))


def reference(name: str) -> Any:
    """Return a reference scorer as a module; skip the test where the shared data is not there."""
    path = SHARED / "score" / f"{name}.py"
    if not path.is_file():
        pytest.skip("the reference scorer is not here: it lies in the shared data, beside the checkout")
    spec = importlib.util.spec_from_file_location(f"reference_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
