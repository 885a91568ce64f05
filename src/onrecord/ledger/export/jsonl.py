"""JSON Lines: the record of PRODUCT.md, an article a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from onrecord.ledger.export.whole import whole_text
from onrecord.terms.findings import Findings
from onrecord.terms.record import to_record

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def export_jsonl(findings: Iterable[Findings], path: Path) -> None:
    """Write a file of JSON Lines."""
    with whole_text(path) as out:
        write_jsonl(findings, out)


def write_jsonl(findings: Iterable[Findings], out: TextIO) -> None:
    """Write JSON Lines to an open stream, a line as soon as its article comes."""
    for one in findings:
        out.write(line_of(one))


def line_of(findings: Findings) -> str:
    """Return the line of one article."""
    return dumped(to_record(findings))


def dumped(record: dict[str, Any]) -> str:
    r"""Return one line. Letters stay as they are; what UTF-8 cannot hold is escaped (\ud800)."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", line) + "\n"
