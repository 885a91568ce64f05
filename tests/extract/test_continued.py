from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The storm killed 12 people and wounded 30.", ["person", "person"]),
        ("It left 14 dead.", ["person"]),
        ("A quake of magnitude 6.0 struck.", ["magnitude"]),
        ("The population passed eight billion.", ["person"]),
        ("It is a city of two million.", ["person"]),
        ("The yen weakened to 145.6 per dollar.", ["JPY/USD"]),
        ("Not 40 but 12 sailors came.", ["sailor", "sailor"]),
        ("It needs 25 trucks; it has four.", ["truck", "truck"]),
        ("The Nasdaq fell to 7,628.", ["point"]),
        ("He wore a 12.", []),
    ],
)
def test_a_bare_number_has_the_unit_that_the_sentence_gives_it(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures_in(text)] == units
