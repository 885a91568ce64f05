"""The look of a text changes nothing of what is found in it."""

from __future__ import annotations

import re

import pytest

from bench.robustness.run import bare
from bench.robustness.variations import HARDER, VARIATIONS
from tests.extract.reading import flat_in

TEXTS = [
    "“The ferry will sail,” the harbour master said on Monday. “It sails in any weather.”\n\n"
    "Critics called it a “floating bathtub”, and the union has long opposed the route.\n\n"
    "Ms Rao, who led the inquiry, wrote that the hull was “thin as paper.” She declined to say more.\n\n"
    "According to the log, the ship left at noon — “in good order,” the mate added.",
    "The council voted to close the school, saying it had too few pupils.\n\n"
    "“We were told nothing,” said Mr Lund, a parent. "
    "“My daughter asked me, ‘Is it true?’ and I did not know.”\n\n"
    "The mayor’s claim that the roof was unsafe was false, two engineers said.\n\n"
    "He stood 6'3\" tall and shouted: “Shame!”",
]
SAME = [name for name in VARIATIONS | HARDER if name != "a sentence in the middle"]


def found_in(text: str) -> list[tuple[str, str]]:
    return [(bare(text, one.content), bare(text, one.source)) for one in flat_in(text)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", SAME)
def test_statements_stay_the_same(text: str, name: str) -> None:
    british = "British" in name  # its marks stand the other way round
    before, after = (
        _words(found, british) for found in (found_in(text), found_in((VARIATIONS | HARDER)[name](text)))
    )
    assert after == before
    assert len(before) >= 4


def _words(found: list[tuple[str, str]], british: bool) -> list[str]:
    return [re.sub(r"[\"']", "", "|".join(one)) if british else "|".join(one) for one in found]
