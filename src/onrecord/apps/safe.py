"""Text that comes from outside, made safe to print."""

from __future__ import annotations

import re

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What could move the cursor, turn the line around, or not be printed at all."""


def shown(text: str) -> str:
    """Return a text that is safe on a terminal, as long as it was."""
    return UNSAFE.sub("\ufffd", text.replace("\r\n", " \n").replace("\r", "\n"))


def in_a_line(text: str) -> str:
    """Return a text that is safe on a terminal and has no line ends."""
    return " ".join(shown(text).split())
