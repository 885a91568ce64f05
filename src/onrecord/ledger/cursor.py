"""Where a page of hits ends, as one opaque word: the next goes on there, whatever was added meanwhile."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from typing import NamedTuple

from onrecord.terms.errors import BadQuestion

_FORM = struct.Struct(">Bq4s")


class Cursor(NamedTuple):
    """The last hit shown: how well it matched, counted from the best, and its place."""

    tier: int
    place: int


def written(cursor: Cursor, question: str) -> str:
    """Return a cursor as a word; it goes with one question."""
    return (
        base64.urlsafe_b64encode(_FORM.pack(cursor.tier, cursor.place, _mark(question))).decode().rstrip("=")
    )


def read(word: str, question: str) -> Cursor:
    """Return the cursor of a word.

    Raises:
        BadQuestion: It is none, or it is another question's.
    """
    try:
        data = base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
        tier, place, mark = _FORM.unpack(data)
    except (binascii.Error, struct.error, ValueError):
        mark = None
    if mark != _mark(question):
        raise BadQuestion("--after", word, "the cursor of an earlier page of the same search")
    return Cursor(tier, place)


def _mark(question: str) -> bytes:
    return hashlib.blake2s(question.encode("utf-8", "surrogatepass"), digest_size=4).digest()
