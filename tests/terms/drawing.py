"""Any terms at all, for properties that must hold of each."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.check import VERDICTS, WHYS, Check
from onrecord.terms.event import Event, Participant
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.period import Period
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement

TEXT = "“It rains”, said Ana (👩‍👩‍👧) & <b>Bo</b> of Łódź.\nNo\ud83d."

texts = st.text(st.characters() | st.sampled_from("\ud800\"'<&\x1b\u2028"), max_size=12)
scores = st.floats(0, 1)
spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda pair: Span(min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1]))
)
several = st.lists(spans, max_size=3).map(tuple)
statements = st.builds(
    Statement,
    id=texts,
    source=several,
    cue=several,
    content=several,
    negated=st.booleans(),
    speaker=st.none() | texts,
    score=scores,
)
actors = st.builds(
    Actor, id=texts, name=texts, mentions=several, evidence=st.none() | st.tuples(texts, texts), score=scores
)
articles = st.builds(
    Article, title=st.none() | texts, authors=st.lists(texts, max_size=2).map(tuple), text=st.just(TEXT)
)
bounds = st.none() | st.floats(-1e12, 1e12)
days = st.none() | st.dates()
figures = st.builds(
    Figure,
    id=texts,
    span=spans,
    low=bounds,
    high=bounds,
    unit=texts,
    base=st.none() | texts | st.floats(0, 1e12),
    measure=st.none() | texts,
    period=st.none() | st.builds(Period, start=days, end=days),
    asserted_by=st.none() | texts,
    score=scores,
)
parties = st.lists(st.builds(Participant, actor=st.none() | texts, span=spans), max_size=2).map(tuple)
events = st.builds(
    Event,
    id=texts,
    mode=st.none() | texts,
    context=st.lists(texts, max_size=2).map(tuple),
    actors=parties,
    recipients=parties,
    trigger=several,
    date=st.none() | st.builds(Period, start=days, end=days),
    asserted_by=st.none() | texts,
    score=scores,
)
checks = st.builds(
    Check,
    figure=texts,
    table=st.none() | texts,
    row=st.none() | texts,
    low=bounds,
    high=bounds,
    verdict=st.sampled_from(VERDICTS),
    why=st.sampled_from(WHYS),
    note=texts,
)
dropped = st.builds(Dropped, stage=texts, why=texts, at=st.none() | spans, origin=st.none())
findings = st.builds(
    Findings,
    article=articles,
    statements=st.lists(statements, max_size=4).map(tuple),
    actors=st.lists(actors, max_size=3).map(tuple),
    events=st.lists(events, max_size=3).map(tuple),
    figures=st.lists(figures, max_size=3).map(tuple),
    checks=st.lists(checks, max_size=3).map(tuple),
    dropped=st.lists(dropped, max_size=3).map(tuple),
)


def with_speakers(found: Findings) -> Findings:
    """Let the first actor speak every statement."""
    name = found.actors[0].id if found.actors else None
    return replace(found, statements=tuple(replace(s, speaker=name) for s in found.statements))
