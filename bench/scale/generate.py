"""Articles in any number: paragraphs of real ones, drawn at random, with other numbers and another length."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

DIGITS = re.compile(r"\d")
MIDDLE = 14  # paragraphs of a middling article


def generate(texts: list[str], count: int, out: Path, *, seed: int = 0) -> int:
    """Write `count` articles as JSON Lines and return how many words they have."""
    chance = random.Random(seed)
    paragraphs = [part for text in texts for part in re.split(r"\n+", text) if part.strip()]
    words = 0
    with out.open("w", encoding="utf-8") as file:
        for number in range(count):
            length = max(2, round(chance.lognormvariate(0, 0.5) * MIDDLE))
            text = "\n\n".join(_perturbed(part, chance) for part in chance.choices(paragraphs, k=length))
            day = f"{2020 + number % 6}-{1 + number % 12:02}-{1 + number % 28:02}"
            record = {"id": f"g{number:07}", "text": text, "published": day, "language": "en"}
            file.write(json.dumps(record) + "\n")
            words += len(text.split())
    return words


def _perturbed(paragraph: str, chance: random.Random) -> str:
    """Change each digit, so that no two articles are read from the same windows."""
    return DIGITS.sub(lambda _: str(chance.randrange(1, 10)), paragraph)
