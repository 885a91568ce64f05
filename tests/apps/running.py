"""The commands as a user runs them: in this process, or as the installed program in another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from onrecord.apps.cli import app

PROGRAM = str(Path(sys.executable).with_name("onrecord"))
ESCAPE = "\x1b"

RAIN = "Ana Lima said that it would rain in Lisbon. “Nobody will go out,” she added."
SNOW = "Mayor Tom Berg warned on Monday that the snow could block the roads. The council denied the claim."


@dataclass(frozen=True)
class Outcome:
    """What a run printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The JSON objects on standard output, one a line."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def record(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        (record,) = self.records
        return record


def run(*args: object, given: str | bytes = "") -> Outcome:
    """Run a command in this process; an exception that a person would see as a traceback is raised."""
    result = CliRunner().invoke(app, [str(arg) for arg in args], input=given)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def run_well(*args: object, given: str | bytes = "") -> Outcome:
    """Run a command that has nothing to complain of."""
    outcome = run(*args, given=given)
    assert outcome.code == 0, outcome
    return outcome


def spawn(*args: object, **more: Any) -> subprocess.Popen[str]:
    """Start the installed program."""
    command = [PROGRAM, *(str(arg) for arg in args)]
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, encoding="utf-8", env=dict(os.environ), **{**streams, **more})


def ended(process: subprocess.Popen[str]) -> Outcome:
    """Wait for the end of a program."""
    out, err = process.communicate(timeout=60)
    return Outcome(process.returncode, out, err)


def saved(path: Path, data: str | bytes) -> Path:
    """Write a file exactly."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def lines(*records: object) -> str:
    """Return JSON Lines; a string stands as it is."""
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


def articles(path: Path, number: int) -> Path:
    """Write a file of JSON Lines with as many articles, each of its own text."""
    rows = [
        {"id": f"article-{n}", "text": f"{RAIN} Minister Rao {n} said that {SNOW}"} for n in range(number)
    ]
    return saved(path, lines(*rows))


def words(record: dict[str, Any], role: str = "content") -> list[str]:
    """Cut the words of a role of every statement of a record."""
    text = record["article"]["text"]
    return [text[start:end] for s in record["statements"] for start, end in s[role]]


def complaints(outcome: Outcome) -> list[str]:
    """Return the lines on standard error; each must be the program's own."""
    found = outcome.err.splitlines()
    assert all(line.startswith("onrecord: ") for line in found), outcome.err
    return [line.removeprefix("onrecord: ") for line in found]
