from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.ledger.fields import FIELDS, Condition, Days, Match, Said, tags_of
from onrecord.ledger.sql import query

DOCS = Path(__file__).parents[2] / "docs" / "search.md"
EXAMPLE = re.compile(r"^\| `(\w+):` \| [^|]+ \| `\1:([^`]+)` \|$", re.MULTILINE)


def test_each_field_has_its_row_in_the_docs_and_no_other_has() -> None:
    assert [name for name, _ in EXAMPLE.findall(DOCS.read_text(encoding="utf-8"))] == list(FIELDS)


@pytest.mark.parametrize(("name", "value"), EXAMPLE.findall(DOCS.read_text(encoding="utf-8")))
def test_the_docs_example_of_a_field_is_understood(name: str, value: str) -> None:
    clause = FIELDS[name].read(value.strip('"'))
    assert isinstance(clause, Match | Days | Condition)
    if isinstance(clause, Condition):
        assert ":value" in query(f"where_{clause.name}")


def test_tags_are_folded_words_with_the_field_before_them() -> None:
    said = Said("deny", "POL", "GOV", "Gazeta Łódź Gazeta")
    assert tags_of(said) == "actor·gov country·pol outlet·gazeta outlet·lodz act·deny"


def test_what_is_not_known_has_no_tag() -> None:
    assert tags_of(Said("deny", None, None, None)).split() == ["act·deny"]
