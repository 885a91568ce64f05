from __future__ import annotations

import pytest

from onrecord.reference.countries import alias, aliases, countries, country


@pytest.mark.parametrize(
    ("words", "kind", "id"),
    [
        ("Poland", "name", "POL"),
        ("POLAND", "name", "POL"),
        ("Polish", "adjective", "POL"),
        ("Pole", "demonym", "POL"),
        ("Poles", "demonyms", "POL"),
        ("Warsaw", "capital", "POL"),
        ("U.S.", "name", "USA"),
        ("UK", "name", "GBR"),
        ("Kyiv", "capital", "UKR"),
        ("Kiev", "capital", "UKR"),
        ("Côte d’Ivoire", "name", "CIV"),
        ("Nigerien", "adjective", "NER"),
        ("Bosnian Serbs", "demonyms", "BIH-RS"),
        ("Turkish Cypriots", "demonyms", "CYP-NC"),
    ],
)
def test_words_for_a_country_lead_to_it(words: str, kind: str, id: str) -> None:
    assert (kind, id) in {(row.kind, row.country) for row in alias(words)}


def test_words_without_the_capitals_of_a_name_are_none() -> None:
    for words in ("us", "Us", "turkey", "uk", "chad", "polish"):
        assert alias(words) == (), words


def test_words_of_two_countries_give_both() -> None:
    assert {row.country for row in alias("Congolese")} == {"COD", "COG"}
    assert {row.country for row in alias("Koreans")} == {"PRK", "KOR"}


def test_an_alias_carries_its_row() -> None:
    (found,) = alias("Poles")
    assert found.evidence == ("aliases", "Poles|demonyms|POL")
    assert found in aliases()["poles"]


@pytest.mark.parametrize(
    ("id", "code", "sector", "kind"),
    [
        ("KOS", "KOS", None, "apart"),
        ("PSE", "PSE", None, "apart"),
        ("HKG", "HKG", None, "apart"),
        ("TWN", "TWN", None, "state"),
        ("VAT", "VAT", None, "state"),
        ("GRL", "DNK", None, "dependency"),
        ("GEO-AB", "GEO", "PRE", "disputed"),
        ("ESH", "MAR", "PRE", "disputed"),
        ("GBR-SC", "GBR", None, "part"),
    ],
)
def test_a_country_has_the_code_that_plover_gives_it(
    id: str, code: str, sector: str | None, kind: str
) -> None:
    found = country(id)
    assert found is not None
    assert (found.code, found.sector, found.kind) == (code, sector, kind)
    assert found.evidence == ("countries", id)


def test_every_code_is_that_of_a_state_or_a_country_apart() -> None:
    known = countries()
    for row in known.values():
        assert known[row.code].kind in ("state", "apart"), row
        assert (row.sector == "PRE") == (row.kind == "disputed"), row
