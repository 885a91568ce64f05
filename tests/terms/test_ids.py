"""Ids depend on content alone, and tell different content apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms.ids import LENGTH, actor_id, article_id, event_id, sha256_of, statement_id
from onrecord.terms.span import Span

WORDS = st.text(st.characters(), max_size=20)
SPANS = st.lists(st.builds(lambda a, n: Span(a, a + n), st.integers(0, 99), st.integers(1, 9)), max_size=3)
ROLES = st.tuples(SPANS, SPANS, SPANS)


def test_ids_are_the_same_in_every_run_and_version() -> None:
    sha256 = sha256_of("Ana said no.")
    assert sha256 == "569f6ca90a5b0db3faa1ec1da2cc3783791567896ef02dfc443cfc2337f4bd02"
    assert article_id(None, sha256) == "ae4cc644e15ec4edf94ae"
    assert statement_id("a1", [Span(0, 3)], [Span(4, 8)], [Span(9, 11)]) == "s5304e9d9bdef9fb7beac"
    assert actor_id("a1", "person", "Ana") == "p100b854642845f4ef5b8"


def test_the_same_text_at_another_place_is_another_article() -> None:
    assert article_id("https://a.example", "0" * 64) != article_id(None, "0" * 64)


def test_ids_are_short_and_say_what_they_name() -> None:
    names = [article_id(None, "0" * 64), statement_id("a1", [Span(0, 1)]), actor_id("a1", "person", "Ana")]
    assert [name[0] for name in names] == ["a", "s", "p"]
    assert {len(name) for name in names} == {LENGTH + 1}


@given(one=ROLES, other=ROLES)
def test_statements_with_other_spans_have_other_ids(
    one: tuple[list[Span], ...], other: tuple[list[Span], ...]
) -> None:
    assert (statement_id("a", *one) == statement_id("a", *other)) == (one == other)


@given(WORDS)
def test_any_text_has_a_digest_lone_surrogates_too(text: str) -> None:
    assert len(sha256_of(text)) == 64
    assert actor_id(text, "person", text) == actor_id(text, "person", text)


def test_an_event_is_named_by_type_trigger_and_whose_word_it_is() -> None:
    names = {
        event_id(article, kind, [trigger], word)
        for article, kind, trigger, word in (
            ("a1", "AID", Span(0, 3), None),
            ("a2", "AID", Span(0, 3), None),
            ("a1", "ACCUSE", Span(0, 3), None),
            ("a1", "AID", Span(0, 4), None),
            ("a1", "AID", Span(0, 3), "s1"),
        )
    }

    assert len(names) == 5
    assert all(name[0] == "e" for name in names)
    assert event_id("a1", "AID", [Span(0, 3)], None) in names
