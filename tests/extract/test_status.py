from __future__ import annotations

from typing import get_args

import pytest

from onrecord.extract.figures import figures_in
from onrecord.extract.lexicon import rows_of
from onrecord.terms.figure import FigureStatus


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The army needs 25 guns; it has four.", ["demand", "actual"]),
        ("He promised one million shells but delivered 300,000.", ["pledge", "actual"]),
        ("A draft text would cut the fee by 5%.", ["demand"]),
        ("The fee could fall by 5%.", ["forecast"]),
        ("The fee could have fallen by 5%.", ["actual"]),
        ("Some 300 beds are needed.", ["demand"]),
        ("Some 300 beds are expected by spring.", ["forecast"]),
        ("Some 300 expected guests stayed away.", ["actual"]),
        ("They hit 12 targets in May.", ["actual"]),
        ("They have a target of 12 wells.", ["target"]),
        ("The fee rose 5% in May.", ["actual"]),
        ("The king is to hand over 13 jets.", ["pledge"]),
        ("Ministers agreed to lend it $50 billion.", ["pledge"]),
        ("The council, which wants a new bridge, has 40 members.", ["actual"]),
    ],
)
def test_the_words_around_a_figure_give_its_status(text: str, statuses: list[str]) -> None:
    assert [figure.status for figure in figures_in(text)] == statuses


def test_every_row_has_a_status_that_exists() -> None:
    assert {row["status"] for row in rows_of("statuses.csv")} <= set(get_args(FigureStatus)) - {"actual"}
    assert {row["kind"] for row in rows_of("statuses.csv")} == {"verb", "noun", "words"}
