"""No regular expression of the package takes more than linear time, whatever stands in a text."""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import re
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

import onrecord

Pattern = re.Pattern[str] | re.Pattern[bytes]

HOSTILE = ('"', "“", " ", "said said said ", "'", "\n", "1,")
SIZES = [1_000, 4_000, 16_000, *([64_000, 256_000, 1_000_000] if os.environ.get("ONRECORD_LARGE") else [])]
"""Characters. The last is a minute's work for all of them: set ONRECORD_LARGE=1."""

LINEAR = 8.0
"""Most times that four times the text may take, where the time can be measured at all."""

MEASURABLE = 0.04  # CPU seconds for the largest sizes; less is noise
LIMIT = 5.0  # CPU seconds after which an expression is given up
AT_THE_START = frozenset({"match", "fullmatch", "pattern", "groups", "flags"})


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        yield importlib.import_module(found.name)


def inside(value: object, depth: int = 3) -> Iterator[Pattern]:
    """Yield the expressions in a module's constant."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        yield from inside([*value.keys(), *value.values()], depth - 1)
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from inside(item, depth - 1)


def uses(module: ModuleType) -> dict[str, set[str]]:
    """Return the methods that a module calls on each of its names: {"CUE": {"search"}}."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.setdefault(node.value.id, set()).add(node.attr)
    return found


def expressions() -> dict[str, tuple[Pattern, bool]]:
    """Return each expression by where it stands, and whether it is only ever asked at one place of a text."""
    found: dict[str, tuple[Pattern, bool]] = {}
    met: dict[Pattern, str] = {}
    for module in modules():
        methods = uses(module)
        for name, value in vars(module).items():
            for number, pattern in enumerate(inside(value)):
                where = f"{module.__name__.removeprefix('onrecord.')}.{name}" + (
                    f"[{number}]" if number else ""
                )
                called = methods.get(name, set())
                anchored = isinstance(value, re.Pattern) and bool(called) and called <= AT_THE_START
                if pattern in met:  # imported elsewhere, where it may be used in another way
                    first = met[pattern]
                    anchored = found[first][1] and (anchored or not called)
                    found[first] = (pattern, anchored)
                else:
                    met[pattern] = where
                    found[where] = (pattern, anchored)
    return found


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of some work; infinity if it was given up."""

    def late(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    except TimeoutError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def asked(pattern: Pattern, text: Any, *, anchored: bool) -> Callable[[], object]:
    """Return the use of an expression that costs most."""
    if anchored:
        return lambda: (pattern.match(text), pattern.fullmatch(text))
    return lambda: sum(1 for _ in pattern.finditer(text))


def growths(pattern: Pattern, *, anchored: bool, kinds: Iterable[str] = HOSTILE) -> Iterator[str]:
    """Yield a line for each kind of text that takes more than linear time."""
    for kind in kinds:
        before = 0.0
        for size in SIZES:
            text = kind * (size // len(kind))
            took = seconds(
                asked(pattern, text if isinstance(pattern.pattern, str) else text.encode(), anchored=anchored)
            )
            if took > MEASURABLE and took > LINEAR * max(before, MEASURABLE / 8):
                yield f"{kind!r}: {before:.3f} s for {size // 4:,} characters, {took:.3f} s for {size:,}"
                break
            before = took


@pytest.mark.skipif(os.name == "nt", reason="no alarms there")
def test_every_expression_is_linear_in_hostile_texts() -> None:
    found = expressions()
    assert len(found) > 100
    slow = [
        f"{name}: {line}" for name, (pattern, one) in found.items() for line in growths(pattern, anchored=one)
    ]
    assert slow == []


@pytest.mark.skipif(os.name == "nt", reason="no alarms there")
def test_an_expression_that_is_not_is_told() -> None:
    assert list(growths(re.compile(r"\s+x"), anchored=False, kinds=[" "]))
    assert not list(growths(re.compile(r"\s+x"), anchored=True, kinds=[" "]))
