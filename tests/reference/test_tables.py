"""One test runs over every table of the manifest; others spoil a table and read what is said of it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.reference.bodies import bodies, is_member, members, metonym, organisation
from onrecord.reference.countries import alias, countries, country
from onrecord.reference.people import holder, role
from onrecord.reference.tables import TABLES, check, country_ids, lines, manifest, read
from onrecord.terms.errors import BadTable

NAMES = sorted(manifest())
Home = Callable[[str, str], Path]


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return what writes one table of a user's own."""
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    (tmp_path / "tables").mkdir()

    def write(name: str, rows: str) -> Path:
        file = tmp_path / "tables" / f"{name}.csv"
        header = ",".join(manifest()[name].columns) if name in manifest() else "phrase"
        file.write_text(f"{header}\n{rows}\n", encoding="utf-8")
        return file

    return write


def cells(name: str) -> list[dict[str, str]]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_manifest_has_an_entry_for_every_table_and_no_other() -> None:
    assert sorted(file.stem for file in TABLES.glob("*.csv")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_what_the_manifest_says(name: str) -> None:
    entry, file = manifest()[name], TABLES / f"{name}.csv"
    found = list(read(file, name))
    check(file, name, found, country_ids(None))
    assert list(cells(name)[0]) == list(entry.columns)
    assert len(found) == entry.rows, "set `rows` in manifest.toml if the change is meant"
    assert [row for _, row in found] == sorted(row for _, row in found), "keep the rows in order"
    assert entry.about
    assert entry.licence
    assert entry.origin
    assert entry.as_of <= entry.date


@pytest.mark.parametrize("name", NAMES)
def test_no_row_begins_after_the_day_up_to_which_its_table_is_known(name: str) -> None:
    late = [row for row in cells(name) if row.get("from", "") > manifest()[name].as_of.isoformat()]
    assert late == []


def test_every_alias_and_every_office_names_something_that_another_table_has() -> None:
    names = {row["name"] for row in cells("organisations")}
    assert {row["organisation"] for row in cells("office_holders")} - {""} <= names
    for row in cells("office_holders"):
        assert (row["country"] == "") != (row["organisation"] == ""), row
        assert role(row["office"]) is not None or row["sector"] or row["organisation"], row
        assert row["from"] <= row["as_of"], row
    sizes = {row["body"] for row in cells("body_sizes")}
    for body in bodies():
        assert len(organisation(body)) == 1 or body in sizes, body


def test_the_tables_reach_as_far_as_the_docs_say() -> None:
    listed = (
        "NATO",
        "EU",
        "UN",
        "G7",
        "G20",
        "OPEC",
        "OPEC+",
        "BRICS",
        "SCO",
        "CSTO",
        "CIS",
        "ASEAN",
        "AU",
        "CoE",
    )
    assert {*listed, "OSCE", "GCC", "Mercosur", "Arab League"} <= set(bodies())
    assert all(row["from"] for row in cells("memberships"))
    assert len(cells("organisations")) >= 60
    served = [{row[by] for row in cells("office_holders")} - {""} for by in ("country", "organisation")]
    assert len(served[0]) >= 40
    assert len(served[1]) >= 20
    seats = {"Bankova": "UKR", "Zhongnanhai": "CHN", "Élysée": "FRA", "Elysee": "FRA", "Kremlin": "RUS"}
    assert {seat: metonym(seat, date(2024, 5, 1))[0].code for seat in seats} == seats
    assert metonym("Blue House", date(2022, 5, 9))[0].code == "KOR"
    assert metonym("Blue House", date(2022, 5, 10)) == ()


def test_a_part_of_a_state_has_the_code_of_the_state() -> None:
    assert {land.code for one in alias("Texas") if (land := country(one.country))} == {"USA"}


def test_every_member_is_a_state_and_no_membership_overlaps_another() -> None:
    states = countries()
    rows = cells("memberships")
    odd = {row["country"] for row in rows if states[row["country"]].kind not in ("state", "apart")}
    assert odd == {"ESH"}  # the Sahrawi republic sits in the African Union
    times: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in rows:
        times.setdefault((row["body"], row["country"]), []).append((row["from"], row["until"] or "9999"))
    for who, spells in times.items():
        for before, after in zip(sorted(spells), sorted(spells)[1:], strict=False):
            assert before[1] <= after[0], who


def test_there_is_as_much_as_was_asked_for() -> None:
    holders = cells("office_holders")
    assert len({row["country"] for row in holders} - {""}) >= 40
    assert len({row["organisation"] for row in holders} - {""}) >= 20
    assert len(cells("organisations")) >= 150
    states = {row["id"] for row in cells("countries") if row["kind"] == "state"}
    assert len(states) == 195  # the members of the United Nations, Taiwan and the Holy See
    for kind, without in {"name": 0, "adjective": 4, "capital": 12}.items():
        have = {row["country"] for row in cells("aliases") if row["kind"] == kind}
        assert len(states - have) <= without, (kind, sorted(states - have))


def test_a_row_of_the_users_own_wins_and_is_named_as_his(at_home: Home) -> None:
    at_home("office_holders", "Ana Rao,Rao,,mayor,IND,,GOV,2026-01-01,,2026-06-30,https://example.org/rao")
    (rao,) = holder("Rao", date(2026, 3, 1))
    assert rao.evidence == ("home:office_holders", "Ana Rao|mayor|2026-01-01")
    assert [row.evidence[0] for row in holder("Macron", date(2024, 1, 1))] == ["office_holders"]
    at_home("memberships", "NATO,SWE,2024-03-07,2026-01-01,https://example.org/sweden")
    assert is_member("SWE", "NATO", date(2025, 12, 31))
    assert not is_member("SWE", "NATO", date(2026, 1, 1))
    assert len(members("NATO", date(2026, 1, 1))) == 31
    assert members("NATO", date(2025, 1, 1))[-3].evidence[0] == "home:memberships"  # SWE, TUR, USA


def test_the_columns_of_a_users_table_may_stand_in_any_order(tmp_path: Path, at_home: Home) -> None:
    file = at_home("metonyms", "")
    file.write_text(
        "source,name,sector,code,until,from,phrase\n"
        "https://example.org/hof,Government of Liechtenstein,GOV,LIE,,,Peter-Kaiser-Platz\n",
        encoding="utf-8-sig",
    )
    (found,) = metonym("Peter-Kaiser-Platz")
    assert (found.code, found.table) == ("LIE", "home:metonyms")
    assert file.is_relative_to(tmp_path)


def test_a_country_that_the_user_added_may_be_used_in_his_other_tables(at_home: Home) -> None:
    at_home("countries", "ITA-PA,Padania,part,ITA,,https://example.org/padania")
    at_home("aliases", "Padanian,adjective,ITA-PA,https://example.org/padania")
    (found,) = alias("Padanian")
    land = country(found.country)
    assert land is not None
    assert (land.code, land.evidence) == ("ITA", ("home:countries", "ITA-PA"))


@pytest.mark.parametrize(
    ("name", "rows", "said"),
    [
        ("aliases", "Polish,adjektiv,POL,https://a.org/b", "'kind': found 'adjektiv', expected one of name"),
        ("aliases", "Polish,adjective,PL,https://a.org/b", "'country': found 'PL'"),
        ("aliases", "Polish,adjective,POL,a.org", "'source': found 'a.org', expected the address of a page"),
        (
            "aliases",
            " Polish,adjective,POL,https://a.org/b",
            "'phrase': found ' Polish', expected words with",
        ),
        ("aliases", "Polish,adjective,POL", "found '3 cells', expected 4 cells"),
        ("aliases", "A,name,POL,https://a.org/b\nA,name,POL,https://a.org/c", "line 3, column 'phrase'"),
        ("aliases", '"A"B,name,POL,https://a.org/b', "expected CSV"),
        ("memberships", "NATO,POL,12.3.1999,,https://a.org/b", "'from': found '12.3.1999', expected a day"),
        ("memberships", "NATO,POL,2020-01-01,2019-01-01,https://a.org/b", "expected a day after 2020-01-01"),
        ("roles", "tsar,tsars,KING,,https://a.org/b", "'sector': found 'KING', expected one of PLOVER's"),
        ("countries", "Q1,Q,state,POL,,https://a.org/b", "'id': found 'Q1'"),
        ("metonyms", "Hof,,,XXX,GOV,Court,https://a.org/b", "'code': found 'XXX', expected an ISO 3166"),
        ("organisations", "X,,a||b,ngo,,,NGO,,group,https://a.org/b", "'others': found 'a||b'"),
    ],
)
def test_a_bad_row_is_refused_by_file_line_and_column(at_home: Home, name: str, rows: str, said: str) -> None:
    file = at_home(name, rows)
    with pytest.raises(BadTable) as refused:
        lines(name, str(file.parents[1]))
    assert str(refused.value).startswith(f"{file}, line ")
    assert said in str(refused.value)
    assert "docs/tables.md" in str(refused.value)


def test_a_table_with_other_columns_or_another_encoding_is_refused(at_home: Home) -> None:
    file = at_home("roles", "")
    file.write_text("phrase,sector\nmayor,GOV\n", encoding="utf-8")
    with pytest.raises(BadTable, match="expected the columns phrase,plural,sector,also,source"):
        role("mayor")
    file.write_bytes(b"phrase,plural,sector,also,source\n\xe9lu,\xe9lus,LEG,,https://a.org/b\n")
    with pytest.raises(BadTable, match="UnicodeDecodeError"):
        role("mayor")


def test_a_table_of_an_unknown_name_is_not_passed_over(at_home: Home) -> None:
    at_home("alias", "Polish")
    with pytest.raises(BadTable, match=r"found 'alias.csv', expected a table that onrecord has: "):
        alias("Polish")


def test_an_empty_home_changes_nothing(tmp_path: Path) -> None:
    for name in NAMES:
        assert lines(name, str(tmp_path)) == lines(name, None)
