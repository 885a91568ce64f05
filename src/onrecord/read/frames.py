"""Messages on a pipe: eight bytes of length, then the message."""

from __future__ import annotations

from typing import IO


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message."""
    pipe.write(len(message).to_bytes(8, "big"))
    pipe.write(message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read one message; None if the other side has gone."""
    length = pipe.read(8)
    if len(length) < 8:
        return None
    size = int.from_bytes(length, "big")
    message = pipe.read(size)
    return message if len(message) == size else None
