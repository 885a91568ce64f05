from __future__ import annotations

from onrecord.reference.checks.naming import named_bodies, places


def test_bodies_are_found_by_all_their_names() -> None:
    words = "The 27-nation European Union, ASEAN, the euro zone and the Group of 20; all use the euro."
    assert [item.body for item in named_bodies(words)] == ["EU", "ASEAN", "eurozone", "G20", "eurozone"]


def test_the_bloc_is_what_was_last_called_so() -> None:
    words = "The bloc said no."
    assert [item.body for item in named_bodies(words, "NATO and ASEAN met. The WTO did not.")] == ["ASEAN"]
    assert named_bodies(words, "Nobody met.") == ()
    assert named_bodies("A bloc of ice fell.", "ASEAN met.") == ()


def test_places_keep_their_two_meanings() -> None:
    found = places("Congo, the Gaza Strip and Sweden's capital")
    assert [item.countries for item in found] == [("COD", "COG"), ("PSE-GZ",), ("SWE",)]
    assert places("he told us of turkey") == ()
