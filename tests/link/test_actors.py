from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.words import split_words
from onrecord.link.actors import resolve
from onrecord.terms.ids import actor_id
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

from .marking import article_of, kinds, marked_statements, read, speakers


def test_a_name_is_given_in_full_and_without_its_title() -> None:
    text = (
        "{source:Ana Rao} {cue:said} {content:it rains}. "
        "{source2:Ms. Rao} {cue2:added} {content2:it pours}. "
        "{source3:Rao} {cue3:left, saying} {content3:no more}."
    )
    assert speakers(text) == ["Ana Rao", "Ana Rao", "Ana Rao"]


def test_a_person_keeps_the_role_that_the_text_gives() -> None:
    _, actors = read("Kremlin spokesman {source:Ivan Sokol} {cue:said} {content:nothing changed}.")
    (actor,) = actors.values()
    assert (actor.name, actor.kind, actor.role) == ("Ivan Sokol", "person", "Kremlin spokesman")


def test_a_role_before_the_name_belongs_to_the_source() -> None:
    text = "{source:Polish Foreign Minister Jan Nowak} {cue:said} {content:it was late}."
    _, actors = read(text)
    (actor,) = actors.values()
    assert (actor.name, actor.role) == ("Jan Nowak", "Polish Foreign Minister")


def test_a_description_a_comma_and_a_name_name_the_person() -> None:
    text = "{source:the F.B.I. director, Paul B. Stone,} {cue:said} {content:the case was closed}."
    _, actors = read(text)
    (actor,) = actors.values()
    assert (actor.name, actor.role) == ("Paul B. Stone", "F.B.I. director")


def test_her_campaign_is_not_she() -> None:
    text = "{source:Ana Rao} {cue:smiled}. {source2:Her campaign} {cue2:said} {content2:she was well}."
    assert kinds(text) == ["person", "unnamed"]


def test_a_campaign_that_bears_a_name_is_a_body() -> None:
    text = "{source:The Rao campaign} {cue:said} {content:Ana Rao was well}."
    assert (speakers(text), kinds(text)) == (["Rao campaign"], ["organisation"])


def test_a_possessor_alone_is_the_speaker() -> None:
    text = "Ana Rao spoke. The crowd liked {source:Rao’s} {cue:claim} {content:that it rains}."
    assert speakers(text) == ["Ana Rao"]


def test_unnamed_sources_are_kept_and_described_once() -> None:
    text = (
        "{source:Some officials} {cue:said} {content:it was late}. {source2:A spokesman} {cue2:agreed}. "
        "{source3:Some officials} {cue3:said} {content3:it was early}."
    )
    filled, actors = read(text)
    assert [actor.name for actor in actors.values()] == ["Some officials", "spokesman"]
    assert filled[0].speaker == filled[2].speaker
    assert {actor.kind for actor in actors.values()} == {"unnamed"}


def test_metonyms_and_states_are_actors_of_their_own() -> None:
    text = (
        "{source:Moscow} {cue:rejected} {content:the claim}. "
        "{source2:The Kremlin} {cue2:said} {content2:so}. "
        "{source3:France} {cue3:warned} {content3:of costs}."
    )
    assert speakers(text) == ["Moscow", "Kremlin", "France"]
    assert kinds(text) == ["government", "government", "state"]


def test_a_source_of_two_names_is_a_group() -> None:
    text = "{source:Ana Rao and Tom Berg} {cue:said} {content:they would go}."
    assert (speakers(text), kinds(text)) == (["Ana Rao and Tom Berg"], ["group"])


def test_a_description_after_a_comma_is_no_second_person() -> None:
    text = "{source:Ana Rao, the Berg and Silva Chair of Law,} {cue:said} {content:it rains}."
    assert speakers(text) == ["Ana Rao"]


def test_the_person_at_the_end_of_a_long_title_speaks() -> None:
    text = "{source:Hands for Rain director Ana Rao} {cue:said} {content:it rains}."
    assert speakers(text) == ["Ana Rao"]


def test_a_spokesman_for_a_person_is_not_the_person() -> None:
    text = "{source:A spokesman for Mayor Ana Rao} {cue:said} {content:it rains}."
    assert kinds(text) == ["unnamed"]


def test_nobody_named_means_no_speaker() -> None:
    text = "It {cue:is said} {content:that rain helps}."
    assert speakers(text) == [None]


def test_a_passive_accusation_has_no_speaker() -> None:
    text = "Ana Rao {cue:was accused} {content:of theft}."
    assert speakers(text) == [None]


def test_a_participle_without_a_subject_shares_the_speaker_before_it() -> None:
    text = "{source:Ana Rao} {cue:rejected} {content:the plan}, {cue2:urging} {content2:members to wait}."
    assert speakers(text) == ["Ana Rao", "Ana Rao"]


def test_a_pronoun_keeps_the_mention_that_decided() -> None:
    marked = "{source:Ana Rao} {cue:spoke}. {source2:She} {cue2:said} {content2:it rains}."
    text, _ = marked_statements(marked)
    _, actors = read(marked)
    (actor,) = actors.values()
    assert actor.evidence is not None
    start, end = map(int, actor.evidence[1].split("-"))
    assert actor.evidence[0] == "article"
    assert text[start:end] == "Ana"


def test_ids_come_from_the_article_the_kind_and_the_name() -> None:
    filled, actors = read("{source:Ana Rao} {cue:said} {content:it rains}.")
    assert filled[0].speaker == actor_id("a1", "person", "Ana Rao")
    assert list(actors) == [filled[0].speaker]


def test_actors_come_in_order_of_first_mention_and_statements_as_given() -> None:
    text, statements = marked_statements(
        "{source2:Tom Berg} {cue2:said} {content2:yes}. {source:Ana Rao} {cue:said} {content:no}."
    )
    filled, actors = resolve(article_of(text), statements)
    assert [one.id for one in filled] == ["1", "2"]
    assert [actor.name for actor in actors] == ["Tom Berg", "Ana Rao"]


def test_the_words_of_the_text_may_be_given_and_bylines_left_out() -> None:
    text, statements = marked_statements(
        "{source:Ana Rao} {cue:said} {content:“it rains.”}\n\nBy Tom Berg\n\n"
        "{source2:She} {cue2:added} {content2:that it pours}.\n\nREAD MORE: Rains"
    )
    alone = resolve(article_of(text), statements)
    for furniture in (True, False):
        assert resolve(article_of(text), statements, split_words(text, furniture=furniture)) == alone
    assert [actor.name for actor in alone[1]] == ["Ana Rao"]


PIECES = st.lists(
    st.sampled_from(
        [
            "Ana Rao",
            "he",
            "She",
            "“I",
            "the senator",
            "''",
            "said",
            ",",
            ".",
            "\n\n",
            "U.S.",
            "who",
            "and",
            "’s",
            "of",
        ]
    )
    | st.text(max_size=6),
    max_size=25,
).map(" ".join)


@st.composite
def texts_with_statements(draw: st.DrawFn) -> tuple[str, list[Statement]]:
    text = draw(PIECES)
    spans = st.lists(
        st.tuples(st.integers(0, len(text)), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1])),
        max_size=3,
    ).map(tuple)
    made = st.builds(
        Statement,
        id=st.just("s"),
        source=spans,
        cue=spans,
        content=spans,
        manner=st.sampled_from(["direct", "indirect", "mixed"]),
        act=st.just("assert"),
        score=st.just(1.0),
        made_by=st.just("any"),
    )
    return text, draw(st.lists(made, max_size=6))


@given(case=texts_with_statements())
def test_any_text_and_spans_resolve_to_actors_that_are_listed(case: tuple[str, list[Statement]]) -> None:
    text, statements = case
    filled, actors = resolve(article_of(text), statements)
    listed = {actor.id for actor in actors}
    assert len(listed) == len(actors)
    assert [one.source for one in filled] == [one.source for one in statements]
    for one in filled:
        assert {one.speaker, one.addressee} <= listed | {None}


@given(text=PIECES, data=st.data())
def test_every_mention_lies_in_the_text(text: str, data: st.DataObject) -> None:
    words = [Span(i, i + 1) for i in range(len(text)) if not text[i].isspace()]
    sources = data.draw(st.lists(st.sampled_from(words), max_size=5)) if words else []
    statements = [
        Statement(
            id=str(n),
            source=(span,),
            cue=(span,),
            content=(),
            manner="indirect",
            act="assert",
            score=1.0,
            made_by="any",
        )
        for n, span in enumerate(sources)
    ]
    _, actors = resolve(article_of(text), statements)
    for actor in actors:
        assert actor.mentions
        assert actor.name
        for span in actor.mentions:
            assert 0 <= span.start < span.end <= len(text)


def test_a_source_of_a_headline_whose_last_word_is_a_possessors_is_no_crash() -> None:
    headline = "{source:Asha Rao’s ‘14th’} {cue:Explores} {content:The Evolution Of The Town Council}"
    assert len(speakers(f"{headline}\n\nIt rained on Monday, and nobody went out.")) == 1
