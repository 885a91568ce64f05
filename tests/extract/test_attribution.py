from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.terms.statement import Statement
from tests.extract.reading import everything_in, flat_in
from tests.marked import as_case, marked, words_of

LONG = "We came at dawn and nobody was there, only the gulls and a dog that would not come near. " * 4


def check(case: str) -> None:
    text, expected = marked(case)
    assert as_case(text, flat_in(text)) == expected


@pytest.mark.parametrize(
    "case",
    [
        "{content:“We came at dawn,”} {source:the fisherman} {cue:said}, {content:“and nobody was there.”}",
        "{content:“We came at dawn,”} {source:the fisherman} {cue:said}. {content:“Nobody was there.”}",
        '{content:"Go home,"} {source:she} {cue:told} the crowd. {content:"It is over."}',
    ],
)
def test_the_parts_of_an_interrupted_quotation_are_one_content(case: str) -> None:
    check(case)


def test_a_quotation_over_several_paragraphs_is_one_content() -> None:
    check(
        "{content:“We came at dawn,”} {source:the fisherman} {cue:said}. {content:“Nobody was there.\n\n"
        "“Then we saw the smoke, and the boats came back one by one.\n\n“It was over by noon.”}\n\n"
        "The harbour was closed the next day."
    )


def test_a_quotation_longer_than_a_window_is_one_content() -> None:
    parts = [f"“{LONG.strip()}\n\n" for _ in range(4)]
    text = (
        f"The fisherman said: {''.join(parts)}“It was over by noon.”\n\nThe harbour was closed the next day."
    )
    found = flat_in(text)
    assert [words_of(text, one.source) for one in found] == [["The fisherman"]]
    assert " ".join(words_of(text, found[0].content)).startswith("“We came")
    assert words_of(text, found[0].content)[-1].endswith("over by noon.”")


@pytest.mark.parametrize(
    "case",
    [
        "The contractor was accused of bribing two inspectors.",
        "Mr Lund was accused of hiding the report, and the council met on Friday.",
        "Two farmers were accused of poisoning the river.",
        "The minister was criticised for ignoring the warnings.",
        "The bank was blamed for the collapse of the port.",
        "The general was charged with war crimes.",
        "Ms Rao was asked to leave the room on Tuesday.",
        "Ministers are being urged to act before winter.",
        "Residents were warned not to drink the water.",
        "The firm, accused of dumping waste, closed its plant.",
    ],
)
def test_who_is_accused_is_no_source(case: str) -> None:
    found = flat_in(case)
    assert [one.source for one in found] == [()] * len(found)
    assert found


def test_who_accuses_by_name_is_the_source() -> None:
    text = "Kovač was accused by prosecutors of selling arms."
    assert [words_of(text, one.source) for one in flat_in(text)] == [["prosecutors"]]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “reform” cost the town two million crowns.",
        "Her novel “The Long Winter” won the prize in 2019.",
        'The 42" screen was bought by the council last year.',
        'The boat, a 30\' "Albatross", was built in 1962.',
    ],
)
def test_scare_quotes_titles_and_inches_are_no_statements(text: str) -> None:
    assert flat_in(text) == []


@pytest.mark.parametrize(
    "case",
    [
        "{source:Anna Berg}{cue::} {content:“The bridge is safe.”}",
        "{content:“The bridge is safe”} {cue:—} {source:Anna Berg}, engineer",
        "{content:“The bridge is safe. It was built to last.”} {cue:―} {source:Maria Lund}",
        '"{source:MR LUND}{cue::} {content:The bridge is safe, and I crossed it twice today.}',
    ],
)
def test_a_dash_or_a_colon_credits(case: str) -> None:
    text, expected = marked(case)
    assert as_case(text, flat_in(text)) == expected


@pytest.mark.parametrize(
    "case",
    [
        "{source:The minister’s} {cue:claim} {content:that wages had risen} was false.",
        "The plan failed, and {source:the mayor} left, {cue:saying} {content:it had too few friends}.",
        "{source:The report} {cue:shows} {content:that fewer ships came last year}.",
        "{source:A poll by Norstat} {cue:found} {content:that 60% of voters oppose the tax}.",
        "{source:The treaty} {cue:states} {content:that no fishing is allowed within two miles}.",
    ],
)
def test_nouns_participles_documents_and_polls_credit(case: str) -> None:
    text, expected = marked(case)
    assert expected["1"] in as_case(text, flat_in(text)).values()


@pytest.mark.parametrize(
    "case",
    [
        "{cue:According to} {source:the report, which was published on Monday}, {content:fewer ships came}.",
        "{content:Fewer ships came last year}, {cue:according to} "
        "{source:a report that the ministry published on Monday}.",
        "{cue:According to} {source:Ms Rao, who led the inquiry}, {content:the mayor knew of the debts}.",
    ],
)
def test_a_relative_clause_after_according_to_is_no_content(case: str) -> None:
    check(case)


@pytest.mark.parametrize(
    "case",
    [
        "{content:“He said no,”} {source:Ms Rao} {cue:wrote}.",
        "{content:“My mother told me the sea would come back,”} {cue:said} {source:the fisherman}.",
    ],
)
def test_a_cue_verb_inside_the_quotation_credits_nobody(case: str) -> None:
    check(case)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Iceland left the talks, with Norway calling on Iceland to return to the talks.", "request"),
        ("The bishop spoke for an hour, urging the crowd to stay calm.", "request"),
        ("The court fined the firm, warning that it would be shut down next time.", "warn"),
        ("The prime minister left, vowing to return with an army.", "promise"),
        ("She called for calm and for talks between the two sides.", "request"),
        ("The spokesman declined to comment.", "other"),
        ("The minister did not say whether the school would close.", "other"),
        ("The ministry denied that any data was lost.", "deny"),
    ],
)
def test_the_act_is_read_from_cue_and_content(text: str, act: str) -> None:
    assert act in [one.act for one in flat_in(text)]


@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        ("The spokesman declined to comment on the storm.", "other", True),
        ("The minister did not say whether the school would close.", "other", True),
        ("The minister refused to say whether the school would close.", "other", True),
        ("The mayor never claimed that the bridge was safe.", "other", True),
        ("Ms Rao does not believe that the bridge is safe.", "believe", True),
        ("Ms Rao said that the bridge was not safe.", "assert", False),
        ("The ministry denied that any data was lost.", "deny", False),
        ("The union rejected the offer that the bank had made.", "reject", False),
    ],
)
def test_a_cue_that_denies_its_own_act_makes_a_negated_statement(text: str, act: str, negated: bool) -> None:
    assert (act, negated) in [(one.act, one.negated) for one in flat_in(text)]


def test_statements_come_in_text_order() -> None:
    text = "“It rains,” said Ms Rao. The mayor denied it, and two farmers said the wheat would rot."
    places = [min(s.start for s in (*one.source, *one.cue, *one.content)) for one in flat_in(text)]
    assert places == sorted(places)
    assert len(places) >= 2


def test_a_byline_inside_a_quotation_is_cut_out_of_it() -> None:
    byline = "By Jane Doe, staff writer"
    text = f"“We came at dawn,” the fisherman said. “Nobody was there.\n\n{byline}\n\n“It was over.”"
    contents = [words_of(text, one.content) for one in flat_in(text)]
    assert contents == [["“We came at dawn,”", "“Nobody was there.", "“It was over.”"]]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(["said", "Ms Rao", "“", "”", "that", "it rains", ".", "\n\n", "—", ":", "''", "to"])
    )
)
def test_spans_hold_no_space_at_their_edges_and_parts_never_touch(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for item in everything_in(text):
        if isinstance(item, Statement):
            spans = [*item.source, *item.cue, *item.content]
            assert all(one.end < other.start for one, other in pairwise(item.content))
        else:
            spans = [item.at] if item.at else []
        assert all(span.of(text) == span.of(text).strip() for span in spans)
