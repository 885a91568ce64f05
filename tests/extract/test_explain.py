from __future__ import annotations

import re
from math import exp
from pathlib import Path

import pytest

from onrecord import extract
from onrecord.extract.attribution import Found, made_of
from onrecord.extract.confidence import FEATURES
from onrecord.extract.explain import RULES, Link, Reason, reason_of
from onrecord.extract.linking import Attribution
from onrecord.extract.links import Choice
from onrecord.extract.recovery import recover
from onrecord.extract.repairs import (
    continue_quotations,
    free_the_blamed,
    lengthen_name,
    merge_parts,
    widen_cue,
)
from onrecord.extract.tags import ROLES, Role, Tagged
from onrecord.language.models import find_model
from onrecord.language.words import Words, split_words
from onrecord.pipeline import Reader
from onrecord.terms.article import Article
from onrecord.terms.statement import Statement
from tests.extract.reading import read_in
from tests.marked import MARK, marked, words_of

RAIN = "Ana Lima said that it would rain in Lisbon. “Nobody will go out,” she added."


def explained(text: str) -> list[tuple[Statement, Reason]]:
    model, made, _, _ = read_in(text)
    return [(one.statement, reason_of(one, model)) for one in made]


def options(text: str, link: Link) -> tuple[list[str], list[str] | None]:
    """Return the words of what a pointer chose, and of the next best."""
    other = None if link.runner_up is None else words_of(text, link.runner_up.at)
    return words_of(text, link.chosen.at), other


def test_asking_why_changes_nothing_of_what_is_found(reader: Reader) -> None:
    text = "\n\n".join([RAIN, "The mayor declined to comment.", "It was a calm day at sea. " * 3000, RAIN])
    article = Article(id="a", origin="-", text=text, sha256="-")
    explanation = reader.explain(article)
    assert explanation.findings == reader.examine(article)
    assert [why.statement for why in explanation.reasons] == [s.id for s in explanation.findings.statements]
    assert len(explanation.reasons) >= 4
    for statement, why in zip(explanation.findings.statements, explanation.reasons, strict=True):
        assert tuple(s for p in why.parts if p.role == "content" for s in p.at) == statement.content


def test_every_part_of_a_statement_is_explained_with_how_sure_the_tags_are() -> None:
    for statement, why in explained(RAIN):
        assert why.statement == statement.id
        for role in ("source", "cue", "content"):
            assert tuple(s for p in why.parts if p.role == role for s in p.at) == getattr(statement, role)
        assert all(0.5 < (part.sure or 0) <= 1 and 0.5 < (part.edges or 0) <= 1 for part in why.parts)


def test_a_link_shows_what_was_chosen_and_the_next_best() -> None:
    (_, why), (_, other) = explained(RAIN)
    to_source, to_cue = why.links
    assert (words_of(RAIN, to_source.at), to_source.asker, to_source.wanted) == (["said"], "cue", "source")
    assert options(RAIN, to_source) == (["Ana Lima"], [])  # the next best is "no source"
    assert (words_of(RAIN, to_cue.at), to_cue.asker, to_cue.wanted) == (
        ["that it would rain in Lisbon"],
        "content",
        "cue",
    )
    assert options(RAIN, to_cue) == (["said"], ["added"])
    assert options(RAIN, other.links[0])[0] == ["she"]


def test_the_chosen_is_likelier_than_the_next_best_and_both_are_log_probabilities() -> None:
    for _, why in explained(RAIN):
        for link in why.links:
            assert link.runner_up is not None
            assert link.runner_up.log_probability <= link.chosen.log_probability < 1e-6
            assert exp(link.runner_up.log_probability) + exp(link.chosen.log_probability) < 1 + 1e-5


def test_the_weighted_features_add_up_to_the_score() -> None:
    for statement, why in explained(RAIN):
        assert tuple(feature.name for feature in why.features) == FEATURES
        odds = sum(feature.weighted for feature in why.features)
        assert why.score == statement.score == pytest.approx(1 / (1 + exp(-odds)), abs=0.0006)


def tagged(case: str) -> tuple[Words, dict[str, Tagged]]:
    """Return the words of a marked-up text, and its marks as if the tagger had made them."""
    text, _ = marked(case)
    words, found, at = split_words(text), dict[str, Tagged](), 0
    for match in MARK.finditer(case):
        start = match.start() - at
        end = start + len(match[3])
        at += len(match[0]) - len(match[3])
        inside = [i for i in range(len(words)) if start <= words.start[i] and words.end[i] <= end]
        role: Role = next(role for role in ROLES if role == match[1])
        found[match[1] + match[2]] = Tagged(role, inside[0], inside[-1] + 1, -0.1, -0.1)
    return words, found


def repaired(case: str) -> Attribution:
    """Return what the repairs make of one attribution that the tagger has found."""
    words, found = tagged(case)
    one = Attribution(found["cue"], found.get("source"), Choice(None, -0.1))
    for name, span in found.items():
        if name.startswith("content"):
            one.add(span, Choice(0, -0.1))
    continue_quotations(words, [one])
    free_the_blamed(words, one)
    lengthen_name(words, one, set())
    widen_cue(words, one, set())
    merge_parts(one)
    return one


@pytest.mark.parametrize(
    ("case", "rules"),
    [
        ("{source:Ana Lima} {cue:said} {content:it would rain} in Lisbon.", []),
        ("{source:Two farmers} were {cue:accused of} {content:theft}.", ["free_the_blamed"]),
        ("{source:Anna} Berg {cue:said} {content:it rained}.", ["lengthen_name"]),
        ("{source:Oslo} is {cue:calling} on {content:all sides to talk}.", ["widen_cue"]),
        ("{source:Oslo} {cue:said} {content:it rained }{content2:all day}.", ["merge_parts"]),
        (
            "{source:She} {cue:said}: {content:“We came at dawn.}\n\n“Nobody was there.”",
            ["continue_quotations", "merge_parts"],
        ),
    ],
)
def test_a_repair_names_itself_where_it_changes_something(case: str, rules: list[str]) -> None:
    assert repaired(case).rules == rules


@pytest.mark.parametrize(
    ("case", "rule"),
    [
        ("{content:“The bridge is safe.”} — Maria Lund", "signed"),
        ("{content:MR LUND: The bridge is safe, and I crossed it twice today.}", "labelled"),
        ("The bishop spoke for an hour, urging the crowd {content:to stay calm}.", "appended"),
    ],
)
def test_a_recovered_statement_names_its_rule_and_has_no_sureness_of_its_own(case: str, rule: str) -> None:
    words, found = tagged(case)
    attributions: list[Attribution] = []
    assert recover(words, attributions, [found["content"]]) == []
    assert attributions[0].rules == [rule]
    assert attributions[0].cue.by_rule
    assert attributions[0].source_link.by_rule


@pytest.mark.parametrize(
    ("case", "rule"),
    [
        ("{source:She} {cue:wrote}:\n\n{content:The bridge is safe.}", "introduced"),
        ("{content2:“It rains,”} {cue:said} {source:Ms Rao}.\n\n{content:“It will snow.”}", "said_before"),
    ],
)
def test_a_content_that_is_given_to_the_speaker_before_names_the_rule(case: str, rule: str) -> None:
    words, found = tagged(case)
    one = Attribution(found["cue"], found["source"], Choice(0, -0.1))
    if "content2" in found:
        one.add(found["content2"], Choice(0, -0.1))
    assert recover(words, [one], [found["content"]]) == []
    assert one.rules == [rule]


def test_a_statement_as_tagged_and_linked_names_no_rule() -> None:
    assert [why.rules for _, why in explained(RAIN)] == [(), ()]


def test_what_a_rule_found_has_no_probability_and_no_link() -> None:
    case = "{content:“The bridge is safe.”} — Maria Lund"
    words, found = tagged(case)
    attributions: list[Attribution] = []
    recover(words, attributions, [found["content"]])
    reading = Found(words, list(found.values()), attributions, [])
    model = find_model("fast")
    (made,), _ = made_of(marked(case)[0], "a", reading, model)
    why = reason_of(made, model)
    assert [(part.role, part.sure is None, part.edges is None) for part in why.parts] == [
        ("source", True, True),
        ("cue", True, True),
        ("content", False, False),
    ]
    assert (why.links, why.rules) == ((), ("signed",))


def test_who_is_blamed_is_a_content_whose_link_is_still_the_cues() -> None:
    case = "{source:Two farmers} were {cue:accused of} {content:theft}."
    words, found = tagged(case)
    one = repaired(case)
    one.source_link = one.content_links[0] = Choice(0, -0.1, None, -2.4)
    (made,), _ = made_of(
        marked(case)[0], "a", Found(words, list(found.values()), [one], []), find_model("fast")
    )
    why = reason_of(made, find_model("fast"))
    assert [part.role for part in why.parts] == ["cue", "content", "content"]
    assert [(link.asker, link.wanted) for link in why.links] == [("cue", "source"), ("content", "cue")]
    assert options(marked(case)[0], why.links[0]) == (["Two farmers"], [])


def test_the_links_of_a_nested_statement_point_into_the_article() -> None:
    text = "It rained. Lavrov said Washington had promised to leave Syria by spring."
    statement, why = explained(text)[-1]
    assert statement.nested_in is not None
    assert why.rules[0] == "nested"
    assert options(text, why.links[0])[0] == ["Washington"]
    assert options(text, why.links[1])[0] == ["had promised"]


def test_what_is_found_inside_a_statement_and_not_believed_is_told_with_its_words() -> None:
    text = (
        "Ms Rao told the council she still wanted a second bridge over the river, and said it must be wide."
    )
    _, _, _, refused = read_in(text)
    assert refused
    for item in refused:
        assert item.stage == "nesting"
        assert item.at is not None
        assert item.at.of(text) in text
        assert item.code in {"cue_without_content", "no_clear_statement", "too_unlikely", "same_voice"}


def test_every_rule_that_names_itself_has_a_sentence_and_a_row_in_the_docs() -> None:
    room = Path(str(extract.__file__)).parent
    code = "\n".join(path.read_text("utf-8") for path in sorted(room.glob("*.py")))
    named = set(re.findall(r'(?:\.note|\b_made)\("(\w+)"', code)) | {
        "introduced",
        "said_before",
        "nested",
        "hearsay",
    }
    assert named == set(RULES)
    docs = (Path(__file__).parents[2] / "docs" / "explain.md").read_text("utf-8")
    assert [rule for rule, told in RULES.items() if f"| `{rule}` | {told} |" not in docs] == []
