"""What holds of every form, and the forms of other programs by example."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from onrecord.apps.forms import Form, View
from onrecord.apps.reading import VIEWS
from onrecord.ledger.export import EXPORTS, WRITERS
from onrecord.ledger.export.annotations import annotations_of
from onrecord.ledger.export.bibtex import entry_of
from onrecord.ledger.export.citron import citron_document, export_citron
from onrecord.ledger.export.ftm import entities_of
from onrecord.ledger.export.schema_org import things_of
from onrecord.terms.findings import Findings

from ..builders import any_findings, report
from ..eventful import eventful

FOX = "“{content:Nobody 👩‍👩‍👧 lies},” {source:Ms Rao} {cue:said}."


def written(form: str, *findings: Findings) -> str:
    out = io.StringIO(newline="")
    WRITERS[form](findings, out)
    return out.getvalue()


def test_the_commands_offer_the_forms_that_there_are() -> None:
    assert set(Form) == {*EXPORTS, "training"}
    assert set(WRITERS) <= set(EXPORTS)
    assert set(View) == {"terminal", *EXPORTS}
    assert set(VIEWS) == {"terminal", *WRITERS}
    told = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", told, re.MULTILINE)) == set(Form)


@settings(max_examples=30)
@given(any_findings())
@pytest.mark.parametrize("form", ["annotations", "schema.org"])
def test_any_findings_make_one_whole_document(form: str, found: Findings) -> None:
    json.loads(written(form, found, eventful()))
    json.loads(written(form))


def test_an_annotation_finds_its_words_by_quotation_and_by_position() -> None:
    found = report(FOX, speakers=["Ms Rao"])
    text = found.article.text
    content = next(one for one in annotations_of(found) if one["id"].endswith(":content"))
    quote, position = content["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "Nobody 👩‍👩‍👧 lies"
    assert quote["prefix"] + quote["exact"] + quote["suffix"] == text
    assert [body["value"] for body in content["body"]] == [
        "content",
        "indirect",
        "assert",
        "speaker: Ms Rao",
    ]


def test_words_in_two_parts_are_two_targets() -> None:
    found = report("“{content:We will},” {source:she} {cue:said}, “{content:stay}.”")
    content = next(one for one in annotations_of(found) if one["id"].endswith(":content"))
    assert [target["selector"][0]["exact"] for target in content["target"]] == ["We will", "stay"]


def things(found: Findings, kind: str) -> list[dict[str, Any]]:
    return [thing for thing in things_of(found) if thing["@type"] == kind]


def test_what_is_held_is_a_claim_with_its_speaker_and_where_it_appeared() -> None:
    found = eventful()
    (claim,) = things(found, "Claim")
    (speaker,) = things(found, "Person")
    (article,) = things(found, "NewsArticle")
    assert claim["text"] == "Elbonia shelled Zenda"
    assert claim["author"] == {"@id": speaker["@id"]}
    assert claim["appearance"] == {"@id": article["@id"]}
    assert (speaker["name"], article["headline"]) == ("Ana Rao", "A story")


def test_a_claimed_event_is_named_as_a_claim() -> None:
    events = [one["properties"]["name"][0] for one in entities_of(eventful()) if one["schema"] == "Event"]
    assert events == [
        "ACCUSE allege",
        "claimed by Ana Rao: ASSAULT heavy-weapons (historical)",
        "CONSULT",
        "ASSAULT (negated)",
    ]


@settings(max_examples=30)
@given(any_findings())
def test_every_entity_is_of_its_form_and_refers_to_what_is_there(found: Findings) -> None:
    entities = list(entities_of(found))
    ids = {one["id"] for one in entities}
    for one in entities:
        for name, values in one["properties"].items():
            assert values
            assert all(isinstance(value, str) for value in values)
            if name in ("entity", "proof", "organizer", "involved"):
                assert set(values) <= ids


def test_citron_reads_quotes_by_their_spans() -> None:
    found = report(FOX, speakers=["Ms Rao"])
    document = citron_document(found)
    (quote,) = document["quotes"]
    for span in (quote["cue"], *quote["sources"], *quote["contents"]):
        assert document["text"][span["start"] : span["end"]] == span["text"]
    assert quote["cue"]["text"] == "said"


def test_citron_files_make_a_folder_or_an_archive_and_tell_what_has_no_cue(tmp_path: Path) -> None:
    found = [report(FOX, id="one"), report("{source:She}: {content:no}", id="two")]
    assert export_citron(found, tmp_path / "folder") == {"statement without a cue": 1}
    export_citron(found, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert sorted(archive.namelist()) == sorted(p.name for p in (tmp_path / "folder").iterdir())
        assert json.loads(archive.read("one.json")) == citron_document(found[0])


def test_bibtex_escapes_what_latex_would_run() -> None:
    found = report("{content:x}", id="a_1", publisher="R&D {x} 100%")
    assert entry_of(found.article).splitlines()[:3] == [
        "@online{a_1,",
        "  title = {{A story}},",
        r"  organization = {R\&D \{x\} 100\%},",
    ]


@settings(max_examples=60)
@given(any_findings())
def test_the_braces_of_an_entry_match(found: Findings) -> None:
    entry = re.sub(r"\\[{}]", "", entry_of(found.article))
    assert entry.count("{") == entry.count("}")
    assert entry.startswith("@online{")
