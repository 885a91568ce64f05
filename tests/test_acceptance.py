"""The article that it must get right. Its text lies outside the repository; offsets alone are kept here."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.apps import tabling
from onrecord.pipeline import Reader, load
from onrecord.terms.check import Check
from onrecord.terms.errors import ModelNotInstalled
from onrecord.terms.findings import Findings
from onrecord.terms.ids import sha256_of
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("ONRECORD_SHARED") or HERE.parents[1] / "shared")
CASES = json.loads((HERE / "cases" / "acceptance.json").read_text(encoding="utf-8"))
LEAST_RIGHT = 17
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Case:
    """One statement that the article makes."""

    cue: Span
    source: tuple[Span, ...]  # each of them is right
    content: tuple[Span, ...]
    speaker: str


EXPECTED = [
    Case(
        cue=Span(*row["cue"]),
        source=tuple(Span(*pair) for pair in row["source"]),
        content=tuple(Span(*pair) for pair in row["content"]),
        speaker=row["speaker"],
    )
    for row in CASES["statements"]
]


@pytest.fixture(scope="module", params=["fast", "accurate"])
def found(reader: Reader, request: pytest.FixtureRequest) -> Findings:
    if request.param != "fast":
        try:
            reader = load(request.param)
        except ModelNotInstalled as error:
            pytest.skip(str(error))
    file = SHARED / CASES["article"]
    if not file.is_file():
        pytest.skip(f"{file} is not there; ONRECORD_SHARED may name the folder that holds {CASES['article']}")
    text = file.read_text(encoding="utf-8")
    if sha256_of(text) != CASES["sha256"]:
        pytest.skip(f"{file} is another text than the one that the offsets were taken from")
    return reader.read(text)


def likeness(text: str, one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Return the Jaccard index of the words, by place, of two lists of spans."""
    mine, theirs = (
        {m.start() for span in spans for m in WORD.finditer(text, span.start, span.end)}
        for spans in (one, other)
    )
    return len(mine & theirs) / len(mine | theirs)


def is_right(case: Case, statement: Statement, found: Findings) -> bool:
    """Say whether a statement has the case's content, and its source or speaker."""
    text = found.article.text
    if likeness(text, case.content, statement.content) < 0.5:
        return False
    names = {actor.id: actor.name for actor in found.actors}
    name = names.get(statement.speaker or "", "").casefold()
    return case.speaker.casefold() == name or any(
        likeness(text, (span,), statement.source) >= 0.5 for span in case.source
    )


def test_the_statements_of_the_acceptance_article_are_found_with_their_sources(found: Findings) -> None:
    missed = [
        case.cue.of(found.article.text)
        for case in EXPECTED
        if not any(is_right(case, statement, found) for statement in found.statements)
    ]
    assert len(EXPECTED) - len(missed) >= LEAST_RIGHT, f"missed: {missed}"


def test_nothing_is_found_that_the_article_does_not_hold(found: Findings) -> None:
    text = found.article.text
    invented = [s for s in found.statements if not any(is_right(case, s, found) for case in EXPECTED)]
    assert [span.of(text) for s in invented for span in s.content] == []


def test_each_statement_has_the_right_speaker(found: Findings) -> None:
    names = {actor.id: actor.name for actor in found.actors}
    wrong = [
        (case.speaker, names.get(s.speaker or ""))
        for case in EXPECTED
        for s in found.statements
        if is_right(case, s, found) and names.get(s.speaker or "") != case.speaker
    ]
    assert wrong == []


def test_nobody_is_credited_with_the_reporters_own_last_sentence(found: Findings) -> None:
    text = found.article.text
    inside = [
        span.of(text)
        for s in found.statements
        for span in (*s.source, *s.cue, *s.content)
        if span.end > CASES["last_sentence"]
    ]
    assert inside == []


def test_a_quotation_that_its_cue_splits_is_one_statement(found: Findings) -> None:
    (declared,) = [case for case in EXPECTED if len(case.content) > 1]
    matching = [s for s in found.statements if likeness(found.article.text, s.content, declared.content) > 0]
    assert len(matching) == 1


PUBLISHED = "2025-09-16"
KIEL = SHARED / "data" / "reference" / "kiel"


def checks_of(found: Findings, reader: Reader) -> dict[str, Check | None]:
    """Return the checks of the article's figures by their words, told on its day with the tables at home."""
    text = found.article.text
    told = Reader(reader.model).read(text, published=PUBLISHED)
    checks = {check.figure: check for check in told.checks}
    return {figure.span.of(text): checks.get(figure.id) for figure in told.figures}


def verdict(check: Check | None) -> tuple[str, str] | None:
    """Return a check's verdict and reason."""
    return None if check is None else (check.verdict, check.why)


def test_the_figures_are_checked_with_the_trackers_files(
    found: Findings, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not KIEL.is_dir():
        pytest.skip(f"{KIEL} is not there: the tracker's files are not shipped")
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    tabling.add("kiel", KIEL, {}, version=None, as_json=False)
    told = checks_of(found, reader)
    covered, part = told["at least 41 nations"], told["29"]
    assert verdict(told["32 countries"]) == ("agrees", "exact")
    assert verdict(covered) == ("differs", "other_measure")
    assert covered
    assert "34 of the 41" in covered.note
    assert verdict(part) == ("cannot_tell", "other_measure")
    assert part
    assert "28 of the 29" in part.note
    assert "Albania, Montenegro, North Macedonia" in part.note
    assert verdict(told["5%"]) == ("cannot_tell", "target_not_actual")  # a demand is no fact to check


def test_without_the_trackers_files_nothing_is_said_of_aid(
    found: Findings, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    told = checks_of(found, reader)
    assert verdict(told["at least 41 nations"]) == ("cannot_tell", "not_covered")
    assert verdict(told["29"]) == ("cannot_tell", "not_covered")
    assert verdict(told["32 countries"]) == ("agrees", "exact")
