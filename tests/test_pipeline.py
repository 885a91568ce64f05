"""The whole path for a text: same findings however it is given, every span in place."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.pipeline import STRETCH, Reader
from onrecord.terms.article import Article
from onrecord.terms.errors import NoModel
from onrecord.terms.findings import Findings
from onrecord.terms.ids import sha256_of
from onrecord.terms.record import from_record, to_record
from onrecord.terms.span import Span

RAIN = "Ana Lima said that it would rain in Lisbon. “Nobody will go out,” she added."
SNOW = "Mayor Tom Berg warned on Monday that the snow could block the roads. The council denied the claim."


def article(name: str, text: str) -> Article:
    return Article(id=name, origin="-", text=text, sha256=sha256_of(text))


def spans_of(found: Findings) -> list[Span]:
    """Return every span that findings hold."""
    return [
        *(span for s in found.statements for span in (*s.source, *s.cue, *s.content)),
        *(span for actor in found.actors for span in actor.mentions),
        *(row.at for row in found.dropped if row.at is not None),
    ]


def consistent(found: Findings) -> None:
    """Check what must hold of all findings."""
    length = len(found.article.text)
    assert all(span.end <= length for span in spans_of(found))
    ids = [s.id for s in found.statements]
    names = [actor.id for actor in found.actors]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    for s in found.statements:
        assert s.content
        assert {s.speaker, s.addressee} <= {None, *names}
        assert s.nested_in in {None, *ids} - {s.id}
        assert 0 <= s.score <= 1
    assert {check.figure for check in found.checks} <= {figure.id for figure in found.figures}
    assert from_record(json.loads(json.dumps(to_record(found)))) == found


def test_a_text_becomes_statements_with_speakers(reader: Reader) -> None:
    found = reader.read(RAIN, title="Rain", published="2026-03-01")
    first, second = found.statements
    assert first.content[0].of(RAIN) == "that it would rain in Lisbon"
    assert second.content[0].of(RAIN) == "“Nobody will go out,”"
    assert (first.manner, second.manner) == ("indirect", "direct")
    assert [actor.name for actor in found.actors if actor.id == first.speaker] == ["Ana Lima"]
    assert (found.article.title, found.article.published) == ("Rain", "2026-03-01")
    assert first.made_by == reader.model.name
    consistent(found)


@pytest.mark.parametrize("text", ["", " \n", ".", "“", "said", "said said said", "\ufeff", "x" * 5000])
def test_a_text_that_says_nothing_has_no_more_than_it_holds(reader: Reader, text: str) -> None:
    consistent(reader.read(text))


def test_the_same_text_has_the_same_findings_alone_and_among_others(reader: Reader) -> None:
    texts = [RAIN, SNOW, "", RAIN * 30, "The sea was calm."] * 2
    articles = [article(f"a{n}", text) for n, text in enumerate(texts)]
    together = list(reader.examine_all(articles))
    assert [found.article for found in together] == articles
    for found in together:
        assert reader.examine(found.article) == found


def test_articles_are_read_as_they_come(reader: Reader) -> None:
    taken = []

    def coming() -> object:
        for n in range(100):
            taken.append(n)
            yield article(f"a{n}", f"The sea was calm. {RAIN} " * 100)

    found = reader.examine_all(coming())  # type: ignore[arg-type]
    next(found)
    assert len(taken) < 20


def test_a_long_text_is_read_to_its_end_and_its_offsets_hold(reader: Reader) -> None:
    text = "The sea was calm.\n\n" * (STRETCH // 10) + RAIN + "\n\n" + "The sky was grey.\n\n" * 2000 + SNOW
    assert len(text) > 2 * STRETCH
    found = reader.read(text)
    consistent(found)
    words = [span.of(text) for s in found.statements for span in s.content]
    assert "that it would rain in Lisbon" in words
    assert "that the snow could block the roads" in words


def test_figures_are_checked_on_the_day_of_publication_and_never_without_one(reader: Reader) -> None:
    text = "NATO met in Oslo on Monday. The alliance's 31 members agreed. Some 40 boats came home."
    dated = reader.read(text, published="2025-05-01")
    (check,) = dated.checks
    (figure,) = [figure for figure in dated.figures if figure.id == check.figure]
    assert (figure.span.of(text), check.verdict, check.why) == ("31 members", "differs", "outdated_value")
    assert "undated" not in [item.code for item in dated.dropped]
    consistent(dated)
    undated = reader.read(text)
    assert undated.checks == ()
    assert [item.code for item in undated.dropped].count("undated") == 1


def test_a_model_that_is_not_installed_names_those_that_are() -> None:
    with pytest.raises(NoModel, match="no model is named 'huge': use one of fast, accurate"):
        onrecord.load("huge")


SIGNS = "“”\"'‘’«»()—:;,.!?\n\t \u2028\u202e\u200b\x00\ud83d\U0001f468"
WORDS = [" said ", " Ana ", "he told me ", " according to ", " that it rains", " Mr. Lee", " U.S.", "1,000"]
ODD = ["\n\n", "''", "``", "e\u0301", "ß", "İ", "x" * 200]
PIECES = st.sampled_from([*SIGNS, *WORDS, *ODD])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.characters().map(str), max_size=60).map("".join))
def test_any_text_at_all_is_read_and_its_findings_agree_with_it(reader: Reader, text: str) -> None:
    consistent(reader.read(text))


def test_a_line_that_is_not_read_is_listed(reader: Reader) -> None:
    text = "Ann Rao said it would rain in Oslo on Monday.\n\nREAD MORE: Ten ways to stay dry\n\nCalm."
    listed = [item.at.of(text) for item in reader.read(text).dropped if item.code == "furniture" and item.at]
    assert listed == ["READ MORE: Ten ways to stay dry"]
