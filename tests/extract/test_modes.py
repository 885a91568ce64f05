from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.clauses import clauses_of
from onrecord.extract.lexicon import rows_of
from onrecord.extract.modes import mode_of
from onrecord.language.words import split_words
from onrecord.reference.plover import KINDS, is_mode_of
from onrecord.terms.event import EVENT_TYPES, EventType
from onrecord.terms.span import Span


def mode(kind: EventType, marked: str) -> str | None:
    """Return the mode of the event whose trigger stands in square brackets."""
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return mode_of(kind, Span(first, last), clauses_of(split_words(text)))


@pytest.mark.parametrize(
    ("kind", "marked", "expected"),
    [
        ("ASSAULT", "An Avalonian drone [struck] a depot.", "drone"),
        ("ASSAULT", "Gunmen [killed] a judge in Port Ana.", "firearms"),
        ("ASSAULT", "A suicide bomber [killed] nine people.", "suicide-attack"),
        ("ASSAULT", "The army [shelled] the port.", "heavy-weapons"),
        ("ASSAULT", "Police [fired] tear gas at the crowd.", "crowd-control"),
        ("ASSAULT", "The rebels [attacked] the town.", None),
        ("ASSAULT", "The rebels [attacked] the town; later a drone was seen.", None),
        ("RETREAT", "Avalon will [pull its troops out] of the valley.", "withdraw"),
        ("RETREAT", "The rebels [freed] two priests.", "release"),
        ("REQUEST", "Avalon [urged] Berland to withdraw its army.", "yield"),
        ("REQUEST", "Avalon [called for] talks with Berland.", "meet"),
        ("REQUEST", "Avalon [asked] its allies for weapons.", "assist"),
        ("REQUEST", "Avalon [urged] Berland to adopt a new constitution.", "change"),
        ("REJECT", "Berland [refused] to meet the envoy.", "meet"),
        ("REJECT", "Berland [refused] to release the poet.", "yield"),
        ("THREATEN", "Avalon [threatened] to expel the ambassador.", "expel"),
        ("THREATEN", "Avalon [threatened] to bomb the port.", "violence"),
        ("PROTEST", "Dockers [walked out] on Monday.", "strike"),
        ("PROTEST", "Thousands [marched] through Port Ana.", "demo"),
        ("PROTEST", "Two prisoners are on [hunger strike].", "hunger"),
        ("SANCTION", "Avalon [expelled] three diplomats.", "expel"),
        ("SANCTION", "A court [sentenced] the poet to nine years.", "convict"),
        ("MOBILIZE", "Avalon [sent] two warships to the strait.", "weapons"),
        ("MOBILIZE", "Avalon [deployed] troops along the border.", "troops"),
        ("COERCE", "Police [arrested] the editor.", "arrest"),
        ("COERCE", "The junta [imposed] a curfew.", "curfew"),
        ("COERCE", "Hackers [attacked] the ministry's servers with malware.", "cyber"),
        ("CONSULT", "The two ministers [spoke] by telephone.", "phone"),
        ("CONSULT", "The envoy [mediated] between the two sides.", "third-party"),
        ("ACCUSE", "Avalon [condemned] the raid.", "disapprove"),
        ("ACCUSE", "Prosecutors [opened an inquiry] into the firm.", "investigate"),
        ("AID", "Avalon [sent] grain to Berland.", None),
        ("AGREE", "Avalon [promised] to visit Berland.", None),
    ],
)
def test_the_mode_of_an_act(kind: EventType, marked: str, expected: str | None) -> None:
    assert mode(kind, marked) == expected


def test_every_row_names_a_mode_that_its_type_has() -> None:
    kinds = {str(kind): kind for kind in EVENT_TYPES}
    for row in rows_of("modes.csv"):
        assert is_mode_of(kinds[row["type"]], row["mode"]), row
        assert row["reach"] in ("own", "near", "behind", "last"), row
        assert all(phrase.strip() for phrase in row["words"].split("|")), row


def test_every_mode_has_a_row() -> None:
    told = {(row["type"], row["mode"]) for row in rows_of("modes.csv")}
    assert told == {(kind, mode) for kind, row in KINDS.items() for mode in row.modes}


@given(st.text(alphabet="abst ,.;-é", min_size=1, max_size=60), st.sampled_from(EVENT_TYPES), st.data())
def test_any_text_has_a_mode_of_the_type_or_none(text: str, kind: EventType, data: st.DataObject) -> None:
    words = split_words(text)
    if len(words):
        at = data.draw(st.integers(0, len(words) - 1))
        found = mode_of(kind, Span(words.start[at], words.end[at]), clauses_of(words))
        assert is_mode_of(kind, found)
