from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reference.checks.fitting import fits, is_too_round

from .asking import claimed


@pytest.mark.parametrize(
    ("figure", "value", "expected"),
    [
        ("37 million", 36_559_233, "within_rounding"),
        ("37 million", 36_400_000, None),
        ("2.02 trillion", 2_021_421_476_035, "within_rounding"),
        ("57,000", 56_836, "within_rounding"),
        ("230 million", 232_700_000, "within_rounding"),
        ("200 million", 232_700_000, None),
        ("3 million", 3_290_000, "within_rounding"),
        ("3 million", 3_400_000, None),
        ("about 40 million", 38_100_000, "within_rounding"),
        ("about 40 million", 37_900_000, None),
        ("more than 30", 31, "bound_holds"),
        ("more than 30", 30, None),
        ("at least 30", 30, "bound_holds"),
        ("fewer than 30", 30, None),
        ("1,234", 1_234, "exact"),
        ("1,234", 1_235, None),
    ],
)
def test_a_value_fits_by_the_digits_that_are_written(figure: str, value: float, expected: str | None) -> None:
    assert fits(claimed(f"It was [{figure}].", "2025-01-01", ""), value) == expected


def test_a_figure_may_be_too_round_to_be_compared() -> None:
    claim = claimed("It is worth [1 trillion].", "2025-01-01", "USD")
    told = [is_too_round(claim, value) for value in (0.96e12, 0.811e12, 1.2e12, 1.6e12)]
    assert told == [False, True, True, False]


def test_a_count_of_a_few_things_must_be_equal() -> None:
    claim = claimed("It has [30 members].", "2025-01-01", "country")
    assert (fits(claim, 30, whole=True), fits(claim, 31, whole=True)) == ("exact", None)


def test_a_range_holds_what_is_in_it() -> None:
    claim = claimed("It has [80 to 90 million].", "2025-01-01", "person", low=80e6, high=90e6)
    assert fits(claim, 84e6) == "bound_holds"
    assert fits(claim, 95e6) is None


@given(st.integers(min_value=1, max_value=10**9))
def test_every_number_fits_itself(number: int) -> None:
    assert fits(claimed(f"It was [{number:,}].", "2025-01-01", ""), number) == "exact"
