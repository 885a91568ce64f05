"""What the outlet reads into a deed: the tags are put in by hand."""

from __future__ import annotations

import re

import pytest

from onrecord.extract.judgements import own_judgements
from onrecord.extract.linking import Attribution
from onrecord.extract.links import Choice
from onrecord.extract.tags import Role, Tagged
from onrecord.language.words import Words, split_words
from tests.marked import MARK

SURE = Choice(0, 0.0)


def judged(case: str) -> list[str]:
    """Return the cues of the attributions, numbered in the case, that are the outlet's own reading."""
    words, attributions = tagged(case)
    return [cue_words(words, one) for one in own_judgements(words, attributions)]


def cue_words(words: Words, one: Attribution) -> str:
    return " ".join(words.form[one.cue.first : one.cue.last])


def tagged(case: str) -> tuple[Words, list[Attribution]]:
    words = split_words(MARK.sub(r"\3", case))
    parts: dict[tuple[str, str], Tagged] = {}
    for match in MARK.finditer(case):
        start = len(MARK.sub(r"\3", case[: match.start()]))
        end = start + len(match[3])
        inside = [i for i in range(len(words)) if start <= words.start[i] < end]
        role: Role = "source" if match[1] == "source" else "cue" if match[1] == "cue" else "content"
        parts[match[2], match[1]] = Tagged(role, inside[0], inside[-1] + 1, 0.0, 0.0)
    made = []
    for number in sorted({number for number, _ in parts}):
        one = Attribution(parts[number, "cue"], parts.get((number, "source")), SURE)
        one.add(parts[number, "content"], SURE)
        made.append(one)
    return words, made


@pytest.mark.parametrize(
    "case",
    [
        "{source:The move} {cue:underscores} {content:a rift between the two ports}.",
        "{source:This decision} {cue:highlighted} {content:how little trust is left}.",
        "{source:Her remarks} {cue:reflect} {content:a new impatience in the council}.",
        "{source:The killings} {cue:marked} {content:an end to the truce}.",
    ],
)
def test_what_the_outlet_reads_into_a_deed_is_nobodys_statement(case: str) -> None:
    (cue,) = re.findall(r"\{cue:(\w+)\}", case)
    assert judged(case) == [cue]


def test_what_hangs_on_a_judgement_by_with_goes_with_it() -> None:
    case = (
        "{source1:The remark} {cue1:underscores} {content1:a rift}, with "
        "{source2:both ports} {cue2:sharpening threats over} {content2:the strait}."
    )
    assert judged(case) == ["underscores", "sharpening threats over"]


@pytest.mark.parametrize(
    "case",
    [
        "{source:The statement} {cue:underlined} {content:the need for a truce}.",
        "{source:The statement} {cue:underlines} {content:that the port stays open}.",
        "{source:The mayor} {cue:underscores} {content:the need for a bridge}.",
        "{source:The harbour board's latest remarks} {cue:reflect} {content:doubts about the bridge}.",
        "{source:The move} {cue:underscores} {content:“a rift of ten years”}, she wrote.",
        "{source:The report} {cue:highlights} {content:gaps in the flood wall}.",
        "{source:The decision} {cue:said} {content:that the port stays open}.",
    ],
)
def test_papers_people_and_quotations_speak(case: str) -> None:
    assert judged(case) == []


def test_a_statement_in_the_next_sentence_does_not_hang_on_a_judgement() -> None:
    case = (
        "{source1:The move} {cue1:underscores} {content1:a rift}. In a talk with "
        "{source2:Ann Lee} {cue2:on} {content2:the strait}, nothing came up."
    )
    assert judged(case) == ["underscores"]
