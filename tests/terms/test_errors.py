"""Every error says in one line what happened and to what."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from onrecord.terms import errors
from onrecord.terms.errors import OnRecordError, StorageError

EXAMPLES: dict[str, Any] = {"Path": Path("some.db"), "str": "thing", "int": 7, "float": 1.5}
LISTS = {"list[str]": ["fast"], "Sequence[str]": ["s1", "s2"]}
KINDS = [
    kind
    for kind in vars(errors).values()
    if inspect.isclass(kind) and issubclass(kind, OnRecordError) and kind not in (OnRecordError, StorageError)
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.__name__))
def test_the_message_is_one_line_that_names_what_it_was_given(kind: type[OnRecordError]) -> None:
    annotations = [p.annotation for p in inspect.signature(kind).parameters.values()]
    given = [{**EXAMPLES, **LISTS}[name] for name in annotations]
    message = str(kind(*given))
    assert "\n" not in message
    assert len(message) > 30
    assert all(str(value) in message or "list" in str(type(value)) for value in given)
    assert kind.__doc__
