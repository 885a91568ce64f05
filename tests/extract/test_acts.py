"""Acts and negation, on invented cues and contents."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.acts import act_of, is_negated
from onrecord.extract.lexicon import read_table, rows_in, rows_of, words_of
from onrecord.extract.wording import RULES
from onrecord.terms.statement import ACTS, Act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "the bridge was safe", "assert"),
        (":", "“The bridge is safe.”", "assert"),
        ("according to", "the bridge was safe", "assert"),
        ("also noted on Monday", "that the bridge was old", "assert"),
        ("streesed loudly", "“It was me.”", "assert"),
        ("reiterated its stance", "that the bridge was safe", "assert"),
        ("claiming", "that the count was rigged", "assert"),
        ("accused", "the mayor of hiding the report", "accuse"),
        ("lashed out at", "the mayor", "accuse"),
        ("accusations of", "theft", "accuse"),
        ("has strongly denied", "that any data was lost", "deny"),
        ("disputed", "the figure", "deny"),
        ("ruled out", "a second vote", "reject"),
        ("pushed back on", "the idea of a toll", "reject"),
        ("refuses", "to leave the house", "reject"),
        ("demanding", "that the ministry pay", "demand"),
        ("insisted on", "a full refund", "demand"),
        ("called for", "lower tolls", "request"),
        ("is calling on", "the council to act", "request"),
        ("sent the board a letter urging", "it to reconsider", "request"),
        ("vowed to", "rebuild the school", "promise"),
        ("a promise", "to rebuild the school", "promise"),
        ("is threatening", "to close the port", "threaten"),
        ("warned of", "a hard winter", "warn"),
        ("sounded the alarm", "over the river", "warn"),
        ("thanked", "the firemen", "praise"),
        ("threw its support behind", "Ms Lund", "praise"),
        ("was asked about", "the missing funds", "ask"),
        ("wondered", "who had paid", "ask"),
        ("confident that", "the dam will hold", "believe"),
        ("is worried", "about the dam", "believe"),
        ("is widely expected", "to resign", "believe"),
        ("are planning", "to move", "intend"),
        ("talked about", "the harvest", "other"),
        ("known as", "the Iron Bridge", "other"),
    ],
)
def test_a_cue_has_its_act(cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content) == act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "“Who paid for the bridge?”", "ask"),
        ("told", "the men to leave the hall", "assert"),
        ("told", "to leave the hall", "demand"),
        ("asked", "the court to wait", "request"),
        ("asked", "whether the court would wait", "ask"),
        ("asked", "“Will the court wait?”", "ask"),
        ("said", "he would rebuild the school", "promise"),
        ("said", "“We will rebuild the school.”", "promise"),
        ("said", "it would rain", "assert"),
        ("said", "he would be surprised", "assert"),
        ("said", "“I won’t sign the paper,”", "reject"),
        ("told reporters", "he would “never” sign the paper", "reject"),
        ("yelled", "“Don't touch the wire!”", "demand"),
        ("said", "“Please send help”", "request"),
        ("agreed", "to pay half", "promise"),
        ("agreed", "that the price was high", "assert"),
        ("hopes", "to win the cup", "intend"),
        ("hopes", "that the rain will stop", "believe"),
        ("called", "the mayor a disgrace", "accuse"),
        ("called", "the nurse “a hero”", "praise"),
        ("called", "the hall the Round House", "assert"),
    ],
)
def test_a_content_decides_where_its_cue_leaves_the_act_open(cue: str, content: str, act: Act) -> None:
    assert act_of(cue, content) == act


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not say that", "the bridge was safe"),
        ("declined to comment", "on the bridge"),
        ("declined", "to comment"),
        ("refused to say whether", "the bridge was safe"),
        ("refused", "to comment"),
        ("never claimed", "the bridge was safe"),
        ("didn’t deny", "the report"),
        ("would not rule out", "a second vote"),
        ("has not endorsed", "Ms Lund"),
        ("made no mention of", "the toll"),
        ("said nothing about", "the toll"),
        ("has yet to comment on", "the toll"),
        ("without naming", "the firm"),
        ("ignored", "the toll"),
        ("stopped short of calling", "the toll a theft"),
        ("did not immediately respond to", "a request"),
    ],
)
def test_a_saying_that_did_not_happen_is_negated_and_no_act_of_its_own(cue: str, content: str) -> None:
    assert is_negated(cue, content)
    assert act_of(cue, content) == "other"


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("does not believe", "believe"),
        ("doesn't think", "believe"),
        ("doubts", "believe"),
        ("is skeptical", "believe"),
        ("did not want", "intend"),
        ("is reluctant", "intend"),
    ],
)
def test_a_state_of_mind_that_nobody_has_keeps_its_act(cue: str, act: Act) -> None:
    assert is_negated(cue)
    assert act_of(cue, "the dam will hold") == act


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("rejected", "reject"),
        ("denied", "deny"),
        ("refused", "reject"),
        ("said no to", "reject"),
        ("vowed not to", "promise"),
        ("never misses a chance to say", "assert"),
        ("not only said", "assert"),
        ("claimed without citing proof", "assert"),
        ("has no doubt", "believe"),
        ("did not hesitate to accuse", "accuse"),
        ("could not resist pointing out", "assert"),
    ],
)
def test_a_cue_that_only_sounds_negative_is_not_negated(cue: str, act: Act) -> None:
    assert act_of(cue, "the plan") == act
    assert not is_negated(cue)


def test_every_row_of_the_table_has_a_known_act_and_a_known_trait() -> None:
    rows = read_table().rows
    assert len(rows) >= 500
    assert {row.act for row in rows.values()} == set(ACTS)
    assert {row.trait for row in rows.values()} == {*RULES, "refusal", "not", ""} - {"unknown"}


def test_every_row_of_the_table_is_found_when_it_is_the_whole_cue() -> None:
    lost = [
        row["lemma"] for row in rows_of("cues.csv") if [f.at for f in rows_in(words_of(row["lemma"]))] != [0]
    ]
    assert lost == []


def test_cue_and_content_may_be_anything_at_all() -> None:
    assert act_of("", "") == "assert"
    assert not is_negated("")


@given(cue=st.text(), content=st.text())
def test_no_text_makes_it_fail(cue: str, content: str) -> None:
    assert act_of(cue, content) in ACTS
    assert is_negated(cue, content) in (True, False)


@given(
    cue=st.lists(
        st.sampled_from(["not", "never", "said", "refused to", "doubt", "asked", "no", "without", "’"])
    ),
    content=st.text(alphabet="to say?“”'. will I", max_size=30),
)
def test_a_negated_saying_is_never_an_act(cue: list[str], content: str) -> None:
    joined = " ".join(cue)
    if is_negated(joined, content):
        assert act_of(joined, content) in ("other", "believe", "intend")


def test_a_call_takes_less_than_twenty_microseconds_on_average() -> None:
    cues = ["said", "has called for", "declined to say", "told", "called"] * 1000
    contents = ["“We will rebuild the school in the spring,” whatever it costs the town.", "to leave"]
    act_of("said", "")  # the table is read once
    start = time.process_time()
    for number, cue in enumerate(cues):
        act_of(cue, contents[number % 2])
    assert (time.process_time() - start) / len(cues) < 20e-6
