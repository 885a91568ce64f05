"""Findings for tests: from marked-up text, by number, or any at all."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence

from hypothesis import strategies as st

from onrecord.ledger import rollups
from onrecord.ledger.sql import query
from onrecord.ledger.store import Ledger
from onrecord.terms.actor import Actor
from onrecord.terms.article import Article
from onrecord.terms.check import VERDICTS, WHYS, Check
from onrecord.terms.event import EVENT_TYPES, FACTUALITIES, Event, Participant
from onrecord.terms.figure import Figure
from onrecord.terms.findings import Dropped, Findings
from onrecord.terms.ids import actor_id, article_id, sha256_of, statement_id
from onrecord.terms.period import Period
from onrecord.terms.span import Span
from onrecord.terms.statement import ACTS, Act, Statement

MARK = re.compile(r"\{(source|cue|content)(\d*):([^{}]*)\}")
MADE_BY = "attribution-test@1"


def report(
    marked: str,
    *,
    id: str | None = None,
    published: str | None = "2024-05-01",
    publisher: str | None = "The Mercury",
    speakers: Sequence[str | None] = (),
    act: Act = "assert",
    dropped: Sequence[Dropped] = (),
) -> Findings:
    """Return the findings of a marked-up text: "{source:Ms Rao} {cue:said} {content:it rains}".

    Several statements are told apart by a number, "{source2:...}"; `speakers` are their speakers' names.
    """
    text, spans = _unmarked(marked)
    article = _article(text, id=id, published=published, publisher=publisher)
    names = list(speakers) + [None] * len(spans)
    actors = {
        name: Actor(id=actor_id(article.id, "person", name), name=name, kind="person", score=0.5)
        for name in speakers
        if name is not None
    }
    statements = tuple(
        Statement(
            id=statement_id(article.id, *roles.values()),
            source=tuple(roles["source"]),
            cue=tuple(roles["cue"]),
            content=tuple(roles["content"]),
            manner="indirect",
            act=act,
            speaker=None if name is None else actors[name].id,
            score=0.75,
            made_by=MADE_BY,
        )
        for roles, name in zip(spans.values(), names, strict=False)
    )
    return Findings(
        article=article, statements=statements, actors=tuple(actors.values()), dropped=tuple(dropped)
    )


def numbered(number: int) -> Findings:
    """Return an article that depends on its number alone, with two to six statements."""
    chance = random.Random(number)
    names = ["Ana Lima", "Radosław Sikorski", "the ministry", "Dmitry Peskov"]
    verbs = {"said": "assert", "denied": "deny", "warned": "warn", "demanded": "demand"}
    things = ["the pipeline", "a ceasefire", "the new drones", "every hostage", "the border talks"]
    lines = [
        f"{{source{n}:{chance.choice(names)}}} {{cue{n}:{chance.choice(list(verbs))}}} that "
        f"{{content{n}:{chance.choice(things)} would be discussed in round {chance.randrange(99)}}}. "
        "Nothing else was known — “so far”."
        for n in range(1, chance.randrange(3, 8))
    ]
    return report(
        "\n\n".join(lines),
        id=f"article-{number:06}",
        published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:00:00Z",
        publisher=f"Paper {number % 3}",
        speakers=[chance.choice(names) for _ in lines],
    )


def dump(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of a ledger, by table; counts by name. The index of words shows by searches."""
    db = ledger._db
    names = [
        name
        for (name,) in db.execute("select name from sqlite_schema where type = 'table'").fetchall()
        if not name.startswith(("searched", "sqlite_", *rollups.TABLES))
    ]
    asked = {name: f"select * from {name}" for name in names}
    asked |= {name: query(f"all_{name}") for name in rollups.TABLES}
    return {name: sorted(map(tuple, db.execute(sql)), key=repr) for name, sql in asked.items()}


def _unmarked(marked: str) -> tuple[str, dict[str, dict[str, list[Span]]]]:
    text, at = "", 0
    spans: dict[str, dict[str, list[Span]]] = {}
    for match in MARK.finditer(marked):
        role, number, words = match.groups()
        text += marked[at : match.start()]
        roles = spans.setdefault(number or "1", {"source": [], "cue": [], "content": []})
        roles[role].append(Span(len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return text + marked[at:], spans


def _article(text: str, *, id: str | None, published: str | None, publisher: str | None) -> Article:
    sha256 = sha256_of(text)
    return Article(
        id=id or article_id(None, sha256),
        origin="story.txt",
        publisher=publisher,
        title="A story",
        published=published,
        language="en",
        text=text,
        sha256=sha256,
    )


ODD = "\0\ud800\udfff\U0001f468\u200d\U0001f469e\u0301\u202eŁßİ“”…'\"=+-@\t\r\n \x85\u2028"
CHARACTERS = st.one_of(st.sampled_from(ODD), st.sampled_from("aBz .,"), st.characters())
TEXTS = st.text(CHARACTERS, max_size=60)
MAYBE = st.none() | TEXTS
SCORES = st.floats(0, 1)
NUMBERS = st.none() | st.floats(-1e15, 1e15)
DAYS = st.none() | st.dates()

_serial = itertools.count()


@st.composite
def any_findings(draw: st.DrawFn) -> Findings:
    """Draw findings with any characters anywhere; only the ids are new each time."""
    text = draw(st.text(CHARACTERS, min_size=1, max_size=200))
    spans = st.builds(
        lambda a, b: Span(min(a, b), max(a, b) + 1),
        st.integers(0, len(text) - 1),
        st.integers(0, len(text) - 1),
    )
    several = st.lists(spans, max_size=3).map(tuple)
    serial = f"{draw(TEXTS)}{next(_serial)}"
    actor_ids = [f"p{serial}-{n}" for n in range(draw(st.integers(0, 3)))]
    statement_ids = [f"s{serial}-{n}" for n in range(draw(st.integers(0, 4)))]
    actors = [
        Actor(
            id=id,
            name=draw(TEXTS),
            kind=draw(st.sampled_from(("person", "state", "unnamed"))),
            country=draw(MAYBE),
            sector=draw(MAYBE),
            role=draw(MAYBE),
            of=draw(st.none() | st.sampled_from(actor_ids)),
            wikidata=draw(MAYBE),
            mentions=draw(several),
            evidence=draw(st.none() | st.tuples(TEXTS, TEXTS)),
            score=draw(SCORES),
        )
        for id in actor_ids
    ]
    statements = [
        Statement(
            id=id,
            source=draw(several),
            cue=draw(several),
            content=draw(st.lists(spans, min_size=1, max_size=3).map(tuple)),
            manner=draw(st.sampled_from(("direct", "indirect", "mixed"))),
            act=draw(st.sampled_from(ACTS)),
            negated=draw(st.booleans()),
            speaker=draw(st.none() | st.sampled_from(actor_ids)) if actor_ids else None,
            addressee=draw(st.none() | st.sampled_from(actor_ids)) if actor_ids else None,
            nested_in=draw(st.none() | st.sampled_from(statement_ids)),
            said_on=draw(MAYBE),
            score=draw(SCORES),
            made_by=draw(TEXTS),
        )
        for id in statement_ids
    ]
    figures = [
        Figure(
            id=f"f{serial}-{n}",
            span=draw(spans),
            low=draw(NUMBERS),
            high=draw(NUMBERS),
            low_open=draw(st.booleans()),
            high_open=draw(st.booleans()),
            approx=draw(st.booleans()),
            unit=draw(TEXTS),
            base=draw(MAYBE | st.floats(0, 1e15)),
            measure=draw(MAYBE),
            entity=draw(MAYBE),
            period=draw(st.none() | st.builds(Period, start=DAYS, end=DAYS)),
            status=draw(st.sampled_from(("actual", "target", "denied"))),
            asserted_by=draw(st.none() | st.sampled_from(statement_ids)) if statement_ids else None,
            score=draw(SCORES),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    who = st.builds(
        Participant, actor=st.none() | st.sampled_from(actor_ids) if actor_ids else st.none(), span=spans
    )
    parties = st.lists(who, max_size=2).map(tuple)
    events = [
        Event(
            id=f"e{serial}-{n}",
            type=draw(st.sampled_from(EVENT_TYPES)),
            mode=draw(MAYBE),
            context=draw(st.lists(TEXTS, max_size=2).map(tuple)),
            actors=draw(parties),
            recipients=draw(parties),
            trigger=draw(st.lists(spans, min_size=1, max_size=2).map(tuple)),
            place=draw(MAYBE),
            date=draw(st.none() | st.builds(Period, start=DAYS, end=DAYS)),
            factuality=draw(st.sampled_from(FACTUALITIES)),
            asserted_by=draw(st.none() | st.sampled_from(statement_ids)) if statement_ids else None,
            score=draw(SCORES),
            made_by=draw(TEXTS),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    checks = [
        Check(
            figure=draw(st.sampled_from(figures)).id,
            table=draw(MAYBE),
            row=draw(MAYBE),
            low=draw(NUMBERS),
            high=draw(NUMBERS),
            verdict=draw(st.sampled_from(VERDICTS)),
            why=draw(st.sampled_from(WHYS)),
            note=draw(TEXTS),
        )
        for _ in range(draw(st.integers(0, 2)) if figures else 0)
    ]
    lost = st.builds(Dropped, stage=TEXTS, why=TEXTS, at=st.none() | spans, origin=MAYBE)
    article = Article(
        id=f"a{serial}",
        origin=draw(TEXTS),
        publisher=draw(MAYBE),
        title=draw(MAYBE),
        authors=draw(st.lists(TEXTS, max_size=2).map(tuple)),
        published=draw(MAYBE | st.dates().map(str) | st.datetimes().map(str)),
        language=draw(MAYBE),
        text=text,
        sha256=sha256_of(text),
        copy_of=draw(MAYBE),
    )
    return Findings(
        article=article,
        statements=tuple(statements),
        actors=tuple(actors),
        events=tuple(events),
        figures=tuple(figures),
        checks=tuple(checks),
        dropped=tuple(draw(st.lists(lost, max_size=2))),
    )
