"""What a figure measures and whose it is, on invented sentences."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures_in


@pytest.mark.parametrize(
    ("text", "measure", "entity"),
    [
        ("Norland has an unemployment rate of 4.2%.", "unemployment rate", None),
        ("Unemployment in Norland fell to 4.2%.", "Unemployment", "Norland"),
        ("Norland's economy shrank by 2%.", "economy", "Norland"),
        ("The index fell 38 points.", "index", None),
        ("Inflation was 3%.", "Inflation", None),
        ("Norland paid €2bn into the fund.", "paid into the fund", "Norland"),
        ("Norland will spend 5% of GDP on defence.", "spend on defence", "Norland"),
        ("The ministry wants towns to spend 5% of revenue on roads.", "spend on roads", None),
        ("Norland will raise road spending by 9%.", "road spending", "Norland"),
        ("At least 41 towns have sent aid to the coast.", "sent aid to the coast", None),
        ("More than 200 refugees have crossed into Norland in 2024.", "crossed into Norland", None),
        ("The alliance's 32 members met.", None, "alliance"),
        ("A quake of magnitude 6.0 struck.", "magnitude", None),
        ("The storm killed 12 people.", "killed", "storm"),
        ("They hired 12 people.", "hired", None),
        ("It lasted 12 days.", None, None),
        ("Some 12 boats.", None, None),
    ],
)
def test_measure_and_entity_are_the_texts_own_words(
    text: str, measure: str | None, entity: str | None
) -> None:
    (figure,) = figures_in(text)
    assert (figure.measure, figure.entity) == (measure, entity)


def test_a_figure_that_goes_on_from_another_has_its_measure() -> None:
    found = figures_in("Road spending rose from 1.4% of GDP in 2020 to 1.9% in 2023.")
    assert [figure.measure for figure in found] == ["Road spending"] * 2


def test_words_of_another_figure_are_no_part_of_a_measure() -> None:
    first, second = figures_in("Police held 25 people in raids involving 300 officers.")
    assert (first.measure, first.entity) == ("held", "Police")
    assert second.measure is None
