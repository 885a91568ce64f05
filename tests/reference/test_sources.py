from __future__ import annotations

from onrecord.reference.sources import source, sources, sources_in


def test_a_body_is_found_by_each_of_its_names() -> None:
    assert source("Stockholm International Peace Research Institute") == source("SIPRI") is not None
    assert source("Nobody") is None


def test_the_bodies_that_words_name() -> None:
    found = sources_in("IMF and World Bank figures; the whoever and UNHCRs do not count")
    assert [row.name for row in found] == ["IMF", "World Bank"]


def test_every_body_says_what_it_measures_and_for_whom() -> None:
    for row in sources():
        assert row.measures
        assert row.definition
        assert row.coverage
        assert row.evidence == ("figure_sources", row.name)
